import { concernsUse, type Diagnostic } from '../contract/diagnostic.js'
import type { Publication } from '../contract/publication.js'
import { neighboursOf } from '../record/neighbours.js'
import { type Edition, type Entry, newestFirst, readEdition } from './edition.js'
import type { Host } from './host.js'
import { formatIds, IDS_FILE } from './ids.js'
import { createLinks } from './links.js'
import { type Output, type OutputCounts, openOutput } from './output.js'
import { createPictures } from './pictures.js'
import { refuseUnsafeFolder, tellOfLeftOut } from './precautions.js'
import { createRegistry, type RegistrySettings } from './registry.js'
import { type RenderRoom, renderArticle, renderCollection } from './render.js'
import { attempt, hasError, mapOrdered } from './tasks.js'

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
  /** Milliseconds since 1970, for dates such as «yesterday»; never taken from a clock. */
  readonly reference?: number | undefined
}

/** How far a build is. */
export type Progress = (phase: 'read' | 'render', done: number, total: number) => void

/** What a reading came to. */
export interface Checked {
  readonly edition?: Edition
  readonly diagnostics: readonly Diagnostic[]
}

/** What a build came to. */
export interface Published extends Checked {
  /** Articles published, each in all its renditions. */
  readonly published: number
  readonly output?: OutputCounts
}

/** How many articles are rendered at once. */
const LANES = 4

/** Reads and normalizes everything and writes nothing. A configuration in error reads nothing. Never throws. */
export async function check(host: Host, settings: PublishSettings, progress?: Progress): Promise<Checked> {
  const { diagnostics, value } = await readAll(host, settings, progress)
  return { diagnostics, ...(value ? { edition: value.edition } : {}) }
}

/**
 * The whole story: sources are read into an edition of records, each record becomes its renditions, all of them together
 * become the collection's, and what an earlier build left over goes. Never throws for content, and prints nothing.
 */
export async function publish(host: Host, settings: PublishSettings, progress?: Progress): Promise<Published> {
  const read = await readAll(host, settings, progress)
  if (!read.value) return { published: 0, diagnostics: read.diagnostics }
  const { edition, room } = read.value
  if (edition.diagnostics.some(concernsUse)) return { edition, published: 0, diagnostics: read.diagnostics }

  const written = await attempt(undefined, async (report) => {
    await refuseUnsafeFolder(host, settings)
    const output = await openOutput(host, settings.out)
    if (settings.named) await tellOfLeftOut(host, edition, output, report)
    // Before any page: an id that is published and not kept would be lost.
    await host.write(IDS_FILE, new TextEncoder().encode(formatIds(edition.ids)))
    let articles = await publishArticles(output, edition.entries, room, progress)
    let failures: readonly Diagnostic[] = []
    while (articles.failures.length > 0) {
      // Pages may lead on to an article that could not be rendered: the good ones are rendered again without it.
      failures = [...failures, ...articles.failures]
      output.restart()
      articles = await publishArticles(output, articles.published, room, progress)
    }
    for (const diagnostic of [...failures, ...articles.diagnostics]) report(diagnostic)
    for (const diagnostic of await publishCollections(articles, room, output)) report(diagnostic)
    const counts = await output.close()
    await room.pictures.tidy()
    return { published: articles.published.length, output: counts }
  })
  return { edition, published: 0, ...written.value, diagnostics: [...read.diagnostics, ...written.diagnostics] }
}

/** Source → draft → record, for all sources. */
async function readAll(host: Host, settings: PublishSettings, progress?: Progress) {
  const { publication, sources } = settings
  const outcome = await attempt(undefined, async (report) => {
    const found: Diagnostic[] = []
    const registry = createRegistry(settings, (diagnostic) => void found.push(diagnostic))
    for (const diagnostic of found) report(diagnostic)
    if (hasError({ diagnostics: found })) return undefined
    const room: RenderRoom = {
      registry,
      publication,
      links: createLinks(registry, publication),
      pictures: createPictures(host),
    }
    const edition = await readEdition({
      host,
      registry,
      publication,
      sources,
      now: settings.now ?? host.now(),
      reference: settings.reference,
      progress: (done, total) => progress?.('read', done, total),
    })
    return { edition, room }
  })
  return { value: outcome.value, diagnostics: [...outcome.diagnostics, ...(outcome.value?.edition.diagnostics ?? [])] }
}

/** What came of rendering the articles. */
interface PublishedArticles {
  /** Newest first. */
  readonly published: readonly Entry[]
  /** What the articles that could not be published had to say. */
  readonly failures: readonly Diagnostic[]
  /** Bytes of each file by its path. */
  readonly sizes: ReadonlyMap<string, number>
  /** What the published ones had to say. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Record → renditions → output. An article is published in all its renditions or in none. */
async function publishArticles(
  output: Output,
  entries: readonly Entry[],
  room: RenderRoom,
  progress?: Progress,
): Promise<PublishedArticles> {
  const neighbours = neighboursOf(newestFirst(entries).map(({ record }) => record))
  const sizes = new Map<string, number>()
  let done = 0
  const results = await mapOrdered(entries, LANES, async (entry) => {
    const rendered = await renderArticle(entry, neighbours.get(entry.record.id), room)
    const stored = await attempt(entry.record.provenance.path, async () => {
      if (!rendered.value || hasError(rendered)) return undefined
      await output.put(rendered.value)
      for (const { path, bytes } of rendered.value) sizes.set(path, bytes.length)
      return entry
    })
    progress?.('render', ++done, entries.length)
    return { entry: stored.value, diagnostics: [...rendered.diagnostics, ...stored.diagnostics] }
  })
  const published = newestFirst(results.flatMap(({ entry }) => entry ?? []))
  const toldBy = (good: boolean) =>
    results.flatMap(({ entry, diagnostics }) => ((entry !== undefined) === good ? diagnostics : []))
  return { published, failures: toldBy(false), sizes, diagnostics: toldBy(true) }
}

/** Records → front page and feeds → output. One that cannot be made leaves the one of the earlier build in place. */
async function publishCollections(
  { published, sizes }: PublishedArticles,
  room: RenderRoom,
  output: Output,
): Promise<readonly Diagnostic[]> {
  const records = published.map(({ record }) => record)
  const diagnostics: Diagnostic[] = []
  for (const [index, { extension }] of room.registry.collectionExporters.entries()) {
    const rendered = await renderCollection(index, records, sizes, room)
    const stored = await attempt(undefined, async () => {
      if (rendered.value && !hasError(rendered)) await output.put(rendered.value)
    })
    if (hasError(rendered) || hasError(stored)) output.keep(extension.format.name)
    diagnostics.push(...rendered.diagnostics, ...stored.diagnostics)
  }
  return diagnostics
}
