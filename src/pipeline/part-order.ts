import type { Part } from '../contract/exporter.js'
import type { Load } from './crew.js'
import { keyOf } from './key.js'

/**
 * Files made of the same articles one after another: their records are then at hand. Those made of none, which take least,
 * come last and fill up the time until every thread is done; large ones come first, while least is in memory.
 */
export function together<Wanted>(wanted: readonly Wanted[], partOf: (it: Wanted) => Part): readonly Wanted[] {
  const ranks = new Map<string, number>()
  const ranked = wanted.map((it) => {
    const { articles = [], bulky = false } = partOf(it)
    // The names of very many files would be megabytes.
    const names = articles.length === 0 ? '' : keyOf(articles)
    const rank = bulky ? -1 : names === '' ? Number.MAX_SAFE_INTEGER : (ranks.get(names) ?? ranks.size)
    ranks.set(names, rank)
    return { it, rank }
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ it }) => it)
}

/** So many files go to a thread with another: the data of a page of a list is as much as all it is made of. */
const FEW = 7
const MANY = 99

/** A page of a list takes about as long as a feed takes over one article. */
export function loadOf(part: Part | undefined): Load {
  const { articles = [], bulky = false } = part ?? {}
  return { weight: Math.max(1, articles.length), others: bulky ? 0 : articles.length > 0 ? MANY : FEW }
}
