import type { Cards, Part } from '../contract/exporter.js'
import type { DerivedPicture } from '../contract/picture.js'
import type { ArticleRecord } from '../record/article.js'
import { toEpoch } from '../record/time.js'
import { cardSorts } from './cards.js'
import type { Host } from './host.js'
import { keyOf, keyOfAll } from './key.js'
import { measure } from './large-file.js'
import type { Output } from './output.js'
import { largeKeyOf, type PartArticle, type PartTask, partKeyOf } from './part-task.js'
import { type Placed, place } from './placing.js'
import { planContext, type RenderRoom, renderCollection } from './render.js'
import type { SettledArticle } from './settle.js'
import { attempt, attemptSome, hasError, type Outcome } from './tasks.js'
import type { Kept, Rendered } from './workshop.js'

/** A published article with what collections need of it. */
export interface Issued {
  readonly article: SettledArticle
  readonly kept: Kept
  readonly rendered: Pick<Rendered, 'entries' | 'cards' | 'marks'>
}

/** The same where cards are asked for one by one. */
export interface IssuedCards extends Issued {
  /** Its card of a sort. */
  cardOf(sort: number): unknown
}

/** A file of a collection to make. */
export interface PlannedPart {
  readonly exporter: number
  readonly part: Part
  /** The task to make it: what is known of its articles is fetched for it. */
  task(): PartTask
  /** Of all that decides it. Takes writing all of that down. */
  key(): Promise<string>
  /** The same of a file that is put in place piece by piece, by the digest of its content. */
  keyOf(digest: string): string
}

/** What a collection exporter wants made. */
export interface Planned {
  readonly parts: readonly PlannedPart[]
  /** Pictures it wants made of drawings. */
  readonly pictures: readonly DerivedPicture[]
}

/** Of all that decides a plan: two with one key are one. */
export function planKeyOf(index: number, issued: readonly Issued[], room: RenderRoom, base: string): string {
  const { registry } = room
  const exporter = registry.collectionExporters[index]
  const plan = exporter?.extension.plan
  if (!exporter || !plan) return ''
  const sort = cardSorts(registry).indexOf(plan.card)
  const marks = marksOf(issued, sort)
  // A plan may ask for what the others are told, and be dressed by one of them; its files have keys of their own.
  const options = registry.collectionExporters.map((it) => it.options)
  return keyOf(base, index, options, keyOfAll(agesOf(issued, exporter.extension.recent, room.now)), marks)
}

const marksBySort = new WeakMap<readonly Issued[], Map<number, string>>()

/** The marks of all cards of a sort, told once for all exporters that share them. */
function marksOf(issued: readonly Issued[], sort: number): string {
  const bySort = marksBySort.get(issued) ?? new Map<number, string>()
  marksBySort.set(issued, bySort)
  const known = bySort.get(sort) ?? keyOfAll(marksIn(issued, sort))
  bySort.set(sort, known)
  return known
}

function* marksIn(issued: readonly Issued[], sort: number): Iterable<string> {
  for (const { rendered } of issued) yield rendered.marks[sort] ?? ''
}

/** All cards of a sort, each made anew where it is asked for. */
export function cardsOfSort(issued: readonly IssuedCards[], sort: number): Cards<unknown> {
  return {
    length: issued.length,
    at: (place) => issued[place]?.cardOf(sort),
    *[Symbol.iterator]() {
      for (const it of issued) yield it.cardOf(sort)
    },
  }
}

/** Which articles are recent, and which are yet to come: as far as an exporter may know the moment. */
function* agesOf(issued: readonly Issued[], recent: number | undefined, now = 0): Iterable<string> {
  if (recent === undefined) return
  for (const { article } of issued) {
    const { brief, identity } = article
    if (!brief.published) continue
    const at = toEpoch(brief.published)
    if (at > now) yield `${identity.id} to come`
    else if (at >= now - recent) yield identity.id
  }
}

