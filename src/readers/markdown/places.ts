import type { Place } from '../../contract/diagnostic.js'
import type { Position } from '../../record/node.js'

const DRIFTS = [-1, 1, -2, 2, -3, 3]

/**
 * Where tokens stand in the file. The lexer tells neither lines nor columns, only the raw text of a token, which inside
 * a quote or a list has lost what stood before it on its line; the file's own lines have not.
 */
export class Places {
  private line = 1
  private column = 0
  private last = 1

  constructor(
    private readonly path: string,
    private readonly lines: readonly string[],
  ) {}

  /** The span of a block whose raw text begins on `line` (1-based), without the blank lines around it. */
  positionOf(raw: string, line: number): Position {
    const whole = raw.indexOf('\n') < 0 ? this.positionOfRow(raw, line) : undefined
    if (whole) return whole
    const rows = raw.split('\n')
    let first = 0
    while (first < rows.length - 1 && rows[first]?.trim() === '') first++
    let last = rows.length - 1
    while (last > first && rows[last]?.trim() === '') last--
    const startLine = Math.min(line + first, this.lines.length)
    const endLine = Math.min(line + last, this.lines.length)
    const start = { line: startLine, column: columnOf(rows[first] ?? '', this.lines[startLine - 1] ?? '') }
    const lastRow = rows[last] ?? ''
    const end = { line: endLine, column: columnOf(lastRow, this.lines[endLine - 1] ?? '') + lastRow.trim().length }
    return { start, end: end.line === start.line && end.column < start.column ? start : end }
  }

  /** The same for a raw text that is the whole of its line, as most paragraphs are; else undefined. */
  private positionOfRow(row: string, line: number): Position | undefined {
    if (this.lines[line - 1] !== row || row === '' || row.trim().length < row.length) return undefined
    return { start: { line, column: 1 }, end: { line, column: row.length + 1 } }
  }

  /**
   * The line on which a raw text that should begin on `line` really begins: where a quote goes on without its marker,
   * the lexer's raw texts gain or lose a line end. What stands before a row on its line may be lost, what stands behind
   * it never is; several rows are held against the file, as one alone can be a mark that stands on many lines.
   */
  align(raw: string, line: number): number {
    if (raw.indexOf('\n') < 0 && this.lines[line - 1] === raw) return line
    const rows = raw
      .split('\n', 8)
      .map((row, offset) => ({ wanted: row.trim(), offset }))
      .filter(({ wanted }) => wanted !== '')
    const matches = (by: number): number =>
      rows.filter(({ wanted, offset }) => this.lines[line + offset + by - 1]?.trimEnd().endsWith(wanted)).length
    let best = 0
    let most = matches(0)
    for (const drift of most < rows.length ? DRIFTS : []) {
      const count = matches(drift)
      if (count > most) {
        best = drift
        most = count
      }
    }
    return line + best
  }

  /** Says which lines the following calls of `find` look through. */
  enter(position: Position): void {
    this.line = position.start.line
    this.column = 0
    this.last = position.end.line
  }

  /** The place of a piece of raw text within the block entered last; each call looks on behind the one before. */
  find(raw: string): Place {
    const row = raw.split('\n', 1)[0] ?? ''
    let from = this.column
    for (let line = this.line; row !== '' && line <= this.last; line++, from = 0) {
      const index = (this.lines[line - 1] ?? '').indexOf(row, from)
      if (index < 0) continue
      this.line = line
      this.column = index + 1
      return { path: this.path, line, column: index + 1, endColumn: index + 1 + row.length }
    }
    return { path: this.path, line: this.line, column: this.column + 1 }
  }
}

function columnOf(row: string, line: string): number {
  const wanted = row.trim()
  if (wanted === '') return 1
  const end = line.trimEnd()
  return (end.endsWith(wanted) ? end.length - wanted.length : Math.max(0, line.indexOf(wanted))) + 1
}
