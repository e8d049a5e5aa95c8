import { codeSlabs } from './code-slabs.js'
import { type MeasureContext, startOf } from './measure.js'
import type { Part, RulePart } from './part.js'
import { pictureSlabs } from './picture-slabs.js'
import type { Mark, Slab } from './slab.js'
import { tableSlabs } from './table-slabs.js'
import { textSlabs } from './text-slabs.js'

/** Parts as slabs, in reading order: text broken into lines, tables into rows. */
export function toSlabs(parts: readonly Part[], context: MeasureContext): readonly Slab[] {
  const slabs: Slab[] = []
  let after = 0
  for (const part of parts) {
    const own = slabsOf(context.direction === 'rtl' ? mirrorBars(part, context.width) : part, context)
    const first = own[0]
    if (!first) continue
    own[0] = { ...first, before: first.before + Math.max(part.before, after) }
    const last = own.at(-1)
    if (last && part.keepNext) own[own.length - 1] = { ...last, keep: true }
    slabs.push(...own)
    after = part.after
  }
  return slabs
}

function slabsOf(part: Part, context: MeasureContext): Slab[] {
  if (part.kind === 'text') return textSlabs(part, context)
  if (part.kind === 'code') return codeSlabs(part, context)
  if (part.kind === 'table') return tableSlabs(part, context)
  if (part.kind === 'picture') return pictureSlabs(part, context)
  return [ruleSlab(part, context)]
}

function ruleSlab(part: RulePart, context: MeasureContext): Slab {
  const room = context.width - part.left - part.right
  const width = part.width === 'full' ? room : Math.min(room / 5, 60)
  const x = startOf(part, context) + (part.width === 'full' ? 0 : (room - width) / 2)
  const mark: Mark = { kind: 'rule', x, y: 0, width, thickness: 0.4, ink: 'muted' }
  return { height: 0.4, before: 0, keep: false, onGrid: false, marks: [mark], bars: part.bars }
}

/** Bars stand where text begins, at either side. */
function mirrorBars(part: Part, width: number): Part {
  return part.bars.length === 0 ? part : { ...part, bars: part.bars.map((bar) => ({ ...bar, x: width - bar.x })) }
}
