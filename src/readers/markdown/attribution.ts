import type { Block, Inline } from '../../record/node.js'
import { inlinesToText } from '../../record/text.js'
import { settleSpaces } from './spaces.js'

const DASH = /^\s*(?:—|–|-{2,3}(?=\s))\s*(?=[\p{L}"'«»“”„@(])/u
/** A name and an office fit into this; a longer line is speech. */
const LONGEST = 200

/** The last paragraph of a quote, parted into what is said and who says it. */
export interface Attributed {
  readonly text: readonly Inline[]
  readonly attribution?: readonly Inline[]
}

/**
 * Finds the speaker of a quote in its last paragraph (spaces not yet settled): the whole of it where it begins with a
 * dash behind other blocks, else its last line where only that begins with one. Lines that all begin with dashes are
 * dialogue and name nobody.
 */
export function findAttribution(run: readonly Inline[], before: readonly Block[]): Attributed {
  if (DASH.test(inlinesToText(run))) {
    const previous = before.at(-1)
    const dialogue = previous?.type === 'paragraph' && DASH.test(inlinesToText(previous.children))
    if (before.length === 0 || dialogue) return { text: run }
    return accept([], run) ?? { text: run }
  }
  const cut = lastLine(run)
  return (cut && accept(cut[0], cut[1])) ?? { text: run }
}

function accept(text: readonly Inline[], line: readonly Inline[]): Attributed | undefined {
  const first = line.findIndex((inline) => inline.type !== 'text' || inline.value.trim() !== '')
  const dashed = line[first]
  if (dashed?.type !== 'text') return undefined
  const rest = [{ type: 'text', value: dashed.value.replace(DASH, '') } as const, ...line.slice(first + 1)]
  const attribution = settleSpaces(rest)
  const length = inlinesToText(attribution).length
  return length === 0 || length > LONGEST ? undefined : { text, attribution }
}

/** Parts a run before its last line, where that begins with a dash. */
function lastLine(run: readonly Inline[]): readonly [readonly Inline[], readonly Inline[]] | undefined {
  for (let index = run.length - 1; index >= 0; index--) {
    const inline = run[index]
    if (inline?.type === 'break') {
      const line = run.slice(index + 1)
      return DASH.test(inlinesToText(line)) ? [run.slice(0, index), line] : undefined
    }
    if (inline?.type !== 'text') continue
    const end = inline.value.lastIndexOf('\n')
    if (end < 0) continue
    const line: Inline[] = [{ type: 'text', value: inline.value.slice(end + 1) }, ...run.slice(index + 1)]
    if (!DASH.test(inlinesToText(line))) return undefined
    return [[...run.slice(0, index), { type: 'text', value: inline.value.slice(0, end) }], line]
  }
  return undefined
}
