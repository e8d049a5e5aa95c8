import type { DerivedPicture } from '../contract/picture.js'
import type { ArticleRecord } from '../record/article.js'
import { toEpoch } from '../record/time.js'
import { cardSorts } from './cards.js'
import type { Host } from './host.js'
import { keyOf } from './key.js'
import type { Output } from './output.js'
import { type PartArticle, type PartTask, partKeyOf } from './part-task.js'
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

/** A file of a collection to make. */
export interface PlannedPart {
  readonly task: PartTask
  /** Of all that decides it. Takes writing all of that down. */
  key(): string
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
  const marks = issued.map(({ rendered }) => rendered.marks[sort]).join(' ')
  // A plan may ask for what the others are told, and be dressed by one of them; its files have keys of their own.
  const options = registry.collectionExporters.map((it) => it.options)
  return keyOf(base, index, options, agesOf(issued, exporter.extension.recent, room.now), marks)
}

/** Which articles are recent, and which are yet to come: as far as an exporter may know the moment. */
function agesOf(issued: readonly Issued[], recent: number | undefined, now = 0): readonly string[] {
  if (recent === undefined) return []
  return issued.flatMap(({ article: { brief, identity } }) => {
    if (!brief.published) return []
    const at = toEpoch(brief.published)
    return at > now ? [`${identity.id} to come`] : at >= now - recent ? [identity.id] : []
  })
}

/** The files one collection exporter wants made of all articles, newest first. */
export function planParts(
  index: number,
  issued: readonly Issued[],
  output: Output,
  room: RenderRoom,
  base: string,
): Promise<Outcome<Planned>> {
  const { registry } = room
  return attempt(undefined, (report) => {
    const exporter = registry.collectionExporters[index]
    const plan = exporter?.extension.plan
    if (!exporter || !plan) return { parts: [], pictures: [] }
    const sort = cardSorts(registry).indexOf(plan.card)
    const { options } = exporter
    const context = planContext(exporter, room, report)
    const parts = plan.plan(
      issued.map(({ rendered }) => rendered.cards[sort]),
      context,
    )
    const optionsKey = keyOf(options)
    const byId = new Map(issued.map((it) => [it.article.identity.id, it]))
    const planned = parts.map((part) => {
      const articles = (part.articles ?? []).flatMap((id) => byId.get(id) ?? []).map(partArticleOf)
      const task: PartTask = {
        exporter: index,
        part,
        articles,
        ours: output.isOurs(part.path),
        keyed: [optionsKey, base],
      }
      return { task, key: () => partKeyOf(part, index, articles, optionsKey, base) }
    })
    return { parts: planned, pictures: plan.pictures?.(context) ?? [] }
  })
}

const partArticles = new WeakMap<Issued, PartArticle>()

/** The same, one for all files it stands in. */
function partArticleOf(issued: Issued): PartArticle {
  const known = partArticles.get(issued) ?? toPartArticle(issued)
  partArticles.set(issued, known)
  return known
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
    return place(host, output.folder, rendered.value, output.isOurs)
  })
}
