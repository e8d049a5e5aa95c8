import type { Evidence } from './evidence.js'
import { FEATURES, type FeatureTable } from './features.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'
import { foreignness, openingOf, shareOf, topicOf, topicsOf } from './topics.js'

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
  return Float32Array.from(rows, (index) => Math.sqrt((lines[index]?.weight ?? 0) / 6 + 1))
}

/**
 * Measures every line again, now that an earlier look has said where the text may be: in the run `given`, else in the
 * best run of the chances.
 */
export function measureAgain(
  lines: readonly Evidence[],
  table: FeatureTable,
  chances: Float32Array,
  given?: Run,
): Float32Array {
  const { rows, values } = table
  const n = rows.length
  const width = SECOND.length
  const first = FEATURES.length
  const out = new Float32Array(n * width)
  const masses = massesOf(lines, rows)
  const run = given ?? bestRun(chances, masses, 0.4)
  const sums = prefix(chances)
  const weighed = prefix(chances.map((chance, row) => chance * (masses[row] ?? 0)))
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
  const topics = topicsOf(lines, rows, chances, run)
  const opening = openingOf(lines, rows, chances, run)
  const foreign = prefix(Float32Array.from(rows, (index, row) => foreignness(lines[index], row, opening)))
  const endingAt = SHAPE.indexOf('label-ending')
  const chance = (row: number): number => (row < 0 || row >= n ? 0 : (chances[row] ?? 0))
  let since = 99
  let endings = 0
  let firstEnding = -1
  for (let row = 0; row < n; row++) {
    const line = lines[rows[row] ?? 0]
    const at = row * width
    out.set(values.subarray(row * first, (row + 1) * first), at)
    const p = chance(row)
    const inside = row >= run.start && row < run.end
    const above = row < run.start
    const below = row >= run.end
    if (values[row * first + endingAt] === 1 && massOf(0, row) > 0.15 * total) {
      endings++
      if (firstEnding < 0) firstEnding = row
    }
    const topic = line ? topicOf(line, topics) : 0
    const afterEnding = firstEnding >= 0 && row > firstEnding
    out.set(
      [
        p,
        Math.max(-1, Math.min(1, Math.log((p + 1e-4) / (1 - p + 1e-4)) / 8)),
        chance(row - 3),
        chance(row - 2),
        chance(row - 1),
        chance(row + 1),
        chance(row + 2),
        chance(row + 3),
        mean(row - 4, row),
        mean(row + 1, row + 5),
        mean(row - 10, row),
        mean(row + 1, row + 11),
        mean(row - 30, row),
        mean(row + 1, row + 31),
        Math.min(Math.max(chance(row - 1), chance(row - 2)), Math.max(chance(row + 1), chance(row + 2))),
        Number(inside),
        Number(above),
        Number(below),
        inside ? near(row - run.start) : 0,
        above ? near(run.start - row) : 0,
        inside ? near(run.end - row) : 0,
        below ? near(row - run.end) : 0,
        inRun > 0 && row > run.start ? massOf(run.start, Math.min(row, run.end)) / inRun : 0,
        inRun > 0 && row < run.end ? massOf(Math.max(row + 1, run.start), run.end) / inRun : 0,
        inRun / total,
        Math.min(1, Math.log1p(run.end - run.start) / 6),
        Math.min(1, massOf(row - 25, row) / 60),
        Math.min(1, massOf(row + 1, row + 26) / 60),
        near(since),
        near(until[row] ?? 99),
        Math.min(1, (since + (until[row] ?? 99)) / 40),
        Math.min(1, endings / 4),
        Number(row === firstEnding),
        afterEnding ? Math.min(1, massOf(firstEnding, row) / 60) : 0,
        afterEnding ? massOf(0, firstEnding) / total : 0,
        topic,
        line?.terminal ? topic : 0,
        inside ? topic : 0,
        below ? topic : 0,
        below ? p : 0,
        above ? p : 0,
        afterEnding ? p : 0,
        row < opening.end ? 1 : shareOf(line, opening.stems),
        row < opening.end ? 1 : line?.terminal ? shareOf(line, opening.stems) : 0.5,
        (foreign[row + 1] ?? 0) - (foreign[row] ?? 0),
        ((foreign[Math.min(n, row + 5)] ?? 0) - (foreign[Math.max(0, row - 4)] ?? 0)) / 9,
      ],
      at + first,
    )
    const crossed = at + first + CHANCES.length + (inside ? 0 : above ? 1 : 2) * CROSSED.length
    for (let k = 0; k < CROSSED_AT.length; k++) out[crossed + k] = values[row * first + (CROSSED_AT[k] ?? 0)] ?? 0
    since = p > 0.5 ? 0 : since + 1
  }
  return out
}

/** 1 right beside, falling with the distance. */
function near(distance: number): number {
  return 1 / (1 + distance / 3)
}

function prefix(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0)
  return sums
}
