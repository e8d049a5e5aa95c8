import { crc32 } from 'node:zlib'
import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { CollectionExporter } from '../contract/exporter.js'
import type { Identity } from '../normalize/index.js'
import { toEpoch } from '../record/time.js'
import type { Brief } from './brief.js'
import { DatedInFuture } from './dated-in-future.js'
import { byCodeUnits } from './host.js'
import { type Arrival, type Ids, settleIds } from './ids.js'
import type { Configured, Registry } from './registry.js'
import { linksBetween, withLinks } from './settle-links.js'
import { type SlugClaim, settleSlugs } from './slugs.js'
import { hasError, type Outcome } from './tasks.js'

/** Why an article that can be read is not published now. */
export type Reason = 'draft' | 'withheld' | 'canceled' | 'embargoed' | 'expired'

/** An article whose identity is settled. */
export interface SettledArticle {
  readonly brief: Brief
  readonly identity: Identity
}

/** What became of all sources once they were held against one another. */
export interface Settlement {
  /** Every source, whatever became of it. */
  readonly paths: readonly string[]
  /** What is to be published, in source order. */
  readonly published: readonly SettledArticle[]
  readonly withheld: readonly (SettledArticle & { readonly reason: Reason })[]
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

/** What settling needs besides what was read. */
export interface SettleContext {
  readonly registry: Registry
  /** The publication's address. */
  readonly url: string
  /** The ledger as it is on disk, and those of its paths where no file is any more. */
  readonly ids: Ids
  readonly gone: ReadonlySet<string>
  /** Milliseconds since 1970: what embargoes and expiries are held against. */
  readonly now: number
}

/**
 * Settles ids and slugs over all sources at once and sets aside what is not to be published. An article with an error is
 * not published. `read` holds what came of each source, in the order of `paths`.
 */
export function settle(
  paths: readonly string[],
  read: readonly Outcome<Brief>[],
  { registry, url, ids, gone, now }: SettleContext,
): Settlement {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const good = read.map((outcome) => (hasError(outcome) ? undefined : outcome.value))
  const identities = settleIdentities(good, { registry, url, ids, gone })
  const byPath = groupByPath(identities.diagnostics)
  const published: SettledArticle[] = []
  const withheld: (SettledArticle & { readonly reason: Reason })[] = []
  const failed: string[] = []
  const empty: string[] = []
  const nextIds = identities.ids
  read.forEach((outcome, index) => {
    const path = paths[index] ?? ''
    const all = [...outcome.diagnostics, ...(byPath.get(path) ?? [])]
    diagnostics.push(...all)
    const brief = outcome.value
    const identity = identities.settled[index]
    if (hasError({ diagnostics: all })) failed.push(path)
    else if (!brief || !identity) empty.push(path)
    else {
      const reason = reasonToWithhold(brief, now)
      if (reason) {
        withheld.push({ brief, identity, reason })
        return
      }
      published.push({ brief, identity })
      warnOfFuture(brief, now, report)
      const kept = nextIds.get(path)
      if (kept) nextIds.set(path, { ...kept, slug: identity.slug, ...formerSlugs(kept, identity.slug) })
    }
  })
  const linked = linksBetween(published, withheld, { registry, url, ids, gone, paths, failed: [...failed, ...empty] })
  diagnostics.push(...linked.diagnostics)
  const recorded = new Set<string>()
  for (const { id } of ids.values()) recorded.add(id)
  const minted: string[] = []
  for (const [path, { id }] of nextIds) if (!recorded.has(id)) minted.push(path)
  // What is wrong with a folder's defaults fails every source below it, and is told once.
  return {
    paths,
    published: published.map((it) => withLinks(it, linked)),
    withheld: withheld.map((it) => withLinks(it, linked)),
    failed,
    empty,
    minted,
    ids: nextIds,
    diagnostics: toldOnce(diagnostics),
  }
}

/** Diagnostics without those that are there twice. Very many may have something told of them, so few bytes are noted of each. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message, place }: Diagnostic): string =>
    `${code}\n${message}\n${place?.path}\n${place?.line}\n${place?.column}`
  const told = new Map<number, Diagnostic>()
  const alike = new Set<string>()
  return diagnostics.filter((diagnostic) => {
    const key = keyOf(diagnostic)
    // As a number with a sign it takes no room of its own.
    const mark = crc32(key) | 0
    const known = told.get(mark)
    if (!known) {
      told.set(mark, diagnostic)
      return true
    }
    // Another of the same mark may be another all the same.
    if (keyOf(known) === key || alike.has(key)) return false
    alike.add(key)
    return true
  })
}

/** The folders a collection exporter needs for itself, and whose they are. */
function foldersOf({ extension }: Configured<CollectionExporter>): readonly (readonly [string, string])[] {
  return (extension.folders ?? []).map((folder) => [folder, `the ${extension.format.name} exporter`])
}

const NO_URLS: Identity['formerUrls'] = []

/** The identities of articles, in their order: undefined of those that are none, or can have none. */
function settleIdentities(
  briefs: readonly (Brief | undefined)[],
  { registry, url, ids, gone }: Pick<SettleContext, 'registry' | 'url' | 'ids' | 'gone'>,
) {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const folders = new Map(registry.collectionExporters.flatMap(foldersOf))
  const articles = briefs.filter((it) => it !== undefined)
  const arrivals = articles.map((it) => new Newcomer(it))
  const ledger = settleIds(ids, arrivals, gone, url, report)
  for (const arrival of arrivals) arrival.kept = ledger.get(arrival.path)?.slug
  const slugs = settleSlugs(arrivals, folders, reservedSlugs(ledger, gone, articles), report)
  const owners = new Map<string, string>()
  const settled = briefs.map((brief): Identity | undefined => {
    const path = brief?.path ?? ''
    const entry = ledger.get(path)
    const slug = slugs.get(path)
    if (!brief || !entry || slug === undefined) return undefined
    const { id: stated, formerUrls } = brief
    const id = stated ?? entry.id
    const owner = owners.get(id)
    if (owner !== undefined) {
      report(idTaken(path, id, owner))
      return undefined
    }
    owners.set(id, path)
    const former = formerSlugs(entry, slug).formerSlugs ?? []
    const allowed = formerUrls.filter((address) => {
      const folder = folderBelow(address, url)
      if (folder === undefined || !folders.has(folder)) return true
      report(folderTaken(path, address, folders.get(folder)))
      return false
    })
    // An id stated in front matter is as good as a minted one: the ledger keeps it.
    if (entry.id !== id) ledger.set(path, { ...entry, id })
    return {
      id,
      slug,
      formerUrls:
        allowed.length + former.length === 0
          ? NO_URLS
          : [...new Set([...allowed, ...former.map((it) => `${url}${encodeURI(it)}/`)])],
    }
  })
  return { settled, ids: ledger, diagnostics }
}

/** An article that wants an identity. */
class Newcomer implements Arrival, SlugClaim {
  readonly path: string
  readonly digest: string
  readonly stated: string | undefined
  readonly proposed: string
  kept: string | undefined

