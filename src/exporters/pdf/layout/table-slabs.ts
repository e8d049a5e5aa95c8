import type { Line } from '../text/line.js'
import { measureRuns, setLines } from '../text/lines.js'
import { baselineIn, type MeasureContext, startOf } from './measure.js'
import type { TableCell, TablePart } from './part.js'
import type { Mark, Slab } from './slab.js'

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
  const left = startOf(part, context)
  const columnsInOrder = context.direction === 'rtl' ? [...widths.keys()].reverse() : [...widths.keys()]
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
      let x = left
      for (const column of columnsInOrder) {
        const cell = lines[column] ?? []
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
      }
      const [top, bottom] = [index === 0 ? pad : 0, index === count - 1 ? pad : 0]
      const height = part.leading + top + bottom
      if (at === 0 && index === 0) marks.push(rule(left, 0, room, 0.8))
      if (index === count - 1) marks.push(rule(left, height, room, at === 0 || last ? 0.6 : 0.25))
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
    if (at === 0 && part.rows.length > 1 && sum(own.map((it) => it.height)) <= context.sheet.textHeight * 0.3)
      header = own
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
  const { fonts, missing, direction } = context
  return setLines(cell.runs, { fonts, missing, direction, width, hyphenate: true, indent: 0, align: cell.align })
}

/**
 * Every column as wide as its widest cell where all of them fit, what is left shared evenly; else each at least as wide as
 * its longest word, and the rest shared by what they still want. Columns that cannot have even that share the room.
 */
function columnWidths(part: TablePart, room: number, gap: number, context: MeasureContext): readonly number[] {
  const columns = part.rows[0]?.length ?? 0
  const free = room - gap * (columns - 1)
  const extents = Array.from({ length: columns }, (_, column) => {
    const cells = part.rows.map((row) => measureRuns(row[column]?.runs ?? [], context))
    return {
      natural: Math.max(...cells.map((it) => it.natural), LEAST) + SLACK,
      longest: Math.max(...cells.map((it) => it.longest), LEAST) + SLACK,
    }
  })
  const natural = sum(extents.map((it) => it.natural))
  if (natural <= free) return extents.map((it) => it.natural + (free - natural) / columns)
  const longest = sum(extents.map((it) => it.longest))
  if (longest >= free)
    return shares(
      extents.map((it) => it.longest),
      free,
    )
  // Narrow columns get all they want; the wide ones share what is left, none below its longest word.
  const widths = extents.map((it) => it.longest)
  const wide = new Set(extents.keys())
  for (let settled = true; settled; ) {
    settled = false
    const taken = sum(widths.filter((_, at) => !wide.has(at)))
    const share = (free - taken) / wide.size
    for (const at of wide) {
      const extent = extents[at]
      const others = sum([...wide].filter((it) => it !== at).map((it) => extents[it]?.longest ?? 0))
      if (!extent || wide.size === 1 || extent.natural > share || extent.natural + others > free - taken) continue
      widths[at] = extent.natural
      wide.delete(at)
      settled = true
      break
    }
  }
  const left = free - sum(widths)
  const wanted = sum([...wide].map((at) => (extents[at]?.natural ?? 0) - (widths[at] ?? 0)))
  return widths.map((width, at) =>
    wide.has(at) && wanted > 0 ? width + (((extents[at]?.natural ?? 0) - width) * left) / wanted : width,
  )
}

const LEAST = 4
/** Room for what rounding takes. */
const SLACK = 0.5

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Each all it wants where that is no more than an even share; the others share what is left. */
function shares(wants: readonly number[], room: number): readonly number[] {
  const given = wants.map(() => 0)
  let left = room
  const order = [...wants.keys()].sort((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0))
  order.forEach((at, index) => {
    given[at] = Math.min(wants[at] ?? 0, left / (order.length - index))
    left -= given[at] ?? 0
  })
  return given
}
