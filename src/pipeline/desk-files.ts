import type { Diagnostic, Report } from '../contract/diagnostic.js'
import { contentOf } from '../contract/ending.js'
import type { ArticleExporter, Link, Part, Rendition } from '../contract/exporter.js'
import type { DerivedPicture } from '../contract/picture.js'
import type { ArticleRecord } from '../record/article.js'
import { cardSorts, writePart } from './cards.js'
import type { Desk, DeskArticle } from './desk.js'
import type { Entry } from './edition.js'
import type { Configured } from './registry.js'
import { planContext, type RenderRoom, renderCollection } from './render.js'
import { attempt, hasError } from './tasks.js'

/** A file of the output as a desk makes it. */
export interface DeskFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The article it belongs to. */
  readonly article?: DeskArticle
}

/** Makes the files of an output one by one, when they are asked for. */
export interface DeskFiles {
  /** The file at a path of the output; undefined where a build would make none. */
  find(path: string): Promise<DeskFile | undefined>
  /** What was said while the files that were asked for were made, as far as they still stand. */
  diagnostics(): readonly Diagnostic[]
}

/** A rendition with what it was made of. */
interface Made {
  readonly of: readonly unknown[]
  readonly rendition: Rendition | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** All that the collections of one version of the desk come to: files by path, still to be made. */
interface Collections {
  readonly version: number
  readonly find: (path: string) => Promise<DeskFile | undefined>
  readonly diagnostics: Diagnostic[]
}

/**
 * The files of what is on a desk. A page is made of its article alone; lists and feeds are planned of all of them and made
 * one by one. Sizes of files that were not made are not known, and so stand in no feed. Pictures in other sizes are the
 * picture itself, for making them takes longer than an editor waits.
 */
export function createDeskFiles(desk: Desk, room: RenderRoom): DeskFiles {
  const { registry, publication, links } = room
  const made = new Map<string, Made>()
  const cards = new WeakMap<ArticleRecord, readonly unknown[]>()
  let collections: Collections | undefined

  const render = async (article: DeskArticle, index: number): Promise<Made> => {
    const key = `${article.brief.path}\n${index}`
    const record = desk.recordOf(article)
    const neighbours = desk.neighboursOf(article)
    const of = [record, neighbours]
    const known = made.get(key)
    if (known?.of.every((it, at) => it === of[at])) return known
    const exporter = registry.articleExporters[index]
    const outcome = await attempt(article.brief.path, async (report): Promise<Rendition | undefined> => {
      if (!exporter) return undefined
      return renderOne(exporter, await desk.entryOf(article), report)
    })
    const fresh: Made = { of, rendition: outcome.value, diagnostics: outcome.diagnostics }
    made.set(key, fresh)
    return fresh

    function renderOne({ extension, options }: Configured<ArticleExporter>, entry: Entry, report: Report) {
      return extension.render(record, {
        options,
        publication,
        collection: links.collection,
        links: links.of(record),
        asset: (id) => entry.assets.get(id),
        source: () => entry.source,
        ...(neighbours ? { neighbours } : {}),
        report,
      })
    }
  }

  const findBeside = async (article: DeskArticle, name: string): Promise<DeskFile | undefined> => {
    const { media } = desk.recordOf(article)
    const picture = media.find(({ src }) => src === name)
    if (picture) {
      const bytes = (await desk.entryOf(article)).assets.get(picture.id)
      if (bytes) return { bytes, mediaType: picture.mediaType ?? 'application/octet-stream', article }
    }
    const { slug } = article.identity
    const named = registry.articleExporters.findIndex(({ extension: { format } }) => {
      return format.path.replaceAll('{slug}', slug) === name
    })
    // The one whose file it is by its name, then, for the files beside it, all of them.
    const order = named >= 0 ? [named] : registry.articleExporters.map((_, index) => index)
    for (const index of order) {
      const { rendition } = await render(article, index)
      const file = rendition?.files.find(({ path }) => path === name)
      if (file) return { bytes: bytesOf(file.content), mediaType: file.mediaType, article }
      const derived = rendition?.pictures?.find(({ path }) => path === name)
      if (derived) return originOf(derived, await desk.entryOf(article), article)
    }
    return undefined
  }

  const planAll = async (): Promise<Collections> => {
    const shown = desk.articles()
    const records = shown.map((article) => desk.recordOf(article))
    const byId = new Map(records.map((record) => [record.id, record]))
    const diagnostics: Diagnostic[] = []
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
    const sorts = cardSorts(registry)
    const parts = new Map<string, readonly [index: number, part: Part]>()
    const pictures = new Map<string, DerivedPicture>()
    const whole = new Map<number, Promise<readonly DeskFile[]>>()
    const planned = new Set<number>()
    const cardsOf = (record: ArticleRecord): readonly unknown[] => {
      const known = cards.get(record)
      if (known) return known
      const own: readonly Link[] = links.of(record)
      const fresh = sorts.map((card) => card(record, { publication, links: own, many: false }))
      cards.set(record, fresh)
      return fresh
    }
    const planOne = async (index: number): Promise<void> => {
      const exporter = registry.collectionExporters[index]
      const plan = exporter?.extension.plan
      if (!exporter || !plan || planned.has(index)) return
      planned.add(index)
      const sort = sorts.indexOf(plan.card)
      const context = planContext(exporter, room, report)
      const outcome = await attempt(undefined, () => {
        const all = plan.plan(
          records.map((record) => cardsOf(record)[sort]),
          context,
        )
        return { all, drawn: plan.pictures?.(context) ?? [] }
      })
      diagnostics.push(...outcome.diagnostics)
      for (const part of outcome.value?.all ?? []) parts.set(part.path, [index, part])
      for (const picture of outcome.value?.drawn ?? []) pictures.set(picture.path, picture)
    }
    const renderWhole = async (index: number): Promise<readonly DeskFile[]> => {
      const outcome = await renderCollection(index, records, new Map(), room)
      diagnostics.push(...outcome.diagnostics)
      return hasError(outcome) ? [] : (outcome.value ?? [])
    }
    const find = async (path: string): Promise<DeskFile | undefined> => {
      // What a format names is planned before what lies beside it in any other.
      const indexes = registry.collectionExporters.map(({ extension }, index) => [index, extension] as const)
      indexes.sort(([, one], [, other]) => Number(other.format.path === path) - Number(one.format.path === path))
      for (const [index, { plan }] of indexes) {
        if (!plan) {
          const files = whole.get(index) ?? renderWhole(index)
          whole.set(index, files)
          const file = (await files).find((it) => (it as { readonly path?: string }).path === path)
          if (file) return file
          continue
        }
        await planOne(index)
        const known = parts.get(path)
        if (known) {
          const outcome = await attempt(undefined, () => writePart(known[0], known[1], byId, new Map(), room))
          diagnostics.push(...outcome.diagnostics, ...(outcome.value?.diagnostics ?? []))
          const file = outcome.value?.value
          return file && { bytes: bytesOf(contentOf(file.content)), mediaType: file.mediaType }
        }
        const drawn = pictures.get(path)
        if (drawn) return originOf(drawn)
      }
      return undefined
    }
    return { version: desk.version(), find, diagnostics }
  }

  return {
    find: async (path) => {
      const [slug = '', ...rest] = path.split('/')
      const article = rest.length > 0 ? await desk.find(slug) : undefined
      const beside = article?.identity.slug === slug ? await findBeside(article, rest.join('/')) : undefined
      if (beside) return beside
      if (collections?.version !== desk.version()) collections = await planAll()
      return collections.find(path)
    },
    diagnostics: () => {
      const shown = new Set(desk.articles().map(({ brief }) => brief.path))
      const articles = [...made].filter(([key]) => shown.has(key.slice(0, key.lastIndexOf('\n'))))
      return [...articles.flatMap(([, { diagnostics }]) => diagnostics), ...(collections?.diagnostics ?? [])]
    },
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** What a derived picture would be made of, under its own type: a browser goes by that, not by the name. */
function originOf({ from }: DerivedPicture, entry?: Entry, article?: DeskArticle): DeskFile | undefined {
  if ('svg' in from) return { bytes: bytesOf(from.svg), mediaType: 'image/svg+xml', ...(article ? { article } : {}) }
  const bytes = entry?.assets.get(from.media)
  const mediaType = entry?.record.media.find(({ id }) => id === from.media)?.mediaType ?? 'application/octet-stream'
  return bytes && { bytes, mediaType, ...(article ? { article } : {}) }
}
