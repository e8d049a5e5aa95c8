import { BREAKS, measureBreaks } from './breaks.js'
import { type Candidate, HOLE, type Page } from './candidates.js'
import type { Evidence } from './evidence.js'
import { FEATURES } from './features.js'
import type { Run } from './region.js'
import { CLAIMED, measureClaimed } from './series-features.js'
import { SHAPE } from './shape.js'
import { type Opening, openingOf, saidIn, shareOf } from './topics.js'

/** What the ranker of regions sees of one candidate. */
export const REGION: readonly string[] = [
  'margin',
  'margin-log',
  'margin-strict',
  'share',
  'share-squared',
  'mean',
  'mass',
  'mass-squared',
  'lines',
  'tiny',
  'small',
  'line-size',
  'dated',
  'clock',
  'date-lines',
  'sentences',
  'long-sentences',
  'labels',
  'repeated',
  'questions',
  'endings',
  'has-ending',
  'legal',
  'promo',
  'pleas',
  'holes',
  'longest-hole',
  'chances-above',
  'chances-below',
  'place',
  'place-log',
  'date-above',
  'byline-above',
  'title-above',
  'title-certain',
  'ending-above',
  'ending-below',
  'share-below',
  'first-chance',
  'last-chance',
  'chance-before',
  'chance-behind',
  'chance-before-2',
  'chance-behind-3',
  'first-look-behind',
  'first-look-before',
  'ends-long',
  'ends-stopped',
  'starts-long',
  'first-run',
  'tail-topic',
  'tail-foreign',
  'alternation',
  ...BREAKS,
  'claims',
  ...CLAIMED,
]

const at = (name: (typeof SHAPE)[number]): number => SHAPE.indexOf(name)
const COLUMN = {
  ending: at('label-ending'),
  legal: at('label-legal'),
  promo: at('label-promo'),
  page: at('label-page'),
  part: at('label-part'),
  tags: at('label-tags'),
  dateLine: at('date-line'),
  dated: at('dated'),
  clock: at('clock'),
  stop: at('full-stop'),
  long: at('long-sentence'),
  repeated: at('repeated-often'),
  question: at('question-end'),
  people: at('people'),
  plea: at('pleas'),
} as const

/** Measures the candidates, a row each. */
export function measureRegions(page: Page, candidates: readonly Candidate[]): Float32Array {
  const { lines, rows, stems, chances, masses } = page
  const weighed = new Float64Array(chances.length + 1)
  for (let row = 0; row < chances.length; row++) {
    weighed[row + 1] = (weighed[row] ?? 0) + (chances[row] ?? 0) * (masses[row] ?? 0)
  }
  const out = new Float32Array(candidates.length * REGION.length)
  const openings = [
    shared((run) => openingOf(lines, rows, stems, chances, run)),
    shared((run) => bodyOf(page, run)),
  ] as const
  for (const [index, run] of candidates.entries()) {
    out.set(measureRegion(page, run, weighed, openings), index * REGION.length)
  }
  return out
}

/** What many stretches open with is looked up once for each place they begin. */
function shared(read: (run: Run) => Opening): (run: Run) => Opening {
  const known = new Map<number, Opening>()
  return (run) => {
    const same = known.get(run.start)
    if (same?.full && same.end <= run.end) return same
    const opening = read(run)
    known.set(run.start, opening)
    return opening
  }
}

