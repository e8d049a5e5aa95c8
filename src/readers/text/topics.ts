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

/**
 * What the first lines of a run that are taken say, up to `most` of those that count; `numbers` are the stems of the rows, below
 * `size`.
 */
export function saidIn(
  numbers: Stems['longer'],
  size: number,
  { start, end }: Run,
  most: number,
  isTaken: (row: number) => boolean,
  counts: (row: number) => boolean = () => true,
): Opening {
  const said = new Uint8Array(size)
  let seen = 0
  let row = start
  for (; row < end && seen < most; row++) {
    if (!isTaken(row)) continue
    if (counts(row)) seen++
    for (const stem of numbers[row] ?? []) said[stem] = 1
  }
  return { said, end: row, full: seen === most }
}

/** The stems of the first sound lines of a run, and the row behind them. */
export function openingOf(
  lines: readonly Evidence[],
  rows: readonly number[],
  { size, longer }: Stems,
  chances: Float32Array,
  run: Run,
): Opening {
  const isLikely = (row: number): boolean => (chances[row] ?? 0) >= 0.5
  return saidIn(longer, size, run, OPENING_LINES, isLikely, (row) => (lines[rows[row] ?? 0]?.weight ?? 0) >= 60)
}

/** The share of a line's longer words whose stems are among those said; a half where it has none. */
export function shareOf(stems: readonly number[] | undefined, said: Uint8Array): number {
  if (!stems || stems.length === 0) return 0.5
  let shared = 0
  for (const stem of stems) shared += said[stem] ?? 0
  return shared / stems.length
}

/**
 * How many of the first `most` sound lines of a run use a stem, by its number; each line counts for every word that has the
 * stem.
 */
export function topicsOf(
  { size, different }: Stems,
  { start, end }: Run,
  most: number,
  isSound: (row: number) => boolean,
): Uint32Array {
  const topics = new Uint32Array(size)
  let seen = 0
  for (let row = start; row < end && seen < most; row++) {
    if (!isSound(row)) continue
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
