import { roomFor, widen } from './columns.js'

/**
 * What articles are about, in columns: of ten thousand a few megabytes that can be kept as they are. Article `at` has the
 * terms from `starts[at]` up to `starts[at + 1]`, the heaviest first.
 */
export interface Topics {
  /** Each term once; terms go by their place here. */
  readonly names: readonly string[]
  readonly starts: Uint32Array
  readonly terms: Uint32Array
  readonly weights: Uint8Array
}

/** The topics of articles, out of what each says of its interests (`parom:6 prichal:2`). */
export function topicsOf(interests: Iterable<string>): Topics {
  const numbers = new Map<string, number>()
  let starts = new Uint32Array(1 << 10)
  let terms = new Uint32Array(1 << 12)
  let weights = new Uint8Array(1 << 12)
  let [count, used] = [0, 0]
  for (const said of interests) {
    eachInterest(said, (name, weight) => {
      const number = numbers.get(name) ?? numbers.size
      if (number === numbers.size) numbers.set(name, number)
      if (used === terms.length) {
        terms = widen(terms, new Uint32Array(roomFor(used * 8)))
        weights = widen(weights, new Uint8Array(roomFor(used * 2)))
      }
      terms[used] = number
      weights[used++] = weight
    })
    if (++count === starts.length) starts = widen(starts, new Uint32Array(roomFor(count * 8)))
    starts[count] = used
  }
  return {
    names: [...numbers.keys()],
    starts: starts.subarray(0, count + 1),
    terms: terms.subarray(0, used),
    weights: weights.subarray(0, used),
  }
}

/** The same topics, with other interests of the articles at some places. */
export function withInterests(
  { names, starts, terms, weights }: Topics,
  interests: ReadonlyMap<number, string>,
): Topics {
  const numbers = new Map(names.map((name, number) => [name, number]))
  const own = new Map<number, { readonly terms: readonly number[]; readonly weights: readonly number[] }>()
  let length = terms.length
  for (const [at, said] of interests) {
    const told = { terms: [] as number[], weights: [] as number[] }
    eachInterest(said, (name, weight) => {
      const number = numbers.get(name) ?? numbers.size
      if (number === numbers.size) numbers.set(name, number)
      told.terms.push(number)
      told.weights.push(weight)
    })
    own.set(at, told)
    length += told.terms.length - ((starts[at + 1] ?? 0) - (starts[at] ?? 0))
  }
  const next = { starts: starts.slice(), terms: new Uint32Array(length), weights: new Uint8Array(length) }
  let [from, to] = [0, 0]
  /** Takes over what stands before a place that was. */
  const takeUpTo = (end: number): void => {
    next.terms.set(terms.subarray(from, end), to)
    next.weights.set(weights.subarray(from, end), to)
    to += end - from
    from = end
  }
  let longer = 0
  for (let at = 0; at + 1 < starts.length; at++) {
    const told = own.get(at)
    if (told) {
      takeUpTo(starts[at] ?? 0)
      next.terms.set(told.terms, to)
      next.weights.set(told.weights, to)
      to += told.terms.length
      from = starts[at + 1] ?? 0
      longer = to - from
    }
    next.starts[at + 1] = (starts[at + 1] ?? 0) + longer
  }
  takeUpTo(terms.length)
  return { names: [...numbers.keys()], ...next }
}

function eachInterest(interests: string, take: (name: string, weight: number) => void): void {
  if (interests === '') return
  for (const said of interests.split(' ')) {
    const colon = said.lastIndexOf(':')
    take(said.slice(0, colon), Number(said.slice(colon + 1)))
  }
}
