/**
 * Optimal line breaking after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), with margins that let
 * punctuation hang. Widths are points. Works on any items that have a kind and numbers; knows nothing of fonts.
 */
export interface BoxItem {
  readonly kind: 'box'
  readonly width: number
  /** How far it may stand outside the column when it begins or ends a line. */
  readonly hangLeft: number
  readonly hangRight: number
}
/** A space. */
export interface GlueItem {
  readonly kind: 'glue'
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  /** False for a space no line may break at. */
  readonly breakable: boolean
}
/** A place between letters where a line may end. */
export interface PenaltyItem {
  readonly kind: 'penalty'
  /** What a break here adds to the line: the hyphen's width. */
  readonly width: number
  readonly cost: number
  /** True for hyphens: two such lines running are worse than one. */
  readonly flagged: boolean
  readonly hangRight: number
}
/** What the breaker looks at. */
export type BreakItem = BoxItem | GlueItem | PenaltyItem

/** What is added to a line's demerits for a second hyphen running, a divided word before the last line, and so on. */
const DOUBLE_HYPHEN = 60_000
const HYPHEN_BEFORE_LAST = 40_000
const SHORT_LAST = 1_000_000
const UNEVEN = 5_000

/** A break here is forced. */
export const FORCED = Number.NEGATIVE_INFINITY

/** What lines are broken to. */
export interface Measure {
  readonly width: number
  /** The greatest share of a line's stretch that may be used. */
  readonly tolerance: number
  /** How far letters themselves may be widened and narrowed at ratios of 1 and -1, as shares of their width. */
  readonly widen: number
  readonly narrow: number
  /** The ratio beyond which letters widen no more and spaces take all. */
  readonly widest: number
  /** Stretch every line has at its end: more than none sets the paragraph ragged. */
  readonly lineStretch: number
  /** A last line shorter than this is avoided where it can be. */
  readonly shortest: number
}

type Sums = readonly [width: number, stretch: number, shrink: number, letters: number]

interface Node {
  readonly at: number
  readonly fitness: number
  /** How many lines running end with a hyphen, this one among them. */
  readonly hyphens: number
  readonly hang: number
  /** Sums of width, stretch, shrink and letters up to the first item of the line that begins here. */
  readonly sums: Sums
  readonly demerits: number
  readonly previous: Node | undefined
}

/**
 * The items (glue or penalties, the last item among them) at which lines end, or undefined where no set of breaks stays
 * within the tolerance. The items must end with a forced penalty.
 */
