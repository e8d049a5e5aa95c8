/** A glyph as a shaper places it, all in font units. */
export interface PlacedGlyph {
  readonly id: number
  readonly text: string
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** Shapes text of a script that needs more than letters in a row; `name` identifies the font between calls. */
export type ShapeComplex = (name: string, bytes: Uint8Array, text: string) => readonly PlacedGlyph[]

interface FontkitFont {
  readonly characterSet: readonly number[]
  glyphForCodePoint(codePoint: number): unknown
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
}

/** Loads fontkit and makes a shaper of it. Parsed fonts are kept for the life of the process. */
export async function loadShaper(): Promise<ShapeComplex> {
  // @ts-expect-error fontkit ships no types; what is used of it is declared above.
  const fontkit: { create(bytes: Uint8Array): FontkitFont } = await import('fontkit')
  const fonts = new Map<string, FontkitFont>()
  return (name, bytes, text) => {
    let font = fonts.get(name)
    if (!font) {
      font = fontkit.create(bytes)
      // fontkit takes the letters of a glyph from where it first met it: a part of a composite would have none.
      for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
      fonts.set(name, font)
    }
    const { glyphs, positions } = font.layout(text)
    return glyphs.map((glyph, at) => {
      const position = positions[at]
      return {
        id: glyph.id,
        text: String.fromCodePoint(...glyph.codePoints),
        advance: position?.xAdvance ?? 0,
        x: position?.xOffset ?? 0,
        y: position?.yOffset ?? 0,
      }
    })
  }
}
