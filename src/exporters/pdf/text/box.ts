import type { Face, Glyph } from '../fonts/face.js'
import type { TextStyle } from './style.js'

/** Letters that stay together on a line. The same word in the same style is the same object wherever it stands. */
export interface Box {
  readonly kind: 'box'
  readonly width: number
  readonly hangLeft: number
  readonly hangRight: number
  readonly glyphs: readonly Glyph[]
  /** Points after each glyph. */
  readonly advances: readonly number[]
  readonly shifts?: readonly (readonly [x: number, y: number])[]
  /** The letters in reading order. */
  readonly text: string
  /** Set where the glyphs' own letters do not add up to the text: what a copy should give instead. */
  readonly actual?: string
}
/** A space: it stretches and shrinks. */
export interface Glue {
  readonly kind: 'glue'
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  readonly breakable: boolean
  /** The space's glyph; undefined for glue that is no letter of the text. */
  readonly glyph: Glyph | undefined
}
/** A place where a line may end at a cost, and the hyphen it then shows. */
export interface Penalty {
  readonly kind: 'penalty'
  readonly width: number
  readonly cost: number
  readonly flagged: boolean
  readonly hangRight: number
  /** Set when the line breaks here. */
  readonly hyphen?: Box
}
/** What a paragraph is made of. */
export type Item = Box | Glue | Penalty

/** Shares of their width by which marks stand outside the column. */
const HANG_LEFT: Readonly<Record<string, number>> = {
  '«': 0.5,
  '„': 0.5,
  '“': 0.5,
  '‘': 0.5,
  '"': 0.5,
  '—': 0.2,
  '(': 0.15,
}
const HANG_RIGHT: Readonly<Record<string, number>> = {
  '-': 0.65,
  '‐': 0.65,
  '.': 0.65,
  ',': 0.65,
  '»': 0.4,
  '”': 0.5,
  '’': 0.5,
  '“': 0.5,
  '"': 0.5,
  ':': 0.3,
  ';': 0.3,
  '—': 0.3,
  '–': 0.3,
}

/** Text, all of it in a face, as one box. */
export function shapeBox(text: string, face: Face, style: TextStyle, rightToLeft = false): Box {
  const { size, tabular, tracking } = style
  const shaped = face.shape(text, tabular, rightToLeft)
  const points = size / 1000
  let width = 0
  const advances = shaped.advances.map((advance) => {
    const moved = advance * points + tracking
    width += moved
    return moved
  })
  return {
    kind: 'box',
    width,
    hangLeft: rightToLeft ? 0 : (HANG_LEFT[text[0] ?? ''] ?? 0) * (advances[0] ?? 0),
    hangRight: rightToLeft ? 0 : (HANG_RIGHT[text.at(-1) ?? ''] ?? 0) * (advances.at(-1) ?? 0),
    glyphs: shaped.glyphs,
    advances,
    ...(shaped.shifts ? { shifts: shaped.shifts.map(([x, y]) => [x * points, y * points] as const) } : {}),
    text,
    ...(shaped.glyphs.some((glyph) => glyph.text === '') ? { actual: text } : {}),
  }
}

/** A box of a single glyph. */
export function glyphBox(glyph: Glyph, style: TextStyle): Box {
  const width = (glyph.width * style.size) / 1000 + style.tracking
  return { ...blankBox(width), glyphs: [glyph], advances: [width], text: glyph.text }
}

/** A place where a line may end at a cost, without a hyphen. */
export function penalty(cost: number, flagged = false): Penalty {
  return { kind: 'penalty', width: 0, cost, flagged, hangRight: 0 }
}

/** A box without letters. */
export function blankBox(width: number): Box {
  return { kind: 'box', width, hangLeft: 0, hangRight: 0, glyphs: [], advances: [], text: '' }
}

/** A box cut between all its glyphs. */
export function cutEverywhere(box: Box): readonly Box[] {
  const places: number[] = []
  let at = 0
  for (const glyph of box.glyphs) {
    at += glyph.text.length
    places.push(at)
  }
  return cutBox(box, places.slice(0, -1))
}

/** A box cut at places of its text; a place inside a ligature is passed over. */
export function cutBox(box: Box, places: readonly number[]): readonly Box[] {
  const parts: Box[] = []
  let [glyph, from, at, start] = [0, 0, 0, 0]
  for (const place of [...places, box.text.length]) {
    while (glyph < box.glyphs.length && at < place) at += box.glyphs[glyph++]?.text.length ?? 0
    if (at !== place || glyph === from) continue
    const advances = box.advances.slice(from, glyph)
    parts.push({
      ...box,
      width: advances.reduce((sum, advance) => sum + advance, 0),
      hangLeft: from === 0 ? box.hangLeft : 0,
      hangRight: glyph === box.glyphs.length ? box.hangRight : 0,
      glyphs: box.glyphs.slice(from, glyph),
      advances,
      ...(box.shifts ? { shifts: box.shifts.slice(from, glyph) } : {}),
      text: box.text.slice(start, at),
    })
    from = glyph
    start = at
  }
  return parts.length > 0 ? parts : [box]
}
