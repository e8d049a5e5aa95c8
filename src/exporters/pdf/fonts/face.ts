import { type GlyphPart, joinClusters } from './clusters.js'
import { type Ligature, readKerning, readLigatures, readSubstitutions } from './lookups.js'
import { readCmap, readSfnt, type Sfnt, tableAt } from './sfnt.js'
import type { ShapeComplex } from './shaper.js'

/** One glyph of one face, standing for `text`. The same face, id and text give the same object. */
export interface Glyph {
  readonly face: Face
  readonly id: number
  /** Its own advance, in thousandths of an em. */
  readonly width: number
  /** The letters it stands for, which a copy of the page's text gives back. */
  readonly text: string
  /** Glyphs laid over it, which a subset makes one with it. */
  readonly parts?: readonly GlyphPart[]
}

/** Glyphs as they are set one after another (in visual order, left to right). */
export interface Shaped {
  readonly glyphs: readonly Glyph[]
  /** How far the pen moves after each glyph, kerning included, in thousandths of an em. */
  readonly advances: readonly number[]
  /** Shifts of single glyphs (marks over letters), where there are any, in thousandths of an em. */
  readonly shifts?: readonly (readonly [x: number, y: number])[]
}

/** One font file, ready to set text in. Pure but for what it remembers. */
export interface Face {
  /** The file it came from: unique among the faces of a document. */
  readonly name: string
  readonly postScriptName: string
  readonly font: Sfnt
  /** All in thousandths of an em; descent is negative. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly bounds: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly fixedPitch: boolean
  has(codePoint: number): boolean
  /** The glyph of one character, standing for `text` (that character, unless told otherwise). */
  glyph(character: string, text?: string): Glyph
  /**
   * Text without spaces, all of it in the face, as glyphs from left to right. `tabular` asks for figures of one width;
   * `rightToLeft` is for text that reads from the right.
   */
  shape(text: string, tabular: boolean, rightToLeft?: boolean): Shaped
}

/** Scripts whose letters simply follow one another; all else, and marks no letter swallows, is shaped in full. */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u10a0-\u10ff\u1e00-\u206f\u2070-\u2e7f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\u{1f000}-\u{3ffff}]*$/u
const MARKED = /\P{M}\p{M}+/gu
const CACHED_WORDS = 20_000
const NO_PARTS: readonly GlyphPart[] = []
const LONG_PIECE = /.{1,200}/gsu

