/** A glyph as a shaper places it, all in font units. */
export interface PlacedGlyph {
  readonly id: number
  readonly text: string
  readonly advance: number
  readonly x: number
  readonly y: number
}

/**
 * Shapes text of a script that needs more than letters in a row, to glyphs from left to right; `name` identifies the font
 * between calls.
 */
export type ShapeComplex = (
  name: string,
  bytes: Uint8Array,
  text: string,
  direction: 'ltr' | 'rtl' | undefined,
) => readonly PlacedGlyph[]

interface FontkitFont {
  /** Glyphs by id, each remembered with the letters it was first met for. */
  readonly _glyphs: Record<number, unknown>
  getGlyph(id: number, codePoints?: readonly number[]): unknown
  layout(
    text: string,
    features: undefined,
    script: undefined,
    language: undefined,
    direction: string | undefined,
  ): {
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
}

/** Loads fontkit and makes a shaper of it. Parsed fonts are kept for the life of the process. */
export async function loadShaper(): Promise<ShapeComplex> {
  // @ts-expect-error fontkit ships no types; what is used of it is declared above.
  const fontkit: { create(bytes: Uint8Array): FontkitFont } = await import('fontkit')
  const fonts = new Map<string, FontkitFont>()
  return (name, bytes, text, direction) => {
    let font = fonts.get(name)
    if (!font) {
      font = fontkit.create(bytes)
      forgetLetters(font)
      fonts.set(name, font)
    }
    const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, direction)
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

/** Has a font make its glyphs anew each time, for the same glyph may stand for other letters in the next word. */
function forgetLetters(font: FontkitFont): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    delete font._glyphs[id]
    return getGlyph(id, codePoints)
  }
}
