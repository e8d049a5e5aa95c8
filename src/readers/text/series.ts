import type { Evidence } from './evidence.js'
import { FEATURES, type FeatureTable } from './features.js'
import { readMarker } from './list.js'
import type { Run } from './region.js'
import { SHAPE } from './shape.js'

/** What the lines of a series have in common, in the order of a series' traits; each between 0 and 1. */
export const TRAITS = [
  'series-size',
  'series-even',
  'series-length',
  'series-cells',
  'series-introduced',
  'series-labels',
  'series-repeated',
  'series-dated',
  'series-digits',
  'series-names',
  'series-titles',
  'series-commas',
  'series-dashes',
  'series-markers',
  'series-sorted',
  'series-apart',
  'series-own',
] as const

/** Rows of short lines without a paragraph between them: a menu, teasers, but also a table, results, a programme. */
export interface Series extends Run {
  /** In the order of {@link TRAITS}. */
  readonly traits: readonly number[]
}

/** So many short lines at least make a series. */
const LEAST = 6
/** So many blank lines may be missing in a row among lines apart: a credit stands right below its caption. */
const PAIRED = 2
/** A line this long is a paragraph, a shorter one where it ends as a sentence. */
export const LONG = { line: 100, sentence: 50 } as const

const at = (name: (typeof SHAPE)[number]): number => SHAPE.indexOf(name)
const COLUMN = {
  colon: at('colon-end'),
  digits: at('digits'),
  page: at('label-page'),
  promo: at('label-promo'),
  tags: at('label-tags'),
  part: at('label-part'),
  repeated: at('repeated-often'),
  dated: at('dated'),
  dateLine: at('date-line'),
  clock: at('clock'),
  name: at('name-alone'),
  cells: at('cells'),
} as const

/**
 * The series of a page, from the top: their lines follow one another directly, or each of them below a blank line. Linear in the
 * number of lines.
 */
export function findSeries(lines: readonly Evidence[], { rows, values }: FeatureTable): readonly Series[] {
  const found: Series[] = []
  const own = new OwnWords()
  const close = (start: number, end: number): void => {
    if (end - start >= LEAST) found.push({ start, end, traits: traitsOf(lines, rows, values, { start, end }, own) })
  }
  let start = 0
  let apart: boolean | undefined
  let tight = 0
  for (let row = 0; row < rows.length; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || !isShort(line, (values[row * FEATURES.length + COLUMN.cells] ?? 0) > 0)) {
      close(start, row)
      start = row + 1
      apart = undefined
      tight = 0
      continue
    }
    if (row === start) continue
    const gap = (rows[row] ?? 0) - (rows[row - 1] ?? 0) > 1
    tight = gap ? 0 : tight + 1
    if (apart === undefined || (gap && row - start <= PAIRED)) apart = gap
    else if (gap && !apart) {
      close(start, row)
      start = row
      apart = undefined
      tight = 0
    } else if (!gap && apart && tight > PAIRED) {
      // The last of lines apart is the first of those that stand together.
      close(start, row - tight)
      start = row - tight
      apart = false
    }
  }
  close(start, rows.length)
  return found
}

function isShort(line: Evidence, cells: boolean): boolean {
  // A label of the page ends what stands above it.
  if (line.label?.reach === 'whole') return false
  return cells || (line.weight < LONG.line && !(line.terminal && line.weight >= LONG.sentence))
}

function traitsOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  values: Float32Array,
  { start, end }: Run,
  own: OwnWords,
): readonly number[] {
  const shape = (row: number, column: number): number => values[row * FEATURES.length + column] ?? 0
  const n = end - start
  const sum = { size: 0, square: 0, sorted: 0, apart: 0, markers: 0, commas: 0, dashes: 0, titles: 0 }
  const told = { cells: 0, labels: 0, repeated: 0, dated: 0, digits: 0, names: 0 }
  let above = ''
  for (let row = start; row < end; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line) continue
    const { content } = line.line
    sum.size += line.weight
    sum.square += line.weight ** 2
    const key = line.words[0] ?? ''
    if (row > start && key !== '' && above !== '' && key >= above) sum.sorted++
    above = key
    if (row > start && (rows[row] ?? 0) - (rows[row - 1] ?? 0) > 1) sum.apart++
    for (const word of line.words) own.add(word)
    if (readMarker(content)) sum.markers++
    if (/[,，、;]/.test(content)) sum.commas++
    if (/[–—:：()（]|\s-\s/.test(content)) sum.dashes++
    if (line.weight >= 30) sum.titles++
    told.cells += Number(shape(row, COLUMN.cells) > 0)
    told.labels += Math.max(
      shape(row, COLUMN.page),
      shape(row, COLUMN.promo),
      shape(row, COLUMN.tags),
      shape(row, COLUMN.part),
    )
    told.repeated += shape(row, COLUMN.repeated)
    told.dated += Math.max(shape(row, COLUMN.dated), shape(row, COLUMN.dateLine), shape(row, COLUMN.clock))
    told.digits += Number(shape(row, COLUMN.digits) > 0)
    told.names += shape(row, COLUMN.name)
  }
  const mean = sum.size / n
  const spread = Math.sqrt(Math.max(0, sum.square / n - mean * mean)) / Math.max(1, mean)
  const introduced = [start - 1, start, start + 1].some((row) => row >= 0 && shape(row, COLUMN.colon) === 1)
  return [
    Math.min(1, Math.log1p(n) / 6),
    1 / (1 + spread),
    Math.min(1, mean / LONG.line),
    told.cells / n,
    Number(introduced),
    told.labels / n,
    told.repeated / n,
    told.dated / n,
    told.digits / n,
    told.names / n,
    sum.titles / n,
    sum.commas / n,
    sum.dashes / n,
    sum.markers / n,
    sum.sorted / (n - 1),
    sum.apart / (n - 1),
    own.share(),
  ]
}

/** Tells how many of a series' words it says often. One for all series of a page: what a word is called holds for all. */
class OwnWords {
  readonly #numbers = new Map<string, number>()
  readonly #counts: number[] = []
  #said: number[] = []

  add(word: string): void {
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.#counts.length
      this.#numbers.set(word, number)
      this.#counts.push(0)
    }
    this.#said.push(number)
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
  }

  /** The share of the words added that were so thrice; begins anew. */
  share(): number {
    const said = this.#said
    let often = 0
    for (const number of said) if ((this.#counts[number] ?? 0) >= OFTEN) often++
    for (const number of said) this.#counts[number] = 0
    this.#said = []
    return often / Math.max(1, said.length)
  }
}

const OFTEN = 3
