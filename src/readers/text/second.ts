import type { Evidence } from './evidence.js'
import { FEATURES, type FeatureTable } from './features.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'
import { type Sheet, sheetOf } from './sheet.js'
import { openingOf, shareOf, topicOf, topicsOf } from './topics.js'

/** Shapes whose weight differs inside the likely text, before it and behind it. */
const CROSSED = [
  'under-25',
  '25-to-60',
  '60-to-120',
  'full-stop',
  'long-sentence',
  'colon-end',
  'question-end',
  'quote-start',
  'dash-start',
  'marker-start',
  'date-line',
  'dated',
  'label-page',
  'label-promo',
  'label-tags',
  'label-part',
  'label-ending',
  'picture',
  'people',
  'repeated-often',
  'title-case',
  'all-capitals',
  'credit-word',
  'plea',
] as const
const CROSSED_AT = CROSSED.map((name) => SHAPE.indexOf(name))

const CHANCES = [
  'chance',
  'odds',
  'chance-3',
  'chance-2',
  'chance-1',
  'chance+1',
  'chance+2',
  'chance+3',
  'chances-above-4',
  'chances-below-4',
  'chances-above-10',
  'chances-below-10',
  'chances-above-30',
  'chances-below-30',
  'lowest-between-2',
  'inside',
  'above',
  'below',
  'from-start',
  'to-start',
  'to-run-end',
  'from-end',
  'run-mass-above',
  'run-mass-below',
  'run-share',
  'run-lines',
  'mass-above-25',
  'mass-below-25',
  'since-text',
  'until-text',
  'gap',
  'endings',
  'first-ending',
  'mass-since-ending',
  'mass-before-ending',
  'run-topic',
  'topic-sentence',
  'topic-inside',
  'topic-below',
  'chance-below',
  'chance-above',
  'chance-after-ending',
  'opening-words',
  'opening-words-sentence',
  'foreign-sentence',
  'foreign-around',
] as const

/** The names of the features of the second look, in the order of its row. */
export const SECOND: readonly string[] = [
  ...FEATURES,
  ...CHANCES,
  ...CROSSED.map((name) => `${name}/inside`),
  ...CROSSED.map((name) => `${name}/above`),
  ...CROSSED.map((name) => `${name}/below`),
]

/** The stretch of rows whose chances, weighed by how much the lines say, add up to most above `threshold`. */
export function bestRun(chances: Float32Array, masses: Float32Array, threshold: number): Run {
  let best = { start: 0, end: 0, score: 0 }
  let start = 0
  let score = 0
  for (let row = 0; row < chances.length; row++) {
    if (score <= 0) {
      score = 0
      start = row
    }
    score += ((chances[row] ?? 0) - threshold) * (masses[row] ?? 0)
    if (score > best.score) best = { start, end: row + 1, score }
  }
  return { start: best.start, end: best.end }
}

/** How much each line says, for weighing: the root of its size. */
export function massesOf(lines: readonly Evidence[], rows: readonly number[]): Float32Array {
  const masses = new Float32Array(rows.length)
  for (let row = 0; row < rows.length; row++) masses[row] = Math.sqrt((lines[rows[row] ?? 0]?.weight ?? 0) / 6 + 1)
  return masses
}

/**
 * Measures every line again, now that an earlier look has said where the text may be: in the run `given`, else in the
 * best run of the chances. The rows of `sheet` are written.
 */
