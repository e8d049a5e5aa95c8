import type { Evidence } from './evidence.js'
import type { FeatureTable } from './features.js'
import type { Run } from './region.js'
import { measureAgain, SECOND } from './second.js'
import type { Series } from './series.js'
import { measureSeries, SERIES } from './series-features.js'
import { sheetOf } from './sheet.js'
import { measureVicinity, VICINITY } from './vicinity.js'

/** The names of the features of the third look, in the order of its row: the second's, the vicinity's, and its series'. */
export const THIRD: readonly string[] = [...SECOND, ...VICINITY, ...SERIES]

/** Measures the lines of the rows `over`, or all, against the stretch `run` chosen for the text; a row each. */
export function measureThird(
  lines: readonly Evidence[],
  table: FeatureTable,
  chances: Float32Array,
  run: Run,
  series: readonly Series[],
  over: Run = { start: 0, end: table.rows.length },
): Float32Array {
  const sheet = sheetOf(over, THIRD.length)
  measureAgain(lines, table, chances, run, sheet)
  measureVicinity(lines, table, chances, run, { ...sheet, from: SECOND.length })
  measureSeries(lines, table, chances, run, series, { ...sheet, from: SECOND.length + VICINITY.length })
  return sheet.values
}
