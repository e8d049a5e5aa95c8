import { roomFor } from './columns.js'
import type { Topics } from './topics.js'

/** How many articles are related to one at most. */
export const RELATED = 3
/** How near two articles must be: 1 is the same text, 0 not a word in common. */
const NEAR = 0.08
/** Only what few articles say tells them apart, and the heaviest of it does. */
const COMMONEST = 60
const TERMS_KEPT = 30

/** Who is related to whom. Each answer is worked out when it is asked for. */
export interface Relations {
  /** The places of those nearest to the article at a place, the nearest first; of equals the first. */
  of(at: number): readonly number[]
  /** The places of all that have a telling term in common with the article at a place. */
  nearTo(at: number): Iterable<number>
  /** How near the article at a place has another, as {@link of} reckons it, whatever the language. */
  nearness(at: number, other: number): number
}

/** An article's heaviest terms, brought to length 1. */
interface Vector {
  readonly terms: readonly number[]
  readonly weights: readonly number[]
}

/** Relations between articles with these topics, within each language. */
export function createRelations(topics: Topics, languages: readonly string[], uses = usesOf(topics)): Relations {
  const { starts, terms, weights } = topics
  const count = starts.length - 1
  const postings = postingsOf(topics, uses)
  /** The weight of each posting; known once the vector of its article is. */
  const posted = new Float64Array(roomFor(postings.articles.length * 8))
  const vectors: (Vector | undefined)[] = new Array(count)
  const vectorOf = (at: number): Vector => {
    const known = vectors[at]
    if (known) return known
    const weighed: (readonly [place: number, weight: number])[] = []
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const used = uses[terms[place] ?? 0] ?? 1
      if (used <= COMMONEST) weighed.push([place, (weights[place] ?? 0) * rarity(count, used)])
    }
    // Of equals the first stay, so that a vector is of its own article's words alone.
    weighed.sort(([, a], [, b]) => b - a)
    const kept = weighed.slice(0, TERMS_KEPT)
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1
    const vector = {
      terms: kept.map(([place]) => terms[place] ?? 0),
      weights: kept.map(([, weight]) => weight / length),
    }
    kept.forEach(([place], rank) => {
      posted[postings.places[place] ?? 0] = vector.weights[rank] ?? 0
    })
    vectors[at] = vector
    return vector
  }
  const scores = new Float64Array(count)
  /** Calls for every posting of a term whose article keeps it. */
  const eachKeeping = (term: number, take: (at: number, weight: number) => void): void => {
    for (let place = postings.starts[term] ?? 0; place < (postings.starts[term + 1] ?? 0); place++) {
      const other = postings.articles[place] ?? 0
      vectorOf(other)
      const weight = posted[place] ?? 0
      if (weight > 0) take(other, weight)
    }
  }
  return {
    of: (at) => {
      const vector = vectorOf(at)
      const touched: number[] = []
      vector.terms.forEach((term, rank) => {
        const own = vector.weights[rank] ?? 0
        eachKeeping(term, (other, weight) => {
          if (other === at || languages[other] !== languages[at]) return
          if (scores[other] === 0) touched.push(other)
          scores[other] = (scores[other] ?? 0) + own * weight
        })
      })
      const nearest = touched
        .filter((other) => (scores[other] ?? 0) >= NEAR)
        .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
        .slice(0, RELATED)
      for (const other of touched) scores[other] = 0
      return nearest
    },
    nearTo: (at) => {
      const near = new Set<number>()
      for (const term of vectorOf(at).terms) eachKeeping(term, (other) => void near.add(other))
      return near
    },
    nearness: (at, other) => {
      const [one, two] = [vectorOf(at), vectorOf(other)]
      let score = 0
      one.terms.forEach((term, rank) => {
        const place = two.terms.indexOf(term)
        if (place >= 0) score += (one.weights[rank] ?? 0) * (two.weights[place] ?? 0)
      })
      return score
    },
  }
}

/**
 * How much more a term tells that so many of all use. In steps of a factor of two, so that one article more or less leaves
 * nearly all weights as they are, and with them who is related to whom.
 */