/** The files one collection exporter wants made of all articles, newest first; `cards` are those of its sort. */
export function planParts(
  index: number,
  issued: ReadonlyMap<string, IssuedCards>,
  cards: Cards<unknown>,
  output: Output,
  room: RenderRoom,
  base: string,
): Promise<Outcome<Planned>> {
  const { registry } = room
  return attempt(undefined, (report) => {
    const exporter = registry.collectionExporters[index]
    const plan = exporter?.extension.plan
    if (!exporter || !plan) return { parts: [], pictures: [] }
    const { options } = exporter
    const context = planContext(exporter, room, report)
    const keyed = [keyOf(options), base] as const
    const planned = plan.plan(cards, context).map((part) => {
      const named = part.articles?.flatMap((id) => issued.get(id) ?? []) ?? []
      const own = part.articles ? withOwnIds(part, named) : part
      return new Planning(index, own, named, output.isOurs(part.path), keyed)
    })
    return { parts: planned, pictures: plan.pictures?.(context) ?? [] }
  })
}

/** Of very many files that are still to be made little may be in memory: a task is made when its turn comes. */
class Planning implements PlannedPart {
  constructor(
    readonly exporter: number,
    readonly part: Part,
    readonly named: readonly Issued[],
    readonly ours: boolean,
    readonly keyed: readonly [options: string, base: string],
  ) {}

  task(): PartTask {
    const { exporter, part, named, ours, keyed } = this
    const { path, mediaType, data, articles } = part
    const own = { path, mediaType, data, ...(articles ? { articles } : {}) }
    return { exporter, part: own, articles: named.map(partArticleOf), ours, keyed }
  }

  async key(): Promise<string> {
    const { exporter, part, named, keyed } = this
    if (part.pieces) return this.keyOf((await measure(part.pieces())).digest)
    return partKeyOf(part, exporter, named.map(partArticleOf), ...keyed)
  }

  keyOf(digest: string): string {
    return largeKeyOf(this.part, this.exporter, digest, ...this.keyed)
  }
}

/** The same part, its ids the very texts that are in memory already. */
function withOwnIds(part: Part, named: readonly Issued[]): Part {
  const own = new Map(named.map(({ article: { identity } }) => [identity.id, identity.id]))
  return { ...part, articles: part.articles?.map((id) => own.get(id) ?? id) ?? [] }
}

/** So many are at hand: files made of the same articles are made one after another, and go to threads together. */
const LATELY = 250

const lately = new Map<Issued, PartArticle>()

/** What files are made of, of an article; the same one for files that are made one after another. */
function partArticleOf(issued: Issued): PartArticle {
  const known = lately.get(issued)
  if (known) return known
  const fresh = toPartArticle(issued)
  lately.set(issued, fresh)
  const [oldest] = lately.keys()
  if (lately.size > LATELY && oldest) lately.delete(oldest)
  return fresh
}

/** What the files of collections are made of, of an article. */
export function toPartArticle({ article, kept, rendered }: Issued): PartArticle {
  const sizes = Object.fromEntries(rendered.entries.map(({ path, size }) => [path, size]))
  return { path: article.brief.path, kept, identity: article.identity, sizes }
}

/** Records → the rendition of a collection that is made in one go, put in place; undefined where it cannot be made. */
export function renderWhole(
  index: number,
  issued: readonly Issued[],
  output: Output,
  room: RenderRoom,
  { host, recordOf }: { readonly host: Host; readonly recordOf: (article: Issued) => Promise<ArticleRecord> },
): Promise<Outcome<Placed>> {
  return attemptSome(undefined, async (report) => {
    async function* records(): AsyncIterable<ArticleRecord> {
      for (const article of issued) yield await recordOf(article)
    }
    const sizes = new Map(issued.flatMap(({ rendered }) => rendered.entries.map(({ path, size }) => [path, size])))
    const rendered = await renderCollection(index, records(), sizes, room)
    for (const diagnostic of rendered.diagnostics) report(diagnostic)
    if (!rendered.value || hasError(rendered)) return undefined
    return place(host, output.folder, rendered.value, output)
  })
}