/** Makes a face of a font file. Throws for what is no TrueType font. */
export function createFace(name: string, bytes: Uint8Array, shapeComplex: ShapeComplex): Face {
  const font = readSfnt(bytes)
  const { view } = font
  const em = view.getUint16(tableAt(font, 'head') + 18)
  const scale = 1000 / em
  const hhea = tableAt(font, 'hhea')
  const hmtx = tableAt(font, 'hmtx')
  const metrics = view.getUint16(hhea + 34)
  const os2 = font.tables.get('OS/2')
  const post = font.tables.get('post')
  const head = tableAt(font, 'head')
  const cmap = readCmap(font)
  const ids = new Map<number, number>()
  const glyphs = new Map<string, Glyph>()
  const words = new Map<string, Shaped>()
  const fixedPitch = post ? view.getUint32(post.offset + 12) !== 0 : false
  let kerning: ((left: number, right: number) => number) | undefined
  let ligatures: ReadonlyMap<number, readonly Ligature[]> | undefined
  let tabularFigures: ReadonlyMap<number, number> | undefined

  const idOf = (codePoint: number): number => {
    let id = ids.get(codePoint)
    if (id === undefined) {
      id = cmap(codePoint)
      ids.set(codePoint, id)
    }
    return id
  }
  const widthOf = (id: number) => view.getUint16(hmtx + Math.min(id, metrics - 1) * 4) * scale
  const glyphOf = (id: number, text: string, parts: readonly GlyphPart[] = NO_PARTS): Glyph => {
    const key = parts.length === 0 ? `${id} ${text}` : `${id} ${text} ${JSON.stringify(parts)}`
    let glyph = glyphs.get(key)
    if (!glyph) {
      glyph = { face, id, width: widthOf(id), text, ...(parts.length === 0 ? {} : { parts }) }
      glyphs.set(key, glyph)
    }
    return glyph
  }

  /** Letters one after another with ligatures and kerning; undefined when a mark needs placing. */
  const shapeSimple = (text: string, tabular: boolean): Shaped | undefined => {
    let clusters: readonly string[] = [...text]
    if (!SIMPLE.test(text)) {
      const composed = text.replace(MARKED, (cluster) => (isComposable(cluster) ? '' : cluster))
      if (!SIMPLE.test(composed)) return undefined
      clusters = text.match(/\P{M}\p{M}*/gu) ?? []
    }
    ligatures ??= fixedPitch ? new Map() : readLigatures(font)
    kerning ??= fixedPitch ? () => 0 : readKerning(font)
    if (tabular) tabularFigures ??= readSubstitutions(font, 'tnum')
    const found: Glyph[] = []
    const chars = clusters.map((cluster) => idOf(cluster.normalize('NFC').codePointAt(0) ?? 0))
    for (let at = 0; at < chars.length; at++) {
      const id = chars[at] ?? 0
      const ligature = ligatures
        .get(id)
        ?.find(({ rest }) => rest.every((next, index) => chars[at + 1 + index] === next))
      if (ligature) {
        const length = ligature.rest.length + 1
        found.push(glyphOf(ligature.glyph, clusters.slice(at, at + length).join('')))
        at += length - 1
      } else {
        found.push(glyphOf((tabular && tabularFigures?.get(id)) || id, clusters[at] ?? ''))
      }
    }
    const kern = kerning
    const advances = found.map((glyph, at) => {
      const next = found[at + 1]
      return glyph.width + (next ? kern(glyph.id, next.id) * scale : 0)
    })
    return { glyphs: found, advances }
  }
  const isComposable = (cluster: string): boolean => {
    const composed = cluster.normalize('NFC')
    return [...composed].length === 1 && idOf(composed.codePointAt(0) ?? 0) > 0
  }

  const face: Face = {
    name,
    postScriptName: postScriptNameOf(name),
    font,
    ascent: view.getInt16(hhea + 4) * scale,
    descent: view.getInt16(hhea + 6) * scale,
    capHeight: os2 && os2.length >= 90 ? view.getInt16(os2.offset + 88) * scale : 700,
    bounds: [36, 38, 40, 42].map((at) => view.getInt16(head + at) * scale) as [number, number, number, number],
    italicAngle: post ? view.getInt32(post.offset + 4) / 65536 : 0,
    fixedPitch,
    has: (codePoint) => idOf(codePoint) > 0,
    glyph: (character, text = character) => glyphOf(idOf(character.codePointAt(0) ?? 0), text),
    shape: (text, tabular, rightToLeft = false) => {
      const key = `${rightToLeft ? 2 : tabular ? 0 : 1}${text}`
      let shaped = words.get(key)
      if (!shaped) {
        shaped = (rightToLeft ? undefined : shapeSimple(text, tabular)) ?? complex(text, rightToLeft)
        // Bounded, so that a long run of builds in one process does not grow for ever.
        if (words.size >= CACHED_WORDS) words.clear()
        words.set(key, shaped)
      }
      return shaped
    },
  }
  const complex = (text: string, rightToLeft: boolean): Shaped => {
    // Shaping takes time that grows with the square of a word; none is as long as this.
    const pieces = text.match(LONG_PIECE) ?? []
    if (rightToLeft) pieces.reverse()
    const direction = rightToLeft ? 'rtl' : undefined
    const placed = pieces.flatMap((it) => joinClusters(shapeComplex(name, bytes, it, direction), rightToLeft))
    return {
      glyphs: placed.map((it) => glyphOf(it.id, it.text, it.parts)),
      advances: placed.map((it) => it.advance * scale),
      shifts: placed.map((it) => [it.x * scale, it.y * scale]),
    }
  }
  return face
}

/** A name PDF allows for a font, out of its file's name. */
function postScriptNameOf(name: string): string {
  const file = name.split('/').at(-1) ?? name
  return file.replace(/\.[a-z]+$/i, '').replace(/[^A-Za-z0-9_-]/g, '') || 'Font'
}
