import type { GlyphPart } from './clusters.js'
import { type Sfnt, tableAt } from './sfnt.js'

/** A glyph of the font, or one with others laid over it. */
export interface WantedGlyph {
  readonly id: number
  readonly parts?: readonly GlyphPart[]
}

/**
 * A TrueType font of the given glyphs alone, renumbered in the order given (glyph 0 must come first). Outlines are copied
 * as bytes and never decoded; hinting programs are left out, for they serve screens of another age. Glyphs with others laid
 * over them become composites.
 */
export function subsetFont(font: Sfnt, glyphs: readonly WantedGlyph[]): Uint8Array {
  const { view } = font
  const long = view.getUint16(tableAt(font, 'head') + 50) === 1
  const [glyf, loca] = [tableAt(font, 'glyf'), tableAt(font, 'loca')]
  const at = (glyph: number) => glyf + (long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2)

  const order = glyphs.map(({ id }) => id)
  const places = new Map(glyphs.flatMap(({ id, parts }, index) => (parts ? [] : [[id, index] as const])))
  const place = (glyph: number): number => {
    const known = places.get(glyph)
    if (known !== undefined) return known
    places.set(glyph, order.length)
    return order.push(glyph) - 1
  }
  const outlines: Uint8Array[] = []
  // `order` grows while composites bring in their parts.
  for (let index = 0; index < order.length; index++) {
    const glyph = order[index] ?? 0
    const parts = glyphs[index]?.parts
    if (parts) {
      const layers = [{ id: glyph, x: 0, y: 0 }, ...parts]
      outlines.push(
        compose(layers.map((it) => ({ ...it, box: boxOf(font, at(it.id), at(it.id + 1)), place: place(it.id) }))),
      )
    } else outlines.push(copyOutline(font, at(glyph), at(glyph + 1), place))
  }
  const most = Math.max(0, ...glyphs.map(({ parts }) => (parts ? parts.length + 1 : 0)))
  return assemble(font, order, outlines, { most, own: (index) => glyphs[index]?.parts !== undefined })
}

const [ARGS_ARE_WORDS, ARGS_ARE_PLACES, HAVE_SCALE, MORE_COMPONENTS] = [0x1, 0x2, 0x8, 0x20]
const [HAVE_XY_SCALE, HAVE_2X2, HAVE_INSTRUCTIONS] = [0x40, 0x80, 0x100]

type Bounds = readonly [xMin: number, yMin: number, xMax: number, yMax: number]

/** The bounds an outline states; undefined for an empty one. */
function boxOf({ view }: Sfnt, start: number, end: number): Bounds | undefined {
  if (end <= start) return undefined
  return [view.getInt16(start + 2), view.getInt16(start + 4), view.getInt16(start + 6), view.getInt16(start + 8)]
}

