import type { Build } from './build.js'
import type { Memory } from './cache.js'
import { findGone } from './edition.js'
import { type Ids, loadIds } from './ids.js'
import { type Settlement, settle } from './settle.js'
import type { Stamps } from './stamps.js'
import type { Reading, ReadTask } from './workshop.js'

/** All sources of a build, read and settled. */
export interface ReadSources {
  readonly paths: readonly string[]
  /** What came of each path, in their order. */
  readonly readings: readonly Reading[]
  readonly settlement: Settlement
  /** What the last build left behind. */
  readonly memory: Memory
  /** How many were read now, and not as an earlier build left them. */
  readonly read: number
}

/**
 * Source → draft → record, for all sources but those that would come out as the last build read them. Throws `Fatal` only
 * for a broken id ledger.
 */
export async function readAll(
  build: Build,
  paths: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<ReadSources> {
  const { host, cache } = build
  const ids = await loadIds(host)
  const memory = await cache.load(build)
  const known = new Map<string, Reading>()
  const tasks: ReadTask[] = []
  const remembered = paths.flatMap((path) => memory.sources.get(path)?.reading.dependencies ?? [])
  await build.stamps.look([...new Set(remembered.map(([path]) => path))])
  for (const path of paths) {
    const before = memory.sources.get(path)?.reading
    if (before && (await looksAsBefore(before, build.stamps))) known.set(path, before)
    else tasks.push(before ? { path, before: before.dependencies } : { path })
  }
  let done = known.size
  progress(done, paths.length)
  const crew = await build.crewFor(tasks.length)
  const ahead = host.readAhead(tasks.map(({ path }) => path))
  ahead.reach(0)
  const fresh = await crew
    .read(tasks, () => {
      progress(++done, paths.length)
      ahead.reach(done - (paths.length - tasks.length))
    })
    .finally(ahead.stop)
  for (const [at, { path }] of tasks.entries()) {
    known.set(path, fresh[at] ?? memory.sources.get(path)?.reading ?? NOTHING_READ)
  }
  const readings = paths.map((path) => known.get(path) ?? NOTHING_READ)
  const settlement = await settleAll(build, paths, readings, ids)
  const read = fresh.filter((it) => it !== undefined).length
  return { paths, readings, settlement, memory, read }
}

/** Settles what was read, by a ledger of ids. */
export async function settleAll(
  { host, settings, room, started }: Build,
  paths: readonly string[],
  readings: readonly Reading[],
  ids: Ids,
): Promise<Settlement> {
  const gone = await findGone(host, ids, paths)
  const context = { registry: room.registry, url: room.publication.url, ids, gone, now: settings.now ?? started }
  const outcomes = readings.map(({ outcome }) => outcome)
  return settle(paths, outcomes, context)
}

const NOTHING_READ: Reading = { dependencies: [], outcome: { diagnostics: [] } }

/** True where no file a reading came of looks other than when it was read. */
async function looksAsBefore({ dependencies }: Reading, stamps: Stamps): Promise<boolean> {
  for (const [path, digest] of dependencies) if ((await stamps.digestOf(path)) !== digest) return false
  return true
}
