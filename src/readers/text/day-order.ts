import type { DayOrder } from './date.js'
import { type Evidence, redate } from './evidence.js'
import type { Region } from './region.js'

const NUMERIC = /(?<![\d.,/-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/g
const LONGEST = 260
/** The commonest words of English, in which alone both orders are common. */
const ENGLISH = new Set(['the', 'of', 'and', 'to', 'in', 'is', 'that', 'for', 'was', 'with', 'on', 'as', 'by', 'it'])
/** A text in English has one of them in every fourth word or so; names and quotations of it in other languages do not. */
const ENGLISH_SHARE = 0.08
const FEWEST_WORDS = 40

/**
 * The lines with the days read that only a page's order of day and month can tell: 03/04/2021 is in March on one page and in
 * April on another, so dates like it are left out until the page shows which. It does by another date (13/04/2021), and by
 * a language other than English, for only English is at home on both sides.
 */
export function withDayOrder(lines: readonly Evidence[], region: Region): readonly Evidence[] {
  if (!lines.some(({ line }) => isNumeric(line.content))) return lines
  const order = orderShown(lines) ?? (isForeign(lines, region) ? 'day-first' : undefined)
  if (order === undefined) return lines
  return lines.map((line) => (isNumeric(line.line.content) ? redate(line, order) : line))
}

/** The date of a line that could be two, as printed; undefined where there is none or it has been read. */
export function openDay({ line, dates }: Evidence): string | undefined {
  if (dates.length > 0 || line.content.length > LONGEST) return undefined
  for (const [text, first, , second] of line.content.matchAll(NUMERIC)) {
    if (Number(first) <= 12 && Number(second) <= 12 && first !== second) return text
  }
  return undefined
}

function isNumeric(content: string): boolean {
  return content.length <= LONGEST && content.search(NUMERIC) >= 0
}

/** What the page's dates say that can be read in one way only; undefined where they disagree. */
function orderShown(lines: readonly Evidence[]): DayOrder | undefined {
  const shown = new Set<DayOrder>()
  for (const { line } of lines) {
    if (line.content.length > LONGEST) continue
    for (const [, first, , second] of line.content.matchAll(NUMERIC)) {
      if (Number(first) > 12 && Number(second) <= 12) shown.add('day-first')
      else if (Number(second) > 12 && Number(first) <= 12) shown.add('month-first')
    }
  }
  const [order] = shown
  return shown.size === 1 ? order : undefined
}

function isForeign(lines: readonly Evidence[], region: Region): boolean {
  let words = 0
  let english = 0
  for (const line of lines.slice(region.start, region.end)) {
    words += line.words.length
    for (const word of line.words) if (ENGLISH.has(word)) english++
  }
  return words >= FEWEST_WORDS && english / words < ENGLISH_SHARE
}
