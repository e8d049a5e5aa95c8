import type { Inline } from '../../record/node.js'
import type { TypographicEdit, TypographyLog } from '../../record/typography.js'
import { applyEdits } from './edits.js'
import { rulesOf, type TypographyRules } from './rules.js'
import { findEdits } from './text.js'

/** What stands for code in a run that is read as one text: no rule knows it. */
const CODE = '\ufffc'

type Change = TypographyLog['changes'][number]

/** A text of a run and where it begins in the run read as one. */
interface Leaf {
  readonly start: number
  readonly value: string
}

/**
 * Sets the signs of a run of inlines, which is read as one text, so that quotes pair across emphasis and links. Code
 * stays, and so does the text of a link that shows its address; a span in another language follows the rules of that.
 * `pointer` is the run's place in the record; every change is told to `tell`.
 */
export function setRun(
  inlines: readonly Inline[],
  language: string,
  pointer: string,
  tell: (change: Change) => void,
): readonly Inline[] {
  const leaves: Leaf[] = []
  let whole = ''
  const gather = (run: readonly Inline[]): void => {
    for (const inline of run) {
      if (inline.type === 'text') {
        leaves.push({ start: whole.length, value: inline.value })
        whole += inline.value
      } else if (inline.type === 'break') whole += '\n'
      else if (inline.type === 'inlineCode' || inline.type === 'span' || showsAddress(inline)) whole += CODE
      else if ('children' in inline) gather(inline.children)
    }
  }
  gather(inlines)
  const rules: TypographyRules | undefined = rulesOf(language)
  const edits = rules ? editsByLeaf(leaves, findEdits(whole, rules)) : []
  let next = 0
  const rebuild = (run: readonly Inline[], at: string): readonly Inline[] =>
    run.map((inline, index): Inline => {
      const place = `${at}/${index}`
      if (inline.type === 'text') {
        const found = edits[next++] ?? []
        if (found.length === 0) return inline
        const applied = applyEdits(inline.value, found)
        tell({ in: `${place}/value`, edits: [...applied.edits] })
        return { type: 'text', value: applied.text }
      }
      if (inline.type === 'span') {
        return { ...inline, children: setRun(inline.children, inline.language, `${place}/children`, tell) }
      }
      if (!('children' in inline) || showsAddress(inline)) return inline
      return { ...inline, children: rebuild(inline.children, `${place}/children`) }
    })
  return rebuild(inlines, pointer)
}

/** Gives each leaf its edits, at its own places; what would reach over a leaf's end is left out. */
function editsByLeaf(
  leaves: readonly Leaf[],
  edits: readonly TypographicEdit[],
): readonly (readonly TypographicEdit[])[] {
  const found = leaves.map((): TypographicEdit[] => [])
  let leaf = 0
  for (const edit of edits) {
    const end = edit.at + edit.from.length
    while (leaf < leaves.length && endOf(leaves[leaf]) < Math.max(end, edit.at + (edit.from === '' ? 0 : 1))) leaf++
    const { start = Number.POSITIVE_INFINITY } = leaves[leaf] ?? {}
    if (edit.at >= start) found[leaf]?.push({ ...edit, at: edit.at - start })
  }
  return found
}

function endOf(leaf: Leaf | undefined): number {
  return leaf ? leaf.start + leaf.value.length : 0
}

/** Whether a link's text is its address, with or without its scheme. */
function showsAddress(inline: Inline): boolean {
  if (inline.type !== 'link') return false
  const [only] = inline.children
  if (inline.children.length !== 1 || only?.type !== 'text') return false
  const bare = (address: string) => address.replace(/^[a-z]+:(?:\/\/)?/i, '').replace(/\/$/, '')
  return bare(only.value) === bare(inline.url)
}
