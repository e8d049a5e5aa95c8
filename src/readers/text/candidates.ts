import type { Evidence } from './evidence.js'
import { FEATURES } from './features.js'
import type { Run } from './region.js'
import { bestRun } from './second.js'
import type { Series } from './series.js'
import { SHAPE } from './shape.js'
import type { Stems } from './stems.js'

/** Under this chance a line inside the text is a hole in it. */
export const HOLE = 0.35

/** All that is known of the rows of a page when regions are weighed. */
export interface Page {
  readonly lines: readonly Evidence[]
  readonly rows: readonly number[]
  /** The feature table of the first look, for the shapes in it. */
  readonly values: Float32Array
  readonly stems: Stems
  readonly first: Float32Array
  readonly chances: Float32Array
  readonly masses: Float32Array
  readonly series: readonly Series[]
}

const ENDING = SHAPE.indexOf('label-ending')
const COPYRIGHT = SHAPE.indexOf('copyright')
const CUTS = 10

/** A stretch that may be the text, and the series of short lines it takes in though they read like none. */
export interface Candidate extends Run {
  readonly claimed?: Series
}

/** How many stretches are weighed at most, with those that take in a series. */
const MOST = 120
/** How many series at most are taken for the text without a paragraph beside them. */
const ALONE = 8

/**
 * Stretches of rows that may be the text: the best runs at several thresholds, and those runs cut where an ending is
 * announced or a gap opens. The start and the end of each are lines likely to be text.
 */
export function findCandidates(page: Page): readonly Candidate[] {
  const { chances, first, masses, values } = page
  const found = new Map<string, Candidate>()
  const add = (from: number, to: number): void => {
    let start = from
    let end = to
    while (start < end && (chances[start] ?? 0) < HOLE) start++
    while (end > start && (chances[end - 1] ?? 0) < HOLE) end--
    if (end > start && found.size < 60) found.set(`${start}-${end}`, { start, end })
  }
  for (const threshold of [0.15, 0.3, 0.45, 0.6]) {
    for (const run of positiveRuns(chances, masses, threshold).slice(0, 4)) add(run.start, run.end)
  }
  for (const threshold of [0.3, 0.45]) {
    for (const run of positiveRuns(first, masses, threshold).slice(0, 2)) add(run.start, run.end)
  }
  for (const { start, end } of [...found.values()]) {
    let cuts = 0
    let gap = 0
    let gaps = 0
    for (let row = start; row < end; row++) {
      const shape = row * FEATURES.length
      if (row > start && cuts < CUTS && (values[shape + ENDING] === 1 || values[shape + COPYRIGHT] === 1)) {
        add(start, row)
        cuts++
      }
      if ((chances[row] ?? 0) < HOLE) gap++
      else {
        if (gap >= 2 && gaps < CUTS) {
          add(start, row - gap)
          add(row, end)
          gaps++
        }
        gap = 0
      }
    }
  }
  const plain = [...found.values()]
  const claim = (run: Candidate): void => {
    if (found.size < MOST) found.set(`${run.start}-${run.end}`, run)
  }
  for (const { start, end } of plain) {
    for (const claimed of page.series) {
      if (claimed.start <= end + 1 && claimed.end > end && claimed.start > start)
        claim({ start, end: claimed.end, claimed })
    }
  }
  const largest = page.series
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, ALONE)
  for (const claimed of largest) claim({ start: claimed.start, end: claimed.end, claimed })
  return [...found.values()]
}

/** The maximal runs whose weighed chances stay above the threshold on the whole, the best first. */
function positiveRuns(chances: Float32Array, masses: Float32Array, threshold: number): readonly Run[] {
  const runs: (Run & { score: number })[] = []
  let start = 0
  let score = 0
  let best = 0
  let end = 0
  for (let row = 0; row <= chances.length; row++) {
    const value =
      row < chances.length ? ((chances[row] ?? 0) - threshold) * (masses[row] ?? 0) : Number.NEGATIVE_INFINITY
    if (score <= 0) {
      score = 0
      start = row
      best = 0
    }
    score += value
    if (score > best) {
      best = score
      end = row + 1
    }
    if (score <= 0) {
      if (best > 0) runs.push({ start, end, score: best })
      score = 0
      best = 0
    }
  }
  return runs.sort((a, b) => b.score - a.score || a.start - b.start)
}

/** The run to fall back on where no candidate is found. */
export function onlyRun(page: Page): Run {
  return bestRun(page.chances, page.masses, 0.4)
}
