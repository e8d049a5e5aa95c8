import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { CollectionExporter } from '../contract/exporter.js'
import type { Publication } from '../contract/publication.js'
import { identify } from '../normalize/index.js'
import type { ArticleRecord } from '../record/article.js'
import { toEpoch } from '../record/time.js'
import { type Article, readArticle } from './articles.js'
import { byCodeUnits, type Host } from './host.js'
import { type Ids, loadIds, settleIds } from './ids.js'
import type { Configured, Registry } from './registry.js'
import { settleSlugs } from './slugs.js'
import { createDefaults, findSources } from './sources.js'
import { attempt, hasError, mapOrdered, type Outcome } from './tasks.js'

/** An article ready to be rendered: its record whole, with the bytes behind it. */
export interface Entry {
  readonly record: ArticleRecord
  readonly source: Uint8Array
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** Why an article that can be read is not published now. */
export interface Withheld {
  readonly record: ArticleRecord
  readonly reason: 'draft' | 'withheld' | 'canceled' | 'embargoed' | 'expired'
}

/** All that was read for one build. */
export interface Edition {
  /** Every source, whatever became of it. */
  readonly paths: readonly string[]
  /** What is to be published, in source order. */
  readonly entries: readonly Entry[]
  readonly withheld: readonly Withheld[]
  /** Sources with an error, by path. */
  readonly failed: readonly string[]
  /** Sources in which no article was found, by path. */
  readonly empty: readonly string[]
  /** Sources whose id is not yet in the ledger on disk. */
  readonly minted: readonly string[]
  /** The id ledger as it stands after this reading. */
  readonly ids: Ids
  readonly diagnostics: readonly Diagnostic[]
}

/** What reading an edition needs. */
export interface EditionSettings {
  readonly host: Host
  readonly registry: Registry
  readonly publication: Publication
  readonly sources: readonly string[]
  /** Milliseconds since 1970: what embargoes and expiries are held against. */
  readonly now: number
  /** Milliseconds since 1970: what dates such as «yesterday» are counted from, where a person stated it. */
  readonly reference?: number | undefined
  /** Called once the sources are known, and behind each one read. */
  readonly progress?: (done: number, total: number) => void
}

/** How many sources are read at once: enough to keep the disk busy while others are normalized. */
const LANES = 8

/**
 * Reads and normalizes every source, settles ids and slugs over all of them, and sets aside what is not to be published.
 * An article with an error is not published. Throws `Fatal` only for a broken id ledger.
 */
export async function readEdition(settings: EditionSettings): Promise<Edition> {
  const { host, registry, publication, progress } = settings
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const ids = await loadIds(host)
  const paths = await findSources(host, settings.sources, (path) => registry.readerOf(path) !== undefined, report)
  const room = { host, registry, publication, defaultsOf: createDefaults(host), reference: settings.reference }
  let done = 0
  progress?.(done, paths.length)
  const outcomes = await mapOrdered(paths, LANES, async (path) => {
    const outcome = await readArticle(path, room)
    progress?.(++done, paths.length)
    return outcome
  })

  const good = outcomes.flatMap((outcome) => (outcome.value && !hasError(outcome) ? [outcome.value] : []))
  const present = new Set(paths)
  const gone = new Set<string>()
  for (const path of ids.keys()) if (!present.has(path) && (await host.kindOf(path)) === undefined) gone.add(path)
  const folders = new Map(registry.collectionExporters.flatMap(foldersOf))
  const identities = await settleIdentities(good, ids, gone, folders, publication.url)
  const byPath = groupByPath(identities.diagnostics)

  const entries: Entry[] = []
  const withheld: Withheld[] = []
  const failed: string[] = []
  const empty: string[] = []
  const nextIds = new Map(identities.ids)
  outcomes.forEach((outcome: Outcome<Article>, index) => {
    const path = paths[index] ?? ''
    const all = [...outcome.diagnostics, ...(byPath.get(path) ?? [])]
    diagnostics.push(...all)
    const entry = identities.entries.get(path)
    if (hasError({ diagnostics: all })) failed.push(path)
    else if (!entry) empty.push(path)
    else {
      const reason = reasonToWithhold(entry.record, settings.now)
      if (reason) withheld.push({ record: entry.record, reason })
      else {
        entries.push(entry)
        warnOfFuture(entry.record, settings.now, report)
        const kept = nextIds.get(path)
        if (kept) nextIds.set(path, { ...kept, slug: entry.record.slug, ...formerSlugs(kept, entry.record.slug) })
      }
    }
  })
  const recorded = new Set([...ids.values()].map(({ id }) => id))
  const minted = [...nextIds].filter(([, { id }]) => !recorded.has(id)).map(([path]) => path)
  // What is wrong with a folder's defaults fails every source below it, and is told once.
  return { paths, entries, withheld, failed, empty, minted, ids: nextIds, diagnostics: [...new Set(diagnostics)] }
}

/** The folders a collection exporter needs for itself, and whose they are. */
function foldersOf({ extension }: Configured<CollectionExporter>): readonly (readonly [string, string])[] {
  return (extension.folders ?? []).map((folder) => [folder, `the ${extension.format.name} exporter`])
}

async function settleIdentities(
  articles: readonly Article[],
  ids: Ids,
  gone: ReadonlySet<string>,
  folders: ReadonlyMap<string, string>,
  url: string,
) {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const arrivals = articles.map(({ path, record, proposedSlug }) => ({
    path,
    digest: record.provenance.digest,
    slug: record.slug ?? proposedSlug,
  }))
  const settled = settleIds(ids, arrivals, gone, url, report)
  const read = new Set(articles.map(({ path }) => path))
  const reserved = new Map<string, string>()
  for (const [path, { slug, formerSlugs: former = [] }] of settled) {
    if (gone.has(path)) continue
    if (slug !== undefined && !read.has(path)) reserved.set(slug, path)
    // A former address leads on to where its article is now.
    for (const one of former) reserved.set(one, path)
  }
  const slugs = settleSlugs(
    articles.map(({ path, record, proposedSlug }) => {
      const kept = settled.get(path)?.slug
      return {
        path,
        proposed: proposedSlug,
        ...(record.slug === undefined ? {} : { stated: record.slug }),
        ...(kept === undefined ? {} : { kept }),
      }
    }),
    folders,
    reserved,
    report,
  )
  const entries = new Map<string, Entry>()
  const owners = new Map<string, string>()
  for (const { path, record, source, assets } of articles) {
    const kept = settled.get(path)
    const slug = slugs.get(path)
    if (!kept || slug === undefined) continue
    const id = record.id ?? kept.id
    const owner = owners.get(id)
    if (owner !== undefined) {
      report({
        code: 'ids/taken',
        severity: 'error',
        message: `The id «${id}» is that of «${owner}».`,
        hint: 'Remove the `id` from one of the two.',
        place: { path, line: 1, column: 1 },
      })
      continue
    }
    owners.set(id, path)
    const former = formerSlugs(kept, slug).formerSlugs ?? []
    const stated = record.formerUrls.filter((address) => {
      const folder = folderBelow(address, url)
      if (folder === undefined || !folders.has(folder)) return true
      report({
        code: 'slug/taken',
        severity: 'warning',
        message: `«${address}» cannot lead to this article: its folder is that of «${folders.get(folder)}».`,
        hint: 'Remove it from `formerUrls`.',
        place: { path, line: 1, column: 1 },
      })
      return false
    })
    const formerUrls = [...new Set([...stated, ...former.map((it) => `${url}${encodeURI(it)}/`)])]
    const whole = await attempt(path, (reportOne) => identify(record, { id, slug, formerUrls }, reportOne))
    diagnostics.push(...whole.diagnostics)
    if (whole.value) entries.set(path, { record: whole.value, source, assets })
  }
  // An id stated in front matter is as good as a minted one: the ledger keeps it.
  const ledger = new Map(settled)
  for (const [path, { record }] of entries) {
    const kept = ledger.get(path)
    if (kept && kept.id !== record.id) ledger.set(path, { ...kept, id: record.id })
  }
  return { entries, ids: ledger, diagnostics }
}

/** The first path segment of an address below the publication's. */
function folderBelow(address: string, url: string): string | undefined {
  return address.startsWith(url) ? address.slice(url.length).split(/[/?#]/, 1)[0] : undefined
}

function formerSlugs(kept: { readonly slug?: string; readonly formerSlugs?: readonly string[] }, slug: string) {
  const former = [...(kept.formerSlugs ?? []), ...(kept.slug === undefined ? [] : [kept.slug])]
  const others = [...new Set(former)].filter((it) => it !== slug)
  return others.length > 0 ? { formerSlugs: others } : {}
}

function reasonToWithhold(record: ArticleRecord, now: number): Withheld['reason'] | undefined {
  if (record.status !== 'usable') return record.status
  if (record.embargoedUntil && toEpoch(record.embargoedUntil) > now) return 'embargoed'
  if (record.expires && toEpoch(record.expires) <= now) return 'expired'
  return undefined
}

function warnOfFuture(record: ArticleRecord, now: number, report: Report): void {
  if (!record.published || toEpoch(record.published) <= now) return
  report({
    code: 'record/published-in-future',
    severity: 'warning',
    message: `Dated in the future (${record.published.value}) and published all the same.`,
    hint: 'To hold it back until then, state `embargoedUntil` as well.',
    place: { path: record.provenance.path, line: 1, column: 1 },
  })
}

function groupByPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const path = diagnostic.place?.path ?? ''
    const group = groups.get(path)
    if (group) group.push(diagnostic)
    else groups.set(path, [diagnostic])
  }
  return groups
}

/** Newest first; articles without a date behind those with one; ties by id, so that no order of files shows. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const timed = entries.map((entry) => ({
    entry,
    at: entry.record.published ? toEpoch(entry.record.published) : Number.NEGATIVE_INFINITY,
  }))
  timed.sort((one, other) =>
    one.at === other.at ? byCodeUnits(one.entry.record.id, other.entry.record.id) : other.at > one.at ? 1 : -1,
  )
  return timed.map(({ entry }) => entry)
}