function measureRegion(
  page: Page,
  { start, end, claimed }: Candidate,
  weighed: Float64Array,
  [openingAt, bodyAt]: readonly [opening: (run: Run) => Opening, body: (run: Run) => Opening],
): readonly number[] {
  const { lines, rows, values, stems, first, chances, masses } = page
  const n = chances.length
  const width = FEATURES.length
  const shape = (row: number, column: number): number => values[row * width + column] ?? 0
  const chance = (row: number): number => (row < 0 || row >= n ? 0 : (chances[row] ?? 0))
  const total = (weighed[n] ?? 0) + 1e-6
  let margin = 0
  let strict = 0
  let kept = 0
  let mass = 0
  let sum = 0
  let size = 0
  let gap = 0
  let longest = 0
  const inside = { ending: 0, legal: 0, promo: 0, dateLine: 0 }
  const text = { dated: 0, clock: 0, stop: 0, long: 0, labels: 0, repeated: 0, question: 0, plea: 0 }
  for (let row = start; row < end; row++) {
    const p = chance(row)
    const m = masses[row] ?? 0
    margin += (p - 0.4) * m
    strict += (p - 0.6) * m
    inside.ending += shape(row, COLUMN.ending)
    inside.legal += shape(row, COLUMN.legal)
    inside.promo += shape(row, COLUMN.promo)
    inside.dateLine += shape(row, COLUMN.dateLine)
    if (p < HOLE) {
      gap++
      continue
    }
    longest = Math.max(longest, gap)
    gap = 0
    kept++
    mass += m
    sum += p * m
    size += lines[rows[row] ?? 0]?.weight ?? 0
    text.dated += shape(row, COLUMN.dated)
    text.clock += shape(row, COLUMN.clock)
    text.stop += shape(row, COLUMN.stop)
    text.long += shape(row, COLUMN.long)
    text.labels += shape(row, COLUMN.page) + shape(row, COLUMN.part)
    text.repeated += shape(row, COLUMN.repeated)
    text.question += shape(row, COLUMN.question)
    text.plea += shape(row, COLUMN.plea)
  }
  const top = measureTop(page, start, bodyAt({ start, end }).said)
  let endingBelow = 0
  let shareBelow = 0
  for (let row = end; row < Math.min(n, end + 3); row++) {
    if (shape(row, COLUMN.ending) === 1) endingBelow = 1
    if (shape(row, COLUMN.page) === 1 || shape(row, COLUMN.tags) === 1) shareBelow = 1
  }
  const each = (value: number): number => value / Math.max(1, kept)
  const share = sum / total
  const above = (weighed[start] ?? 0) / total
  return [
    margin / 40,
    Math.sign(margin) * Math.log1p(Math.abs(margin)),
    Math.sign(strict) * Math.log1p(Math.abs(strict)),
    share,
    share * share,
    sum / Math.max(1e-6, mass),
    Math.log1p(mass) / 6,
    (Math.log1p(mass) / 6) ** 2,
    Math.log1p(kept) / 6,
    Number(size < 300),
    Number(size < 800),
    Math.log1p(size / Math.max(1, kept)) / 6,
    each(text.dated),
    each(text.clock),
    Math.min(1, each(inside.dateLine)),
    each(text.stop),
    each(text.long),
    each(text.labels),
    each(text.repeated),
    each(text.question),
    Math.min(1, inside.ending / 3),
    Number(inside.ending > 0),
    Number(inside.legal > 0),
    Math.min(1, inside.promo / 4),
    each(text.plea),
    1 - kept / (end - start),
    Math.log1p(longest) / 4,
    above,
    (total - (weighed[end] ?? 0)) / total,
    start / n,
    Math.log1p(start) / 6,
    top.date,
    top.byline,
    top.title,
    Number(top.title > 0.5),
    top.ending,
    endingBelow,
    shareBelow,
    chance(start),
    chance(end - 1),
    chance(start - 1),
    chance(end),
    Math.max(chance(start - 1), chance(start - 2)),
    Math.max(chance(end), chance(end + 1), chance(end + 2)),
    end < n ? (first[end] ?? 0) : 0,
    start > 0 ? (first[start - 1] ?? 0) : 0,
    shape(end - 1, COLUMN.long),
    shape(end - 1, COLUMN.stop),
    shape(start, COLUMN.long),
    Number(above < 0.05),
    ...measureTail(page, { start, end }, openingAt({ start, end })),
    ...measureBreaks(page, { start, end }, weighed),
    Number(claimed !== undefined),
    ...measureClaimed(lines, rows, stems, chances, { start, end }, claimed),
  ]
}

/** Whether the second half still speaks of what the opening does, and how often a title-like line precedes a sentence. */
function measureTail({ lines, rows, stems, chances }: Page, run: Run, opening: Opening): readonly number[] {
  let topic = 0
  let foreign = 0
  let told = 0
  let turns = 0
  let kept = 0
  let before: Evidence | undefined
  for (let row = run.start; row < run.end; row++) {
    const line = lines[rows[row] ?? 0]
    if (!line || (chances[row] ?? 0) < HOLE) continue
    kept++
    if (before && !before.terminal && before.weight < 120 && line.weight >= 100) turns++
    before = line
    if (row < opening.end || line.words.length < 8) continue
    const share = shareOf(stems.longer[row], opening.said)
    told++
    topic += share
    if (share < 0.12) foreign++
  }
  return [told === 0 ? 0.4 : topic / told, told === 0 ? 0 : foreign / told, turns / Math.max(1, kept)]
}

/** So many lines say what a text is about. */
const BODY_LINES = 40

function bodyOf({ stems, chances }: Page, run: Run): Opening {
  return saidIn(stems.longer, stems.size, run, BODY_LINES, (row) => (chances[row] ?? 0) >= HOLE)
}

const ABOVE = 14

/** What stands right above a candidate: a date, a byline, a line that shares the text's words. */
function measureTop({ lines, rows, values, stems }: Page, start: number, said: Uint8Array) {
  const width = FEATURES.length
  const top = { date: 0, byline: 0, title: 0, ending: 0 }
  for (let row = start - 1; row >= Math.max(0, start - ABOVE); row--) {
    const line = lines[rows[row] ?? 0]
    if (!line) continue
    const shape = row * width
    if (values[shape + COLUMN.dateLine] === 1) top.date = 1
    if (values[shape + COLUMN.people] === 1) top.byline = 1
    if (values[shape + COLUMN.ending] === 1 && start - row <= 4) top.ending = 1
    if (line.weight < 20 || line.weight >= 200 || values[shape + COLUMN.page] === 1) continue
    const own = stems.longer[row] ?? []
    let shared = 0
    for (const stem of own) shared += said[stem] ?? 0
    if (own.length >= 2) top.title = Math.max(top.title, shared / Math.max(3, own.length))
  }
  return top
}
