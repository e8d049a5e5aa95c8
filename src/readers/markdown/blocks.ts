import type { Token, Tokens } from 'marked'
import type { Block, BlockOf, Inline, ListItem, Position, TableRow } from '../../record/node.js'
import { decodeReferences } from './address.js'
import { type Attributed, findAttribution } from './attribution.js'
import { withFigures } from './figures.js'
import { footnoteIdentifier } from './footnotes.js'
import { htmlToBlocks, readLoneCaption } from './html.js'
import { newRun, toInlines } from './inlines.js'
import type { Places } from './places.js'
import { withPull } from './pull.js'
import type { Session } from './session.js'
import { settleSpaces } from './spaces.js'

/** Blocks inside one another past this depth are left out; the guard refuses such sources before. */
const DEPTH_LIMIT = 120
/** Quotes written as HTML tags of their own nest no deeper. */
const QUOTES_LIMIT = 20

/** A token and the line of the file it begins on. */
export interface PlacedToken {
  readonly token: Tokens.Generic
  readonly line: number
}

/** Gives each of neighbouring tokens its line: their raw texts follow one another, all but without gaps. */
export function placeTokens(tokens: readonly Token[], line: number, places: Places): readonly PlacedToken[] {
  let at = line
  const placed: PlacedToken[] = []
  for (const token of tokens) {
    // Checkboxes stand before their item's text on the same line.
    if (token.type === 'checkbox') continue
    if (token.type !== 'space') at = places.align(token.raw, at)
    placed.push({ token: token as Tokens.Generic, line: at })
    at += countLineEnds(token.raw)
  }
  return placed
}

/** The blocks one token of marked's becomes; none for blank lines, definitions and what is dropped. */
export function toBlocks({ token, line }: PlacedToken, session: Session, depth = 0): readonly Block[] {
  if (depth > DEPTH_LIMIT || token.type === 'space') return []
  const position = session.places.positionOf(token.raw, line)
  session.places.enter(position)
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return textBlock(token, session, position, (children) => ({ type: 'paragraph', children, position }))
    case 'heading':
      return textBlock(token, session, position, (children) => {
        return { type: 'heading', depth: (token as Tokens.Heading).depth, children, position }
      })
    case 'code':
      return [codeBlock(token as Tokens.Code, session, position)]
    case 'hr':
      return [{ type: 'thematicBreak', position }]
    case 'blockquote':
      return [withPull(token, quote(token.tokens ?? [], line, session, position, depth))]
    case 'list':
      return list(token as Tokens.List, line, session, position, depth)
    case 'table':
      return table(token as Tokens.Table, line, session, position)
    case 'html':
      return htmlToBlocks(token.raw, line, session)
    case 'footnoteDefinition': {
      const children = toSiblings(placeTokens(token.tokens ?? [], line, session.places), session, depth + 1)
      const identifier = footnoteIdentifier(String(token['label']))
      return [{ type: 'footnoteDefinition', identifier, children, position }]
    }
    default:
      return []
  }
}

/** Blocks read already, in the place of their token. */
interface Settled {
  readonly placed: PlacedToken
  readonly blocks: readonly Block[]
}

/**
 * The blocks of neighbouring tokens. The tags of an HTML quote that stand alone among them are paired, and a
 * `<figcaption>` of its own goes to the figure before it. `note` is told what each token became, and
 * whether such a quote holds it.
 */
export function toSiblings(
  placed: readonly PlacedToken[],
  session: Session,
  depth: number,
  note?: (placed: PlacedToken, blocks: readonly Block[], quoted: boolean) => void,
  settled?: Settled,
): readonly Block[] {
  const outer: Block[] = []
  const quotes: { readonly opened: PlacedToken; readonly children: Block[] }[] = []
  const close = () => {
    const quote = quotes.pop()
    if (!quote) return
    const position = session.places.positionOf(quote.opened.token.raw, quote.opened.line)
    const end = quote.children.at(-1)?.position?.end ?? position.end
    const block: Block = { type: 'blockquote', children: quote.children, position: { start: position.start, end } }
    ;(quotes.at(-1)?.children ?? outer).push(block)
  }
  for (const one of placed) {
    const target = quotes.at(-1)?.children ?? outer
    const tag = one.token.type === 'html' ? loneTag(one.token.raw) : undefined
    let blocks: readonly Block[] = []
    const quoted = quotes.length > 0
    if (tag === 'open' && depth + quotes.length < QUOTES_LIMIT) quotes.push({ opened: one, children: [] })
    else if (tag === 'close' && quotes.length > 0) close()
    else if (tag === 'caption' && captionLast(target, one, session)) blocks = target.slice(-1)
    else {
      blocks = one === settled?.placed ? settled.blocks : toBlocks(one, session, depth)
      for (const block of blocks) target.push(block)
    }
    note?.(one, blocks, quoted || quotes.length > 0)
  }
  while (quotes.length > 0) close()
  return outer
}

