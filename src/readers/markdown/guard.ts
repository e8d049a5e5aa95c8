import { type Diagnostic, Fatal, type Report } from '../../contract/diagnostic.js'

/** What a Markdown source may ask of the lexer. */
export interface Limits {
  /** Characters of the body. */
  readonly length: number
  /** Quotes and lists inside one another. */
  readonly depth: number
}

/** The lexer's time grows with the square of the lines of one list item or quote; this bounds the sum of the squares. */
const WORK = 20_000_000
/** In a code fence a line of `>` is text; what the lexer takes for text may differ, so some bound stays. */
const FENCED_DEPTH = 100
/** Beyond these, list markers on one line are not counted: each costs a look along the line. */
const MOST_MARKERS = 200
/** As many lines that nest too deep keep their text, without the markers; more are left out. */
const BARED_LIMIT = 50

/** The body as the lexer may see it: lines past the limits are emptied, so that the others keep their numbers. */
export interface Guarded {
  readonly text: string
  /** Line (1-based, in the whole file) to the limit it broke. */
  readonly refused: ReadonlyMap<number, 'too-deep' | 'too-long'>
}

/**
 * Bares or empties the lines that would cost the lexer too much time or stack, and reports the first of each kind. `lines` are
 * those of `text`, the body, the first of them standing on `firstLine` of the file.
 *
 * Throws `Fatal` for a body that is too large.
 */
export function guardMarkdown(
  text: string,
  lines: readonly string[],
  firstLine: number,
  limits: Limits,
  path: string,
  report: Report,
): Guarded {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  if (length > limits.length) throw new Fatal(tooLarge(length, limits.length, path, firstLine))
  const refused = new Map<number, 'too-deep' | 'too-long'>()
  const nesting = new Nesting()
  const reported = new Set<string>()
  let bared = 0
  let whole = true
  const kept = lines.map((line, index) => {
    const { depth, column, content, work } = nesting.read(line)
    const bound = nesting.inFence ? Math.max(FENCED_DEPTH, limits.depth) : limits.depth
    const fault = depth > bound ? 'too-deep' : work > WORK ? 'too-long' : undefined
    if (fault === undefined) return line
    whole = false
    if (!reported.has(fault)) {
      reported.add(fault)
      const place = { path, line: firstLine + index, column: fault === 'too-deep' ? column : 1 }
      report(fault === 'too-deep' ? tooDeep(depth, limits.depth, place) : tooLong(place))
    }
    if (fault === 'too-deep' && content !== undefined && bared++ < BARED_LIMIT) return line.slice(content)
    refused.set(firstLine + index, fault)
    return ''
  })
  return { text: whole ? text : kept.join('\n'), refused }
}

/** Counts, line by line, how deep quotes and lists nest, and what lines without a marker of their own cost. */
class Nesting {
  inFence = false
  private fence = ''
  /** The columns at which the contents of the open list items begin. */
  private readonly items: number[] = []
  private sinceMarker = 0
  private quoteRun = 0
  private inQuote = false
  private afterBlank = false
  private work = 0

  read(line: string): { depth: number; column: number; content?: number; work: number } {
    if (line.trim() === '') {
      this.afterBlank = true
      this.quoteRun = 0
      this.inQuote = false
      return { depth: 0, column: 1, work: 0 }
    }
    this.readFence(line)
    const { quotes, lists, indent, column, content } = readMarkers(line)
    if (lists.length > 0) {
      while ((this.items.at(-1) ?? -1) > indent) this.items.pop()
      this.items.push(...lists)
      this.sinceMarker = 0
    } else if (this.afterBlank && indent === 0 && quotes === 0) {
      this.items.length = 0
    }
    this.afterBlank = false
    const cost = this.costOf(quotes > 0, lists.length > 0)
    this.work += cost
    const depth = this.items.length + quotes
    const markers = lists.length <= MOST_MARKERS ? { content } : {}
    return { depth, column, ...markers, work: cost > 0 ? this.work : 0 }
  }

  private costOf(quoted: boolean, marked: boolean): number {
    this.quoteRun++
    this.inQuote ||= quoted
    if (this.items.length === 0 && !this.inQuote) return 0
    this.sinceMarker++
    return (marked ? 0 : this.sinceMarker) + (this.inQuote && !quoted ? this.quoteRun : 0)
  }

  private readFence(line: string): void {
    const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
    if (this.inFence) {
      if (fence?.startsWith(this.fence) && line.trim() === fence) this.inFence = false
    } else if (fence !== undefined) {
      this.fence = fence
      this.inFence = true
    }
  }
}

interface Markers {
  readonly quotes: number
  readonly lists: number[]
  readonly indent: number
  /** Of the first of them, 1-based. */
  readonly column: number
  /** The index of what stands behind them. */
  readonly content: number
}

/** The container markers at the head of a line, the column each list item's content begins at, and that of the first. */
function readMarkers(line: string): Markers {
  const lists: number[] = []
  let quotes = 0
  let index = 0
  let indent = -1
  const column = line.search(/\S/) + 1
  for (;;) {
    while (line[index] === ' ' || line[index] === '\t') index++
    if (line[index] === '>') {
      quotes++
      index++
      continue
    }
    const width = listMarker(line, index)
    if (indent < 0) indent = index
    const enough = lists.length > MOST_MARKERS || width === 0 || isThematicBreak(line, index)
    if (enough) return { quotes, lists, indent, column, content: index }
    index += width
    lists.push(index + 1)
  }
}

function listMarker(line: string, index: number): number {
  let end = index
  const first = line.charCodeAt(index)
  if (first === 45 || first === 42 || first === 43) end++
  else {
    while (end - index < 9 && line.charCodeAt(end) >= 48 && line.charCodeAt(end) <= 57) end++
    if (end === index || (line[end] !== '.' && line[end] !== ')')) return 0
    end++
  }
  const next = line[end]
  return next === undefined || next === ' ' || next === '\t' ? end - index : 0
}

function isThematicBreak(line: string, index: number): boolean {
  const mark = line[index]
  if (mark !== '-' && mark !== '*') return false
  let marks = 0
  for (let at = index; at < line.length; at++) {
    if (line[at] === mark) marks++
    else if (line[at] !== ' ' && line[at] !== '\t') return false
  }
  return marks >= 3
}

function tooLarge(length: number, limit: number, path: string, line: number): Diagnostic {
  return {
    code: 'markdown/too-large',
    severity: 'error',
    message: `The body has ${length} characters; at most ${limit} are read.`,
    hint: 'Split it into articles.',
    place: { path, line, column: 1 },
  }
}

function tooDeep(depth: number, limit: number, place: NonNullable<Diagnostic['place']>): Diagnostic {
  return {
    code: 'markdown/too-deep',
    severity: 'error',
    message: `Quotes and lists nest ${depth} deep; at most ${limit} are read. The line was taken for plain text.`,
    hint: 'Take levels out.',
    place,
  }
}

function tooLong(place: NonNullable<Diagnostic['place']>): Diagnostic {
  return {
    code: 'markdown/too-long',
    severity: 'error',
    message: 'The list item or quote runs on for too many lines.',
    hint: 'End it with a blank line; the lines from here on were left out.',
    place,
  }
}
