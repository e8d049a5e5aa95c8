import type { Part } from '../contract/exporter.js'
import type { Identity } from '../normalize/index.js'
import { keyOf } from './key.js'
import type { Kept } from './store.js'

/** An article a file of a collection is made of. */
export interface PartArticle {
  readonly path: string
  readonly kept: Kept
  readonly identity: Identity
  /** Bytes of its files by their paths. */
  readonly sizes: Readonly<Record<string, number>>
}

/** The end of a file as it was made. */
export interface KeptEnd {
  /** Of all that decides it. */
  readonly key: string
  /** How many bytes stand before it. */
  readonly at: number
  readonly note: unknown
}

/** One in a file that should still lie in the output. */
export interface LyingEnd extends KeptEnd {
  /** The digest of the whole file. */
  readonly sha256: string
}

/** A file of a collection to make. */
export interface PartTask {
  /** Which of the registry's collection exporters makes it. */
  readonly exporter: number
  readonly part: Part
  readonly articles: readonly PartArticle[]
  readonly ours: boolean
  /** The end of the file that lies in its place, where that may last. */
  readonly end?: LyingEnd
  /** Where its key is to be made with it: the keys of its exporter's options and of the build. */
  readonly keyed?: readonly [options: string, base: string]
}

/** Of all that decides a file: two with one key are one. `optionsKey` is of its exporter's options. */
export function partKeyOf(
  { path, mediaType, data, articles: ids = [] }: Part,
  index: number,
  articles: readonly PartArticle[],
  optionsKey: string,
  base: string,
): string {
  return keyOf(base, index, optionsKey, path, mediaType, data, ids, articles.map(markOf))
}

/** The same of a file that is written piece by piece, by the digest of its content. */
export function largeKeyOf(
  { path, mediaType }: Part,
  index: number,
  digest: string,
  optionsKey: string,
  base: string,
): string {
  return keyOf(base, index, optionsKey, path, mediaType, digest)
}

/** The same of a task that says what its key is to be made with; of any other undefined. */
export function taskKeyOf({ part, exporter, articles, keyed }: PartTask): string | undefined {
  return keyed && partKeyOf(part, exporter, articles, ...keyed)
}

const marks = new WeakMap<PartArticle, string>()

/** Of all of an article that decides a file; it stands in many. */
function markOf(article: PartArticle): string {
  const known = marks.get(article)
  if (known !== undefined) return known
  const { kept, identity, sizes } = article
  const mark = keyOf(kept.digest, identity, sizes)
  marks.set(article, mark)
  return mark
}
