import type { ArticleRecord } from './article.js'
import { Names } from './names.js'
import type { Block } from './node.js'
import { inlinesToText } from './text.js'

/**
 * The name a heading can be linked by: its letters and digits in lower case, joined by hyphens; a second of the same gets
 * `-1`. One that begins with a digit gets `s-` before it, so that style rules can name it.
 */
export function takeAnchor(heading: string, taken: Names): string {
  const words = wordsOf(heading) ?? ['section']
  // No half of a surrogate pair may stand last.
  const joined = words
    .join('-')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '')
  const base = /^\p{L}/u.test(joined) ? joined : `s-${joined}`
  return taken.take(base, (again) => `${base}-${again}`)
}

/** What most headings are written in: letters that are looked through faster one by one than by their properties. */
const PLAIN = /^[\0-\x7fА-яЁё«»„“”’—–…\u00a0]*$/

function wordsOf(heading: string): readonly string[] | null {
  if (PLAIN.test(heading)) return heading.toLowerCase().match(/[a-z0-9а-яё]+/g)
  return heading
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
}

/** The anchors of all headings, as the article's own page has them; footnotes come behind the text. */
export function anchorsOf({ body }: Pick<ArticleRecord, 'body'>): readonly string[] {
  const names = new Names()
  const found: string[] = []
  const notes: Block[] = []
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'heading') {
        const text = inlinesToText(block.children)
        if (text.trim() !== '') found.push(takeAnchor(text, names))
      } else if (block.type === 'blockquote') visit(block.children)
      else if (block.type === 'list') for (const item of block.children) visit(item.children)
      else if (block.type === 'footnoteDefinition') notes.push(...block.children)
    }
  }
  visit(body)
  visit(notes)
  return found
}
