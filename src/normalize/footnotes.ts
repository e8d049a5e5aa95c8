import type { Report } from '../contract/diagnostic.js'
import type { Block, BlockOf, Inline } from '../record/node.js'
import { mapInlines } from './mapping.js'

/**
 * Puts the footnotes behind the body in the order of their first references. A reference without a footnote becomes the
 * text it was typed as; a footnote without a reference stays, last, with those only it refers to. Both are reported.
 */
export function settleFootnotes(blocks: readonly Block[], path: string, report: Report): readonly Block[] {
  if (!blocks.some(concernsNotes)) return blocks
  const defined = new Map<string, BlockOf<'footnoteDefinition'>>()
  for (const block of blocks) {
    if (block.type !== 'footnoteDefinition') continue
    if (defined.has(block.identifier)) {
      report({
        code: 'record/duplicate-footnote',
        severity: 'error',
        message: `The footnote «${block.identifier}» is defined twice.`,
        hint: 'Give one of them another name.',
        place: { path, ...block.position?.start },
      })
    } else defined.set(block.identifier, block)
  }
  const order: string[] = []
  const known = new Set<string>()
  const refer = (identifier: string): void => {
    if (known.has(identifier)) return
    known.add(identifier)
    order.push(identifier)
  }
  const settle = (inline: Inline): Inline => {
    if (inline.type !== 'footnoteReference') return inline
    if (!defined.has(inline.identifier)) {
      report({
        code: 'record/missing-footnote',
        severity: 'warning',
        message: `No footnote «${inline.identifier}» is defined.`,
        hint: `Write it as “[^${inline.identifier}]: …” on a line of its own.`,
        place: { path, line: 1, column: 1 },
      })
      return { type: 'text', value: `[^${inline.identifier}]` }
    }
    refer(inline.identifier)
    return inline
  }
  const body = blocks.filter((block) => block.type !== 'footnoteDefinition').map((block) => mapInlines(block, settle))
  const notes: Block[] = []
  let next = 0
  const gather = (): void => {
    // A footnote may refer to further ones, which `settle` appends to the order while it is being walked.
    for (; next < order.length; next++) {
      const note = defined.get(order[next] ?? '')
      if (note) notes.push(mapInlines(note, settle))
    }
  }
  gather()
  for (const [identifier, note] of defined) {
    if (known.has(identifier)) continue
    report({
      code: 'record/unused-footnote',
      severity: 'warning',
      message: `Nothing refers to the footnote «${identifier}».`,
      hint: `Put “[^${identifier}]” into the text, or remove the footnote.`,
      place: { path, ...note.position?.start },
    })
    refer(identifier)
    gather()
  }
  return [...body, ...notes]
}

/** Whether a block is a footnote or refers to one; most articles do without. */
function concernsNotes(block: Block): boolean {
  switch (block.type) {
    case 'footnoteDefinition':
      return true
    case 'paragraph':
    case 'heading':
      return block.children.some(refersToNote)
    case 'blockquote':
      return block.children.some(concernsNotes) || (block.attribution?.some(refersToNote) ?? false)
    case 'list':
      return block.children.some((item) => item.children.some(concernsNotes))
    case 'table':
      return (
        (block.caption?.some(refersToNote) ?? false) ||
        block.children.some((row) => row.children.some((cell) => cell.children.some(refersToNote)))
      )
    case 'code':
    case 'thematicBreak':
    case 'figure':
      return false
  }
}

function refersToNote(inline: Inline): boolean {
  return inline.type === 'footnoteReference' || ('children' in inline && inline.children.some(refersToNote))
}