export function breakLines(items: readonly BreakItem[], measure: Measure): readonly number[] | undefined {
  const { width, tolerance, lineStretch, widen, narrow } = measure
  // Spaces of a ragged line keep their natural width.
  const elastic = lineStretch > 0 ? 0 : 1
  const first: Node = {
    at: -1,
    fitness: 1,
    hyphens: 0,
    hang: hangOf(items, 0),
    sums: [0, 0, 0, 0],
    demerits: 0,
    previous: undefined,
  }
  let active: Node[] = [first]
  let [sumWidth, sumStretch, sumShrink, sumLetters] = [0, 0, 0, 0]
  let lastBox: BoxItem | undefined

  for (let at = 0; at < items.length; at++) {
    const item = items[at] as BreakItem
    if (item.kind === 'box') {
      sumWidth += item.width
      sumLetters += item.width
      lastBox = item
      continue
    }
    const legal = item.kind === 'glue' ? item.breakable && items[at - 1]?.kind === 'box' : true
    if (legal) {
      const forced = item.kind === 'penalty' && item.cost === FORCED
      const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined]
      const final = at === items.length - 1
      const extra = item.kind === 'penalty' ? item.width : 0
      const hangRight = (item.kind === 'penalty' && item.width > 0 ? item.hangRight : lastBox?.hangRight) ?? 0
      const kept: Node[] = []
      let start: { sums: Sums; hang: number } | undefined
      for (const node of active) {
        const natural = sumWidth - node.sums[0] + extra - node.hang - hangRight
        const letters = sumLetters - node.sums[3]
        const ratio = ratioOf(width - natural, final || forced, {
          stretch: (sumStretch - node.sums[1]) * elastic + lineStretch,
          shrink: (sumShrink - node.sums[2]) * elastic,
          widen: letters * widen * elastic,
          narrow: letters * narrow * elastic,
          widest: measure.widest,
        })
        const overfull = ratio < -1
        if (!overfull && !forced) kept.push(node)
        // An overfull line is taken only when nothing else reaches here and the paragraph is ragged.
        const last =
          lineStretch > 0 && kept.length === 0 && node === active.at(-1) && best.every((it) => it === undefined)
        if ((overfull && !last) || ratio > tolerance) continue
        const badness = overfull ? 10_000 : 100 * Math.abs(ratio) ** 3
        const penalty = item.kind === 'penalty' && !forced ? item.cost : 0
        let demerits = (1 + badness + Math.max(penalty, 0)) ** 2
        const flagged = item.kind === 'penalty' && item.flagged
        // Each further hyphen of a ladder weighs more.
        if (flagged) demerits += DOUBLE_HYPHEN * node.hyphens ** 2
        if (final && node.hyphens > 0) demerits += HYPHEN_BEFORE_LAST
        if (final && natural < measure.shortest && node.previous !== undefined) demerits += SHORT_LAST
        const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
        if (Math.abs(fitness - node.fitness) > 1) demerits += UNEVEN
        const total = node.demerits + demerits
        const rival = best[fitness]
        if (rival && rival.demerits <= total) continue
        start ??= lineStart(items, at, [sumWidth, sumStretch, sumShrink, sumLetters])
        const hyphens = flagged ? node.hyphens + 1 : 0
        best[fitness] = { at, fitness, hyphens, ...start, demerits: total, previous: node }
      }
      active = kept
      for (const node of best) if (node) active.push(node)
      if (active.length === 0) return undefined
    }
    if (item.kind === 'glue') {
      sumWidth += item.width
      sumStretch += item.stretch
      sumShrink += item.shrink
    }
  }

  const end = active.reduce((a, b) => (b.demerits < a.demerits ? b : a))
  const breaks: number[] = []
  for (let node: Node | undefined = end; node && node.at >= 0; node = node.previous) breaks.push(node.at)
  return breaks.reverse()
}

/** How much a line can give, in points at a ratio of 1 or -1: its spaces and its letters. */
export interface Give {
  readonly stretch: number
  readonly shrink: number
  readonly widen: number
  readonly narrow: number
  readonly widest: number
}

/** The share of a line's give that fills (or, negative, saves) the points it misses; a closing line need not be filled. */
export function ratioOf(missing: number, closing: boolean, give: Give): number {
  if (missing === 0) return 0
  if (missing < 0) {
    const room = give.shrink + give.narrow
    return room > 0 ? missing / room : Number.NEGATIVE_INFINITY
  }
  if (closing) return 0
  const room = give.stretch + give.widen
  if (room > 0 && missing / room <= give.widest) return missing / room
  return give.stretch > 0 ? (missing - give.widest * give.widen) / give.stretch : Number.POSITIVE_INFINITY
}

/** The first item a line shows that begins after a break at `at`: spaces and unused hyphens fall away. */
export function firstOfLine(items: readonly BreakItem[], at: number): number {
  let next = at + 1
  while (next < items.length) {
    const item = items[next]
    if (!item || item.kind === 'box' || (item.kind === 'penalty' && item.cost === FORCED)) break
    next++
  }
  return next
}

function lineStart(items: readonly BreakItem[], at: number, sums: Sums) {
  let [width, stretch, shrink] = sums
  const next = firstOfLine(items, at)
  for (let index = at; index < next; index++) {
    const item = items[index]
    if (item?.kind !== 'glue') continue
    width += item.width
    stretch += item.stretch
    shrink += item.shrink
  }
  return { sums: [width, stretch, shrink, sums[3]] as const, hang: hangOf(items, next) }
}

function hangOf(items: readonly BreakItem[], at: number): number {
  const item = items[at]
  return item?.kind === 'box' ? item.hangLeft : 0
}
