import type { Evidence } from './evidence.js'

/** How many letters two lines must share at an end, in two words or more; an ideograph counts as two. */
const SHARED = 7

/** Lines longer than this share their first words with others by chance. */
const LONGEST = 500

/** How many lines of the page begin, and end, with the words a line does. */
export interface Kin {
  readonly opening: number
  /** 1 for a sentence: many of them end in the same words. */
  readonly closing: number
}

/**
 * Counts for each line how many lines of other words share its first words, and its last: teasers, captions and credits are
 * printed by one pattern ("Read also: …", "… / Agency"), paragraphs are not. A line counts as kin of itself.
 */
export function countKin(lines: readonly Evidence[]): readonly Kin[] {
  const seen = new Set<string>()
  const openings = new Map<string, number>()
  const closings = new Map<string, number>()
  const keys = lines.map(({ line: { content }, words, terminal }) => {
    const short = content.length <= LONGEST
    const opening = short ? firstWords(words) : undefined
    const closing = short && !terminal ? lastWords(words) : undefined
    if ((opening !== undefined || closing !== undefined) && !seen.has(content)) {
      seen.add(content)
      if (opening !== undefined) openings.set(opening, (openings.get(opening) ?? 0) + 1)
      if (closing !== undefined) closings.set(closing, (closings.get(closing) ?? 0) + 1)
    }
    return { opening, closing }
  })
  return keys.map(({ opening, closing }) => ({
    opening: openings.get(opening ?? '') ?? 1,
    closing: closings.get(closing ?? '') ?? 1,
  }))
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
