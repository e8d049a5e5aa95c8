import type { Evidence } from './evidence.js'
import type { Run } from './region.js'

/** The entries of a report that was written while things happened, each below a time of day that is a line of its own. */
export interface Live extends Run {
  /** The rows of the entries' titles and sentences. */
  readonly told: ReadonlySet<number>
  /** The rows of the times of day, which are no text. */
  readonly heads: ReadonlySet<number>
}

const CLOCK = /^(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[\p{L}.]{1,5})?$/u
const LONGEST_CLOCK = 14

/** Fewer entries, or fewer of them with a paragraph, are a timetable or the titles of other stories. */
const ENTRIES = 6
const TOLD = 0.6

const PARAGRAPH = 90
const SENTENCE = 40
/** No entry has more lines. */
const LONGEST_ENTRY = 40

/**
 * Finds a live report among the rows of a page: from below its first time of day to the last sentence of the last entry.
 * Linear in the number of rows.
 */
export function findLive(lines: readonly Evidence[], rows: readonly number[]): Live | undefined {
  const at = (row: number): Evidence | undefined => lines[rows[row] ?? -1]
  const heads = rows.flatMap((_, row) => (isClock(at(row)) ? [row] : []))
  if (heads.length < ENTRIES) return undefined
  const told = new Set<number>()
  let entries = 0
  let start = -1
  let end = -1
  for (const [number, head] of heads.entries()) {
    const limit = Math.min(heads[number + 1] ?? rows.length, head + 1 + LONGEST_ENTRY)
    const own: number[] = []
    let sound = false
    for (let row = head + 1; row < limit; row++) {
      const line = at(row)
      // Behind the last entry the page goes on, and what it says there begins with a label.
      if (!line || (line.label?.reach === 'whole' && number === heads.length - 1)) break
      if (line.label || line.picture || line.dateLine) continue
      const isTitle = row === head + 1 && !line.terminal && line.words.length > 0
      if (!(isTitle || (line.terminal && line.weight >= SENTENCE))) continue
      own.push(row)
      sound ||= line.terminal && line.weight >= PARAGRAPH
    }
    if (!sound) continue
    entries++
    if (start < 0) start = head + 1
    end = (own.at(-1) ?? head) + 1
    for (const row of own) told.add(row)
  }
  if (entries < ENTRIES || entries < heads.length * TOLD) return undefined
  let headlines = 0
  for (let row = start; row < end; row++) if (TIMED.test(at(row)?.line.content ?? '')) headlines++
  return headlines > heads.length * TICKER ? undefined : { start, end, told, heads: new Set(heads) }
}

/** A title behind the time of day it came in. Where many of them stand between the entries, the page runs a ticker beside its article. */
const TIMED = /^(?:[01]?\d|2[0-4])[:.h][0-5]\d\s+\S.*[^.!?…]$/u
const TICKER = 0.5

function isClock(line: Evidence | undefined): boolean {
  return line !== undefined && line.line.content.length <= LONGEST_CLOCK && CLOCK.test(line.line.content)
}