function rarity(count: number, used: number): number {
  return Math.log(1 + 2 ** (magnitude(count) - magnitude(used)))
}

function magnitude(count: number): number {
  return 31 - Math.clz32(count)
}

/**
 * Who is related to whom once the topics of some articles, at the places `changed`, are others. Only what can differ is
 * worked out. The number of articles must be the same, and names of terms stay in their places.
 */
export function relateAnew(
  related: Int32Array,
  before: Topics,
  after: Topics,
  changed: readonly number[],
  languages: readonly string[],
): Int32Array {
  const uses = usesOf(after)
  const weighedAnew = weighedOtherwise(before, after, changed, uses)
  const relations = createRelations(after, languages, uses)
  const next = related.slice()
  const touched = new Set(weighedAnew)
  related.forEach((other, place) => {
    if (weighedAnew.has(other)) touched.add(Math.floor(place / RELATED))
  })
  /** How near one has to be to come among those related to the article at a place. */
  const least = new Map<number, number>()
  const leastOf = (at: number): number => {
    const last = related[at * RELATED + RELATED - 1] ?? -1
    const found = least.get(at) ?? (last < 0 ? NEAR : relations.nearness(at, last))
    least.set(at, found)
    return found
  }
  for (const other of weighedAnew) {
    for (const at of relations.nearTo(other)) {
      if (touched.has(at) || languages[at] !== languages[other]) continue
      if (relations.nearness(at, other) >= leastOf(at)) touched.add(at)
    }
  }
  for (const at of touched) {
    next.fill(-1, at * RELATED, (at + 1) * RELATED)
    next.set(relations.of(at), at * RELATED)
  }
  return next
}

/** The places of articles whose vectors may be others. */
function weighedOtherwise(
  before: Topics,
  after: Topics,
  changed: readonly number[],
  uses: Uint32Array,
): ReadonlySet<number> {
  const was = uses.slice()
  const terms = new Set<number>()
  const count = ({ starts, terms: all }: Topics, at: number, step: number): void => {
    for (const term of all.subarray(starts[at], starts[at + 1])) {
      was[term] = (was[term] ?? 0) + step
      terms.add(term)
    }
  }
  for (const at of changed) {
    count(after, at, -1)
    count(before, at, 1)
  }
  const moved = new Uint8Array(uses.length)
  for (const term of terms) if (tells(was[term] ?? 0) !== tells(uses[term] ?? 0)) moved[term] = 1
  const found = new Set(changed)
  if (!moved.includes(1)) return found
  const { starts, terms: all } = after
  let at = 0
  for (let place = 0; place < all.length; place++) {
    if (moved[all[place] ?? 0] !== 1) continue
    while ((starts[at + 1] ?? 0) <= place) at++
    found.add(at)
  }
  return found
}

/** How much is told by a term that so many articles use, in steps; -1 where it tells nothing. */
function tells(used: number): number {
  return used === 0 || used > COMMONEST ? -1 : magnitude(used)
}

/** How many articles use each term. */
function usesOf({ names, terms }: Topics): Uint32Array {
  const uses = new Uint32Array(names.length)
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] ?? 0
    uses[term] = (uses[term] ?? 0) + 1
  }
  return uses
}

/** Which articles use each term that tells them apart, and where among these each use of theirs stands. */
function postingsOf({ names, starts, terms }: Topics, uses: Uint32Array) {
  const from = new Uint32Array(names.length + 1)
  for (let term = 0; term < names.length; term++) {
    const used = uses[term] ?? 0
    from[term + 1] = (from[term] ?? 0) + (used <= COMMONEST ? used : 0)
  }
  const next = from.slice()
  const articles = new Uint32Array(roomFor((from[names.length] ?? 0) * 4))
  const places = new Uint32Array(roomFor(terms.length * 4))
  let at = 0
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] ?? 0
    if ((uses[term] ?? 0) > COMMONEST) continue
    while ((starts[at + 1] ?? 0) <= place) at++
    const free = next[term] ?? 0
    next[term] = free + 1
    articles[free] = at
    places[place] = free
  }
  return { starts: from, articles, places }
}
