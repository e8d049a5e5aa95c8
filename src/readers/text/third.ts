import type { Evidence } from './evidence.js'
import type { FeatureTable } from './features.js'
import type { Run } from './region.js'
import { measureAgain, SECOND } from './second.js'
import type { Series } from './series.js'
import { measureSeries, SERIES } from './series-features.js'
import { measureVicinity, VICINITY } from './vicinity.js'

/** The names of the features of the third look, in the order of its row: the second's, the vicinity's, and its series'. */
export const THIRD: readonly string[] = [...SECOND, ...VICINITY, ...SERIES]

/** Measures every line against the stretch chosen for the text. */
export function measureThird(
  lines: readonly Evidence[],
  table: FeatureTable,
  chances: Float32Array,
  run: Run,
  series: readonly Series[],
): Float32Array {
  const again = measureAgain(lines, table, chances, run)
  const near = measureVicinity(lines, table, chances, run)
  const within = measureSeries(lines, table, chances, run, series)
  const out = new Float32Array(table.rows.length * THIRD.length)
  for (let row = 0; row < table.rows.length; row++) {
    out.set(again.subarray(row * SECOND.length, (row + 1) * SECOND.length), row * THIRD.length)
    out.set(near.subarray(row * VICINITY.length, (row + 1) * VICINITY.length), row * THIRD.length + SECOND.length)
    out.set(
      within.subarray(row * SERIES.length, (row + 1) * SERIES.length),
      row * THIRD.length + SECOND.length + VICINITY.length,
    )
  }
  return out
}
