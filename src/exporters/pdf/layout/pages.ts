import type { Direction } from '../text/bidi.js'
import type { Sheet } from './sheet.js'
import type { Bar, Mark, Slab } from './slab.js'

/** A mark where it stands on its page; `x` and `y` from the sheet's upper left corner. */
export interface PlacedMark {
  readonly x: number
  readonly y: number
  readonly mark: Mark
  /** True for repeated headers: they are drawn, but are no second part of the text. */
  readonly repeated: boolean
}

/** A vertical rule on a page, in points from the sheet’s upper left corner. */
export interface PlacedBar {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly bar: Bar
}

/** A page before it is drawn. */
export interface Page {
  readonly marks: readonly PlacedMark[]
  readonly bars: readonly PlacedBar[]
  /** Places that begin on this page, with their distance from the sheet's top. */
  readonly places: ReadonlyMap<string, number>
}

interface Column {
  readonly page: number
  readonly x: number
  readonly top: number
  readonly height: number
}

interface Positioned {
  readonly slab: Slab
  /** From the column's top. */
  readonly y: number
  readonly repeated: boolean
}

/**
 * Divides slabs over columns and pages. The head stands across the columns of the first page. No column begins or ends
 * inside what is kept together, as long as it fits a column at all.
 */
export function toPages(
  head: readonly Slab[],
  body: readonly Slab[],
  sheet: Sheet,
  direction: Direction,
): readonly Page[] {
  const pages: { marks: PlacedMark[]; bars: PlacedBar[]; places: Map<string, number> }[] = []
  const pageAt = (index: number) => {
    while (pages.length <= index) pages.push({ marks: [], bars: [], places: new Map() })
    return pages[index] as (typeof pages)[number]
  }
  const leftOf = (page: number) => sheet.left[page % 2] as number
  const place = (column: Column, positioned: readonly Positioned[]) => {
    const page = pageAt(column.page)
    for (const { slab, y, repeated } of positioned) {
      for (const mark of slab.marks) page.marks.push({ x: column.x, y: column.top + y, mark, repeated })
      if (slab.place !== undefined && !repeated) page.places.set(slab.place, column.top + y)
    }
    page.bars.push(...barsOf(column, positioned))
  }

  let page = 0
  let headHeight = 0
  for (let from = 0; from < head.length; ) {
    const column = { page, x: leftOf(page), top: sheet.top, height: sheet.textHeight }
    const taken = fill(head, from, column.height, sheet.leading)
    place(column, taken.positioned)
    from += taken.count
    headHeight = taken.height
    if (from < head.length) page++
  }
  // Text begins on the grid, below the head and its last white space.
  const below = Math.ceil((headHeight + (head.length > 0 ? sheet.leading : 0)) / sheet.leading - 0.01) * sheet.leading
  let start = sheet.textHeight - below >= sheet.leading * 4 ? below : 0
  if (start === 0 && head.length > 0) page++
  pageAt(page)

  for (let from = 0; from < body.length; ) {
    const height = sheet.textHeight - start
    const columns = Array.from({ length: sheet.columns }, (_, index) => ({
      page,
      x: leftOf(page) + (direction === 'rtl' ? sheet.columns - 1 - index : index) * (sheet.columnWidth + sheet.gap),
      top: sheet.top + start,
      height,
    }))
    const filled = fillColumns(body, from, columns, sheet)
    filled.forEach((it, index) => {
      place(columns[index] as Column, it.positioned)
    })
    from += filled.reduce((count, it) => count + it.count, 0)
    start = 0
    if (from < body.length) page++
  }
  return pages
}

interface Filled {
  readonly positioned: readonly Positioned[]
  /** How many slabs were taken, repeated headers not counted. */
  readonly count: number
  readonly height: number
  /** True where what is kept together had to be divided. */
  readonly divided: boolean
}

/**
 * Up to so many lines a last page's text is not parted into columns: the few short lines beside one another look lost, and
 * tools that guess columns from a page's looks put a line of one word before the column it ends.
 */
const SHORTEST = 16

/** Fills the columns of a page; where all that is left fits, the columns end at about the same height. */
function fillColumns(
  slabs: readonly Slab[],
  start: number,
  columns: readonly Column[],
  sheet: Sheet,
): readonly Filled[] {
  const height = columns[0]?.height ?? 0
  const fillAll = (limit: number) => {
    const filled: Filled[] = []
    let from = start
    for (const _ of columns) {
      const taken = fill(slabs, from, limit, sheet.leading)
      filled.push(taken)
      from += taken.count
    }
    return { filled, all: from >= slabs.length }
  }
  const full = fillAll(height)
  if (columns.length === 1 || !full.all) return full.filled
  const short = fillAll(sheet.leading * SHORTEST).filled
  if (short[0] !== undefined && start + short[0].count >= slabs.length) return full.filled
  for (let limit = (sheet.leading * SHORTEST) / columns.length; limit < height; limit += sheet.leading) {
    const balanced = fillAll(limit)
    if (balanced.all && balanced.filled.every((it) => it.height <= limit && !it.divided)) return balanced.filled
  }
  return full.filled
}

/** As many slabs, from one on, as fit a height, ending where a column may end. */
function fill(slabs: readonly Slab[], from: number, height: number, leading: number): Filled {
  const positioned: Positioned[] = []
  let y = 0
  const first = slabs[from]
  if (first?.header) {
    for (const slab of first.header) {
      positioned.push({ slab, y, repeated: true })
      y += slab.height
    }
  }
  const repeated = positioned.length
  let [fits, fitsHeight] = [0, 0]
  let divided = false
  let count = 0
  for (let index = from; index < slabs.length; index++) {
    const slab = slabs[index] as Slab
    const top = count === 0 ? y : y + slab.before
    const at = slab.onGrid ? Math.ceil(top / leading - 0.02) * leading : top
    if (at + slab.height > height + 0.01 && (fits > 0 || count > 0)) {
      // Nothing may end a column here: what is kept together is taller than a column, so it is divided after all.
      if (fits === 0) {
        divided = true
        ;[fits, fitsHeight] = [count, y]
      }
      break
    }
    positioned.push({ slab, y: at, repeated: false })
    y = at + slab.height
    count++
    if (!slab.keep) [fits, fitsHeight] = [count, y]
  }
  if (from + count === slabs.length) [fits, fitsHeight] = [count, y]
  return { positioned: positioned.slice(0, repeated + fits), count: fits, height: fitsHeight, divided }
}

/** Bars of slabs that follow one another as one stroke each. */
function barsOf(column: Column, positioned: readonly Positioned[]): readonly PlacedBar[] {
  const open = new Map<number, { bar: Bar; top: number; bottom: number }>()
  for (const { slab, y } of positioned) {
    for (const bar of slab.bars) {
      const known = open.get(bar.id)
      if (known) known.bottom = y + slab.height
      else open.set(bar.id, { bar, top: y, bottom: y + slab.height })
    }
  }
  return [...open.values()].map(({ bar, top, bottom }) => ({
    bar,
    x: column.x + bar.x,
    top: column.top + top,
    bottom: column.top + bottom,
  }))
}
