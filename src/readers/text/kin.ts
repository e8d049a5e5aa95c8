import { type Copies, copiesOf } from './copies.js'
import type { Evidence } from './evidence.js'

/** How many letters two lines must share at an end, in two words or more; an ideograph counts as two. */
const SHARED = 7

/** Lines longer than this share their first words with others by chance. */
const LONGEST = 500

/** How many lines of the page begin, and end, with the words a line does, by row. */
export interface Kin {
  readonly openings: Uint32Array
  /** 1 for a sentence: many of them end in the same words. */
  readonly closings: Uint32Array
}

/**
 * Counts for each of the lines at `rows` how many lines of other words share its first words, and its last: teasers, captions and
 * credits are printed by one pattern ("Read also: …", "… / Agency"), paragraphs are not. A line counts as kin of itself.
 */
export function countKin(
  lines: readonly Evidence[],
  rows: readonly number[] = [...lines.keys()],
  { firsts }: Copies = copiesOf(lines),
): Kin {
  const openings = new Groups(rows.length)
  const closings = new Groups(rows.length)
  for (let row = 0; row < rows.length; row++) {
    const index = rows[row] ?? 0
    const line = lines[index]
    if (!line || line.line.content.length > LONGEST) continue
    const first = firsts[index] === index
    const opening = firstWords(line.words)
    if (opening !== undefined) openings.add(row, opening, first)
    const closing = line.terminal ? undefined : lastWords(line.words)
    if (closing !== undefined) closings.add(row, closing, first)
  }
  return { openings: openings.sizes(), closings: closings.sizes() }
}

/** Rows by a key they have, and how many of each counted. */
class Groups {
  readonly #numbers = new Map<string, number>()
  readonly #sizes: number[] = []
  readonly #groups: Int32Array

  constructor(rows: number) {
    this.#groups = new Int32Array(rows).fill(-1)
  }

  add(row: number, key: string, counts: boolean): void {
    let group = this.#numbers.get(key)
    if (group === undefined) {
      group = this.#sizes.length
      this.#numbers.set(key, group)
      this.#sizes.push(0)
    }
    this.#groups[row] = group
    if (counts) this.#sizes[group] = (this.#sizes[group] ?? 0) + 1
  }

  /** The size of each row's group; 1 for a row without a key. */
  sizes(): Uint32Array {
    const sizes = new Uint32Array(this.#groups.length)
    for (let row = 0; row < sizes.length; row++) sizes[row] = this.#sizes[this.#groups[row] ?? -1] ?? 1
    return sizes
  }
}

/** The words at the start of a line; undefined where they are all of it. */
function firstWords(words: readonly string[]): string | undefined {
  let taken = 0
  for (let size = 0; taken < 2 || size < SHARED; taken++) {
    if (taken + 1 >= words.length) return undefined
    size += sizeOf(words[taken] ?? '')
  }
  return words.slice(0, taken).join(' ')
}

/** The words at the end of a line; undefined where they are all of it. */
function lastWords(words: readonly string[]): string | undefined {
  let taken = 0
  for (let size = 0; taken < 2 || size < SHARED; taken++) {
    if (taken + 1 >= words.length) return undefined
    size += sizeOf(words[words.length - 1 - taken] ?? '')
  }
  // From the end on: they are a key, no text.
  return words.slice(-taken).join(' ')
}

function sizeOf(word: string): number {
  return /[\u3040-\u9fff\uac00-\ud7af]/.test(word) ? 2 : word.length
}
