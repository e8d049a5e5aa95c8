import { type Copies, copiesOf } from './copies.js'
import type { Evidence } from './evidence.js'
import { countKin } from './kin.js'
import { begins, vocabulary } from './labels.js'
import { SHAPE, writeShape } from './shape.js'
import { noSigns } from './signs.js'
import { type Stems, stemsOf } from './stems.js'
import { topicOf, topicsOf } from './topics.js'

/** What the model sees of the lines around a line, three above to three below. */
const NEAR = ['length', 'sentence', 'label', 'short', 'dated', 'title'] as const
/** How far above (below zero) and below it the neighbours stand. */
export const DISTANCES = [-3, -2, -1, 1, 2, 3] as const
const AROUND = [
  'blank-above',
  'blank-below',
  'blank-share',
  'prose-2',
  'prose-5',
  'prose-10',
  'prose-above-5',
  'prose-below-5',
  'prose-above-12',
  'prose-below-12',
  'mass-above',
  'mass-below',
  'place',
  'from-top',
  'to-end',
  'lines',
  'prose-share',
  'topic',
  'topic-long',
  'dated-around',
  'labels-around',
  'short-around',
  'sentence-below-ending',
  'cells-around',
  'same-opening',
  'same-closing',
] as const

/** The names of the features of one line, in the order of its row. */
export const FEATURES: readonly string[] = [
  ...SHAPE,
  ...DISTANCES.flatMap((distance) => NEAR.map((name) => `${name}${distance < 0 ? '' : '+'}${distance}`)),
  ...AROUND,
]

/** The features of all lines with text: row `r` describes the line at `rows[r]`. */
export interface FeatureTable {
  readonly rows: readonly number[]
  readonly values: Float32Array
  readonly stems: Stems
}

/** The most lines with text that are measured: past these no article goes on. */
export const MEASURED_LINES = 30_000

/** Measures the lines with text, but for those that only interrupt it, alone and among their neighbours. Linear in the number of lines. */
export function measure(lines: readonly Evidence[], copies: Copies = copiesOf(lines)): FeatureTable {
  const rows: number[] = []
  for (let index = 0; index < lines.length && rows.length < MEASURED_LINES; index++) {
    const line = lines[index]
    // What only interrupts a text must not part its paragraphs.
    if (line && !line.blank && !interrupts(line)) rows.push(index)
  }
  const width = FEATURES.length
  const values = new Float32Array(rows.length * width)
  const prose = new Float32Array(rows.length)
  const signs = noSigns()
  for (let row = 0; row < rows.length; row++) {
    const index = rows[row] ?? 0
    const line = lines[index]
    if (!line) continue
    const repeated = line.line.content.length < LONGEST_REPEATED ? (copies.counts[index] ?? 1) : 1
    writeShape(values, row * width, line, repeated, signs)
    prose[row] = proseOf(line)
  }
  writeNear(values, rows, lines, prose)
  const stems = stemsOf(lines, rows)
  writeAround(values, rows, lines, prose, stems, copies)
  return { rows, values, stems }
}

/** A line this long says no less for standing twice. */
const LONGEST_REPEATED = 300

function interrupts({ words, begun, weight }: Evidence): boolean {
  return weight < 120 && begins(begun, 'interrupting') && vocabulary('interrupting').has(words)
}

/** How much a line looks like a paragraph, 0 to 1. */
function proseOf(line: Evidence): number {
  if (line.label || line.dateLine || line.picture) return 0
  if (line.terminal && line.weight >= 50) return Math.min(1, line.weight / 300)
  return line.weight >= 150 ? 0.5 * Math.min(1, line.weight / 300) : 0
}

function writeNear(
  values: Float32Array,
  rows: readonly number[],
  lines: readonly Evidence[],
  prose: Float32Array,
): void {
  const width = FEATURES.length
  const own = new Float32Array(rows.length * NEAR.length)
  for (let row = 0; row < rows.length; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line) continue
    const at = row * NEAR.length
    own[at] = Math.min(1, Math.log1p(line.weight) / 7)
    own[at + 1] = prose[row] ?? 0
    own[at + 2] = line.label ? 1 : 0
    own[at + 3] = line.weight < 25 ? 1 : 0
    own[at + 4] = line.dates.length > 0 || line.dateLine ? 1 : 0
    own[at + 5] = !line.terminal && line.weight >= 30 && line.weight < 120 ? 1 : 0
  }
  for (let row = 0; row < rows.length; row++) {
    let at = row * width + SHAPE.length
    for (const distance of DISTANCES) {
      const other = row + distance
      if (other >= 0 && other < rows.length) {
        for (let offset = 0; offset < NEAR.length; offset++)
          values[at + offset] = own[other * NEAR.length + offset] ?? 0
      }
      at += NEAR.length
    }
  }
}

