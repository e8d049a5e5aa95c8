import type { Diagnostic } from '../contract/diagnostic.js'
import type { Build } from './build.js'
import type { Memory } from './cache.js'
import { findGone } from './edition.js'
import { loadIds } from './ids.js'
import { type Settlement, settle } from './settle.js'
import { findSources } from './sources.js'
import type { Reading } from './workshop.js'

/** All sources of a build, read and settled. */
export interface ReadSources {
  readonly paths: readonly string[]
  /** What came of each path, in their order. */
  readonly readings: readonly Reading[]
  readonly settlement: Settlement
  /** What the last build left behind. */
  readonly memory: Memory
  /** What was told of while the sources were looked for. */
  readonly found: readonly Diagnostic[]
  /** How many were read now, and not as an earlier build left them. */
  readonly read: number
}

/**
 * Source → draft → record, for all sources but those that would come out as the last build read them. Throws `Fatal` only
 * for a broken id ledger.
 */
export async function readAll(build: Build, progress: (done: number, total: number) => void): Promise<ReadSources> {
  const { host, settings, room, cache, readKey } = build
  const { registry, publication } = room
  const found: Diagnostic[] = []
  const ids = await loadIds(host)
  const isRead = (path: string): boolean => registry.readerOf(path) !== undefined
  const paths = await findSources(host, settings.sources, isRead, (diagnostic) => void found.push(diagnostic))
  const memory = await cache.load(readKey)
  const tasks = paths.map((path) => {
    const before = memory.sources.get(path)?.reading.dependencies
    return before ? { path, before } : { path }
  })
  let done = 0
  progress(done, paths.length)
  const crew = await build.crewFor(tasks.length)
  const fresh = await crew.read(tasks, () => progress(++done, paths.length))
  const readings = fresh.map((it, at) => it ?? memory.sources.get(paths[at] ?? '')?.reading ?? NOTHING_READ)
  const settlement = settle(
    paths,
    readings.map(({ outcome }) => outcome),
    {
      registry,
      url: publication.url,
      ids,
      gone: await findGone(host, ids, paths),
      now: settings.now ?? host.now(),
    },
  )
  const read = fresh.filter((it) => it !== undefined).length
  return { paths, readings, settlement, memory, found, read }
}

const NOTHING_READ: Reading = { dependencies: [], outcome: { diagnostics: [] } }
