import type { BlockOf } from '../../record/node.js'
import type { Line } from './line.js'

/** Rows and the cells in them, before any is taken for a table. */
interface Row {
  readonly form: 'pipes' | 'tabs'
  readonly cells: readonly string[]
  /** Whether the row begins and ends with the sign that parts its cells. */
  readonly framed: boolean
}

/** What stands in one line of a table is short; a longer line is prose that happens to hold the sign. */
const LONGEST = { row: 1200, cell: 220 } as const
const SAME_WIDTH = 0.6
/** More columns than this are no table a page can hold. */
const COLUMNS_LIMIT = 60

const RULE = /^[\s|│┃+┼├┤┬┴╞╡:=─━═_-]+$/
const RULED = /(?:[-=─━═_]\s?){2}/

/** The run of rows at a line: where it ends, and how much of it is a table (all or nothing). */
export interface TableRun {
  readonly end: number
  readonly length: number
  /** Whether a rule stands below its first row. */
  readonly ruled: boolean
}

/**
 * How many of the lines from `at` on are one table, its cells parted by tabs or pipes; 0 for none. A header rule makes it
 * certain; without one it takes three rows (two of three cells each, where tabs part them), most of one width. One line
 * of prose with a tab or a pipe is no table, nor are titles with an outlet behind a pipe.
 */
export function readTableRun(lines: readonly Line[], at: number): TableRun {
  const rows: Row[] = []
  let ruled = false
  let end = at
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (!line || line.rest) break
    if (isRule(line)) {
      if (rows.length === 0 && !/[|│┃+┼┬]/.test(line.content)) break
      ruled ||= rows.length === 1
      continue
    }
    const row = rowOf(line)
    if (!row || (rows[0] && row.form !== rows[0].form)) break
    rows.push(row)
  }
  return { end, ruled, length: isTable(rows, ruled) ? end - at : 0 }
}

function isTable(rows: readonly Row[], ruled: boolean): boolean {
  const [first] = rows
  if (!first || rows.length < 2) return false
  const widths = rows.map((row) => row.cells.length)
  const width = commonest(widths)
  if (width < 2 || width > COLUMNS_LIMIT) return false
  if (rows.filter((row) => row.cells.filter((cell) => cell !== '').length >= 2).length < rows.length * SAME_WIDTH)
    return false
  if (ruled) return true
  const even =
    widths.filter((it) => it === width).length >= rows.length * 0.5 &&
    widths.filter((it) => Math.abs(it - width) <= 1).length >= rows.length * 0.8
  if (!even) return false
  if (first.form === 'tabs') return rows.length >= 3 || width >= 3
  if (rows.length < 3) return false
  return width >= 3 || rows.every((row) => row.framed) || numericColumns(rows, width).includes(true)
}

function isRule({ content }: Line): boolean {
  return content.length <= LONGEST.row && RULE.test(content) && RULED.test(content)
}

function rowOf({ text, content, offset }: Line): Row | undefined {
  if (offset !== undefined || content === '' || text.length > LONGEST.row) return undefined
  const tabs = content.includes('\t')
  if (!tabs && !/[|│┃]/.test(content)) return undefined
  const framed = !tabs && /^[|│┃].*[|│┃]$/.test(content)
  const cells = tabs
    ? // A tab before the first word is an empty cell above the names of the rows.
      text.replace(/[\t\r ]+$/, '').split('\t')
    : content
        .replace(/^[|│┃]/, '')
        .replace(/(?<!\\)[|│┃]$/, '')
        .split(/(?<!\\)[|│┃]/)
  const trimmed = cells.map((cell) => cell.trim().replaceAll('\\|', '|'))
  if (trimmed.length < 2 || trimmed.some((cell) => cell.length > LONGEST.cell)) return undefined
  return { form: tabs ? 'tabs' : 'pipes', cells: trimmed, framed }
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const it of numbers) counts.set(it, (counts.get(it) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || other - one)[0]?.[0] ?? 0
}

const NUMBER = /^[-+−–±~≈<>]?\s?\p{Sc}?\s?\d[\d\s.,'’:/–-]*(?:\s?[%‰°\p{Sc}]|\s?\p{L}{1,4}\.?)?$/u

function numericColumns(rows: readonly Row[], width: number): readonly boolean[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row.cells[column] ?? '').filter((cell) => !/^[-–—]?$/.test(cell))
    return cells.length > 0 && cells.every((cell) => cell.length <= 24 && NUMBER.test(cell))
  })
}

/**
 * The table the lines make. Short rows are filled up to the widest; columns of numbers stand right where no rule says
 * otherwise; a table whose first row is plainly one of its numbers gets an empty header.
 */
export function buildTable(lines: readonly Line[], position: BlockOf<'table'>['position']): BlockOf<'table'> {
  const rows = lines.flatMap((line) => (isRule(line) ? [] : (rowOf(line) ?? [])))
  const rule = lines.find(isRule)
  const ruled = rule !== undefined && lines.indexOf(rule) > 0
  const width = Math.min(COLUMNS_LIMIT, Math.max(1, ...rows.map((row) => row.cells.length)))
  const numeric = numericColumns(rows.slice(1), width)
  const headed = ruled || isHeader(rows, numeric)
  const cells = [...(headed ? [] : [[]]), ...rows.map((row) => row.cells)]
  const stated = rule ? alignmentOf(rule) : []
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => stated[column] ?? (numeric[column] ? 'right' : null)),
    children: cells.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => {
        const value = row[column] ?? ''
        return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] }
      }),
    })),
    ...(position ? { position } : {}),
  }
}

/** Names of columns are words, an empty corner, or years. */
function isHeader([first]: readonly Row[], numeric: readonly boolean[]): boolean {
  if (!first || first.cells[0] === '') return true
  return !numeric.some((it, column) => {
    const cell = first.cells[column] ?? ''
    return it && NUMBER.test(cell) && !/^(?:1[89]|20)\d\d$/.test(cell)
  })
}

function alignmentOf({ content }: Line): readonly ('left' | 'right' | 'center' | null)[] {
  return content
    .replace(/^[|+]|[|+]$/g, '')
    .split(/[|+\t]/)
    .map((cell) => {
      const [left, right] = [/^\s*:/.test(cell), /:\s*$/.test(cell)]
      return left && right ? 'center' : right ? 'right' : left ? 'left' : null
    })
}