/** So many paragraphs tell what a page is about. */
const TOPIC_LINES = 200

/** How far above and below a line rows of a table are looked for. */
const CELLS = 3

function writeAround(
  values: Float32Array,
  rows: readonly number[],
  lines: readonly Evidence[],
  prose: Float32Array,
  stems: Stems,
  copies: Copies,
): void {
  const n = rows.length
  const width = FEATURES.length
  const sums = new Float64Array(n + 1)
  for (let row = 0; row < n; row++) sums[row + 1] = (sums[row] ?? 0) + (prose[row] ?? 0)
  const total = sums[n] ?? 0
  const mean = (from: number, to: number): number => {
    const low = Math.max(0, from)
    const high = Math.min(n, to)
    return high > low ? ((sums[high] ?? 0) - (sums[low] ?? 0)) / (to - from) : 0
  }
  const topics = topicsOf(stems, { start: 0, end: n }, TOPIC_LINES, (row) => (prose[row] ?? 0) >= 0.3)
  const own = NEAR.map((_, offset) => {
    const column = SHAPE.length + 3 * NEAR.length + offset
    // The value of a line stands in the row of the line above it, as that row's neighbour below.
    const sum = new Float64Array(n + 1)
    for (let row = 0; row < n; row++) {
      const value = row === 0 ? 0 : (values[(row - 1) * width + column] ?? 0)
      sum[row + 1] = (sum[row] ?? 0) + value
    }
    return sum
  })
  const share = (row: number, offset: number): number => {
    const low = Math.max(0, row - 8)
    const high = Math.min(n, row + 9)
    const sum = own[offset]
    return sum ? ((sum[high] ?? 0) - (sum[low] ?? 0)) / (high - low) : 0
  }
  const cellsAt = SHAPE.indexOf('cells')
  const cells = new Float64Array(n + 1)
  for (let row = 0; row < n; row++)
    cells[row + 1] = (cells[row] ?? 0) + Number((values[row * width + cellsAt] ?? 0) > 0)
  const cellsAround = (row: number): number => {
    return ((cells[Math.min(n, row + CELLS + 1)] ?? 0) - (cells[Math.max(0, row - CELLS)] ?? 0)) / (2 * CELLS + 1)
  }
  const kin = countKin(lines, rows, copies)
  let gaps = 0
  for (let row = 1; row < n; row++) if ((rows[row] ?? 0) - (rows[row - 1] ?? 0) > 1) gaps++
  let endings = 0
  const base = SHAPE.length + DISTANCES.length * NEAR.length
  const endingAt = SHAPE.indexOf('label-ending')
  for (let row = 0; row < n; row++) {
    const index = rows[row] ?? 0
    const line = lines[index]
    if (!line) continue
    if (values[row * width + endingAt] === 1 && (sums[row] ?? 0) > total * 0.05) endings++
    const topic = topicOf(stems.longer[row], topics)
    const p = prose[row] ?? 0
    let to = row * width + base
    values[to++] = row === 0 ? 1 : Math.min(1, (index - (rows[row - 1] ?? 0) - 1) / 2)
    values[to++] = row === n - 1 ? 1 : Math.min(1, ((rows[row + 1] ?? 0) - index - 1) / 2)
    values[to++] = n > 1 ? gaps / (n - 1) : 0
    values[to++] = mean(row - 2, row + 3)
    values[to++] = mean(row - 5, row + 6)
    values[to++] = mean(row - 10, row + 11)
    values[to++] = mean(row - 5, row)
    values[to++] = mean(row + 1, row + 6)
    values[to++] = mean(row - 12, row)
    values[to++] = mean(row + 1, row + 13)
    values[to++] = total > 0 ? (sums[row] ?? 0) / total : 0
    values[to++] = total > 0 ? (total - (sums[row + 1] ?? 0)) / total : 0
    values[to++] = n > 1 ? row / (n - 1) : 0
    values[to++] = Math.min(1, Math.log1p(row) / 7)
    values[to++] = Math.min(1, Math.log1p(n - 1 - row) / 7)
    values[to++] = Math.min(1, Math.log1p(n) / 8)
    values[to++] = Math.min(1, (3 * total) / Math.max(1, n))
    values[to++] = topic
    values[to++] = line.weight >= 60 ? topic : 0
    values[to++] = share(row, 4)
    values[to++] = share(row, 2)
    values[to++] = share(row, 3)
    values[to++] = endings > 0 ? p : 0
    values[to++] = cellsAround(row)
    values[to++] = Math.min(1, Math.log2(kin.openings[row] ?? 1) / 3)
    values[to++] = Math.min(1, Math.log2(kin.closings[row] ?? 1) / 3)
  }
}
