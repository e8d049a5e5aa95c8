import type { Diagnostic } from '../contract/diagnostic.js'
import type { Anonymous } from '../normalize/index.js'
import { type ReadingRoom, readArticle } from './articles.js'
import { type Brief, toBrief } from './brief.js'
import type { PublishSettings } from './build.js'
import { type Host, joinPath } from './host.js'
import type { RenderRoom } from './render.js'
import { createDefaults, findSources } from './sources.js'
import { attempt, hasError } from './tasks.js'

/** What is held of one source. */
interface Seat {
  /** What the last reading had to say. */
  readonly diagnostics: readonly Diagnostic[]
  /** The last reading without an error: a page does not go while its source is mended. */
  readonly good?: { readonly record: Anonymous; readonly brief: Brief }
  /** Every file that had a say, whether it was there or not. */
  readonly needs: ReadonlySet<string>
  /** True when something it needs has changed since. */
  readonly stale: boolean
}

/** The sources on a desk: each read once, and again when a file that had a say in it changes. */
export interface Seats {
  paths(): readonly string[]
  /** Looks again which sources there are. */
  look(): Promise<void>
  /** Reads a source; true where that may move identities, its own or another's. */
  read(path: string): Promise<boolean>
  /** The last reading of a source that had no error. */
  goodOf(path: string): Seat['good']
  isStale(path: string): boolean
  /** Has a source read anew when it is asked for. */
  spoil(path: string): void
  /** The sources in which one of these files had a say, and those never read. */
  touchedBy(files: ReadonlySet<string>): readonly string[]
  /** True where one of these files may be a source that came or went. */
  mayList(files: ReadonlySet<string>): Promise<boolean>
  /** Has `_defaults.yaml` files read anew. */
  forgetDefaults(): void
  /** What reading needs, for a closer look. */
  explaining(): ReadingRoom
  needs(): ReadonlySet<string>
  diagnostics(): readonly Diagnostic[]
}

/** No source is read yet. */
export function createSeats(host: Host, settings: PublishSettings, { registry, publication }: RenderRoom): Seats {
  const accepts = (path: string): boolean => registry.readerOf(path) !== undefined
  const seats = new Map<string, Seat>()
  let defaultsOf = createDefaults(host)
  let paths: readonly string[] = []
  let found: readonly Diagnostic[] = []
  const room = (explain: boolean, from = host): ReadingRoom => {
    return { host: from, registry, publication, defaultsOf, explain, reference: settings.reference }
  }
  return {
    paths: () => paths,
    look: async () => {
      const outcome = await attempt(undefined, (report) => findSources(host, settings.sources, accepts, report))
      paths = outcome.value ?? []
      found = outcome.diagnostics
      const there = new Set(paths)
      for (const path of seats.keys()) if (!there.has(path)) seats.delete(path)
    },
    read: async (path) => {
      const before = seats.get(path)?.good
      const needs = new Set([path, ...defaultsOf.files(path)])
      const read = (file: string) => {
        needs.add(joinPath(file))
        return host.read(file)
      }
      const outcome = await readArticle(path, room(false, { ...host, read }))
      const article = hasError(outcome) ? undefined : outcome.value
      const fresh = article && { record: article.record, brief: toBrief(article, publication.url) }
      const good = fresh ?? (hasError(outcome) ? before : undefined)
      seats.set(path, { diagnostics: outcome.diagnostics, needs, stale: false, ...(good ? { good } : {}) })
      return !before || !good || standingOf(before.brief) !== standingOf(good.brief)
    },
    goodOf: (path) => seats.get(path)?.good,
    isStale: (path) => seats.get(path)?.stale ?? true,
    spoil: (path) => {
      const seat = seats.get(path)
      if (seat) seats.set(path, { ...seat, stale: true })
    },
    touchedBy: (files) =>
      paths.filter((path) => {
        const needs = seats.get(path)?.needs
        return !needs || [...files].some((file) => needs.has(file))
      }),
    mayList: async (files) => {
      for (const file of files) {
        // What has no ending may be a folder.
        if (!/\.[^/]+$/.test(file) || accepts(file) !== seats.has(file)) return true
        if (seats.has(file) && (await host.kindOf(file)) !== 'file') return true
      }
      return false
    },
    forgetDefaults: () => {
      defaultsOf = createDefaults(host)
    },
    explaining: () => room(true),
    needs: () => new Set([...seats.values()].flatMap(({ needs }) => [...needs])),
    // What is wrong with a folder's defaults is told by every source below it.
    diagnostics: () => [...found, ...new Set([...seats.values()].flatMap(({ diagnostics }) => diagnostics))],
  }
}

/** All of a brief that can move an identity, or the article's place among the others. */
function standingOf({ digest: _, interests, headline, section, ...standing }: Brief): string {
  return JSON.stringify(standing)
}
