import type { ArticleRecord } from './article.js'
import { dispatch, type Handlers } from './handlers.js'
import { creditLine } from './media.js'
import type { Block, Inline } from './node.js'

/** The letters of a run of inlines, without marks; a line break is a newline, a footnote reference nothing. */
export function inlinesToText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += inline.type === 'text' ? inline.value : dispatch(INLINES, inline, undefined)
  return text
}

/** The text of blocks, one paragraph or line of them to a line; table cells are parted by tabs. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    const own = block.type === 'paragraph' ? inlinesToText(block.children) : dispatch(BLOCKS, block, undefined)
    if (own !== '') lines.push(own)
  }
  // Joined at once: a text added up piece by piece is slower to look through.
  return lines.join('\n')
}

let lastBody: readonly Block[] | undefined
let lastText = ''

/** {@link blocksToText} of a whole body, which is asked for several times while one article is at hand. */
export function bodyToText(body: readonly Block[]): string {
  if (body !== lastBody) {
    lastText = blocksToText(body)
    lastBody = body
  }
  return lastText
}

/**
 * The article's whole text in the order every rendition shows it: kicker, headline, subhead, byline, dateline, pictures
 * (caption, credit), body and corrections, a line each. `textHash` is taken of it.
 */
export function toPlainText(record: Omit<ArticleRecord, 'textHash' | 'id' | 'slug'>): string {
  const lines = [
    record.kicker,
    record.headline,
    record.subhead,
    record.byline,
    record.dateline?.text,
    ...record.media.flatMap((it) => [it.caption, it.credit && creditLine(it.credit)]),
    bodyToText(record.body),
    ...record.corrections.map((correction) => correction.text),
  ]
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}

const children = (node: { readonly children: readonly Inline[] }): string => inlinesToText(node.children)
const blockChildren = (node: { readonly children: readonly Block[] }): string => blocksToText(node.children)

const INLINES: Handlers<Inline, undefined, string> = {
  text: (node) => node.value,
  emphasis: children,
  strong: children,
  delete: children,
  superscript: children,
  subscript: children,
  span: children,
  inlineCode: (node) => node.value,
  link: children,
  break: () => '\n',
  footnoteReference: () => '',
}

const BLOCKS: Handlers<Block, undefined, string> = {
  paragraph: children,
  heading: children,
  blockquote: (node) => join([blockChildren(node), node.attribution && inlinesToText(node.attribution)]),
  list: (node) => join(node.children.map(blockChildren)),
  table: (node) =>
    join([
      node.caption && inlinesToText(node.caption),
      ...node.children.map((row) => row.children.map(children).join('\t')),
    ]),
  code: (node) => node.value,
  thematicBreak: () => '',
  figure: () => '',
  footnoteDefinition: blockChildren,
}

function join(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}