function loneTag(raw: string): 'open' | 'close' | 'caption' | undefined {
  const tag = raw.trim()
  if (/^<blockquote(?:\s[^<>]*)?>$/i.test(tag)) return 'open'
  if (/^<\/blockquote\s*>$/i.test(tag)) return 'close'
  return /^<figcaption[\s>]/i.test(tag) ? 'caption' : undefined
}

function captionLast(blocks: readonly Block[], { token }: PlacedToken, session: Session): boolean {
  const last = blocks.at(-1)
  const said = last?.type === 'figure' ? readLoneCaption(token.raw, session) : undefined
  if (last?.type !== 'figure' || !said) return false
  session.pictures.describe(last.media, said)
  return true
}

function textBlock(
  token: Tokens.Generic,
  session: Session,
  position: Position,
  make: (children: readonly Inline[]) => Block,
): readonly Block[] {
  const { tokens = [] } = token
  const [only] = tokens
  // Most paragraphs are one text without marks.
  if (tokens.length === 1 && only?.type === 'text') {
    const children = settleSpaces([{ type: 'text', value: decodeReferences(only.raw) }])
    return children.length === 0 ? [] : [make(children)]
  }
  const run = newRun(session)
  return withFigures(settleSpaces(toInlines(tokens, run)), run, position, make)
}

function codeBlock(token: Tokens.Code, session: Session, position: Position): Block {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1]
  if (token.codeBlockStyle !== 'indented' && fence !== undefined && !isClosed(token.raw, fence)) {
    session.report({
      code: 'markdown/unclosed-fence',
      severity: 'error',
      message: 'The code fence is never closed; all that follows it is code.',
      hint: `Put a line of ${fence.slice(0, 10)} behind the code.`,
      place: session.places.find(fence),
    })
  }
  const lang = /^\S+/.exec(decodeReferences(token.lang ?? ''))?.[0]
  return { type: 'code', ...(lang === undefined ? {} : { lang }), value: token.text.replace(/\n$/, ''), position }
}

function isClosed(raw: string, fence: string): boolean {
  const body = raw.trimEnd()
  const last = body.slice(body.lastIndexOf('\n') + 1).trim()
  return body.includes('\n') && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)
}

function quote(
  tokens: readonly Token[],
  line: number,
  session: Session,
  position: Position,
  depth: number,
): BlockOf<'blockquote'> {
  const placed = placeTokens(tokens, line, session.places)
  const end = placed.findLastIndex(({ token }) => token.type !== 'space')
  const last = placed[end]
  const children = placed.slice(0, Math.max(0, end)).flatMap((one) => toBlocks(one, session, depth + 1))
  if (!last) return { type: 'blockquote', children, position }
  if (last.token.type !== 'paragraph' && last.token.type !== 'text') {
    return { type: 'blockquote', children: [...children, ...toBlocks(last, session, depth + 1)], position }
  }
  const span = session.places.positionOf(last.token.raw, last.line)
  session.places.enter(span)
  const run = newRun(session)
  const { text, attribution }: Attributed = findAttribution(toInlines(last.token.tokens ?? [], run), children)
  const closing = withFigures(settleSpaces(text), run, span, (inlines) => {
    return { type: 'paragraph', children: inlines, position: span }
  })
  const said = attribution === undefined ? {} : { attribution }
  return { type: 'blockquote', ...said, children: [...children, ...closing], position }
}

function list(token: Tokens.List, line: number, session: Session, position: Position, depth: number): readonly Block[] {
  const items = placeTokens(token.items, line, session.places).map(({ token: raw, line: at }): ListItem => {
    const item = raw as Tokens.ListItem
    const span = session.places.positionOf(item.raw, at)
    const children = toSiblings(placeTokens(item.tokens, at, session.places), session, depth + 1)
    const checked = item.task && item.checked !== undefined ? { checked: item.checked } : {}
    return { type: 'listItem', ...checked, children, position: span }
  })
  const start = token.ordered && typeof token.start === 'number' && token.start !== 1 ? { start: token.start } : {}
  return items.length === 0 ? [] : [{ type: 'list', ordered: token.ordered, ...start, children: items, position }]
}

function table(token: Tokens.Table, line: number, session: Session, position: Position): readonly Block[] {
  const run = newRun(session)
  const rows = [token.header, ...token.rows].map((cells, index): TableRow => {
    // The delimiter row stands between the header and the rest.
    const at = Math.min(position.end.line, position.start.line + (index === 0 ? 0 : index + 1))
    session.places.enter({ start: { line: at, column: 1 }, end: { line: at, column: 1 } })
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: settleSpaces(toInlines(cell.tokens, run)) })),
    }
  })
  session.places.enter({ start: { line, column: 1 }, end: position.end })
  return withFigures([{ type: 'break' }], run, position, () => {
    return { type: 'table', align: token.align, children: rows, position }
  })
}

function countLineEnds(text: string): number {
  let count = 0
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++
  return count
}
