import type { Face, Glyph } from '../fonts/face.js'

/** What a document uses of one face: its glyphs, each under the code it has in the page's text. */
export interface UsedFont {
  readonly face: Face
  /** The resource's name on every page: `F1`. */
  readonly name: string
  /** Glyphs by code, from 1; code 0 is the glyph for what is missing. */
  readonly glyphs: Glyph[]
}

/** The faces and glyphs a document uses, in the order they were first drawn. */
export interface FontUse {
  readonly fonts: readonly UsedFont[]
  font(face: Face): UsedFont
  /** A glyph's code as four hexadecimal digits. The same glyph for other letters has another code. */
  code(glyph: Glyph): string
}

/** Starts the book of a document's fonts. */
export function createFontUse(): FontUse {
  const fonts: UsedFont[] = []
  const byFace = new Map<Face, UsedFont>()
  const codes = new Map<Glyph, string>()
  const font = (face: Face): UsedFont => {
    let used = byFace.get(face)
    if (!used) {
      used = { face, name: `F${fonts.length + 1}`, glyphs: [] }
      fonts.push(used)
      byFace.set(face, used)
    }
    return used
  }
  return {
    fonts,
    font,
    code: (glyph) => {
      let code = codes.get(glyph)
      if (code === undefined) {
        code = font(glyph.face).glyphs.push(glyph).toString(16).padStart(4, '0')
        codes.set(glyph, code)
      }
      return code
    },
  }
}
