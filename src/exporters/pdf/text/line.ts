import type { Glyph } from '../fonts/face.js'
import { type Direction, levelRuns, levelsOf, visualOrder } from './bidi.js'
import type { Box } from './box.js'
import { FORCED, type Measure, ratioOf } from './breaking.js'
import type { ItemContext, Paragraph } from './items.js'
import type { Run } from './style.js'
import { setWhole, setWord } from './word.js'

/** Letters or a space where they stand on their line, `x` points from the column's left edge. */
export type LinePart =
  | { readonly kind: 'letters'; readonly x: number; readonly box: Box; readonly run: Run }
  | { readonly kind: 'space'; readonly x: number; readonly width: number; readonly glyph: Glyph; readonly run: Run }

/** A line of text, its parts in reading order. */
export interface Line {
  readonly parts: readonly LinePart[]
  /** From the first letter to the end of the last. */
  readonly width: number
  /** How much its letters are widened or narrowed: 1 is not at all. */
  readonly scale: number
  /** How much wider than natural its spaces are; 1 where they are not stretched. */
  readonly looseness: number
  readonly hyphenated: boolean
  /** True for the last line of its paragraph. */
  readonly last: boolean
}

/** `start` and `justify` begin at the side the text reads from; the others are sides of the page. */
export type Alignment = 'justify' | 'start' | 'left' | 'right' | 'center'

/** How a paragraph is to be set. */
export interface ParagraphShape extends ItemContext {
  readonly align: Alignment
}

/** The line between two breaks, its spaces and letters set as wide as the measure asks. */
export function lineOf(
  { items, runs, levels, direction }: Paragraph,
  start: number,
  end: number,
  shape: ParagraphShape,
  measure: Measure,
  last: boolean,
): Line {
  const atBreak = items[end]
  const hyphen = atBreak?.kind === 'penalty' ? atBreak.hyphen : undefined
  let stop = end
  while (stop > start && items[stop - 1]?.kind !== 'box') stop--
  let [natural, stretch, shrink, letters] = [hyphen?.width ?? 0, 0, 0, 0]
  for (let at = start; at < stop; at++) {
    const item = items[at]
    if (!item || item.kind === 'penalty') continue
    natural += item.width
    if (item.kind === 'box') {
      letters += item.width
    } else {
      stretch += item.stretch
      shrink += item.shrink
    }
  }
  const [first, final] = [items[start], items[stop - 1]]
  const hangLeft = first?.kind === 'box' ? first.hangLeft : 0
  const hangRight = hyphen ? hyphen.hangRight : final?.kind === 'box' ? final.hangRight : 0
  const missing = shape.width - (natural - hangLeft - hangRight)
  const forced = atBreak?.kind === 'penalty' && atBreak.cost === FORCED
  const justified = measure.lineStretch === 0
  const give = {
    stretch,
    shrink,
    widen: letters * measure.widen,
    narrow: letters * measure.narrow,
    widest: measure.widest,
  }
  const ratio = justified ? Math.max(ratioOf(missing, forced, give), -1) : 0
  const full = Number.isFinite(ratio) ? ratio : 0
  const scale = 1 + (full > 0 ? Math.min(full, measure.widest) * measure.widen : full * measure.narrow)
  const width = natural + full * (full > 0 ? stretch : shrink) + letters * (scale - 1) - hangLeft - hangRight
  const from = offsetOf(shape.align, direction, shape.width - width) - hangLeft
  const parts: LinePart[] = []
  const partLevels: number[] = []
  let x = from
  let looseness = 1
  for (let at = start; at < stop; at++) {
    const item = items[at]
    const run = runs[at]
    if (!item || !run || item.kind === 'penalty') continue
    if (levels && (item.kind === 'box' || item.glyph)) partLevels.push(levels[at] ?? 0)
    if (item.kind === 'box') {
      parts.push({ kind: 'letters', x, box: item, run })
      x += item.width * scale
      continue
    }
    const set = item.width + full * (full > 0 ? item.stretch : item.shrink)
    if (item.width > 0 && item.stretch > 0) looseness = Math.max(looseness, set / item.width)
    if (item.glyph) parts.push({ kind: 'space', x, width: set, glyph: item.glyph, run })
    x += set
  }
  const endRun = parts.at(-1)?.run
  if (hyphen && endRun) {
    partLevels.push(partLevels.at(-1) ?? 0)
    parts.push({ kind: 'letters', x, box: hyphen, run: endRun })
    x += hyphen.width * scale
  } else if (!last) keepHyphen(parts)
  const placed = levels ? reorder(parts, partLevels, from, x) : parts
  // A space where the line was broken, so that copied text keeps its words apart.
  const beyond = direction === 'rtl' ? from - SPACE_EMS * (endRun?.style.size ?? 0) : x
  const broken = runs[end]
  if (atBreak?.kind === 'glue' && atBreak.glyph && broken)
    placed.push({ kind: 'space', x: beyond, width: atBreak.width, glyph: atBreak.glyph, run: broken })
  else if (forced && !last && endRun) placed.push(spaceAfter(endRun, beyond, shape))
  return { parts: placed, width, scale, looseness, hyphenated: hyphen !== undefined, last }
}

