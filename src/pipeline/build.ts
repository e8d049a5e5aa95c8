import { MANY } from '../contract/exporter.js'
import type { Publication } from '../contract/publication.js'
import { named } from '../normalize/index.js'
import type { ArticleRecord } from '../record/article.js'
import { type BuildKeys, type Cache, fileCache, noCache } from './cache.js'
import { type Crew, soloCrew } from './crew.js'
import { folderOf, type Host, joinPath } from './host.js'
import { fromKeptText, keepsLines } from './kept-record.js'
import { keyOf } from './key.js'
import type { ManifestEntry } from './manifest.js'
import type { Output } from './output.js'
import { encoderVersion } from './picture-encoder.js'
import { openPile, type Pile } from './pile.js'
import type { Registry, RegistrySettings } from './registry.js'
import type { RenderRoom } from './render.js'
import { openRenditions } from './renditions.js'
import type { SettledArticle } from './settle.js'
import type { Shard } from './shards.js'
import { noStamps, openStamps, type Stamps } from './stamps.js'
import { fileStore, memoryStore } from './store.js'
import { createWorkshop, type Kept } from './workshop.js'

/** Everything a build depends on besides the files it reads. */
export interface PublishSettings extends RegistrySettings {
  readonly publication: Publication
  /** Files and folders, relative to the publication's folder. */
  readonly sources: readonly string[]
  /** Whether they were named for this one build, and not by the configuration. */
  readonly named?: boolean | undefined
  /** The output folder. */
  readonly out: string
  /** Milliseconds since 1970, for embargoes and expiries; the host's clock where absent. */
  readonly now?: number | undefined
  /** Milliseconds since 1970, where a person stated from when dates such as «yesterday» are counted. */
  readonly reference?: number | undefined
  /** Whether readers note what weighed for each line. */
  readonly explain?: boolean | undefined
  /** Where builds remember what they did; without it each starts from nothing and leaves nothing. */
  readonly cache?: string | undefined
  /** Whether what builds remember is left unused, and only written anew. */
  readonly forget?: boolean | undefined
  /** The version of Galley: what another one made is not used. */
  readonly version?: string | undefined
  /** The digest of the code that plugins and themes are made of: what other code made is not used. */
  readonly code?: { readonly reading?: string; readonly rendering?: string } | undefined
  /** Renders the articles of this part alone and makes no collections; the merge does. */
  readonly shard?: Shard | undefined
  /** The output folders of parts, whose articles are taken as they are. */
  readonly parts?: readonly string[] | undefined
  /** More articles than these are many; as many as the contract says where absent. */
  readonly most?: number | undefined
  /** Ends the build between two batches; what is written by then stays, each file whole. */
  readonly signal?: AbortSignal | undefined
  /** Told how many articles a build goes over, before it loads what is known of them. */
  readonly expect?: ((articles: number) => void) | undefined
  /** Waited for between two phases, of a build over so many articles. */
  readonly pause?: ((articles: number) => Promise<void>) | undefined
  /** Finds more hands for so many tasks; undefined where one thread is enough. They need {@link cache} to share records. */
  readonly hire?: ((tasks: number) => Promise<Crew | undefined>) | undefined
}

/** One build: what it works with, and what decides whether an earlier one's work still holds. */
export interface Build extends BuildKeys {
  readonly host: Host
  readonly settings: PublishSettings
  readonly room: RenderRoom
  readonly cache: Cache
  /** How files looked when they were last read. */
  readonly stamps: Stamps
  /** Opens a pile for what is to leave memory; it goes with the build. */
  openPile(): Pile
  /** When the build began, in milliseconds since 1970. */
  readonly started: number
  /** Of all that decides a build besides files and time; undefined where the last one is not to be held against. */
  readonly key: string | undefined
  /** More articles than these are many: see the contract's `MANY`. */
  readonly most: number
  /** Those who do so many tasks. */
  crewFor(tasks: number): Promise<Crew>
  /** True where a file of the last build still lies in the output as it was made, as far as its length tells. */
  isThere(output: Output, entry: ManifestEntry): Promise<boolean>
  /** The record of an article, whole. Throws where the store has lost it. */
  recordOf(article: SettledArticle, kept: Kept): Promise<ArticleRecord>
  /** Ends the build's threads. */
  dismiss(): Promise<void>
  /** Ends the build: threads, and what it put out of memory. */
  close(): Promise<void>
}

