import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, Position, TableRow } from '../../record/node.js'
import { withFigures } from './figures.js'
import { attributesOf, type Fragment, isElement, readInlines } from './html-nodes.js'
import { newRun, type Run } from './inlines.js'
import { settleSpaces } from './spaces.js'

type Align = 'left' | 'right' | 'center' | null

/** More columns than this are no table a page can hold; further cells are left out. */
const COLUMNS_LIMIT = 100

/** A table of HTML; its first row is the header. Spans are not kept: a spanning cell is one cell, short rows are padded. */
export function tableBlocks(node: Tree.Element, fragment: Fragment, position: Position): readonly Block[] {
  const run = newRun(fragment.session)
  const parts = node.childNodes.filter(isElement)
  const title = parts.find((part) => part.tagName === 'caption')
  const cells = rowsOf(parts).map(cellsOf)
  const width = Math.min(COLUMNS_LIMIT, Math.max(0, ...cells.map((row) => row.length)))
  if (width === 0) return []
  const children = cells.map((row) => readRow(row, width, fragment, run))
  const align = Array.from({ length: width }, (_, column) => alignOf(cells, column))
  const caption = title ? settleSpaces(readInlines(title.childNodes, fragment, run)) : []
  return withFigures([{ type: 'break' }], run, position, () => {
    return { type: 'table', align, ...(caption.length > 0 ? { caption } : {}), children, position }
  })
}

function rowsOf(parts: readonly Tree.Element[]): readonly Tree.Element[] {
  return parts.flatMap((part) => {
    if (part.tagName === 'tr') return [part]
    return /^t(?:head|body|foot)$/.test(part.tagName)
      ? part.childNodes.filter(isElement).filter((row) => row.tagName === 'tr')
      : []
  })
}

function cellsOf(row: Tree.Element): readonly Tree.Element[] {
  return row.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName))
}

function readRow(cells: readonly Tree.Element[], width: number, fragment: Fragment, run: Run): TableRow {
  const children = Array.from({ length: width }, (_, column) => {
    const cell = cells[column]
    return {
      type: 'tableCell' as const,
      children: cell ? settleSpaces(readInlines(cell.childNodes, fragment, run)) : [],
    }
  })
  return { type: 'tableRow', children }
}

function alignOf(rows: readonly (readonly Tree.Element[])[], column: number): Align {
  for (const row of rows.slice(0, 2)) {
    const cell = row[column]
    if (!cell) continue
    const { align = '', style = '' } = attributesOf(cell)
    const named = /^(?:left|right|center)$/i.exec(align)?.[0] ?? /text-align:\s*(left|right|center)/i.exec(style)?.[1]
    if (named !== undefined) return named.toLowerCase() as Align
  }
  return null
}