/** A composite of glyphs at their places (OpenType 1.9, "Composite glyph description"). */
function compose(
  layers: readonly (GlyphPart & { readonly box: Bounds | undefined; readonly place: number })[],
): Uint8Array {
  const outline = new Uint8Array(10 + layers.length * 8)
  const view = new DataView(outline.buffer)
  const boxes = layers.flatMap(({ box, x, y }) =>
    box ? [[box[0] + x, box[1] + y, box[2] + x, box[3] + y] as const] : [],
  )
  view.setInt16(0, -1)
  const side = (at: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    boxes.length === 0 ? 0 : Math.round(pick(...boxes.map((box) => box[at])))
  view.setInt16(2, side(0, Math.min))
  view.setInt16(4, side(1, Math.min))
  view.setInt16(6, side(2, Math.max))
  view.setInt16(8, side(3, Math.max))
  layers.forEach(({ place, x, y }, index) => {
    const at = 10 + index * 8
    const more = index < layers.length - 1 ? MORE_COMPONENTS : 0
    view.setUint16(at, ARGS_ARE_WORDS | ARGS_ARE_PLACES | more)
    view.setUint16(at + 2, place)
    view.setInt16(at + 4, Math.round(x))
    view.setInt16(at + 6, Math.round(y))
  })
  return outline
}

/** One glyph's bytes without its instructions, the parts of a composite renumbered. */
function copyOutline(font: Sfnt, start: number, end: number, place: (glyph: number) => number): Uint8Array {
  if (end <= start) return new Uint8Array(0)
  const { view, bytes } = font
  const contours = view.getInt16(start)
  if (contours >= 0) {
    const header = start + 10 + contours * 2
    const instructions = view.getUint16(header)
    const outline = new Uint8Array(end - start - instructions)
    outline.set(bytes.subarray(start, header))
    outline.set(bytes.subarray(header + 2 + instructions, end), header + 2 - start)
    return outline
  }
  const outline = bytes.slice(start, end)
  const copy = new DataView(outline.buffer)
  let at = 10
  for (let more = true; more; ) {
    const flags = copy.getUint16(at)
    copy.setUint16(at, flags & ~HAVE_INSTRUCTIONS)
    copy.setUint16(at + 2, place(copy.getUint16(at + 2)))
    at += flags & ARGS_ARE_WORDS ? 8 : 6
    at += flags & HAVE_SCALE ? 2 : flags & HAVE_XY_SCALE ? 4 : flags & HAVE_2X2 ? 8 : 0
    more = (flags & MORE_COMPONENTS) !== 0
  }
  return outline.subarray(0, at)
}

/** What is to be known of the composites that are ours. */
interface Composed {
  /** The most parts one of them has. */
  readonly most: number
  readonly own: (index: number) => boolean
}

function assemble(
  font: Sfnt,
  order: readonly number[],
  outlines: readonly Uint8Array[],
  composed: Composed,
): Uint8Array {
  const { view, bytes } = font
  const table = (tag: string) => {
    const place = font.tables.get(tag)
    return place ? bytes.slice(place.offset, place.offset + place.length) : new Uint8Array(0)
  }
  const head = table('head')
  const hhea = table('hhea')
  const maxp = table('maxp')
  const long = new DataView(hhea.buffer).getUint16(34)
  const hmtxAt = tableAt(font, 'hmtx')

  const hmtx = new Uint8Array(order.length * 4)
  const metrics = new DataView(hmtx.buffer)
  const loca = new Uint8Array((order.length + 1) * 4)
  const locations = new DataView(loca.buffer)
  let size = 0
  for (const [index, outline] of outlines.entries()) {
    const glyph = order[index] ?? 0
    const metric = hmtxAt + Math.min(glyph, long - 1) * 4
    metrics.setUint16(index * 4, view.getUint16(metric))
    const bearing = view.getInt16(glyph < long ? metric + 2 : hmtxAt + long * 4 + (glyph - long) * 2)
    // A bearing other than an outline's own left edge would shift the outline.
    metrics.setInt16(index * 4 + 2, composed.own(index) ? leftOf(outline) : bearing)
    locations.setUint32(index * 4, size)
    size += (outline.length + 3) & ~3
  }
  locations.setUint32(order.length * 4, size)
  const glyf = new Uint8Array(size)
  for (const [index, outline] of outlines.entries()) glyf.set(outline, locations.getUint32(index * 4))

  new DataView(head.buffer).setUint32(8, 0)
  new DataView(head.buffer).setUint16(50, 1)
  new DataView(hhea.buffer).setUint16(34, order.length)
  const limits = new DataView(maxp.buffer)
  limits.setUint16(4, order.length)
  if (maxp.length >= 32) for (const at of [16, 18, 20, 22, 24, 26]) limits.setUint16(at, 0)
  // Composites of our own may have more parts than any the font came with, and lie one level higher.
  if (maxp.length >= 32 && composed.most > 0) {
    limits.setUint16(28, Math.max(limits.getUint16(28), composed.most))
    limits.setUint16(30, limits.getUint16(30) + 1)
  }
  return join({ glyf, head, hhea, hmtx, loca, maxp })
}

function leftOf(outline: Uint8Array): number {
  return new DataView(outline.buffer, outline.byteOffset).getInt16(2)
}

/** An sfnt file of tables, given in the order of their tags (OpenType 1.9, "Table directory"). */
function join(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
  let size = 12 + entries.length * 16
  const offsets = entries.map(([, data]) => {
    const offset = size
    size += (data.length + 3) & ~3
    return offset
  })
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  const power = 2 ** Math.floor(Math.log2(entries.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, entries.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (entries.length - power) * 16)
  entries.forEach(([tag, data], index) => {
    const offset = offsets[index] ?? 0
    out.set(data, offset)
    const record = 12 + index * 16
    for (let at = 0; at < 4; at++) out[record + at] = tag.charCodeAt(at)
    view.setUint32(record + 4, checksum(view, offset, data.length))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, data.length)
  })
  // head.checkSumAdjustment: the magic number less the whole file's sum.
  const headAt = offsets[entries.findIndex(([tag]) => tag === 'head')] ?? 0
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0)
  return out
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
