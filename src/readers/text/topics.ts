import type { Evidence } from './evidence.js'
import type { Run } from './region.js'
import { stemOf } from './words.js'

/** How many sound lines at a text's start say what it is about. */
const OPENING_LINES = 8

/** The words of the first sound lines of a run, and the row behind them. */
export function openingOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  chances: Float32Array,
  run: Run,
): { readonly stems: ReadonlySet<string>; readonly end: number } {
  const stems = new Set<string>()
  let seen = 0
  let row = run.start
  for (; row < run.end && seen < OPENING_LINES; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || (chances[row] ?? 0) < 0.5) continue
    if (line.weight >= 60) seen++
    for (const word of line.words) if (word.length >= 4) stems.add(stemOf(word))
  }
  return { stems, end: row }
}

/** The share of a line's longer words that are among the stems; a half where it has none. */
export function shareOf(line: Evidence | undefined, stems: ReadonlySet<string>): number {
  let words = 0
  let shared = 0
  for (const word of line?.words ?? []) {
    if (word.length < 4) continue
    words++
    if (stems.has(stemOf(word))) shared++
  }
  return words === 0 ? 0.5 : shared / words
}

/** 1 for a line below the opening that is long enough to tell and shares hardly a word with it. */
export function foreignness(
  line: Evidence | undefined,
  row: number,
  opening: { readonly stems: ReadonlySet<string>; readonly end: number },
): number {
  if (!line || row < opening.end || line.words.length < 8) return 0
  return shareOf(line, opening.stems) < 0.12 ? 1 : 0
}

/** How many of the sound lines of a run use a stem. */
export function topicsOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  chances: Float32Array,
  run: Run,
): ReadonlyMap<string, number> {
  const topics = new Map<string, number>()
  let seen = 0
  for (let row = run.start; row < run.end && seen < 60; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || (chances[row] ?? 0) < 0.5 || line.weight < 60) continue
    seen++
    for (const word of new Set(line.words)) {
      if (word.length < 4) continue
      const stem = stemOf(word)
      topics.set(stem, (topics.get(stem) ?? 0) + 1)
    }
  }
  return topics
}

/** The share of a line's longer words that two sound lines of the run use. */
export function topicOf(line: Evidence, topics: ReadonlyMap<string, number>): number {
  let words = 0
  let shared = 0
  for (const word of line.words) {
    if (word.length < 4) continue
    words++
    if ((topics.get(stemOf(word)) ?? 0) >= 2) shared++
  }
  return words === 0 ? 0 : shared / words
}
