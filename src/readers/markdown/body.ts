import type { Token } from 'marked'
import type { Report } from '../../contract/diagnostic.js'
import type { DraftMedia } from '../../record/draft.js'
import type { Block } from '../../record/node.js'
import { inlinesToText } from '../../record/text.js'
import { type PlacedToken, placeTokens, toBlocks, toSiblings } from './blocks.js'
import { gatherNotes, settleNotes } from './footnotes.js'
import { lexMarkdown } from './lexer.js'
import { type LineRoles, markToken } from './line-roles.js'
import { Pictures } from './pictures.js'
import { Places } from './places.js'
import { Session } from './session.js'

/** What is known of a source before its body is read. */
export interface BodyContext {
  readonly path: string
  /** All lines of the file. */
  readonly lines: readonly string[]
  /** The 1-based line the body begins on. */
  readonly firstLine: number
  /** The pictures front matter declares. */
  readonly declared: readonly DraftMedia[]
  /** The headline front matter gives. */
  readonly headline: string | undefined
  /** The line front matter says the headline stands on. */
  readonly headlineLine: number | undefined
  readonly roles: LineRoles
  readonly report: Report
}

/** A body as blocks, footnotes last; `headline` is set where the body, not front matter, gives it. */
export interface Body {
  readonly blocks: readonly Block[]
  readonly headline?: string
  readonly media: readonly DraftMedia[]
}

/** The most runs of text one source is told of that were too dense to read. */
const DENSE_LIMIT = 5

/** Asked for with the first text that needs it. */
let parser: Promise<typeof import('parse5')> | undefined

function loadParser(): Promise<typeof import('parse5')> {
  parser ??= import('parse5')
  return parser
}

/** Reads the Markdown of a body (its depth already bounded) and marks the role of each of its lines. */
export async function readBody(text: string, context: BodyContext): Promise<Body> {
  const { path, lines, firstLine, roles, report } = context
  const places = new Places(path, lines)
  const dense: string[] = []
  const tokens = lexMarkdown(text, path, (run) => dense.push(run))
  for (const run of dense.slice(0, DENSE_LIMIT)) reportDensity(run, places, context)
  const html = /<[a-z/!?]/i.test(text) ? await loadParser() : undefined
  const notes = text.includes('[^') ? gatherNotes(tokens) : []
  const session = new Session(path, report, places, new Pictures(context.declared), new Set(notes), html)
  const placed = placeTokens(tokens, firstLine, places)
  const titled = findHeadline(placed, context)
  const title = titled && readHeadline(titled, session, context)
  let lead = true
  const blocks = toSiblings(
    placed,
    session,
    0,
    (one, read, quoted) => {
      if (one.token.type === 'space' || (one === titled && title)) return
      const span = places.positionOf(one.token.raw, one.line)
      markToken(roles, one.token, read, span, quoted ? 'quote' : lead ? 'lead' : 'body')
      if (read.some((block) => block.type === 'paragraph')) lead = false
    },
    title && titled ? { placed: titled, blocks: title.figures } : undefined,
  )
  markDropped(session, lines, roles)
  const settled = notes.length === 0 ? blocks : settleNotes(blocks, session)
  const media = session.pictures.all()
  return title?.headline === undefined
    ? { blocks: settled, media }
    : { blocks: settled, headline: title.headline, media }
}

/** Lines that hold nothing but an element dropped with its content. */
function markDropped(session: Session, lines: readonly string[], roles: LineRoles): void {
  for (const { start, end } of session.droppedSpans) {
    const before = (lines[start.line - 1] ?? '').slice(0, start.column - 1)
    const whole = before.trim() === '' && (lines[end.line - 1] ?? '').trimEnd().endsWith('>')
    if (whole) roles.mark(start.line, end.line, 'markup', 'html-dropped')
  }
}

/** The token that holds the headline: the one front matter points at, else a first block that is a first-rank heading. */
function findHeadline(placed: readonly PlacedToken[], { headlineLine, path, report }: BodyContext) {
  if (headlineLine !== undefined) {
    const named = placed.find(({ line, token }) => line === headlineLine && /^(?:heading|paragraph)$/.test(token.type))
    if (named) return named
    report({
      code: 'markdown/no-headline',
      severity: 'warning',
      message: `No heading or paragraph begins on line ${headlineLine}, where front matter puts the headline.`,
      hint: 'Name the line the headline stands on, or write the headline itself.',
      place: { path, line: headlineLine, column: 1 },
    })
  }
  const first = placed.find(({ token }) => !isSilent(token))
  return first?.token.type === 'heading' && first.token['depth'] === 1 ? first : undefined
}

function isSilent(token: Token): boolean {
  return /^(?:space|def|footnoteDefinition)$/.test(token.type) || (token.type === 'html' && /^\s*<!--/.test(token.raw))
}

interface Title {
  /** Set where front matter has none. */
  readonly headline?: string
  /** The pictures that stood within the heading. */
  readonly figures: readonly Block[]
}

/** Takes a heading for the headline; undefined where it must stay, as front matter says something else. */
function readHeadline(placed: PlacedToken, session: Session, context: BodyContext): Title | undefined {
  const blocks = toBlocks(placed, session)
  const figures = blocks.filter((block) => block.type === 'figure')
  const heading = blocks.find((block) => block.type === 'heading' || block.type === 'paragraph')
  if (!heading) return undefined
  const text = inlinesToText(heading.children).replace(/\s+/g, ' ').trim()
  const { start, end } = session.places.positionOf(placed.token.raw, placed.line)
  if (context.headline === undefined) {
    if (text === '') return undefined
    context.roles.mark(start.line, end.line, 'headline', 'first-heading')
    return { headline: text, figures }
  }
  if (text !== context.headline.replace(/\s+/g, ' ').trim()) return undefined
  context.roles.mark(start.line, end.line, 'duplicate', 'headline-repeated')
  return { figures }
}

function reportDensity(run: string, places: Places, { firstLine, lines, report }: BodyContext): void {
  places.enter({ start: { line: firstLine, column: 1 }, end: { line: lines.length, column: 1 } })
  const { endColumn: _, ...place } = places.find(run.slice(0, 500))
  report({
    code: 'markdown/too-dense',
    severity: 'warning',
    message: 'A paragraph is too long or holds too many marks; it was taken as plain text.',
    hint: 'Part it into paragraphs, or escape the marks.',
    place,
  })
}
