import type { Evidence } from './evidence.js'
import type { FeatureTable } from './features.js'
import { type Run, TEXT } from './region.js'
import { LONG, type Series, TRAITS } from './series.js'
import { type Sheet, sheetOf } from './sheet.js'
import type { Stems } from './stems.js'
import { saidIn } from './topics.js'

/** The names of the features of a line in a series, in the order of their row; all zero outside one. */
export const SERIES: readonly string[] = [
  ...TRAITS,
  'series-text-above',
  'series-text-below',
  'series-chance',
  'series-told',
  'series-inside',
  'series-follows',
  'series-start',
  'series-end',
]

/** The names of the features of a stretch that takes in a series, in the order of their row. */
export const CLAIMED: readonly string[] = SERIES.slice(0, TRAITS.length + 4).map((name) => `claimed-${name}`)

/** So many lines tell what a series says: many stretches may take in one that is long. */
const LOOKED = 200

/** How a series stands to the text of a stretch: the text right above and below it, its own lines, words it shares with it. */
function standing(
  stems: Stems,
  chances: Float32Array,
  said: Uint8Array,
  { start, end }: Run,
): readonly [above: number, below: number, own: number, told: number] {
  const mean = (from: number, to: number): number => {
    let sum = 0
    for (let row = from; row < to; row++) sum += row < 0 || row >= chances.length ? 0 : (chances[row] ?? 0)
    return sum / (to - from)
  }
  let told = 0
  const looked = Math.min(end, start + LOOKED)
  for (let row = start; row < looked; row++) {
    if (stems.longer[row]?.some((stem) => said[stem] === 1)) told++
  }
  return [mean(start - 3, start), mean(end, end + 3), mean(start, looked), told / (looked - start)]
}

const SOUND = 60

/** The longer words of the paragraphs of a stretch that are likely text: by the number of a stem, 1 where they use it. */
function saidBy(
  lines: readonly Evidence[],
  rows: readonly number[],
  { size, longer }: Stems,
  chances: Float32Array,
  run: Run,
): Uint8Array {
  const isParagraph = (row: number): boolean =>
    (chances[row] ?? 0) >= TEXT && (lines[rows[row] ?? 0]?.weight ?? 0) >= LONG.sentence
  return saidIn(longer, size, run, SOUND, isParagraph).said
}

/** Measures every line's series against the stretch `run`, a row each, for the rows of `sheet`. Linear in the number of lines. */
export function measureSeries(
  lines: readonly Evidence[],
  { rows, stems }: FeatureTable,
  chances: Float32Array,
  run: Run,
  all: readonly Series[],
  sheet: Sheet = sheetOf({ start: 0, end: rows.length }, SERIES.length),
): Float32Array {
  const { values: out, width, from } = sheet
  const said = saidBy(lines, rows, stems, chances, run)
  for (const series of all) {
    const { start, end, traits } = series
    if (start >= sheet.end || end <= sheet.start) continue
    const inside = Math.max(0, Math.min(end, run.end) - Math.max(start, run.start)) / (end - start)
    const follows = start >= run.end - 1 ? 1 / (1 + Math.max(0, start - run.end) / 3) : 0
    const common = [...traits, ...standing(stems, chances, said, series), inside, follows]
    for (let row = Math.max(start, sheet.start); row < Math.min(end, sheet.end); row++) {
      const at = (row - sheet.start) * width + from
      out.set(common, at)
      out[at + common.length] = 1 / (1 + (row - start) / 3)
      out[at + common.length + 1] = 1 / (1 + (end - 1 - row) / 3)
    }
  }
  return out
}

/** Measures a series that a stretch takes in, against the text of the stretch besides it. */
export function measureClaimed(
  lines: readonly Evidence[],
  rows: readonly number[],
  stems: Stems,
  chances: Float32Array,
  run: Run,
  claimed: Series | undefined,
): readonly number[] {
  if (!claimed) return CLAIMED.map(() => 0)
  return [...claimed.traits, ...standing(stems, chances, saidBy(lines, rows, stems, chances, run), claimed)]
}
