import { EMPTY_LINE, setPlain } from '../text/line.js'
import { setBalanced, setLines } from '../text/lines.js'
import type { Run } from '../text/style.js'
import { baselineIn, keptLine, type MeasureContext, startOf } from './measure.js'
import type { TextPart } from './part.js'
import type { Mark, Slab } from './slab.js'

const plain = { before: 0, keep: false, onGrid: false, bars: [] } as const

/** A paragraph's lines, one slab each; its label stands beside the first. */
export function textSlabs(part: TextPart, context: MeasureContext): Slab[] {
  const width = context.width - part.left - part.right
  const { fonts, missing, direction } = context
  const size = part.runs[0]?.style.size ?? part.label?.runs[0]?.style.size ?? context.sheet.size
  const baseline = baselineIn(part.leading, size)
  const { hyphenate, indent, align } = part
  const shape = { fonts, missing, direction, width, hyphenate, indent, align }
  const label = part.label && labelMark(part.label, part.left, baseline, context)
  const lines = part.runs.length === 0 ? [] : part.balanced ? setBalanced(part.runs, shape) : setLines(part.runs, shape)
  const slabs = lines.map(
    (line, at): Slab => ({
      height: part.leading,
      before: 0,
      // No column ends with a divided word.
      keep: (part.whole === true && at < lines.length - 1) || keptLine(at, lines.length) || line.hyphenated,
      onGrid: part.onGrid,
      marks: [
        ...(at === 0 && label ? [label] : []),
        { kind: 'line', x: startOf(part, context), baseline, line, order: context.nextOrder() },
      ],
      bars: part.bars,
      ...(at === 0 && part.place !== undefined ? { place: part.place } : {}),
    }),
  )
  if (slabs.length === 0 && label)
    // A label whose text begins with a block of its own: it takes no room and stands beside that block's first line.
    return [{ ...plain, height: 0, keep: true, marks: [label], bars: part.bars }]
  return slabs
}

function labelMark(
  label: { readonly runs: readonly Run[]; readonly width: number },
  left: number,
  baseline: number,
  context: MeasureContext,
): Mark {
  const { fonts, missing, direction } = context
  const order = context.nextOrder()
  const [run] = label.runs
  const line = run ? setPlain(run, { fonts, missing, direction, indent: 0 }) : EMPTY_LINE
  const x = direction === 'rtl' ? context.width - left + label.width - line.width : left - label.width
  return { kind: 'line', x, baseline, line, order }
}