const SPACE_EMS = 0.2

function offsetOf(align: Alignment, direction: Direction, rest: number): number {
  if (align === 'center') return rest / 2
  if (align === 'right') return rest
  if (align === 'left') return 0
  return direction === 'rtl' ? rest : 0
}

/** Parts set one after another from `from` to `end`, put where the eye finds them. */
function reorder(parts: readonly LinePart[], levels: readonly number[], from: number, end: number): LinePart[] {
  const places: number[] = []
  let x = from
  for (const at of visualOrder(levels)) {
    places[at] = x
    x += (parts[at + 1]?.x ?? end) - (parts[at]?.x ?? end)
  }
  return parts.map((part, at) => ({ ...part, x: places[at] ?? part.x }))
}

/** A word's own hyphen at a line's end stands for U+2010, lest those who copy the text take it for a divided word's. */
function keepHyphen(parts: LinePart[]): void {
  const part = parts.at(-1)
  const glyph = part?.kind === 'letters' ? part.box.glyphs.at(-1) : undefined
  if (part?.kind !== 'letters' || glyph?.text !== '-') return
  const glyphs = [...part.box.glyphs.slice(0, -1), glyph.face.glyph('-', '\u2010')]
  parts[parts.length - 1] = { ...part, box: { ...part.box, glyphs } }
}

/** A plain space at a line's end. */
function spaceAfter(run: Run, x: number, { fonts }: Pick<ItemContext, 'fonts'>): LinePart {
  const glyph = fonts.face(run.style.role).glyph(' ')
  return { kind: 'space', x, width: (glyph.width * run.style.size) / 1000, glyph, run }
}

/** A line on which nothing stands. */
export const EMPTY_LINE: Line = { parts: [], width: 0, scale: 1, looseness: 1, hyphenated: false, last: true }

/** One run as one line, every space kept at its natural width: code, running heads, numbers. */
export function setPlain(
  run: Run,
  context: Pick<ItemContext, 'fonts' | 'missing' | 'indent'> & {
    /** True when another line follows: then copied text must not glue the two. */
    readonly goesOn?: boolean
    readonly direction?: Direction
  },
): Line {
  const parts: LinePart[] = []
  const partLevels: number[] = []
  const glyph = context.fonts.face(run.style.role).glyph(' ')
  const blank = (glyph.width * run.style.size) / 1000 + run.style.tracking
  const levels = levelsOf(run.text, context.direction ?? 'ltr')
  let x = context.indent
  for (const { 0: text, index } of run.text.matchAll(/[^\s\u2028\u2029]+|[\s\u2028\u2029]/gu)) {
    if (/^\s$/u.test(text)) {
      parts.push({ kind: 'space', x, width: blank, glyph, run })
      partLevels.push(levels?.[index] ?? 0)
      x += blank
      continue
    }
    for (const [from, to, level] of levelRuns(text, levels?.subarray(index))) {
      const piece = text.slice(from, to)
      const backwards = level % 2 === 1
      const { items, missing } = backwards
        ? setWord(piece, run.style, undefined, context.fonts, true)
        : setWhole(piece, run.style, context.fonts)
      for (const character of missing) context.missing(character)
      for (const box of items) {
        if (box.kind !== 'box') continue
        parts.push({ kind: 'letters', x, box, run })
        partLevels.push(level)
        x += box.width
      }
    }
  }
  const placed = levels ? reorder(parts, partLevels, context.indent, x) : parts
  if (context.goesOn) placed.push(spaceAfter(run, x, context))
  return { parts: placed, width: x, scale: 1, looseness: 1, hyphenated: false, last: true }
}