/** Where renditions that take long to make are kept, and what their keys begin with. */
export function keptOf(
  host: Host,
  { cache, version = '', code, forget = false }: Pick<PublishSettings, 'cache' | 'version' | 'code' | 'forget'>,
) {
  return cache === undefined
    ? {}
    : { kept: openRenditions(host, cache, forget), base: keyOf(version, code?.rendering ?? '') }
}

/** Opens a build. Threads are hired when there is work for them. */
export async function openBuild(host: Host, settings: PublishSettings, room: RenderRoom): Promise<Build> {
  const { cache: folder } = settings
  const store = folder === undefined ? memoryStore() : fileStore(host, folder)
  const { registry } = room
  const workshop = createWorkshop({
    host,
    ...room,
    store,
    out: settings.out,
    reference: settings.reference,
    ...keptOf(host, settings),
  })
  const solo = soloCrew(workshop, settings.signal)
  let hired: Crew | undefined
  const piles: Pile[] = []
  /** How long the files of the last build are, looked at in one go before any of them is made anew. */
  let sizes: ReadonlyMap<string, number> | undefined
  const readKey = readKeyOf(settings, registry)
  const renderKey = renderKeyOf(settings, registry)
  const stamped = folder !== undefined && !settings.forget
  return {
    host,
    settings,
    room,
    stamps: stamped ? await openStamps(host, joinPath(folderOf(folder), 'stamps.bin')) : noStamps,
    started: host.now(),
    key:
      folder === undefined || settings.named || settings.shard || settings.parts
        ? undefined
        : keyOf(readKey, renderKey, registry.collectionExporters.map(toKey), settings.sources, settings.out),
    openPile: () => {
      const pile = openPile(host, folder)
      piles.push(pile)
      return pile
    },
    cache: folder === undefined ? noCache : fileCache(host, folder, settings.forget),
    readKey,
    renderKey,
    most: settings.most ?? MANY,
    crewFor: async (tasks) => {
      // Those once hired stay, however little there is left to do.
      if (folder !== undefined) hired ??= await settings.hire?.(tasks)
      return hired ?? solo
    },
    isThere: async (output, { path, sha256, size }) => {
      sizes ??= await sizesBefore(host, output)
      return output.before.get(path)?.sha256 === sha256 && sizes.get(path) === size
    },
    recordOf: async ({ brief, identity }, { slot, digest }) => {
      const text = await store.get(slot, digest)
      if (text === undefined) throw new Error(`the record of «${brief.path}» is lost`)
      return named(fromKeptText(text), identity)
    },
    dismiss: async () => {
      const crew = hired
      hired = undefined
      await crew?.close()
    },
    close: async () => {
      await hired?.close()
      for (const pile of piles) pile.close()
    },
  }
}

async function sizesBefore(host: Host, { folder, before }: Output): Promise<ReadonlyMap<string, number>> {
  const paths = [...before.keys()]
  const found = await host.sizesIn(folder, paths)
  return new Map(paths.map((path, at) => [path, found[at] ?? -1]))
}

function readKeyOf({ version = '', code, publication, reference }: PublishSettings, registry: Registry): string {
  const { timeZone, language, typography } = publication
  const readers = registry.readers.map(({ extension: { name, revision, accepts }, options }) => [
    name,
    revision,
    accepts,
    options,
  ])
  const transforms = registry.transforms.map(({ name, revision }) => [name, revision])
  return keyOf(
    version,
    code?.reading ?? '',
    timeZone,
    language,
    typography ?? '',
    reference ?? null,
    readers,
    transforms,
    keepsLines(registry),
  )
}

function renderKeyOf({ version = '', code, publication }: PublishSettings, registry: Registry): string {
  const articles = registry.articleExporters.map(toKey)
  // Their options decide their own files alone.
  const collections = registry.collectionExporters.map(({ extension }) => toKey({ extension, options: null }))
  return keyOf(version, code?.rendering ?? '', encoderVersion(), articles, collections, publication)
}

function toKey({ extension, options }: Registry['articleExporters'][number] | Registry['collectionExporters'][number]) {
  return [extension.format, extension.revision, extension.variant ?? '', options]
}
