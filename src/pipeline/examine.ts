import type { Diagnostic } from '../contract/diagnostic.js'
import type { DraftFields } from '../record/draft.js'
import { type Article, type ReadingRoom, type Refused, readArticle } from './articles.js'
import type { PublishSettings } from './build.js'
import type { Host } from './host.js'
import { openRoom } from './room.js'
import { createDefaults, findSources } from './sources.js'
import { attempt, mapOrdered } from './tasks.js'

/** One source looked at closely: its record, evidence in its ledger, and where what it does not say comes from. */
export interface Examined {
  readonly path: string
  /** The source; undefined where there is none to read. */
  readonly bytes?: Uint8Array
  /** Absent where nothing could be made of the source; a record with errors is still here to be looked at. */
  readonly article?: Article
  /** The lines of a source without an article, where its reader says of each why it is none. */
  readonly refused?: Refused
  /** What `_defaults.yaml` files say for it. */
  readonly defaults: DraftFields
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads and normalizes sources one by one and asks their readers for evidence. Nothing is published or written, and no
 * identity is settled. Never throws for content.
 */
export async function examine(
  host: Host,
  settings: PublishSettings,
): Promise<{ readonly sources: readonly Examined[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { publication, reference } = settings
  const outcome = await attempt(undefined, async (report) => {
    const room = openRoom(host, settings, report)
    if (!room) return []
    const { registry } = room
    const paths = await findSources(host, settings.sources, (path) => registry.readerOf(path) !== undefined, report)
    const reading = { host, registry, publication, defaultsOf: createDefaults(host), explain: true, reference }
    return mapOrdered(paths, 1, (path) => examineOne(path, reading))
  })
  const sources = outcome.value ?? []
  return {
    sources,
    // What is wrong with a folder's defaults fails every source below it, and is told once.
    diagnostics: [...new Set([...outcome.diagnostics, ...sources.flatMap(({ diagnostics }) => diagnostics)])],
  }
}

/** One source, read in a room where readers explain. */
export async function examineOne(path: string, room: ReadingRoom): Promise<Examined> {
  const bytes = await room.host.read(path)
  let refused: Refused | undefined
  const read = await readArticle(path, {
    ...room,
    refused: (it) => {
      refused = it
    },
  })
  const defaults = await room.defaultsOf(path)
  return {
    path,
    ...(bytes ? { bytes } : {}),
    ...(read.value ? { article: read.value } : {}),
    ...(refused ? { refused } : {}),
    defaults: defaults.value ?? {},
    diagnostics: read.diagnostics,
  }
}
