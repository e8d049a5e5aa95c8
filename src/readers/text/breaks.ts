import { HOLE, type Page } from './candidates.js'
import { FEATURES } from './features.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'

/** What tells that a candidate goes on past its text, into comments or other stories. */
export const BREAKS = [
  'cells',
  'names',
  'heads',
  'repeated-holes',
  'behind-heads',
  'behind-ending',
  'behind-hole',
  'behind-label',
] as const

const at = (name: (typeof SHAPE)[number]): number => SHAPE.indexOf(name)
const COLUMN = {
  cells: at('cells'),
  name: at('name-alone'),
  people: at('people'),
  dateLine: at('date-line'),
  dated: at('dated'),
  clock: at('clock'),
  ending: at('label-ending'),
  page: at('label-page'),
  tags: at('label-tags'),
  repeated: at('repeated-often'),
} as const

/** A line with a date or a time in it heads a comment, or the next story, when it is no longer than this. */
const HEAD = 120
/** So many rows from the start on such a line may still be the text's own. */
const TOP_ROWS = 4

/**
 * Measures what stands in a candidate that a text alone does not have, and how much of the candidate stands behind it.
 * `weighed` are the sums of the rows' weighed chances, up to each row.
 */
export function measureBreaks(page: Page, { start, end }: Run, weighed: Float64Array): readonly number[] {
  const { lines, rows, values, chances } = page
  const shape = (row: number, column: number): number => values[row * FEATURES.length + column] ?? 0
  const own = (weighed[end] ?? 0) - (weighed[start] ?? 0) + 1e-6
  const behind = (row: number): number => (row < 0 ? 0 : ((weighed[end] ?? 0) - (weighed[row] ?? 0)) / own)
  const first = { head: -1, ending: -1, hole: -1, label: -1 }
  const count = { cells: 0, names: 0, heads: 0, holes: 0, repeated: 0 }
  let gap = 0
  let longest = 0
  for (let row = start; row < end; row++) {
    count.cells += shape(row, COLUMN.cells)
    count.names += Math.max(shape(row, COLUMN.name), shape(row, COLUMN.people))
    const dated = shape(row, COLUMN.dateLine) + shape(row, COLUMN.dated) + shape(row, COLUMN.clock) > 0
    if (dated && row >= start + TOP_ROWS && (lines[rows[row] ?? 0]?.weight ?? 0) < HEAD) {
      count.heads++
      if (count.heads === 2) first.head = row
    }
    if (first.ending < 0 && shape(row, COLUMN.ending) === 1) first.ending = row
    if (first.label < 0 && row >= start + TOP_ROWS && shape(row, COLUMN.page) + shape(row, COLUMN.tags) > 0) {
      first.label = row
    }
    if ((chances[row] ?? 0) >= HOLE) {
      gap = 0
      continue
    }
    gap++
    count.holes++
    count.repeated += shape(row, COLUMN.repeated)
    if (gap > longest) {
      longest = gap
      first.hole = row
    }
  }
  const each = 1 / (end - start)
  return [
    count.cells * each,
    count.names * each,
    Math.log1p(count.heads) / 4,
    count.repeated / Math.max(4, count.holes),
    count.heads > 2 ? behind(first.head) : 0,
    behind(first.ending),
    longest > 1 ? behind(first.hole) : 0,
    behind(first.label),
  ]
}
