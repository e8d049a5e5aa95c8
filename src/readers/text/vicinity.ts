import type { Evidence } from './evidence.js'
import { FEATURES, type FeatureTable } from './features.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'
import { stemOf } from './words.js'

/** The kinds of lines that tell what the lines beside them are. */
const KINDS = [
  'label-page',
  'label-promo',
  'label-tags',
  'label-ending',
  'picture',
  'credit-word',
  'people',
  'name-alone',
  'date-line',
  'repeated-often',
  'pleas',
  'quote-start',
  'question-end',
] as const
const STEPS = [-2, -1, 1, 2] as const
const FAR = 8

/** The names of the features of a line's vicinity, in the order of their row. */
export const VICINITY: readonly string[] = [
  ...KINDS.flatMap((kind) => STEPS.map((step) => `${kind}${step < 0 ? '' : '+'}${step}`)),
  ...KINDS.flatMap((kind) => [`${kind}-above`, `${kind}-below`, `${kind}-since`, `${kind}-until`]),
  'titles-above',
  'titles-below',
  'short-above',
  'short-below',
  'size-to-usual',
  'size-to-above',
  'size-to-below',
  'headline-words',
  'headline-near',
  'under-headline',
]

const COLUMNS = KINDS.map((kind) => SHAPE.indexOf(kind))
const WIDTH = FEATURES.length

/**
 * Measures what stands around each line, a row each: which kinds of lines are near, how its size compares, and where the
 * line stands that is most like a headline of the run. Linear in the number of lines.
 */
export function measureVicinity(
  lines: readonly Evidence[],
  { rows, values }: FeatureTable,
  chances: Float32Array,
  run: Run,
): Float32Array {
  const n = rows.length
  const width = VICINITY.length
  const out = new Float32Array(n * width)
  let at = 0
  for (const column of COLUMNS) {
    for (const step of STEPS) {
      for (let row = Math.max(0, -step); row < n && row + step < n; row++) {
        out[row * width + at] = values[(row + step) * WIDTH + column] ?? 0
      }
      at++
    }
  }
  for (const column of COLUMNS) {
    writeCounts(out, at, n, (row) => values[row * WIDTH + column] ?? 0)
    writeDistances(out, at + 2, n, (row) => (values[row * WIDTH + column] ?? 0) > 0)
    at += 4
  }
  const weights = rows.map((index) => lines[index]?.weight ?? 0)
  const isTitle = (row: number) => {
    const line = lines[rows[row] ?? 0]
    return Number(line !== undefined && !line.terminal && line.weight >= 30 && line.weight < 140 && !line.label)
  }
  writeCounts(out, at, n, isTitle)
  writeCounts(out, at + 2, n, (row) => Number((weights[row] ?? 0) < 25))
  at += 4
  const usual = usualSize(weights, chances, run)
  const headline = findHeadlineLike(lines, rows, chances, run)
  for (let row = 0; row < n; row++) {
    const own = weights[row] ?? 0
    const line = lines[rows[row] ?? 0]
    out.set(
      [
        compareSizes(own, usual),
        compareSizes(own, weights[row - 1] ?? 0),
        compareSizes(own, weights[row + 1] ?? 0),
        headline && line ? shareWords(line, headline.stems) : 0,
        headline ? 1 / (1 + Math.abs(row - headline.row) / 3) : 0,
        headline ? Number(row > headline.row) : 0,
      ],
      row * width + at,
    )
  }
  return out
}

/** How many of the lines right above and right below are of a kind, as shares. */
function writeCounts(out: Float32Array, at: number, n: number, amountOf: (row: number) => number): void {
  const width = VICINITY.length
  const sums = new Float64Array(n + 1)
  for (let row = 0; row < n; row++) sums[row + 1] = (sums[row] ?? 0) + amountOf(row)
  for (let row = 0; row < n; row++) {
    out[row * width + at] = ((sums[row] ?? 0) - (sums[Math.max(0, row - FAR)] ?? 0)) / FAR
    out[row * width + at + 1] = ((sums[Math.min(n, row + 1 + FAR)] ?? 0) - (sums[row + 1] ?? 0)) / FAR
  }
}

/** How near the last line of a kind above and the next one below are: 1 for a line of it, 0 for none. */
function writeDistances(out: Float32Array, at: number, n: number, isOne: (row: number) => boolean): void {
  const width = VICINITY.length
  for (let row = 0, far = Number.POSITIVE_INFINITY; row < n; row++) {
    far = isOne(row) ? 0 : far + 1
    out[row * width + at] = 1 / (1 + far / 4)
  }
  for (let row = n - 1, far = Number.POSITIVE_INFINITY; row >= 0; row--) {
    far = isOne(row) ? 0 : far + 1
    out[row * width + at + 1] = 1 / (1 + far / 4)
  }
}

/** The size in the middle of those of the run's lines that are likely text. */
function usualSize(weights: readonly number[], chances: Float32Array, { start, end }: Run): number {
  const sizes = weights.slice(start, end).filter((_, offset) => (chances[start + offset] ?? 0) >= 0.5)
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
}

/** 0.5 for lines of one size, 1 and 0 for one seven times the other. */
function compareSizes(own: number, other: number): number {
  return Math.max(0, Math.min(1, 0.5 + Math.log((own + 10) / (other + 10)) / 4))
}

const ABOVE = 20

/** The line above a run, or among its first two, that shares most words with what the run begins with. */
function findHeadlineLike(lines: readonly Evidence[], rows: readonly number[], chances: Float32Array, run: Run) {
  const stems = new Set<string>()
  for (let row = run.start, seen = 0; row < run.end && seen < 12; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line?.terminal || line.weight < 60 || (chances[row] ?? 0) < 0.5) continue
    seen++
    for (const word of line.words) if (isTelling(word)) stems.add(stemOf(word))
  }
  let best: { readonly row: number; readonly stems: ReadonlySet<string> } | undefined
  let most = 0.3
  for (let row = Math.min(run.start + 1, rows.length - 1); row >= Math.max(0, run.start - ABOVE); row--) {
    const line = lines[rows[row] ?? 0]
    if (!line || line.weight < 20 || line.weight >= 250 || line.label || line.dateLine || line.words.length < 3)
      continue
    // A sentence of the run itself shares all its words with it.
    if (row >= run.start && line.terminal) continue
    const share = shareWords(line, stems)
    if (share <= most) continue
    most = share
    best = { row, stems: new Set(line.words.filter(isTelling).map(stemOf)) }
  }
  return best
}

function isTelling(word: string): boolean {
  return word.length >= 4 || /[\u3040-\u9fff]/.test(word)
}

function shareWords(line: Evidence, stems: ReadonlySet<string>): number {
  let all = 0
  let shared = 0
  for (const word of line.words) {
    if (!isTelling(word)) continue
    all++
    if (stems.has(stemOf(word))) shared++
  }
  return shared / Math.max(4, all)
}