export function measureAgain(
  lines: readonly Evidence[],
  table: FeatureTable,
  chances: Float32Array,
  given?: Run,
  sheet: Sheet = sheetOf({ start: 0, end: table.rows.length }, SECOND.length),
): Float32Array {
  const { rows, values, stems } = table
  const n = rows.length
  const { values: out, width, from } = sheet
  const first = FEATURES.length
  const masses = massesOf(lines, rows)
  const run = given ?? bestRun(chances, masses, 0.4)
  const sums = prefix(chances)
  const weighed = new Float64Array(n + 1)
  // As exact as what is kept of a chance.
  for (let row = 0; row < n; row++)
    weighed[row + 1] = (weighed[row] ?? 0) + Math.fround((chances[row] ?? 0) * (masses[row] ?? 0))
  const total = weighed[n] || 1
  const inRun = (weighed[run.end] ?? 0) - (weighed[run.start] ?? 0)
  const mean = (from: number, to: number): number => {
    const low = Math.max(0, from)
    const high = Math.min(n, to)
    return high > low ? ((sums[high] ?? 0) - (sums[low] ?? 0)) / (to - from) : 0
  }
  const massOf = (from: number, to: number): number =>
    (weighed[Math.max(0, Math.min(n, to))] ?? 0) - (weighed[Math.max(0, Math.min(n, from))] ?? 0)
  const until = new Float32Array(n)
  for (let row = n - 1, far = 99; row >= 0; row--) {
    until[row] = far
    far = (chances[row] ?? 0) > 0.5 ? 0 : far + 1
  }
  const isSound = (row: number): boolean => (chances[row] ?? 0) >= 0.5 && (lines[rows[row] ?? 0]?.weight ?? 0) >= 60
  const topics = topicsOf(stems, run, TOPIC_LINES, isSound)
  const opening = openingOf(lines, rows, stems, chances, run)
  const shares = new Float64Array(n)
  const foreign = new Float64Array(n + 1)
  for (let row = Math.max(0, sheet.start - 4); row < Math.min(n, sheet.end + 4); row++) {
    const share = row < opening.end ? 1 : shareOf(stems.longer[row], opening.said)
    shares[row] = share
    // Below the opening, long enough to tell, and with hardly a word of it.
    const isForeign = share < 0.12 && (lines[rows[row] ?? 0]?.words.length ?? 0) >= 8
    foreign[row + 1] = (foreign[row] ?? 0) + Number(isForeign)
  }
  const endingAt = SHAPE.indexOf('label-ending')
  // With rows of no chance around, so that each has neighbours.
  const around = new Float32Array(n + 2 * MARGIN)
  around.set(chances.subarray(0, n), MARGIN)
  const chance = (row: number): number => around[row + MARGIN] ?? 0
  let since = 99
  let endings = 0
  let firstEnding = -1
  for (let row = 0; row < sheet.end; row++) {
    const p = chance(row)
    const inside = row >= run.start && row < run.end
    const above = row < run.start
    const below = row >= run.end
    if (values[row * first + endingAt] === 1 && massOf(0, row) > 0.15 * total) {
      endings++
      if (firstEnding < 0) firstEnding = row
    }
    if (row < sheet.start) {
      since = p > 0.5 ? 0 : since + 1
      continue
    }
    const line = lines[rows[row] ?? 0]
    const at = (row - sheet.start) * width + from
    for (let column = 0; column < first; column++) out[at + column] = values[row * first + column] ?? 0
    const topic = topicOf(stems.longer[row], topics)
    const afterEnding = firstEnding >= 0 && row > firstEnding
    let to = at + first
    out[to++] = p
    out[to++] = Math.max(-1, Math.min(1, Math.log((p + 1e-4) / (1 - p + 1e-4)) / 8))
    out[to++] = chance(row - 3)
    out[to++] = chance(row - 2)
    out[to++] = chance(row - 1)
    out[to++] = chance(row + 1)
    out[to++] = chance(row + 2)
    out[to++] = chance(row + 3)
    out[to++] = mean(row - 4, row)
    out[to++] = mean(row + 1, row + 5)
    out[to++] = mean(row - 10, row)
    out[to++] = mean(row + 1, row + 11)
    out[to++] = mean(row - 30, row)
    out[to++] = mean(row + 1, row + 31)
    out[to++] = Math.min(Math.max(chance(row - 1), chance(row - 2)), Math.max(chance(row + 1), chance(row + 2)))
    out[to++] = Number(inside)
    out[to++] = Number(above)
    out[to++] = Number(below)
    out[to++] = inside ? near(row - run.start) : 0
    out[to++] = above ? near(run.start - row) : 0
    out[to++] = inside ? near(run.end - row) : 0
    out[to++] = below ? near(row - run.end) : 0
    out[to++] = inRun > 0 && row > run.start ? massOf(run.start, Math.min(row, run.end)) / inRun : 0
    out[to++] = inRun > 0 && row < run.end ? massOf(Math.max(row + 1, run.start), run.end) / inRun : 0
    out[to++] = inRun / total
    out[to++] = Math.min(1, Math.log1p(run.end - run.start) / 6)
    out[to++] = Math.min(1, massOf(row - 25, row) / 60)
    out[to++] = Math.min(1, massOf(row + 1, row + 26) / 60)
    out[to++] = near(since)
    out[to++] = near(until[row] ?? 99)
    out[to++] = Math.min(1, (since + (until[row] ?? 99)) / 40)
    out[to++] = Math.min(1, endings / 4)
    out[to++] = Number(row === firstEnding)
    out[to++] = afterEnding ? Math.min(1, massOf(firstEnding, row) / 60) : 0
    out[to++] = afterEnding ? massOf(0, firstEnding) / total : 0
    out[to++] = topic
    out[to++] = line?.terminal ? topic : 0
    out[to++] = inside ? topic : 0
    out[to++] = below ? topic : 0
    out[to++] = below ? p : 0
    out[to++] = above ? p : 0
    out[to++] = afterEnding ? p : 0
    out[to++] = shares[row] ?? 1
    out[to++] = row < opening.end ? 1 : line?.terminal ? (shares[row] ?? 1) : 0.5
    out[to++] = (foreign[row + 1] ?? 0) - (foreign[row] ?? 0)
    out[to++] = ((foreign[Math.min(n, row + 5)] ?? 0) - (foreign[Math.max(0, row - 4)] ?? 0)) / 9
    const crossed = at + first + CHANCES.length + (inside ? 0 : above ? 1 : 2) * CROSSED.length
    for (let k = 0; k < CROSSED_AT.length; k++) out[crossed + k] = values[row * first + (CROSSED_AT[k] ?? 0)] ?? 0
    since = p > 0.5 ? 0 : since + 1
  }
  return out
}

/** So many lines tell what a run is about. */
const TOPIC_LINES = 60

/** How far a line's neighbours stand. */
const MARGIN = 3

/** 1 right beside, falling with the distance. */
function near(distance: number): number {
  return 1 / (1 + distance / 3)
}

function prefix(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0)
  return sums
}
