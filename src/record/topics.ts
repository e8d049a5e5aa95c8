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
export function topicsOf(interests: readonly string[]): Topics {
  const numbers = new Map<string, number>()
  const starts = new Uint32Array(interests.length + 1)
  const terms: number[] = []
  const weights: number[] = []
  interests.forEach((said, at) => {
    eachInterest(said, (name, weight) => {
      const number = numbers.get(name) ?? numbers.size
      if (number === numbers.size) numbers.set(name, number)
      terms.push(number)
      weights.push(weight)
    })
    starts[at + 1] = terms.length
  })
  return { names: [...numbers.keys()], starts, terms: Uint32Array.from(terms), weights: Uint8Array.from(weights) }
}

/** The same topics, with other interests of the article at a place. */
export function withInterests({ names, starts, terms, weights }: Topics, at: number, interests: string): Topics {
  const numbers = new Map(names.map((name, number) => [name, number]))
  const own: number[] = []
  const ownWeights: number[] = []
  eachInterest(interests, (name, weight) => {
    const number = numbers.get(name) ?? numbers.size
    if (number === numbers.size) numbers.set(name, number)
    own.push(number)
    ownWeights.push(weight)
  })
  const [from = 0, to = 0] = [starts[at], starts[at + 1]]
  const longer = own.length - (to - from)
  const spliced = <Column extends Uint32Array | Uint8Array>(
    made: Column,
    column: Column,
    middle: readonly number[],
  ) => {
    made.set(column.subarray(0, from))
    made.set(middle, from)
    made.set(column.subarray(to), from + middle.length)
    return made
  }
  return {
    names: [...numbers.keys()],
    starts: starts.map((start, place) => (place > at ? start + longer : start)),
    terms: spliced(new Uint32Array(terms.length + longer), terms, own),
    weights: spliced(new Uint8Array(weights.length + longer), weights, ownWeights),
  }
}

function eachInterest(interests: string, take: (name: string, weight: number) => void): void {
  if (interests === '') return
  for (const said of interests.split(' ')) {
    const colon = said.lastIndexOf(':')
    take(said.slice(0, colon), Number(said.slice(colon + 1)))
  }
}
