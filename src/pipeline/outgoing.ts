/** The links of one article, found when it is read, so that they can be held against all others once those are known. */
import type { ArticleRecord } from '../record/article.js'
import type { Block, Inline } from '../record/node.js'

/** An address an article leads to, and where in its source. */
export interface Outgoing {
  readonly url: string
  readonly line: number
  readonly column: number
}

/**
 * The links of the text in reading order, all of them or those to addresses wanted. `text` is the source, in which each
 * address is looked for.
 */
export function linksIn(
  { body }: Pick<ArticleRecord, 'body'>,
  text: () => string,
  isWanted: (url: string) => boolean = () => true,
): readonly Outgoing[] {
  const found: Outgoing[] = []
  let lines: readonly string[] | undefined
  const places = new Map<string, { line: number; column: number }>()
  const note = (url: string, block: Block): void => {
    lines ??= text().split(/\r\n?|\n/)
    const from = block.position?.start.line ?? 1
    const to = block.position?.end.line ?? from
    // Of one address in one block, each link is the next one there.
    const key = `${from} ${url}`
    const before = places.get(key)
    const place = locate(url, lines, before ?? { line: from, column: 0 }, to) ??
      before ?? { line: from, column: block.position?.start.column ?? 1 }
    places.set(key, place)
    found.push({ url, ...place })
  }
  const inlines = (run: readonly Inline[], block: Block): void => {
    for (const inline of run) {
      if (inline.type === 'link' && isWanted(inline.url)) note(inline.url, block)
      if ('children' in inline) inlines(inline.children, block)
    }
  }
  const blocks = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'paragraph' || block.type === 'heading') inlines(block.children, block)
      else if (block.type === 'blockquote') {
        blocks(block.children)
        if (block.attribution) inlines(block.attribution, block)
      } else if (block.type === 'footnoteDefinition') blocks(block.children)
      else if (block.type === 'list') for (const item of block.children) blocks(item.children)
      else if (block.type === 'table') {
        if (block.caption) inlines(block.caption, block)
        for (const row of block.children) for (const cell of row.children) inlines(cell.children, block)
      }
    }
  }
  blocks(body)
  return found
}

function locate(
  url: string,
  lines: readonly string[],
  after: { readonly line: number; readonly column: number },
  to: number,
): { readonly line: number; readonly column: number } | undefined {
  for (let line = after.line; line <= to; line++) {
    const text = lines[line - 1] ?? ''
    const from = line === after.line ? after.column : 0
    for (const form of formsOf(url)) {
      const at = text.indexOf(form, from)
      if (at >= 0) return { line, column: at + 1 }
    }
  }
  return undefined
}

/** An address as it is kept, and as people may have written it. */
function formsOf(url: string): readonly string[] {
  try {
    return [url, decodeURI(url)]
  } catch {
    return [url]
  }
}

/** True for an address that leads out of the site, or is none of a page: another host, mail, telephone. */
export function isExternal(url: string, publication: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return false
  const host = PLAIN_HOST.exec(url)?.[1]
  if (host !== undefined && !publication.includes(host)) return true
  return !URL.canParse(url, publication) || !new URL(url, publication).href.startsWith(publication)
}

/** The host of an address that needs no parsing to be known: no other way of writing leads to it. */
const PLAIN_HOST = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]|$)/
