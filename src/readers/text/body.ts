import type { Block, BlockOf, Inline, Position } from '../../record/node.js'
import type { Line } from './line.js'
import { listLength, readMarker } from './list.js'
import { buildTable } from './table.js'

/** A line kept for the body, and what it is there. */
export interface BodyLine {
  readonly line: Line
  readonly kind: 'paragraph' | 'heading' | 'question' | 'figure' | 'list' | 'quote' | 'attribution' | 'table' | 'verse'
  /** UTF-16 units at the content's start that are not part of the text (a dateline taken out). */
  readonly skip?: number
  /** The picture a figure shows. */
  readonly media?: string
  /** UTF-16 units at the content's start that name who speaks. */
  readonly label?: number
  /** Who said a quotation, and how much of its line is said. */
  readonly attribution?: string
  readonly said?: number
  /** What lines of one table or one stanza have in common. */
  readonly block?: number
}

/** The blocks the lines make, each with its position in the source. */
export function buildBody(lines: readonly BodyLine[]): readonly Block[] {
  const blocks: Block[] = []
  const contents = lines.map((it) => (it.kind === 'list' ? it.line.content : ''))
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.kind === 'list') {
      const length = Math.max(1, runLength(lines, at, contents))
      blocks.push(listOf(lines.slice(at, at + length)))
      at += length - 1
    } else if (line.kind === 'table' || line.kind === 'verse') {
      let end = at + 1
      while (lines[end]?.kind === line.kind && lines[end]?.block === line.block) end++
      blocks.push(line.kind === 'table' ? tableOf(lines.slice(at, end)) : verseOf(lines.slice(at, end)))
      at = end - 1
    } else if (line.kind === 'quote') {
      const next = lines[at + 1]
      const attribution = next?.kind === 'attribution' ? next : undefined
      blocks.push(quoteOf(line, attribution))
      if (attribution) at++
    } else blocks.push(single(line))
  }
  return blocks
}

function runLength(lines: readonly BodyLine[], at: number, contents: readonly string[]): number {
  let end = at
  const kind = readMarker(contents[at] ?? '')?.kind
  while (lines[end]?.kind === 'list' && readMarker(contents[end] ?? '')?.kind === kind) end++
  return kind === 'number' ? listLength(contents, at) : end - at
}

function single(line: BodyLine): Block {
  const position = span(line)
  if (line.kind === 'figure') return { type: 'figure', media: line.media ?? '', position }
  // A question stands below the subheadings of its article.
  if (line.kind === 'question') return { type: 'heading', depth: 3, children: textOf(line), position }
  if (line.kind === 'heading') return { type: 'heading', depth: 2, children: textOf(line), position }
  return { type: 'paragraph', children: textOf(line), position }
}

function quoteOf(line: BodyLine, below: BodyLine | undefined): Block {
  const { line: source, attribution = '', said = source.content.length } = line
  const position = span(line)
  const quoted: Line = { ...source, content: source.content.slice(0, said) }
  return {
    type: 'blockquote',
    attribution: [{ type: 'text', value: attribution }],
    children: [
      { type: 'paragraph', children: textOf({ ...line, line: quoted }), position: span({ ...line, line: quoted }) },
    ],
    position: { start: position.start, end: span(below ?? line).end },
  }
}

function tableOf(rows: readonly BodyLine[]): Block {
  const position = { start: span(rows[0]).start, end: span(rows.at(-1)).end }
  return buildTable(
    rows.map((row) => row.line),
    position,
  )
}

/** One paragraph whose lines end where the source's do. */
function verseOf(rows: readonly BodyLine[]): Block {
  return {
    type: 'paragraph',
    children: rows.flatMap((row, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...textOf(row)]),
    position: { start: span(rows[0]).start, end: span(rows.at(-1)).end },
  }
}

function listOf(lines: readonly BodyLine[]): BlockOf<'list'> {
  const [first] = lines
  const start = readMarker(first?.line.content ?? '')?.number
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start === undefined || start === 1 ? {} : { start }),
    children: lines.map((line) => {
      const skip = readMarker(line.line.content)?.length ?? 0
      return {
        type: 'listItem',
        children: [{ type: 'paragraph', children: textOf({ ...line, skip }), position: span({ ...line, skip }) }],
        position: span(line),
      }
    }),
    position: { start: span(first).start, end: span(lines.at(-1)).end },
  }
}

function textOf({ line, skip = 0, label = 0 }: BodyLine): readonly Inline[] {
  if (label > 0) {
    const speaker = line.content.slice(skip, label).trimEnd()
    const said = line.content.slice(skip + speaker.length)
    return [
      { type: 'strong', children: [{ type: 'text', value: speaker }] },
      { type: 'text', value: said },
    ]
  }
  return [{ type: 'text', value: line.content.slice(skip) }]
}

function span(it: BodyLine | undefined): Position {
  const line = it?.line ?? { number: 1, text: '', content: '' }
  const last = line.rest?.at(-1) ?? line
  const start = indent(line) + (it?.skip ?? 0)
  const end = indent(last) + (last === line ? line.content.length : last.content.length)
  return { start: { line: line.number, column: start + 1 }, end: { line: last.number, column: end + 1 } }
}

/** A joined paragraph does not stand in its first line as a whole, so its first word is looked for. */
function indent({ text, content, rest, offset }: Line): number {
  if (offset !== undefined) return offset
  return rest ? text.length - text.trimStart().length : text.indexOf(content)
}
