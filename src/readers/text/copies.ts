import type { Evidence } from './evidence.js'

/** How the lines of a page repeat one another, by the index of a line. */
export interface Copies {
  /** How many lines have the same content, the line itself among them; 1 for a longer line, and 0 for a blank one. */
  readonly counts: Uint32Array
  /** The first line with the same content. */
  readonly firsts: Uint32Array
}

/** Longer lines stand once. */
const LONGEST = 500

/** Finds the lines that say the same. Linear in their number. */
export function copiesOf(lines: readonly Evidence[]): Copies {
  const counts = new Uint32Array(lines.length)
  const firsts = new Uint32Array(lines.length)
  const known = new Map<string, number>()
  for (let index = 0; index < lines.length; index++) {
    firsts[index] = index
    const line = lines[index]
    if (!line || line.blank) continue
    counts[index] = 1
    const { content } = line.line
    if (content.length > LONGEST) continue
    const first = known.get(content)
    if (first === undefined) known.set(content, index)
    else {
      firsts[index] = first
      counts[first] = (counts[first] ?? 0) + 1
    }
  }
  for (let index = 0; index < lines.length; index++) {
    const first = firsts[index] ?? index
    if (first !== index) counts[index] = counts[first] ?? 1
  }
  return { counts, firsts }
}
