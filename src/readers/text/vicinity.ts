import type { Evidence } from './evidence.js'
import { FEATURES, type FeatureTable } from './features.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'
import { type Sheet, sheetOf } from './sheet.js'
import type { Stems } from './stems.js'
import { saidIn } from './topics.js'

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
 * line stands that is most like a headline of the run. The rows of `sheet` are written. Linear in the number of lines.
 */
export function measureVicinity(
  lines: readonly Evidence[],
  { rows, values, stems }: FeatureTable,
  chances: Float32Array,
  run: Run,
  sheet: Sheet = sheetOf({ start: 0, end: rows.length }, VICINITY.length),
): Float32Array {
  const n = rows.length
  const { values: out, width, start, end } = sheet
  const sums = new Float64Array(n + 1)
  let at = sheet.from
  for (const column of COLUMNS) {
    for (const step of STEPS) {
      for (let row = Math.max(start, -step); row < Math.min(end, n - step); row++) {
        out[(row - start) * width + at] = values[(row + step) * WIDTH + column] ?? 0
      }
      at++
    }
  }
  for (const column of COLUMNS) {
    writeCounts(sheet, at, sums, (row) => values[row * WIDTH + column] ?? 0)
    writeDistances(sheet, at + 2, n, (row) => (values[row * WIDTH + column] ?? 0) > 0)
    at += 4
  }
  const weights = rows.map((index) => lines[index]?.weight ?? 0)
  const isTitle = (row: number) => {
    const line = lines[rows[row] ?? 0]
    return Number(line !== undefined && !line.terminal && line.weight >= 30 && line.weight < 140 && !line.label)
  }
  writeCounts(sheet, at, sums, isTitle)
  writeCounts(sheet, at + 2, sums, (row) => Number((weights[row] ?? 0) < 25))
  at += 4
  const usual = usualSize(weights, chances, run)
  const headline = findHeadlineLike(lines, rows, stems, chances, run)
  for (let row = start; row < end; row++) {
    const own = weights[row] ?? 0
    let to = (row - start) * width + at
    out[to++] = compareSizes(own, usual)
    out[to++] = compareSizes(own, weights[row - 1] ?? 0)
    out[to++] = compareSizes(own, weights[row + 1] ?? 0)
    out[to++] = headline ? shareWords(stems.telling[row] ?? [], headline.said) : 0
    out[to++] = headline ? 1 / (1 + Math.abs(row - headline.row) / 3) : 0
    out[to++] = headline ? Number(row > headline.row) : 0
  }
  return out
}

/** How many of the lines right above and right below are of a kind, as shares. `sums` is room for one number a line and one more. */
function writeCounts(sheet: Sheet, at: number, sums: Float64Array, amountOf: (row: number) => number): void {
  const { values: out, width, start, end } = sheet
  const n = sums.length - 1
  const last = Math.min(n, end + FAR)
  const first = Math.max(0, start - FAR)
  sums[first] = 0
  for (let row = first; row < last; row++) sums[row + 1] = (sums[row] ?? 0) + amountOf(row)
  for (let row = start; row < end; row++) {
    const to = (row - start) * width + at
    out[to] = ((sums[row] ?? 0) - (sums[Math.max(0, row - FAR)] ?? 0)) / FAR
    out[to + 1] = ((sums[Math.min(n, row + 1 + FAR)] ?? 0) - (sums[row + 1] ?? 0)) / FAR
  }
}

/** How near the last line of a kind above and the next one below are: 1 for a line of it, 0 for none. */
function writeDistances(sheet: Sheet, at: number, n: number, isOne: (row: number) => boolean): void {
  const { values: out, width, start, end } = sheet
  for (let row = 0, far = Number.POSITIVE_INFINITY; row < end; row++) {
    far = isOne(row) ? 0 : far + 1
    if (row >= start) out[(row - start) * width + at] = 1 / (1 + far / 4)
  }
  for (let row = n - 1, far = Number.POSITIVE_INFINITY; row >= start; row--) {
    far = isOne(row) ? 0 : far + 1
    if (row < end) out[(row - start) * width + at + 1] = 1 / (1 + far / 4)
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

/** How far above a run its headline may stand, and so many sentences tell what it begins with. */
const ABOVE = 20
const BEGINNING = 12

/** The line above a run, or among its first two, that shares most words with what the run begins with. */
function findHeadlineLike(
  lines: readonly Evidence[],
  rows: readonly number[],
  { size, telling }: Stems,
  chances: Float32Array,
  run: Run,
) {
  const isSentence = (row: number): boolean => {
    const line = lines[rows[row] ?? 0]
    return line?.terminal === true && line.weight >= 60 && (chances[row] ?? 0) >= 0.5
  }
  const { said } = saidIn(telling, size, run, BEGINNING, isSentence)
  let best: number | undefined
  let most = 0.3
  for (let row = Math.min(run.start + 1, rows.length - 1); row >= Math.max(0, run.start - ABOVE); row--) {
    const line = lines[rows[row] ?? 0]
    if (!line || line.weight < 20 || line.weight >= 250 || line.label || line.dateLine || line.words.length < 3)
      continue
    // A sentence of the run itself shares all its words with it.
    if (row >= run.start && line.terminal) continue
    const share = shareWords(telling[row] ?? [], said)
    if (share <= most) continue
    most = share
    best = row
  }
  if (best === undefined) return undefined
  const own = new Uint8Array(size)
  for (const stem of telling[best] ?? []) own[stem] = 1
  return { row: best, said: own }
}

function shareWords(stems: readonly number[], said: Uint8Array): number {
  let shared = 0
  for (const stem of stems) shared += said[stem] ?? 0
  return shared / Math.max(4, stems.length)
}
