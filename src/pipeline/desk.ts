import type { Diagnostic } from '../contract/diagnostic.js'
import { type Anonymous, named } from '../normalize/index.js'
import type { ArticleRecord } from '../record/article.js'
import { type Neighbours, neighboursAmong } from '../record/neighbours.js'
import type { Brief } from './brief.js'
import type { PublishSettings } from './build.js'
import { type Entry, findGone } from './edition.js'
import { type Examined, examineOne } from './examine.js'
import { type Host, joinPath } from './host.js'
import { IDS_FILE, type Ids, loadIds } from './ids.js'
import type { RenderRoom } from './render.js'
import { createSeats } from './seats.js'
import { newestFirst, type Reason, type SettledArticle, type Settlement, settle } from './settle.js'
import { DEFAULTS_FILE } from './sources.js'
import { attempt, type Outcome } from './tasks.js'

/** An article as a desk shows it: also one that a build would hold back, with the reason. */
export interface DeskArticle extends SettledArticle {
  readonly reason?: Reason
}

/**
 * A publication open on a desk: every source in memory, read anew when it changes, identities settled again over all of
 * them. Nothing is written, and no id that is minted here is kept.
 */
export interface Desk {
  /** Goes up whenever something may look otherwise. */
  version(): number
  /** The sources there are. */
  paths(): readonly string[]
  /** What is shown, newest first. */
  articles(): readonly DeskArticle[]
  /** The article at a slug, read anew if it has to be; `former` slugs of this sitting lead to it too. */
  find(slug: string): Promise<DeskArticle | undefined>
  /** The article whole; the bytes of its source and its pictures are fetched, for they would fill the memory. */
  entryOf(article: DeskArticle): Promise<Entry>
  /** Its record alone: the same object until something of it changes. */
  recordOf(article: DeskArticle): ArticleRecord
  /** What a page can lead on to: of the last {@link catchUp}, for what changed since may change little. */
  neighboursOf(article: DeskArticle): Neighbours | undefined
  /** Tells of files that changed, came or went; returns the sources this touches. */
  touch(files: readonly string[]): Promise<readonly string[]>
  /**
   * Does what can wait: reads what a wide change touched and finds neighbours anew; leaves off where something is touched
   * meanwhile. True when there was something.
   */
  catchUp(): Promise<boolean>
  /** One source looked at closely. */
  examine(path: string): Promise<Examined>
  /** Files outside the sources' folders that have a say: pictures and defaults. */
  needs(): ReadonlySet<string>
  diagnostics(): readonly Diagnostic[]
}

/** More sources than these are read when they are asked for, or when there is time. */
const AT_ONCE = 16

