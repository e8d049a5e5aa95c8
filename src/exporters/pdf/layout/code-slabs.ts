import { setPlain } from '../text/line.js'
import { baselineIn, keptLine, type MeasureContext, startOf } from './measure.js'
import type { CodePart } from './part.js'
import type { Mark, Slab } from './slab.js'

/** What stands at the end of a line of code that goes on below, and how far that goes in. */
const WRAP_MARK = '→'
const WRAP_INDENT = 2
/** A piece of code this short is not divided over pages. */
const KEPT_ROWS = 8

/** Code, one slab a line; it runs from left to right in every language. */
export function codeSlabs(part: CodePart, context: MeasureContext): Slab[] {
  const { fonts, missing } = context
  const { style } = part.run
  const left = startOf(part, context)
  const face = fonts.face(style.role)
  const advance = (face.glyph('0').width * style.size) / 1000
  const width = context.width - part.left - part.right
  const columns = Math.max(Math.floor(width / advance) - 1, 8)
  const baseline = baselineIn(part.leading, style.size)
  const rows = part.lines.flatMap((line) => wrapCode(expandTabs(line), columns))
  return rows.map(({ text, wrapped, indent }, at) => {
    const order = context.nextOrder()
    const goesOn = !wrapped && at < rows.length - 1
    const line = setPlain({ ...part.run, text }, { fonts, missing, indent: indent * advance, goesOn })
    const marks: Mark[] = [{ kind: 'line', x: left, baseline, line, order }]
    if (wrapped) {
      const sign = { ...part.run, text: WRAP_MARK, style: { ...style, ink: 'muted' as const }, tag: undefined }
      marks.push({
        kind: 'line',
        x: left + columns * advance,
        baseline,
        line: setPlain(sign, { fonts, missing, indent: 0 }),
        order,
      })
    }
    const keep = wrapped || (rows.length <= KEPT_ROWS ? at < rows.length - 1 : keptLine(at, rows.length))
    return { height: part.leading, before: 0, keep, onGrid: false, marks, bars: part.bars }
  })
}

const TAB = 4

function expandTabs(line: string): string {
  let out = ''
  for (const character of line) out += character === '\t' ? ' '.repeat(TAB - (out.length % TAB)) : character
  return out
}

/** A line of code cut to a number of columns; what is cut off goes in a little. */
export function wrapCode(line: string, columns: number): readonly { text: string; wrapped: boolean; indent: number }[] {
  const characters = [...line]
  const rows: { text: string; wrapped: boolean; indent: number }[] = []
  for (let from = 0; from < characters.length || rows.length === 0; ) {
    const indent = rows.length === 0 ? 0 : WRAP_INDENT
    const take = columns - indent
    rows.push({ text: characters.slice(from, from + take).join(''), wrapped: from + take < characters.length, indent })
    from += take
  }
  return rows
}
