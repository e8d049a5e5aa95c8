import { type Diagnostic, Fatal, type Report } from '../contract/diagnostic.js'
import type { CollectionExporter, OutputFile, PlanContext, Rendition } from '../contract/exporter.js'
import type { DerivedPicture } from '../contract/picture.js'
import type { Publication } from '../contract/publication.js'
import type { ArticleRecord } from '../record/article.js'
import type { Neighbours } from '../record/neighbours.js'
import { encodeUtf8 } from '../record/utf8.js'
import { type AloneRendition, aloneKeyOf, hideAround, type LyingRendition } from './alone.js'
import type { Entry } from './edition.js'
import { keyOf } from './key.js'
import type { Links } from './links.js'
import type { Pictures } from './pictures.js'
import type { Artifact, Lying } from './placing.js'
import type { Configured, Registry } from './registry.js'
import type { Renditions } from './renditions.js'
import { attempt, hasError, type Outcome } from './tasks.js'

/** What rendering needs besides the records. */
export interface RenderRoom {
  readonly registry: Registry
  readonly publication: Publication
  readonly links: Links
  readonly pictures: Pictures
  /** Milliseconds since 1970: the moment of the edition, for the exporters that tell what is recent. */
  readonly now?: number
  /** Where renditions that take long to make are kept. */
  readonly kept?: Renditions
}

/** For a picture whose type nobody could tell. */
const UNKNOWN_TYPE = 'application/octet-stream'

/** An article's renditions as files, and the keys of those kept for the next build. */
export interface RenderedArticle {
  readonly artifacts: readonly (Artifact | Lying)[]
  readonly keys: readonly string[]
  readonly alone: readonly AloneRendition[]
}

/**
 * Record → renditions, for one article: every format, and each picture a rendition asks for once. `key` is of all that
 * decides the record; without it nothing is kept. What an earlier build made of the record alone is not made again.
 */
export function renderArticle(
  entry: Entry,
  neighbours: Neighbours | undefined,
  room: RenderRoom,
  key?: string,
  before: readonly LyingRendition[] = [],
): Promise<Outcome<RenderedArticle>> {
  const { registry, publication, links, pictures: maker } = room
  const { record } = entry
  return attempt(record.provenance.path, async (report) => {
    const artifacts: (Artifact | Lying)[] = []
    const keys: string[] = []
    const alone: AloneRendition[] = []
    const pictures = new Set<string>()
    const derived: DerivedPicture[] = []
    for (const { extension, options } of registry.articleExporters) {
      const { name } = extension.format
      const aloneKey = aloneKeyOf({ extension, options }, key)
      const lying = before.find((it) => it.key === aloneKey)
      if (lying) {
        artifacts.push(...lying.entries.map((it) => ({ entry: it })))
        for (const id of lying.assets) pictures.add(id)
        const { entries: _, ...same } = lying
        alone.push(same)
        continue
      }
      const costly = extension.costly === true && key !== undefined && room.kept !== undefined
      const own = costly
        ? keyOf(
            key,
            extension.format,
            extension.revision,
            extension.variant ?? '',
            options,
            publication,
            links.collection,
            links.of(record),
          )
        : undefined
      const make = async (tell: Report): Promise<Rendition> => {
        const context = {
          options,
          asset: (id: string) => entry.assets.get(id),
          source: () => entry.source,
          report: tell,
        }
        if (extension.alone) return extension.render(record, hideAround(context, name))
        return extension.render(record, {
          ...context,
          publication,
          collection: links.collection,
          links: links.of(record),
          ...(neighbours && !costly ? { neighbours } : {}),
        })
      }
      let told = 0
      const tell: Report = (diagnostic) => {
        told++
        report(diagnostic)
      }
      const rendition = own === undefined ? await make(tell) : await keepOrMake(own, room.kept, make, tell)
      if (own !== undefined) keys.push(own)
      const files = rendition.files.map(
        (file): Artifact => ({ ...toArtifact(file, name), path: `${record.slug}/${file.path}`, record: record.id }),
      )
      artifacts.push(...files)
      if (aloneKey !== undefined && told === 0 && !rendition.pictures?.length) {
        alone.push({ key: aloneKey, paths: files.map(({ path }) => path), assets: rendition.assets })
      }
      for (const id of rendition.assets) pictures.add(id)
      derived.push(...(rendition.pictures ?? []))
    }
    return {
      artifacts: [...artifacts, ...pictureArtifacts(entry, pictures), ...(await maker.ofArticle(derived, entry))],
      keys,
      alone,
    }
  })
}