/** Reads everything once and opens the desk. Throws `Fatal` for a broken id ledger. */
export async function openDesk(
  host: Host,
  settings: PublishSettings,
  room: RenderRoom,
  drafts: boolean,
  progress: (done: number, total: number) => void = () => {},
): Promise<Desk> {
  const { registry, publication } = room
  const seats = createSeats(host, settings, room)
  const records = new Map<string, { readonly of: Anonymous; readonly key: string; readonly record: ArticleRecord }>()
  const former = new Map<string, string>()
  let ids = await loadIds(host)
  let settlement: Settlement | undefined
  let shown: readonly DeskArticle[] = []
  let bySlug = new Map<string, DeskArticle>()
  let neighbours: ReadonlyMap<string, Neighbours> = new Map()
  let acquainted = ''
  let version = 0
  let touches = 0

  /** Reads sources, and settles identities where one of them may have moved. */
  const readAll = async (some: readonly string[], list: boolean): Promise<void> => {
    let moved = list
    for (const path of some) moved = (await seats.read(path)) || moved
    if (moved) await settleAll()
    else follow(some)
  }

  /** The new briefs of articles that stay where they are. */
  const follow = (some: readonly string[]): void => {
    const set = new Set(some)
    shown = shown.map((article) => {
      const brief = set.has(article.brief.path) ? seats.goodOf(article.brief.path)?.brief : undefined
      return brief ? { ...article, brief } : article
    })
    bySlug = new Map(shown.map((article) => [article.identity.slug, article]))
    const next = new Map(ids)
    for (const path of some) {
      const digest = seats.goodOf(path)?.brief.digest
      const known = next.get(path)
      if (known && digest !== undefined) next.set(path, { ...known, digest })
    }
    ids = next
    version++
  }

  const settleAll = async (): Promise<void> => {
    const paths = seats.paths()
    const read = paths.map((path): Outcome<Brief> => {
      const brief = seats.goodOf(path)?.brief
      return brief ? { value: brief, diagnostics: [] } : { diagnostics: [] }
    })
    const gone = await findGone(host, ids, paths)
    settlement = settle(paths, read, { registry, url: publication.url, ids, gone, now: settings.now ?? host.now() })
    ids = withoutNewSlugs(settlement.ids, ids)
    const held = settlement.withheld.filter(({ reason }) => drafts && (reason === 'draft' || reason === 'embargoed'))
    const reasons = new Map(held.map(({ brief, reason }) => [brief.path, reason]))
    shown = newestFirst([...settlement.published, ...held]).map(({ brief, identity }): DeskArticle => {
      const reason = reasons.get(brief.path)
      return { brief, identity, ...(reason ? { reason } : {}) }
    })
    for (const [slug, { brief }] of bySlug) former.set(slug, brief.path)
    bySlug = new Map(shown.map((article) => [article.identity.slug, article]))
    version++
  }

  const find = async (slug: string): Promise<DeskArticle | undefined> => {
    const path = bySlug.get(slug)?.brief.path ?? former.get(slug)
    if (path === undefined) return undefined
    if (seats.isStale(path) && seats.paths().includes(path)) {
      await readAll([path], false)
    }
    return bySlug.get(slug) ?? shown.find(({ brief }) => brief.path === path)
  }

  const recordOf = ({ brief: { path }, identity }: DeskArticle): ArticleRecord => {
    const of = seats.goodOf(path)?.record
    if (!of) throw new Error(`«${path}» is not on the desk`)
    const key = JSON.stringify(identity)
    const known = records.get(path)
    if (known?.of === of && known.key === key) return known.record
    const record = named(of, identity)
    records.set(path, { of, key, record })
    return record
  }

  const meet = (): boolean => {
    const now = shown.map(({ brief, identity }) => ({ ...brief, ...identity }))
    const key = JSON.stringify(
      now.map((it) => [it.slug, it.headline, it.language, it.published, it.section, it.interests]),
    )
    if (key === acquainted) return false
    acquainted = key
    neighbours = neighboursAmong(now)
    version++
    return true
  }

  await seats.look()
  const first = seats.paths()
  progress(0, first.length)
  for (const [index, path] of first.entries()) {
    await seats.read(path)
    progress(index + 1, first.length)
  }
  await settleAll()
  meet()

  return {
    version: () => version,
    paths: seats.paths,
    articles: () => shown,
    find,
    entryOf: async (article) => {
      const assets = new Map<string, Uint8Array>()
      for (const [id, file] of Object.entries(article.brief.pictures)) {
        const bytes = await host.read(file)
        if (bytes) assets.set(id, bytes)
      }
      return { record: recordOf(article), source: (await host.read(article.brief.path)) ?? new Uint8Array(), assets }
    },
    recordOf,
    neighboursOf: ({ identity }) => neighbours.get(identity.id),
    touch: async (files) => {
      touches++
      const changed = new Set(files.map((file) => joinPath(file)))
      if ([...changed].some((file) => file.endsWith(DEFAULTS_FILE))) seats.forgetDefaults()
      if (changed.has(IDS_FILE)) ids = new Map([...ids, ...((await readIds(host)) ?? [])])
      const list = changed.has(IDS_FILE) || (await seats.mayList(changed))
      if (list) await seats.look()
      const touched = seats.touchedBy(changed)
      if (touched.length === 0 && !list) return touched
      if (touched.length <= AT_ONCE) await readAll(touched, list)
      else {
        for (const path of touched) seats.spoil(path)
        if (list) await settleAll()
        version++
      }
      return touched
    },
    catchUp: async () => {
      const mine = touches
      const behind: string[] = []
      let moved = false
      for (const path of seats.paths()) {
        // What changed meanwhile comes first; the rest waits for the next time.
        if (touches !== mine) break
        if (!seats.isStale(path)) continue
        behind.push(path)
        moved = (await seats.read(path)) || moved
        // Whoever asks for a page meanwhile is served between two sources, and finds the machine not too busy.
        await new Promise((served) => setTimeout(served, 1))
      }
      if (moved) await settleAll()
      else if (behind.length > 0) follow(behind)
      return touches === mine ? meet() || behind.length > 0 : behind.length > 0
    },
    examine: (path) => examineOne(path, seats.explaining()),
    needs: seats.needs,
    diagnostics: () => [...seats.diagnostics(), ...(settlement?.diagnostics ?? [])],
  }
}

/** The ledger to settle by the next time: ids stay, and addresses follow their headlines until a build keeps them. */
function withoutNewSlugs(settled: Ids, before: Ids): Ids {
  const kept = new Map([...before.values()].map((entry) => [entry.id, entry]))
  return new Map(
    [...settled].map(([path, { id, digest }]) => {
      const { slug, formerSlugs } = kept.get(id) ?? {}
      return [path, { id, digest, ...(slug === undefined ? {} : { slug }), ...(formerSlugs ? { formerSlugs } : {}) }]
    }),
  )
}

async function readIds(host: Host): Promise<Ids | undefined> {
  return (await attempt(IDS_FILE, () => loadIds(host))).value
}
