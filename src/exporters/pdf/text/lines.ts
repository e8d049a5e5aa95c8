import type { Glyph } from '../fonts/face.js'
import { breakLines, firstOfLine } from './breaking.js'
import { type Box, type Glue, type Item, type ItemContext, toBoxes, toItems } from './items.js'
import type { Run } from './style.js'

/** Letters or a space where they stand on their line, `x` points from the column's left edge. */
export type LinePart =
  | { readonly kind: 'letters'; readonly x: number; readonly box: Box }
  | { readonly kind: 'space'; readonly x: number; readonly width: number; readonly glyph: Glyph; readonly run: Run }

/** A line of text, its parts in reading order. */
export interface Line {
  readonly parts: readonly LinePart[]
  /** From the first letter to the end of the last. */
  readonly width: number
  /** How much wider than natural its spaces are; 1 where they are not stretched. */
  readonly looseness: number
  readonly hyphenated: boolean
  /** True for the last line of its paragraph. */
  readonly last: boolean
}

export type Alignment = 'justify' | 'left' | 'right' | 'center'

export interface ParagraphShape extends ItemContext {
  readonly align: Alignment
}

const LOOSEST = 3
const LOOSE = 1.8
const STRETCH = 0.5
const RAGGED_STRETCH_EMS = 3

/** Sets runs as lines: justified with hyphens where that can be done well, else ragged. */
export function setLines(runs: readonly Run[], shape: ParagraphShape): readonly Line[] {
  const items = toItems(runs, shape)
  const size = runs[0]?.style.size ?? 10
  const measure = { width: shape.width, lineStretch: 0, shortest: size * 2.5 }
  if (shape.align === 'justify') {
    for (const widest of [LOOSE, LOOSEST]) {
      const breaks = breakLines(items, { ...measure, tolerance: (widest - 1) / STRETCH })
      if (breaks) return linesOf(items, breaks, shape, true)
    }
  }
  const lineStretch = size * RAGGED_STRETCH_EMS
  const ragged = breakLines(items, { ...measure, tolerance: Number.POSITIVE_INFINITY, lineStretch }) ?? [
    items.length - 1,
  ]
  return linesOf(items, ragged, shape, false)
}

function linesOf(items: readonly Item[], breaks: readonly number[], shape: ParagraphShape, justified: boolean): Line[] {
  let start = 0
  return breaks.map((end, at) => {
    const last = at === breaks.length - 1
    const line = lineOf(items, start, end, shape, justified, last)
    start = firstOfLine(items, end)
    return line
  })
}

function lineOf(
  items: readonly Item[],
  start: number,
  end: number,
  shape: ParagraphShape,
  justified: boolean,
  last: boolean,
): Line {
  const atBreak = items[end]
  const shown = trimmed(items.slice(start, end))
  const hyphen = atBreak?.kind === 'penalty' ? atBreak.hyphen : undefined
  if (hyphen) shown.push(hyphen)
  const [first, final] = [shown[0], shown.at(-1)]
  const hangLeft = first?.kind === 'box' ? first.hangLeft : 0
  const hangRight = final?.kind === 'box' ? final.hangRight : 0
  let [natural, stretch, shrink] = [0, 0, 0]
  for (const item of shown) {
    natural += item.width
    if (item.kind !== 'glue') continue
    stretch += item.stretch
    shrink += item.shrink
  }
  const missing = shape.width - (natural - hangLeft - hangRight)
  const forced = atBreak?.kind === 'penalty' && atBreak.cost === Number.NEGATIVE_INFINITY
  // The last line keeps natural spaces, unless they must shrink for it to fit.
  const spread = justified && (missing < 0 || !forced)
  const ratio = !spread
    ? 0
    : missing > 0
      ? stretch > 0
        ? missing / stretch
        : 0
      : shrink > 0
        ? Math.max(missing / shrink, -1)
        : 0
  const width = natural + ratio * (ratio > 0 ? stretch : shrink)
  const ink = width - hangLeft - hangRight
  const rest = shape.width - ink
  let x = (shape.align === 'right' ? rest : shape.align === 'center' ? rest / 2 : 0) - hangLeft
  const parts: LinePart[] = []
  let looseness = 1
  for (const item of shown) {
    if (item.kind === 'box') {
      parts.push({ kind: 'letters', x, box: item })
      x += item.width
    } else if (item.kind === 'glue') {
      const set = item.width + ratio * (ratio > 0 ? item.stretch : item.shrink)
      if (item.glyph) parts.push({ kind: 'space', x, width: set, glyph: item.glyph, run: item.run })
      if (item.width > 0 && item.stretch > 0) looseness = Math.max(looseness, set / item.width)
      x += set
    }
  }
  // A space where the line was broken, so that copied text keeps its words apart.
  if (atBreak?.kind === 'glue' && atBreak.glyph)
    parts.push({ kind: 'space', x, width: atBreak.width, glyph: atBreak.glyph, run: atBreak.run })
  return { parts, width: ink, looseness, hyphenated: hyphen !== undefined, last }
}

/** Boxes and spaces of a line, without spaces at its end. */
function trimmed(items: readonly Item[]): (Box | Glue)[] {
  const shown = items.filter((item) => item.kind !== 'penalty')
  while (shown.at(-1)?.kind === 'glue') shown.pop()
  return shown
}

export const EMPTY_LINE: Line = { parts: [], width: 0, looseness: 1, hyphenated: false, last: true }

/** One run as one line, every space kept at its natural width: code, running heads, numbers. */
export function setPlain(run: Run, context: Pick<ItemContext, 'fonts' | 'missing' | 'indent'>): Line {
  const parts: LinePart[] = []
  let x = context.indent
  const glyph = context.fonts.face(run.style.role).glyph(' ')
  const width = (glyph.width * run.style.size) / 1000 + run.style.tracking
  for (const text of run.text.split(/([\s\u2028\u2029])/u)) {
    if (text === '') continue
    if (/^\s$/u.test(text)) {
      parts.push({ kind: 'space', x, width, glyph, run })
      x += width
      continue
    }
    for (const box of toBoxes(text, run, context)) {
      parts.push({ kind: 'letters', x, box })
      x += box.width
    }
  }
  return { parts, width: x, looseness: 1, hyphenated: false, last: true }
}