/** A rendition as it was kept, told of as it was then; else made, and kept unless it has an error. */
async function keepOrMake(
  key: string,
  kept: Renditions | undefined,
  make: (report: Report) => Promise<Rendition>,
  report: Report,
): Promise<Rendition> {
  const known = await kept?.get(key)
  const told: Diagnostic[] = []
  const rendition = known?.rendition ?? (await make((diagnostic) => void told.push(diagnostic)))
  const diagnostics = known?.diagnostics ?? told
  for (const diagnostic of diagnostics) report(diagnostic)
  if (!known && !hasError({ diagnostics })) await kept?.put(key, { rendition, diagnostics })
  return rendition
}

/** Records → the renditions of all of them, for one collection exporter. */
export function renderCollection(
  index: number,
  records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
  sizes: ReadonlyMap<string, number>,
  room: RenderRoom,
): Promise<Outcome<readonly Artifact[]>> {
  const { registry, links, pictures } = room
  const exporter = registry.collectionExporters[index]
  const name = exporter?.extension.format.name ?? ''
  return attempt(undefined, async (report) => {
    if (!exporter) return []
    const rendition = await exporter.extension.render(records, {
      linksOf: (record) =>
        links.of(record).map((link) => {
          const size = sizes.get(link.path)
          return size === undefined ? link : { ...link, size }
        }),
      ...planContext(exporter, room, report),
    })
    if (rendition.assets.length > 0) {
      throw new Fatal({
        code: 'output/foreign-asset',
        severity: 'error',
        message: `The ${name} exporter of collections asks for pictures, which lie beside articles.`,
        hint: 'Mend the exporter: it can link them there.',
      })
    }
    const made = await pictures.ofCollection(rendition.pictures ?? [], name)
    return [...rendition.files.map((file) => toArtifact(file, name)), ...made]
  })
}

/** A rendition's file as it is put in place. */
export function toArtifact({ path, mediaType, content }: OutputFile, format: string): Artifact {
  return { path, mediaType, format, bytes: typeof content === 'string' ? encodeUtf8(content) : content }
}

function pictureArtifacts({ record, assets }: Entry, ids: ReadonlySet<string>): readonly Artifact[] {
  const byPath = new Map<string, Artifact>()
  for (const id of ids) {
    const media = record.media.find((it) => it.id === id)
    const bytes = assets.get(id)
    if (!media?.src || !bytes) {
      throw new Fatal({
        code: 'output/missing-asset',
        severity: 'error',
        message: `An exporter asks for the picture «${id}», which has no file.`,
        hint: 'Mend the exporter: only media with a file beside the page can be asked for.',
      })
    }
    const path = `${record.slug}/${media.src}`
    byPath.set(path, { path, mediaType: media.mediaType ?? UNKNOWN_TYPE, format: 'asset', bytes, record: record.id })
  }
  return [...byPath.values()]
}

/** What planning may use besides the cards. */
export function planContext(
  { extension, options }: Configured<CollectionExporter>,
  room: RenderRoom,
  report: Report,
): PlanContext {
  const { registry, publication, links, now } = room
  const plain = (one: Configured<CollectionExporter>): PlanContext => ({
    options: one.options,
    publication,
    collection: links.collection,
    optionsOf: (format) => registry.collectionExporters.find((it) => it.extension.format.name === format)?.options,
    ...momentFor(one.extension, now),
    report,
  })
  const tailor = registry.collectionExporters.find((it) => it.extension.dress !== undefined)
  const dress = tailor?.extension.dress
  return {
    ...plain({ extension, options }),
    ...(tailor && dress ? { dress: (page) => dress(page, plain(tailor)) } : {}),
  }
}

/** The moment of the edition, for an exporter that tells what is recent. */
function momentFor({ recent }: CollectionExporter, now: number | undefined): { readonly now?: number } {
  return recent !== undefined && now !== undefined ? { now } : {}
}