  constructor({ path, digest, slug, proposedSlug }: Brief) {
    this.path = path
    this.digest = digest
    this.stated = slug
    this.proposed = proposedSlug
  }

  get slug(): string {
    return this.stated ?? this.proposed
  }
}

/** Slugs no newcomer may have: those of articles with an error just now, and former addresses, which lead on. */
function reservedSlugs(ids: Ids, gone: ReadonlySet<string>, articles: readonly Brief[]): ReadonlyMap<string, string> {
  const reserved = new Map<string, string>()
  const read = new Set<string>()
  for (const { path } of articles) read.add(path)
  for (const [path, { slug, formerSlugs: former = [] }] of ids) {
    if (gone.has(path)) continue
    if (slug !== undefined && !read.has(path)) reserved.set(slug, path)
    for (const one of former) reserved.set(one, path)
  }
  return reserved
}

function idTaken(path: string, id: string, owner: string): Diagnostic {
  return {
    code: 'ids/taken',
    severity: 'error',
    message: `The id «${id}» is that of «${owner}».`,
    hint: 'Remove the `id` from one of the two.',
    place: { path, line: 1, column: 1 },
  }
}

function folderTaken(path: string, address: string, owner: string | undefined): Diagnostic {
  return {
    code: 'slug/taken',
    severity: 'warning',
    message: `«${address}» cannot lead to this article: its folder is that of «${owner}».`,
    hint: 'Remove it from `formerUrls`.',
    place: { path, line: 1, column: 1 },
  }
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

function reasonToWithhold({ status, embargoedUntil, expires }: Brief, now: number): Reason | undefined {
  if (status !== 'usable') return status
  if (embargoedUntil && toEpoch(embargoedUntil) > now) return 'embargoed'
  if (expires && toEpoch(expires) <= now) return 'expired'
  return undefined
}

function warnOfFuture({ path, published }: Brief, now: number, report: Report): void {
  if (!published || toEpoch(published) <= now) return
  report(new DatedInFuture(path, published.value))
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
export function newestFirst(articles: readonly SettledArticle[]): readonly SettledArticle[] {
  const times = Float64Array.from(articles, ({ brief: { published } }) =>
    published ? toEpoch(published) : Number.NEGATIVE_INFINITY,
  )
  const idAt = (place: number): string => articles[place]?.identity.id ?? ''
  const order = Array.from(articles.keys()).sort((one, other) => {
    const [at, otherAt] = [times[one] ?? 0, times[other] ?? 0]
    return at === otherAt ? byCodeUnits(idAt(one), idAt(other)) : otherAt > at ? 1 : -1
  })
  return order.flatMap((place) => articles[place] ?? [])
}
