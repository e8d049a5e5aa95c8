import type { BlockOf, TableRow } from '../record/node.js'
import { inlinesToText } from '../record/text.js'
import type { HtmlPass } from './html-context.js'
import { writeInlines } from './html-inline.js'
import { element } from './html-text.js'

type Table = BlockOf<'table'>

/**
 * A table with as many cells in every row as its widest row has (HTML, 4.9.12, refuses others). On a page it stands in a
 * named region that can be focused and scrolls inside itself, so that it never widens the page.
 */
export function writeTable(table: Table, pass: HtmlPass): string {
  const columns = Math.max(...table.children.map((row) => row.children.length))
  const [first, ...rest] = table.children
  if (!first) return ''
  const headed = first.children.some((cell) => inlinesToText(cell.children).trim() !== '')
  // Written in reading order: the caption's footnotes are counted before those of the cells.
  const caption =
    table.caption && table.caption.length > 0 ? `<caption>${writeInlines(table.caption, pass)}</caption>\n` : ''
  const head = headed ? `<thead>\n${writeRow(first, 'th', columns, table, pass)}</thead>\n` : ''
  const rows = headed ? rest : table.children
  const body =
    rows.length === 0
      ? ''
      : `<tbody>\n${rows.map((row) => writeRow(row, 'td', columns, table, pass)).join('')}</tbody>\n`
  const html = `<table>\n${caption}${head}${body}</table>`
  if (pass.surface === 'feed') return html
  const name = (table.caption && inlinesToText(table.caption).trim()) || pass.words.table
  return element(
    'section',
    { class: 'table', tabindex: 0, 'aria-label': pass.regions.take(name, (again) => `${name} ${again + 1}`) },
    `\n${html}\n`,
  )
}

function writeRow(row: TableRow, kind: 'th' | 'td', columns: number, table: Table, pass: HtmlPass): string {
  let out = '<tr>'
  for (let at = 0; at < columns; at++) {
    const cell = row.children[at]
    const inner = cell ? writeInlines(cell.children, pass) : ''
    // An empty header cell heads nothing, and is announced as if it did.
    const name = kind === 'th' && inner.trim() !== '' ? 'th' : 'td'
    out += element(
      name,
      {
        scope: name === 'th' ? 'col' : undefined,
        class: pass.surface === 'page' ? alignClass(table.align[at]) : undefined,
      },
      inner,
    )
  }
  return `${out}</tr>\n`
}

function alignClass(align: Table['align'][number] | undefined): string | undefined {
  return align === 'right' ? 'end' : align === 'center' ? 'middle' : undefined
}
