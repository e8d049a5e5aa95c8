import type { BlockOf } from '../../../record/node.js'
import type { TableCell } from '../layout/part.js'
import { styleOf } from '../layout/sheet.js'
import { addTag } from '../layout/tag.js'
import type { Alignment } from '../text/line.js'
import type { BlockPass } from './context.js'
import { toRuns } from './inlines.js'
import { space, textPart } from './parts.js'

/** A table with its caption above it; its first row is the header. */
export function composeTable(node: BlockOf<'table'>, pass: BlockPass): void {
  const { composer, around, parts } = pass
  const { sheet } = composer
  const tag = addTag(around.parent, 'Table')
  const size = sheet.size * 0.86
  const start = parts.length
  if (node.caption) {
    const caption = addTag(tag, 'Caption')
    const style = styleOf(sheet, { role: 'semibold', size })
    parts.push(
      textPart(toRuns(node.caption, style, around.language, caption, composer), sheet, around, {
        align: 'start',
        hyphenate: false,
        leading: sheet.leading * 0.84,
        after: sheet.leading * 0.3,
        keepNext: true,
        onGrid: false,
      }),
    )
  }
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const head = addTag(tag, 'THead')
  const body = node.children.length > 1 ? addTag(tag, 'TBody') : head
  const rows = node.children.map((row, at) => {
    const header = at === 0
    const line = addTag(header ? head : body, 'TR')
    const style = styleOf(sheet, { role: header ? 'semibold' : 'regular', size, tabular: true })
    return Array.from({ length: columns }, (_, column): TableCell => {
      const cell = header ? addTag(line, 'TH', { scope: 'Column' }) : addTag(line, 'TD')
      const align: Alignment = node.align[column] ?? 'start'
      return { align, runs: toRuns(row.children[column]?.children ?? [], style, around.language, cell, composer) }
    })
  })
  parts.push({
    kind: 'table',
    rows,
    leading: sheet.leading * 0.84,
    left: around.left,
    right: around.right,
    before: 0,
    after: 0,
    bars: around.bars,
    keepNext: false,
  })
  space(parts, start, sheet.leading * 0.6)
}
