/**
 * The tree of an article's text: blocks and inlines under mdast's node names
 * (https://github.com/syntax-tree/mdast, with its GFM and footnote extensions), plus `figure`,
 * `blockquote.attribution`, `blockquote.pull`, `span`, `subscript` and `superscript`.
 *
 * No node holds raw markup, so what an exporter prints it has escaped itself.
 */
import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'

const point = z.strictObject({ line: z.int().min(1), column: z.int().min(1) })

/** Where a block stands in its source: 1-based lines and columns, the end exclusive in its column. */
export const position = z.strictObject({ start: point, end: point })
/** See {@link position}. */
export type Position = DeepReadonly<z.infer<typeof position>>

const positioned = position.exactOptional()

/** See {@link address}. */
export const ADDRESS =
  /^(?![\s\S]*[\u0000-\u0020\u007f])(?:[hH][tT]{2}[pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|(?![a-zA-Z][a-zA-Z0-9+.-]*:))/

/**
 * An address a reader may follow: http, https, mailto, tel, a fragment, or a path relative to the page. White space and
 * control characters are refused, for browsers skip some of them inside a scheme (`java\nscript:`). The expression has no
 * flags, which the published schema could not carry.
 */
export const address = z.string().regex(ADDRESS, 'only http, https, mailto, tel or relative addresses, without spaces')

const text = z.strictObject({ type: z.literal('text'), value: z.string() })
const inlineCode = z.strictObject({ type: z.literal('inlineCode'), value: z.string() })
const lineBreak = z.strictObject({ type: z.literal('break') })
const footnoteReference = z.strictObject({ type: z.literal('footnoteReference'), identifier: z.string().min(1) })
const emphasis = z.strictObject({
  type: z.literal('emphasis'),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const strong = z.strictObject({
  type: z.literal('strong'),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const deleted = z.strictObject({
  type: z.literal('delete'),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const superscript = z.strictObject({
  type: z.literal('superscript'),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const subscript = z.strictObject({
  type: z.literal('subscript'),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const span = z.strictObject({
  type: z.literal('span'),
  language: z.string().min(2),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})
const link = z.strictObject({
  type: z.literal('link'),
  url: address,
  title: z.string().exactOptional(),
  get children(): z.ZodArray<typeof inline> {
    return z.array(inline)
  },
})

/** What runs inside a line of text. */
export const inline = z.discriminatedUnion('type', [
  text,
  emphasis,
  strong,
  deleted,
  superscript,
  subscript,
  span,
  inlineCode,
  link,
  lineBreak,
  footnoteReference,
])
/** See {@link inline}. */
export type Inline = DeepReadonly<z.infer<typeof inline>>

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: z.array(inline), position: positioned })
const heading = z.strictObject({
  type: z.literal('heading'),
  depth: z.int().min(2).max(6),
  children: z.array(inline),
  position: positioned,
})
const thematicBreak = z.strictObject({ type: z.literal('thematicBreak'), position: positioned })
const code = z.strictObject({
  type: z.literal('code'),
  lang: z.string().exactOptional(),
  value: z.string(),
  position: positioned,
})
const figure = z.strictObject({ type: z.literal('figure'), media: z.string().min(1), position: positioned })
const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  /** A pull quote: a sentence of the text (or of an interview) set large to catch the eye. */
  pull: z.literal(true).exactOptional(),
  attribution: z.array(inline).exactOptional(),
  get children(): z.ZodArray<typeof block> {
    return z.array(block)
  },
  position: positioned,
})
const listItem = z.strictObject({
  type: z.literal('listItem'),
  checked: z.boolean().exactOptional(),
  get children(): z.ZodArray<typeof block> {
    return z.array(block)
  },
  position: positioned,
})
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().min(0).exactOptional(),
  children: z.array(listItem).min(1),
  position: positioned,
})
const tableCell = z.strictObject({ type: z.literal('tableCell'), children: z.array(inline) })
const tableRow = z.strictObject({ type: z.literal('tableRow'), children: z.array(tableCell).min(1) })
const table = z.strictObject({
  type: z.literal('table'),
  align: z.array(z.enum(['left', 'right', 'center']).nullable()),
  caption: z.array(inline).exactOptional(),
  /** The first row is the header, as in GFM. */
  children: z.array(tableRow).min(1),
  position: positioned,
})
const footnoteDefinition = z.strictObject({
  type: z.literal('footnoteDefinition'),
  identifier: z.string().min(1),
  get children(): z.ZodArray<typeof block> {
    return z.array(block)
  },
  position: positioned,
})

/** What stands on lines of its own. */
export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  blockquote,
  list,
  table,
  code,
  thematicBreak,
  figure,
  footnoteDefinition,
])
/** See {@link block}. */
export type Block = DeepReadonly<z.infer<typeof block>>

/** One item of a list, which holds blocks. */
export type ListItem = DeepReadonly<z.infer<typeof listItem>>
/** One row of a table; its cells hold inlines. */
export type TableRow = DeepReadonly<z.infer<typeof tableRow>>
/** The node of one block type: `BlockOf<'table'>`. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>
/** The node of one inline type: `InlineOf<'link'>`. */
export type InlineOf<Type extends Inline['type']> = Extract<Inline, { readonly type: Type }>
