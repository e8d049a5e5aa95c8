import type { ArticleRecord } from './article.js'
import type { Media } from './media.js'
import type { Block, BlockOf } from './node.js'
import { inlinesToText } from './text.js'

/** The pictures no figure of the body names: they stand before the text. */
export function leadMedia(record: ArticleRecord): readonly Media[] {
  if (record.media.length === 0) return []
  const placed = new Set<string>()
  eachBlock(record.body, (block) => {
    if (block.type === 'figure') placed.add(block.media)
  })
  return record.media.filter((it) => !placed.has(it.id))
}

/** The picture a figure shows. */
export function mediaOf(record: ArticleRecord, figure: BlockOf<'figure'>): Media | undefined {
  return record.media.find((it) => it.id === figure.media)
}

/** The body without its footnotes. */
export function bodyBlocks(record: ArticleRecord): readonly Block[] {
  return record.body.filter((block) => block.type !== 'footnoteDefinition')
}

/** Where in a body the first paragraph stands that a dateline can run into, pictures alone before it; -1 where none does. */
export function openingParagraph(body: readonly Block[]): number {
  const at = body.findIndex((block) => block.type !== 'figure')
  return body[at]?.type === 'paragraph' ? at : -1
}

/** The footnotes in the order the record keeps them: that of their first reference, so their number is index + 1. */
export function footnotes(record: ArticleRecord): readonly BlockOf<'footnoteDefinition'>[] {
  return record.body.filter((block) => block.type === 'footnoteDefinition')
}

/** Calls `visit` for every block, parents before children, in reading order. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    if (block.type === 'blockquote' || block.type === 'footnoteDefinition') eachBlock(block.children, visit)
    else if (block.type === 'list') for (const item of block.children) eachBlock(item.children, visit)
  }
}

/**
 * A line that says what the article is about: its summary or else its subhead, whole; else its first paragraph, cut at a
 * word to `limit` UTF-16 code units.
 */
export function describe(record: ArticleRecord, limit = 280): string {
  const given = record.summary ?? record.subhead
  if (given !== undefined) return given
  const first = record.body.find((block) => block.type === 'paragraph')
  const text = first?.type === 'paragraph' ? inlinesToText(first.children).replace(/\s+/g, ' ').trim() : ''
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  // Where no word ends, half of a surrogate pair may stand last.
  return `${space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`
}
