import bidiJs from 'bidi-js'

/** The side a text begins at. */
export type Direction = 'ltr' | 'rtl'

/** Scripts written from the right, and the marks that say so. Without one of these a left-to-right text needs no levels. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

// The package's types describe its ES module; Node gives the factory itself as the default export of either.
const bidiFactory = bidiJs as unknown as typeof bidiJs.default
let bidi: ReturnType<typeof bidiFactory> | undefined

/** The embedding level of every code unit (UAX #9, 3); undefined for text that simply runs from left to right. */
export function levelsOf(text: string, base: Direction): Uint8Array | undefined {
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(text)) return undefined
  bidi ??= bidiFactory()
  return bidi.getEmbeddingLevels(text, base).levels
}

/** A piece of text whose direction no neighbour changes (UAX #9, first strong isolate); as it is where all runs one way. */
export function isolate(text: string, base: Direction): string {
  return base === 'rtl' ? `\u2068${text}\u2069` : text
}

/** A word cut where its level changes: places from and to, and the level between them. */
export function levelRuns(
  word: string,
  levels: Uint8Array | undefined,
): readonly (readonly [from: number, to: number, level: number])[] {
  if (!levels) return [[0, word.length, 0]]
  const runs: [number, number, number][] = []
  let from = 0
  for (let to = 1; to <= word.length; to++) {
    if (to < word.length && levels[to] === levels[from]) continue
    runs.push([from, to, levels[from] ?? 0])
    from = to
  }
  return runs
}

/** The sign that stands for a character in text from right to left: `(` for `)`. */
export function mirrorOf(character: string): string | undefined {
  bidi ??= bidiFactory()
  return bidi.getMirroredCharacter(character) ?? undefined
}

/** The places of a line's items from left to right, given their levels in reading order (UAX #9, rule L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = [...levels.keys()]
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; ) {
      if ((levels[order[from] ?? 0] ?? 0) < level) {
        from++
        continue
      }
      let to = from
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}
