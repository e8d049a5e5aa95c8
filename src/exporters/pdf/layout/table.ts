import { type Line, setLines } from '../text/lines.js'
import type { TableCell, TablePart } from './part.js'
import type { Mark, Slab } from './slab.js'
import { baselineIn, type MeasureContext } from './slabs.js'

const CELL_GAP_EMS = 1
/** A row taller than this share of the page may be divided. */
const TALLEST_ROW = 0.5

/**
 * A table's rows as slabs, one for each of their lines, so that the lines of a row stand in one column; the header is
 * repeated wherever the table goes on.
 */
export function tableSlabs(part: TablePart, context: MeasureContext): Slab[] {
  const room = context.width - part.left - part.right
  const size = part.rows[0]?.[0]?.runs[0]?.style.size ?? context.sheet.size
  const gap = size * CELL_GAP_EMS
  const widths = columnWidths(part, room, gap, context)
  const baseline = baselineIn(part.leading, size)
  const pad = part.leading * 0.22
  let header: Slab[] | undefined
  const slabs: Slab[] = []
  part.rows.forEach((row, at) => {
    const lines = row.map((cell, column) => setCell(cell, widths[column] ?? 0, context))
    const orders = row.map(() => context.nextOrder())
    const count = Math.max(1, ...lines.map((it) => it.length))
    const divisible = count * part.leading > context.sheet.textHeight * TALLEST_ROW
    const last = at === part.rows.length - 1
    const own = Array.from({ length: count }, (_, index): Slab => {
      const marks: Mark[] = []
      let x = part.left
      lines.forEach((cell, column) => {
        const line = cell[index]
        if (line)
          marks.push({
            kind: 'line',
            x,
            baseline: baseline + (index === 0 ? pad : 0),
            line,
            order: orders[column] ?? 0,
          })
        x += (widths[column] ?? 0) + gap
      })
      const [top, bottom] = [index === 0 ? pad : 0, index === count - 1 ? pad : 0]
      const height = part.leading + top + bottom
      if (at === 0 && index === 0) marks.push(rule(part.left, 0, room, 0.8))
      if (index === count - 1) marks.push(rule(part.left, height, room, at === 0 || last ? 0.6 : 0.25))
      return {
        height,
        before: 0,
        // The header stays with the first row, and no single row is left alone at a table's end.
        keep: index < count - 1 ? !divisible : at === 0 || at === part.rows.length - 2,
        onGrid: false,
        marks,
        bars: part.bars,
        ...(header ? { header } : {}),
      }
    })
    if (at === 0 && part.rows.length > 1) header = own
    slabs.push(...own)
  })
  const final = slabs.at(-1)
  if (final) slabs[slabs.length - 1] = { ...final, keep: false }
  return slabs
}

function rule(x: number, y: number, width: number, thickness: number): Mark {
  return { kind: 'rule', x, y, width, thickness, ink: thickness < 0.5 ? 'muted' : 'black' }
}

function setCell(cell: TableCell, width: number, context: MeasureContext): readonly Line[] {
  if (cell.runs.length === 0) return []
  const { fonts, missing } = context
  return setLines(cell.runs, { fonts, missing, width, hyphenate: true, indent: 0, align: cell.align })
}

/**
 * Every column as wide as its widest cell where all of them fit; else each at least as wide as its longest word, and the
 * rest shared by what they still want. Columns that cannot have even that share the room evenly.
 */
function columnWidths(part: TablePart, room: number, gap: number, context: MeasureContext): readonly number[] {
  const columns = part.rows[0]?.length ?? 0
  const free = room - gap * (columns - 1)
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(...part.rows.map((row) => extent(row[column], Number.POSITIVE_INFINITY, context)), 4),
  )
  const total = sum(natural)
  if (total <= free) {
    // A narrow table keeps to itself only when very narrow; else the columns share what is left.
    const share = (Math.min(free, Math.max(total, free * 0.999)) - total) / columns
    return natural.map((width) => width + share)
  }
  const least = natural.map((width, column) =>
    Math.min(width, Math.max(...part.rows.map((row) => extent(row[column], 1, context)), 4)),
  )
  const needed = sum(least)
  if (needed >= free) {
    return least.map((width) => (width * free) / needed)
  }
  const wanted = natural.map((width, column) => width - (least[column] ?? 0))
  const share = (free - needed) / sum(wanted)
  return least.map((width, column) => width + (wanted[column] ?? 0) * share)
}

/** The widest line of a cell set to a width: unbounded, its whole text; almost none, its longest word. */
function extent(cell: TableCell | undefined, width: number, context: MeasureContext): number {
  if (!cell || cell.runs.length === 0) return 0
  const { fonts, missing } = context
  const column = Math.max(width, 0.01)
  const lines = setLines(cell.runs, { fonts, missing, width: column, hyphenate: false, indent: 0, align: 'left' })
  return Math.max(...lines.map((line) => line.width)) + 0.5
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
