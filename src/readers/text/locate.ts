import { findAnnounced } from './announced.js'
import { type Candidate, findCandidates, onlyRun, type Page } from './candidates.js'
import { type Copies, copiesOf } from './copies.js'
import type { Evidence } from './evidence.js'
import { FEATURES, measure } from './features.js'
import { findLive, type Live } from './live.js'
import { chancesOf, type Scorers, scoreRow, sharesOfRow } from './model.js'
import { type Region, type Run, TEXT } from './region.js'
import { measureRegions } from './regions.js'
import { leadingResults } from './results.js'
import { bestRun, massesOf, measureAgain } from './second.js'
import { findSeries } from './series.js'
import { SHAPE } from './shape.js'
import { measureThird, THIRD } from './third.js'
import type { KnownShapes } from './title.js'
import { heaviest, leading, type Weighed } from './weighed.js'

/** Where the text stands, and how likely each line is part of it. */
export interface Location {
  /** Undefined where no line is likely to be text. */
  readonly region?: Region
  /** By the index of the line, 0 to 1; 0 for blank lines. */
  readonly chances: Float32Array
  /** The lines of lists without markers, which the text announces. */
  readonly listed: ReadonlySet<number>
  /** The shapes of the lines as they were measured. */
  readonly shape: KnownShapes
  /** The features that decided most about a line. */
  why(index: number): string
  /** What weighed for the line as text, or against it; see {@link heaviest}. */
  evidence(index: number, text: boolean): readonly Weighed[]
}

/**
 * Finds the text: every line is measured alone and among its neighbours, then against where the first look saw text; the
 * best stretch among several candidates is the region, and a third look settles what of it and around it is text. What stands
 * further off keeps the chance of the second. Linear in the number of lines.
 */
export function locate(lines: readonly Evidence[], scorers: Scorers, copies: Copies = copiesOf(lines)): Location {
  const table = measure(lines, copies)
  const { rows, values, stems } = table
  const first = chancesOf(scorers.first, values, rows.length)
  const again = measureAgain(lines, table, first)
  const chances = chancesOf(scorers.second, again, rows.length)
  const series = findSeries(lines, table)
  const page: Page = { lines, rows, values, stems, first, chances, masses: massesOf(lines, rows), series }
  const chosen = bestCandidate(page, scorers)
  const results = leadingResults(lines, rows, values, chances, series, chosen)
  const candidate = results ?? chosen
  const live = findLive(lines, rows)
  const reach = live ? { start: 0, end: rows.length } : reachOf(candidate, rows.length)
  const refined = measureThird(lines, table, chances, candidate, series, reach)
  const third = chances.slice()
  third.set(chancesOf(scorers.third, refined, reach.end - reach.start), reach.start)
  const look = doubting(third, page, candidate)
  const trusted = trusting(look, values)
  const listed = results?.listed ?? findAnnounced(lines, rows, values, trusted, series)
  const announced = results?.told ?? listed
  const last = believing(listing(trusted, announced), live)
  const run = joined(trimmed(results ?? settleRun(last, page.masses, candidate), last), live)
  const byLine = new Float32Array(lines.length)
  const rowOf = new Int32Array(lines.length).fill(-1)
  for (let row = 0; row < rows.length; row++) {
    const index = rows[row] ?? 0
    byLine[index] = last[row] ?? 0
    rowOf[index] = row
  }
  const shares = new Float64Array(THIRD.length)
  let all: Float32Array | undefined
  const sharesAt = (row: number): Float64Array => {
    if (row >= reach.start && row < reach.end) return sharesOfRow(scorers.third, refined, row - reach.start, shares)
    all ??= measureThird(lines, table, chances, candidate, series)
    return sharesOfRow(scorers.third, all, row, shares)
  }
  const start = rows[run.start]
  const end = rows[run.end - 1]
  return {
    ...(start !== undefined && end !== undefined && run.end > run.start ? { region: { start, end: end + 1 } } : {}),
    chances: byLine,
    listed: new Set([...listed].map((row) => rows[row] ?? 0)),
    shape(index, line) {
      const row = rowOf[index] ?? -1
      if (row < 0 || lines[index] !== line) return undefined
      return values.subarray(row * FEATURES.length, row * FEATURES.length + SHAPE.length)
    },
    why(index) {
      const row = rowOf[index] ?? -1
      if (row < 0) return 'line-model'
      if (live?.told.has(row)) return 'live-entry'
      if (announced.has(row) && (trusted[row] ?? 0) < TEXT) return results ? 'results' : 'announced-list'
      if (live?.heads.has(row)) return 'live-time'
      const text = (last[row] ?? 0) >= TEXT
      return ['line-model', ...leading(THIRD, sharesAt(row), text, scorers.third.weighed)].join(':')
    },
    evidence(index, text) {
      const row = rowOf[index] ?? -1
      return row < 0 ? [] : heaviest(THIRD, sharesAt(row), text)
    },
  }
}

