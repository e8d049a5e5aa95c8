import type { Build } from './build.js'
import { findGone } from './edition.js'
import { type Ids, loadIds } from './ids.js'
import type { ReadingText } from './reading-text.js'
import { createReadings, type Readings } from './readings.js'
import type { Memory } from './remembered.js'
import { type Settlement, settle } from './settle.js'
import type { Stamps } from './stamps.js'
import type { Reading, ReadTask } from './workshop.js'

/** All sources of a build, read and settled. */
export interface ReadSources {
  readonly paths: readonly string[]
  /** What came of each path, by its place. */
  readonly readings: Readings
  /** Let go of what is large in it once that is written. */
  settlement: Settlement
  /** Whether there was no ledger of ids, or nothing in it. */
  readonly isNew: boolean
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
  build.settings.expect?.(paths.length)
  const ids = await loadIds(host)
  // All will be rendered anew: threads start while the rest is loaded.
  const memory = await cache.load(build, () => build.crewFor(paths.length))
  const readings = createReadings(paths, build.openPile())
  const remembered = paths.flatMap((path) => memory.sources.get(path)?.reading.dependencies ?? [])
  await build.stamps.look([...new Set(remembered.map(([path]) => path))])
  /** The places of those that are to be read. */
  const wanted: number[] = []
  for (const [place, path] of paths.entries()) {
    const before = memory.sources.get(path)?.reading
    if (before && (await looksAsBefore(before, build.stamps))) readings.remember(place, before)
    else wanted.push(place)
  }
  const known = paths.length - wanted.length
  let done = known
  let read = 0
  progress(done, paths.length)
  const crew = await build.crewFor(wanted.length)
  const ahead = host.readAhead(wanted.map((place) => paths[place] ?? ''))
  ahead.reach(0)
  const taskAt = (at: number): ReadTask => {
    const path = paths[wanted[at] ?? 0] ?? ''
    const before = memory.sources.get(path)?.reading.dependencies
    return before ? { path, before } : { path }
  }
  const take = (at: number, fresh: ReadingText | undefined): void => {
    const place = wanted[at] ?? 0
    const before = memory.sources.get(paths[place] ?? '')?.reading
    if (fresh) {
      read++
      readings.put(place, fresh)
    } else if (before) readings.remember(place, before)
  }
  await crew
    .read({ length: wanted.length, at: taskAt }, take, () => {
      progress(++done, paths.length)
      ahead.reach(done - known)
    })
    .finally(ahead.stop)
  const settlement = await settleAll(build, paths, readings, ids)
  return { paths, readings, settlement, isNew: ids.size === 0, memory, read }
}

/** Settles what was read, by a ledger of ids. */
export async function settleAll(
  { host, settings, room, started }: Build,
  paths: readonly string[],
  readings: Readings,
  ids: Ids,
): Promise<Settlement> {
  const gone = await findGone(host, ids, paths)
  const context = { registry: room.registry, url: room.publication.url, ids, gone, now: settings.now ?? started }
  return settle(paths, readings.outcomes(), context)
}

/** True where no file a reading came of looks other than when it was read. */
async function looksAsBefore({ dependencies }: Reading, stamps: Stamps): Promise<boolean> {
  for (const [path, digest] of dependencies) if ((await stamps.digestOf(path)) !== digest) return false
  return true
}
