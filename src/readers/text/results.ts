import type { Evidence } from './evidence.js'
import { FEATURES } from './features.js'
import { type Run, TEXT } from './region.js'
import type { Series } from './series.js'
import { SHAPE } from './shape.js'

/** Fewer rows, or fewer of them that count on and hold a number besides, are the most read stories or a menu. */
const LEAST = 8
const MOST = 0.8

/** `1. Name 34 80`, `2nd leg: 8 April – Place`: the row's number, and what it says. */
const COUNTED = /^#?(\d{1,3})(?:[ªº.):\t ]|\p{L}{1,2}(?=[\s:.]))\s*(.*)$/u

/** How far below a date an article's list may begin, and how far behind it its notes may stand. */
const ABOVE = 14
const BELOW = 8

/** Without counted rows a list is the article only if it is long, announced, and hardly a paragraph of the page reads like text. */
const LIST = { least: 12, announcement: 30, paragraphs: 3, paragraph: 60 } as const

const DATE_LINE = SHAPE.indexOf('date-line')

/**
 * Whether the lines of a series are results, a ranking or a programme: they count on, and each holds a name and another number.
 * The titles of other stories may be counted too, but hold no numbers.
 */
export function isResults(lines: readonly Evidence[], rows: readonly number[], { start, end }: Run): boolean {
  let counted = 0
  let before: number | undefined
  for (let row = start; row < end; row++) {
    const line = lines[rows[row] ?? 0]
    const [, count, rest = ''] = COUNTED.exec(line?.line.content ?? '') ?? []
    if (count === undefined || line?.label !== undefined || !/\d/.test(rest) || !/\p{L}{2}/u.test(rest)) continue
    const number = Number(count)
    if (before === undefined || number === before + 1) counted++
    before = number
  }
  return counted >= LEAST && counted >= (end - start) * MOST
}

/** A stretch whose lists are the article, those of its rows that are text, and of these the rows of the list. */
export interface Results extends Run {
  readonly told: ReadonlySet<number>
  readonly listed: ReadonlySet<number>
}

/**
 * A list that is the article itself, results or a long one that is announced: it stands below a date, and `chosen`, what else looks
 * like text on the page, does not begin above it. The stretch begins below the date, and ends with the notes below the list, or
 * with what was chosen where that goes on from it.
 */
export function leadingResults(
  lines: readonly Evidence[],
  rows: readonly number[],
  values: Float32Array,
  chances: Float32Array,
  series: readonly Series[],
  chosen: Run,
): Results | undefined {
  const at = (row: number): Evidence | undefined => lines[rows[row] ?? -1]
  let poor: boolean | undefined
  for (const { start, end } of series) {
    if (start > chosen.start) return undefined
    const announced =
      end - start >= LIST.least && [start - 1, start - 2].some((row) => isAnnouncement(at(row), LIST.announcement))
    if (!isResults(lines, rows, { start, end })) {
      if (!announced) continue
      poor ??= isPoor(lines, rows, chances, chosen)
      if (!poor) continue
    }
    let top = start - 1
    while (top >= Math.max(0, start - ABOVE) && values[top * FEATURES.length + DATE_LINE] !== 1) top--
    if (top < 0 || values[top * FEATURES.length + DATE_LINE] !== 1) continue
    const told = new Set<number>()
    const listed = new Set<number>()
    for (let row = top + 1; row < start; row++) if (introduces(at(row), row === start - 1)) told.add(row)
    for (let row = start; row < end; row++) {
      if (at(row)?.label) continue
      listed.add(row)
      told.add(row)
    }
    for (let row = end; row < Math.min(rows.length, end + BELOW); row++) {
      const line = at(row)
      if (!line || line.label?.reach === 'whole' || line.dateLine) break
      if (isNote(line, row === end)) told.add(row)
    }
    const own = [...told]
    const last = (own.at(-1) ?? end) + 1
    return { start: own[0] ?? start, end: chosen.start < end ? Math.max(last, chosen.end) : last, told, listed }
  }
  return undefined
}

/** Whether hardly a paragraph of a stretch reads like text. */
function isPoor(
  lines: readonly Evidence[],
  rows: readonly number[],
  chances: Float32Array,
  { start, end }: Run,
): boolean {
  let paragraphs = 0
  for (let row = start; row < end; row++) {
    const line = lines[rows[row] ?? 0]
    if (line?.terminal && line.weight >= LIST.paragraph && (chances[row] ?? 0) >= TEXT) paragraphs++
  }
  return paragraphs < LIST.paragraphs
}

/** Whether a line of some size, and no label, ends in a colon. */
export function isAnnouncement(line: Evidence | undefined, least: number): boolean {
  return line !== undefined && !line.label && line.weight >= least && /[:：]$/.test(line.line.content)
}

/** Whether a line above a list tells what it is: a sentence, an announcement, or a title right above. */
function introduces(line: Evidence | undefined, next: boolean): boolean {
  if (!line || line.label !== undefined || line.picture !== undefined) return false
  return (line.terminal && line.weight >= 50) || /[:：]$/.test(line.line.content) || (next && line.weight >= 15)
}

/** Whether a line below a list is a note on it: a sentence right below, or a line behind an asterisk. */
function isNote(line: Evidence, near: boolean): boolean {
  return line.label === undefined && (line.line.content.startsWith('*') || (near && line.terminal && line.weight >= 50))
}
