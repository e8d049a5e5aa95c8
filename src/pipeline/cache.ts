import { createHash } from 'node:crypto'
import type { Diagnostic } from '../contract/diagnostic.js'
import { type Host, joinPath } from './host.js'
import type { ManifestEntry } from './manifest.js'
import { forgetRenditions } from './renditions.js'
import { packPath } from './store.js'
import type { Reading, Rendered } from './workshop.js'

/*
 * What builds remember. The rules: a value never changes once it is kept; every option that decides a value is in its
 * key; no time, no machine and no absolute path is in any of it, so that it can be carried to another checkout; a
 * damaged entry is one that is not there. Deleting all of it costs a build's time and nothing else.
 */

/** Raise it when what is remembered has another shape or is made otherwise. */
const REVISION = 2

/** What is remembered of one source. */
export interface KnownSource {
  readonly reading: Reading
  /** What it was rendered to, and all that decided it; absent where it was not. */
  readonly rendered?: { readonly key: string; readonly value: Omit<Rendered, 'written'> }
}

/** What is remembered of one file of a collection. */
export interface KnownPart {
  readonly key: string
  readonly entry: ManifestEntry
  readonly diagnostics: readonly Diagnostic[]
}

/** What builds remember. */
export interface Memory {
  readonly sources: ReadonlyMap<string, KnownSource>
  readonly parts: ReadonlyMap<string, KnownPart>
}

/** Where builds remember. */
export interface Cache {
  /** What the last build left, if it read by the same key; otherwise nothing. */
  load(key: string): Promise<Memory>
  /** Remembers, and forgets everything not named. */
  save(key: string, memory: Memory): Promise<void>
}

const NOTHING: Memory = { sources: new Map(), parts: new Map() }

/** A cache that forgets. */
export const noCache: Cache = { load: async () => NOTHING, save: async () => {} }

/** A cache in a folder: one line of JSON an entry, beside the packs of its records. `forget` has it know nothing. */
export function fileCache(host: Host, folder: string, forget = false): Cache {
  const path = joinPath(folder, 'index.jsonl')
  return {
    load: async (key) => {
      const bytes = forget ? undefined : await host.read(path)
      if (!bytes) return NOTHING
      const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n')
      if (head !== headOf(key)) return NOTHING
      const sources = new Map<string, KnownSource>()
      const parts = new Map<string, KnownPart>()
      for (const line of lines) {
        const [sort, name, value] = parseLine(line)
        if (sort === 'source') sources.set(name, value as KnownSource)
        else if (sort === 'part') parts.set(name, value as KnownPart)
      }
      return { sources, parts }
    },
    save: async (key, { sources, parts }) => {
      const lines = [headOf(key)]
      for (const [name, value] of sources) lines.push(lineOf('source', name, value))
      for (const [name, value] of parts) lines.push(lineOf('part', name, value))
      await host.write(path, new TextEncoder().encode(`${lines.join('\n')}\n`))
      await forgetPacks(host, folder, sources)
      await forgetRenditions(
        host,
        folder,
        new Set([...sources.values()].flatMap(({ rendered }) => rendered?.value.keys ?? [])),
      )
    },
  }
}

function headOf(key: string): string {
  return JSON.stringify({ galley: REVISION, key })
}

/** Each line carries a mark of its content, so that a damaged one is passed over. */
function lineOf(sort: string, name: string, value: unknown): string {
  const text = JSON.stringify([sort, name, value], withoutCause)
  return `${markOf(text)} ${text}`
}

function parseLine(line: string): readonly [string, string, unknown] {
  const text = line.slice(9)
  if (line.length < 10 || line.slice(0, 8) !== markOf(text)) return ['', '', undefined]
  return JSON.parse(text) as [string, string, unknown]
}

function markOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 8)
}

/** What an error was caused by is for the moment, and may not be JSON. */
function withoutCause(name: string, value: unknown): unknown {
  return name === 'cause' ? undefined : value
}

async function forgetPacks(host: Host, folder: string, sources: ReadonlyMap<string, KnownSource>): Promise<void> {
  const used = new Set<string>()
  for (const { reading } of sources.values()) if (reading.kept) used.add(packPath('', reading.kept.slot.pack))
  for (const { name } of await host.list(folder)) {
    if (name.endsWith('.pack') && !used.has(name)) await host.remove(joinPath(folder, name), folder)
  }
}
