import type { Evidence } from './evidence.js'
import type { Run } from './region.js'
import type { Stems } from './stems.js'

/** How many sound lines at a text's start say what it is about. */
const OPENING_LINES = 8

/** What a text's first sound lines say. */
export interface Opening {
  /** By the number of a stem: 1 where they use it. */
  readonly said: Uint8Array
  /** The row behind them. */
  readonly end: number
  /** Whether they are as many as are asked for, so that a longer text opens with the same. */
  readonly full: boolean
}

/** The stems of the first sound lines of a run, and the row behind them. */
export function openingOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  { size, longer }: Stems,
  chances: Float32Array,
  run: Run,
): Opening {
  const said = new Uint8Array(size)
  let seen = 0
  let row = run.start
  for (; row < run.end && seen < OPENING_LINES; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || (chances[row] ?? 0) < 0.5) continue
    if (line.weight >= 60) seen++
    for (const stem of longer[row] ?? []) said[stem] = 1
  }
  return { said, end: row, full: seen === OPENING_LINES }
}

/** The share of a line's longer words whose stems are among those said; a half where it has none. */
export function shareOf(stems: readonly number[] | undefined, said: Uint8Array): number {
  if (!stems || stems.length === 0) return 0.5
  let shared = 0
  for (const stem of stems) shared += said[stem] ?? 0
  return shared / stems.length
}

/** How many of the sound lines of a run use a stem, by its number; each line counts for every word that has the stem. */
export function topicsOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  { size, different }: Stems,
  chances: Float32Array,
  run: Run,
): Uint32Array {
  const topics = new Uint32Array(size)
  let seen = 0
  for (let row = run.start; row < run.end && seen < 60; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || (chances[row] ?? 0) < 0.5 || line.weight < 60) continue
    seen++
    for (const stem of different[row] ?? []) topics[stem] = (topics[stem] ?? 0) + 1
  }
  return topics
}

/** The share of a line's longer words that two sound lines use. */
export function topicOf(stems: readonly number[] | undefined, topics: Uint32Array): number {
  if (!stems || stems.length === 0) return 0
  let shared = 0
  for (const stem of stems) if ((topics[stem] ?? 0) >= 2) shared++
  return shared / stems.length
}