/** The chances of the last look; where it leaves nothing of the stretch that was chosen, what the look before it thought holds. */
function doubting(look: Float32Array, { chances, masses }: Page, candidate: Run): Float32Array {
  const { start, end } = settleRun(look, masses, candidate)
  if (end > start) return look
  const isChosen = (row: number): boolean => row >= candidate.start && row < candidate.end
  return look.map((chance, row) => (isChosen(row) ? Math.max(chance, chances[row] ?? 0) : chance))
}

/** Texts of few lines gain most, those of many nothing. */
const PLEA = SHAPE.indexOf('plea')
const LONG_SENTENCE = SHAPE.indexOf('long-sentence')
const TRUST = { all: 8, none: 34, gain: 1.6 } as const

/**
 * The chances of a page's lines, raised from the first line of text on where the page has few of them: whoever hands over
 * a short text has left out the page around it, and the looks have learned from pages. A line that asks for something
 * comes along with the shortest text, and stays as it is.
 */
function trusting(chances: Float32Array, values: Float32Array): Float32Array {
  const share = Math.min(1, (TRUST.none - chances.length) / (TRUST.none - TRUST.all))
  if (share <= 0) return chances
  const odds = Math.exp(share * TRUST.gain)
  const first = chances.findIndex((chance) => chance >= TEXT)
  return chances.map((chance, row) => {
    const shape = row * FEATURES.length
    if (values[shape + PLEA] === 1 || (row < first && values[shape + LONG_SENTENCE] !== 1)) return chance
    return (chance * odds) / (1 - chance + chance * odds)
  })
}

/** The least chance of a list the text announces. */
const LIST_CHANCE = 0.6

function listing(chances: Float32Array, announced: ReadonlySet<number>): Float32Array {
  return announced.size === 0
    ? chances
    : chances.map((chance, row) => (announced.has(row) ? Math.max(chance, LIST_CHANCE) : chance))
}

/** The least chance of what a live report tells: its first title may open the text, which no other title does. */
const LIVE_CHANCE = 0.95

function believing(chances: Float32Array, live: Live | undefined): Float32Array {
  return live
    ? chances.map((chance, row) =>
        live.told.has(row) ? Math.max(chance, LIVE_CHANCE) : live.heads.has(row) ? 0 : chance,
      )
    : chances
}

/** A live report goes on past what looks like its end, and it is the text where another stretch was taken for it. */
function joined(run: Run, live: Live | undefined): Run {
  if (!live) return run
  if (run.start >= live.end || run.end <= live.start) return live
  return { start: Math.min(run.start, live.start), end: Math.max(run.end, live.end) }
}

/** A run up to its last line that is text by itself: what stands behind it has to be a sound paragraph (`extend`). */
function trimmed({ start, end }: Run, chances: Float32Array): Run {
  let last = end
  while (last > start && (chances[last - 1] ?? 0) < TEXT) last--
  return last > start ? { start, end: last } : { start, end }
}

/** How far beyond the best candidate the third look may find text. */
export const REACH = { above: 12, below: 25 } as const
/** How far beyond that rules ask how likely a line is. */
const BESIDE = 16

/** The rows the third look is worth taking: of those further off it could make no text. */
function reachOf({ start, end }: Run, rows: number): Run {
  return { start: Math.max(0, start - REACH.above - BESIDE), end: Math.min(rows, end + REACH.below + BESIDE) }
}

/** The best run of the last look within reach of the candidate. */
export function settleRun(chances: Float32Array, masses: Float32Array, candidate: Run): Run {
  const from = Math.max(0, candidate.start - REACH.above)
  const to = Math.min(chances.length, candidate.end + REACH.below)
  const run = bestRun(chances.subarray(from, to), masses.subarray(from, to), 0.4)
  return { start: from + run.start, end: from + run.end }
}

/** The candidate the ranker prefers. */
export function bestCandidate(page: Page, scorers: Pick<Scorers, 'region'>): Candidate {
  const candidates = findCandidates(page)
  const values = measureRegions(page, candidates)
  let best: Candidate = onlyRun(page)
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [row, candidate] of candidates.entries()) {
    const score = scoreRow(scorers.region, values, row)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}
