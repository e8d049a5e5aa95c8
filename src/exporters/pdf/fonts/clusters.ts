import type { PlacedGlyph } from './shaper.js'

/** A glyph that is laid over another: in font units from the other's origin. */
export interface GlyphPart {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** A glyph with what is laid over it: the dots of an Arabic letter, the mark over any other. */
export interface Cluster extends PlacedGlyph {
  readonly parts: readonly GlyphPart[]
}

const MARKS = /^\p{M}*$/u

/**
 * Joins marks and other glyphs without letters, which move the pen no further, to the letter they belong to: the one after
 * them in text from right to left (glyphs come from left to right), the one before them otherwise. A letter with its marks
 * then is one glyph, for those who copy it too. A mark with no such neighbour stays as it is.
 */
export function joinClusters(placed: readonly PlacedGlyph[], rightToLeft: boolean): readonly Cluster[] {
  const clusters: (PlacedGlyph & { parts: GlyphPart[]; text: string })[] = []
  let waiting: PlacedGlyph[] = []
  for (const glyph of placed) {
    const mark = glyph.advance === 0 && MARKS.test(glyph.text)
    const last = clusters.at(-1)
    if (mark && rightToLeft) waiting.push(glyph)
    else if (mark && last) {
      last.parts.push({ id: glyph.id, x: last.advance + glyph.x - last.x, y: glyph.y - last.y })
      last.text += glyph.text
    } else {
      const parts = waiting.map(({ id, x, y }) => ({ id, x: x - glyph.x, y: y - glyph.y }))
      // What stands left of its letter was written after it.
      const text =
        glyph.text +
        waiting
          .map((it) => it.text)
          .reverse()
          .join('')
      clusters.push({ ...glyph, text, parts })
      waiting = []
    }
  }
  return [...clusters, ...waiting.map((glyph) => ({ ...glyph, parts: [] }))]
}
