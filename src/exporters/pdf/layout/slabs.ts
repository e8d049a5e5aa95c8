import type { FontSet } from '../fonts/font-set.js'
import { EMPTY_LINE, type Line, type ParagraphShape, setLines, setPlain } from '../text/lines.js'
import type { Run } from '../text/style.js'
import type { CodePart, Part, PicturePart, RulePart, TextPart } from './part.js'
import type { Sheet } from './sheet.js'
import type { Mark, Slab } from './slab.js'
import { tableSlabs } from './table.js'

/** What measuring needs: faces, and where to note the characters they lack. */
export interface MeasureContext {
  readonly sheet: Sheet
  readonly fonts: FontSet
  readonly missing: (character: string) => void
  /** The width of the column (or, for the head, of all columns). */
  readonly width: number
  /** Gives marks their places in the reading order. */
  readonly nextOrder: () => number
}

/** Parts as slabs, in reading order: text broken into lines, tables into rows. */
export function toSlabs(parts: readonly Part[], context: MeasureContext): readonly Slab[] {
  const slabs: Slab[] = []
  let after = 0
  for (const part of parts) {
    const own = slabsOf(part, context)
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

/** Where the baseline lies in a line of text, so that lines of every size sit alike on their grid. */
export function baselineIn(leading: number, size: number): number {
  return leading / 2 + size * 0.34
}

const plain = { before: 0, keep: false, onGrid: false, bars: [] } as const

function textSlabs(part: TextPart, context: MeasureContext): Slab[] {
  const width = context.width - part.left - part.right
  const { fonts, missing } = context
  const size = part.runs[0]?.style.size ?? part.label?.runs[0]?.style.size ?? context.sheet.size
  const baseline = baselineIn(part.leading, size)
  const shape = { fonts, missing, width, hyphenate: part.hyphenate, indent: part.indent, align: part.align }
  const label = part.label && labelMark(part.label, part.left, baseline, context)
  const lines = part.runs.length === 0 ? [] : part.balanced ? setBalanced(part.runs, shape) : setLines(part.runs, shape)
  const slabs = lines.map(
    (line, at): Slab => ({
      height: part.leading,
      before: 0,
      // No column ends with a divided word.
      keep: keptLine(at, lines.length) || line.hyphenated,
      onGrid: part.onGrid,
      marks: [
        ...(at === 0 && label ? [label] : []),
        { kind: 'line', x: part.left, baseline, line, order: context.nextOrder() },
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

const BALANCE_STEPS = 6

/** Lines as even as their number allows: set to the narrowest width that needs no further line. */
function setBalanced(runs: readonly Run[], shape: ParagraphShape): readonly Line[] {
  let lines = setLines(runs, shape)
  let [narrow, wide] = [shape.width / 2, shape.width]
  if (lines.length < 2) return lines
  for (let step = 0; step < BALANCE_STEPS; step++) {
    const width = (narrow + wide) / 2
    const tried = setLines(runs, { ...shape, width })
    if (tried.length === lines.length && tried.every((line) => line.width <= width)) {
      lines = tried
      wide = width
    } else narrow = width
  }
  return lines
}

/** Neither the first line of a paragraph alone at the foot of a column nor the last alone at the head of one. */
function keptLine(at: number, count: number): boolean {
  return count > 1 && (at === 0 || at === count - 2)
}

function labelMark(
  label: { readonly runs: readonly Run[]; readonly width: number },
  left: number,
  baseline: number,
  context: MeasureContext,
): Mark {
  const { fonts, missing } = context
  const order = context.nextOrder()
  const [run] = label.runs
  const line = run ? setPlain(run, { fonts, missing, indent: 0 }) : EMPTY_LINE
  return { kind: 'line', x: left - label.width, baseline, line, order }
}

/** What stands at the end of a line of code that goes on below, and how far that goes in. */
const WRAP_MARK = '→'
const WRAP_INDENT = 2

function codeSlabs(part: CodePart, context: MeasureContext): Slab[] {
  const { fonts, missing } = context
  const { style } = part.run
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
    const marks: Mark[] = [{ kind: 'line', x: part.left, baseline, line, order }]
    if (wrapped) {
      const sign = { ...part.run, text: WRAP_MARK, style: { ...style, ink: 'muted' as const }, tag: undefined }
      marks.push({
        kind: 'line',
        x: part.left + columns * advance,
        baseline,
        line: setPlain(sign, { fonts, missing, indent: 0 }),
        order,
      })
    }
    const keep = wrapped || keptLine(at, rows.length)
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

const TALLEST = 0.6

function pictureSlabs(part: PicturePart, context: MeasureContext): Slab[] {
  const { sheet } = context
  const room = context.width - part.left - part.right
  const tallest = sheet.textHeight * TALLEST
  const order = context.nextOrder()
  if (!part.pixels) {
    const height = sheet.leading * 6
    const inset = sheet.leading
    const lines =
      part.description.length > 0
        ? setLines(part.description, {
            fonts: context.fonts,
            missing: context.missing,
            width: room - 2 * inset,
            hyphenate: false,
            indent: 0,
            align: 'center',
          })
        : []
    const shown = lines.slice(0, 4)
    const top = (height - shown.length * sheet.leading) / 2
    const marks: Mark[] = [
      { kind: 'frame', x: part.left, y: 0, width: room, height, tag: part.tag, order },
      ...shown.map(
        (line, at): Mark => ({
          kind: 'line',
          x: part.left + inset,
          baseline: top + baselineIn(sheet.leading, sheet.size * 0.84) + at * sheet.leading,
          line,
          order: context.nextOrder(),
        }),
      ),
    ]
    return [{ height, before: 0, keep: false, onGrid: false, marks, bars: part.bars }]
  }
  const { width: across, height: down } = part.pixels
  // 96 pixels an inch at the least: a small picture is not blown up.
  const width = Math.min(room, (tallest * across) / down, across * 0.75)
  const height = (width * down) / across
  const x = part.left + (room - width) / 2
  return [
    {
      height,
      before: 0,
      keep: false,
      onGrid: false,
      marks: [
        {
          kind: 'picture',
          x: width > room * 0.9 ? x : part.left,
          y: 0,
          width,
          height,
          media: part.media,
          tag: part.tag,
          order,
        },
      ],
      bars: part.bars,
    },
  ]
}

function ruleSlab(part: RulePart, context: MeasureContext): Slab {
  const room = context.width - part.left - part.right
  const width = part.width === 'full' ? room : Math.min(room / 5, 60)
  const x = part.left + (part.width === 'full' ? 0 : (room - width) / 2)
  const mark: Mark = { kind: 'rule', x, y: 0, width, thickness: 0.4, ink: 'muted' }
  return { height: 0.4, before: 0, keep: false, onGrid: false, marks: [mark], bars: part.bars }
}
