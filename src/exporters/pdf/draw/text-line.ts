import type { Face, Glyph } from '../fonts/face.js'
import { INKS } from '../layout/sheet.js'
import type { Line, LinePart } from '../text/line.js'
import type { Run } from '../text/style.js'
import type { FontUse } from './font-use.js'
import { operand } from './operators.js'

/** Part of a line that belongs to one element of the structure (or to none). */
export interface Segment {
  readonly run: Run
  /** How much wider or narrower than their own the letters are. */
  readonly scale: number
  /** What a copy gives for it instead of its glyphs' letters. */
  readonly actual?: string
  readonly parts: readonly LinePart[]
}

/** A line cut where the element changes, and around letters that are copied otherwise than glyph by glyph. */
export function segmentsOf(line: Line): readonly Segment[] {
  const segments: { run: Run; scale: number; actual?: string; parts: LinePart[] }[] = []
  for (const part of line.parts) {
    const { run } = part
    const { scale } = line
    const last = segments.at(-1)
    const actual = part.kind === 'letters' ? part.box.actual : undefined
    if (actual !== undefined) segments.push({ run, scale, actual, parts: [part] })
    else if (last && last.run.tag === run.tag && last.actual === undefined) last.parts.push(part)
    else segments.push({ run, scale, parts: [part] })
  }
  return segments
}

/** The state of a page's text that is worth keeping between lines. */
export interface TextState {
  face: Face | undefined
  size: number
  ink: string
  scale: number
}

/**
 * The operators of a segment as one text object, real spaces included. `x` and `y` place the line's beginning in PDF's
 * own coordinates.
 */
export function textOperators(segment: Segment, x: number, y: number, fonts: FontUse, state: TextState): string {
  const { scale } = segment
  let out = 'BT\n'
  if (state.scale !== scale) out += `${operand(scale * 100)} Tz\n`
  state.scale = scale
  let pieces = ''
  let open = ''
  // Where the pen would stand by the glyphs' own widths, and the size it moves by.
  let pen = Number.NaN
  let [size, rise] = [0, 0]
  const flush = () => {
    if (open !== '') pieces += `<${open}>`
    if (pieces !== '') out += `[${pieces}] TJ\n`
    pieces = ''
    open = ''
  }
  const put = (glyph: Glyph, at: number) => {
    const shift = ((pen - at) * 1000) / (size * scale)
    // A tenth of a thousandth of an em shows nowhere; what is left over is made good later.
    if (Math.abs(shift) >= 0.5) {
      const whole = Math.round(shift)
      if (open !== '') pieces += `<${open}>`
      open = ''
      pieces += String(whole)
      pen -= (whole * size * scale) / 1000
    }
    open += fonts.code(glyph)
    pen += (glyph.width * size * scale) / 1000
  }
  const start = (run: Run, face: Face, at: number, lift: number) => {
    const { style } = run
    const ink = INKS[style.ink]
    const same = state.face === face && state.size === style.size && state.ink === ink && rise === style.rise + lift
    // A gap too wide for an adjustment in good faith begins anew as well.
    if (same && Math.abs(pen - at) < style.size * 4) return
    flush()
    if (state.ink !== ink) out += `${ink}\n`
    if (state.face !== face || state.size !== style.size) out += `/${fonts.font(face).name} ${operand(style.size)} Tf\n`
    state.face = face
    state.size = style.size
    state.ink = ink
    size = style.size
    rise = style.rise + lift
    pen = at
    out += `1 0 0 1 ${operand(x + at)} ${operand(y + rise)} Tm\n`
  }
  for (const part of segment.parts) {
    if (part.kind === 'space') {
      start(part.run, part.glyph.face, part.x, 0)
      put(part.glyph, part.x)
      continue
    }
    const { box } = part
    let at = part.x
    box.glyphs.forEach((glyph, index) => {
      const [across, up] = box.shifts?.[index] ?? [0, 0]
      start(part.run, glyph.face, at + across, up)
      put(glyph, at + across)
      at += (box.advances[index] ?? 0) * scale
    })
  }
  flush()
  return `${out}ET\n`
}
