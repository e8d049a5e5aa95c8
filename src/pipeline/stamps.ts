/**
 * What files looked like from outside when their bytes were last read, so that an untouched file need not be read to be
 * known. This belongs to one machine: it lies beside the cache, never in it, and is carried nowhere.
 */
import type { Host } from './host.js'
import { readMarked, writeMarked } from './json-file.js'

/** Digests of files by how they look. */
export interface Stamps {
  /** A file's digest, null where there is none; undefined where its bytes must be read to tell. */
  digestOf(path: string): Promise<string | null | undefined>
  /** Notes how files with these digests look; those changed since `started` (milliseconds since 1970) are left out. */
  save(digests: ReadonlyMap<string, string | null>, started: number): Promise<void>
}

/** A file may change twice within what a file system's clock can tell apart, or before ours. */
const TOO_FRESH = 2_000

/** Stamps that know nothing. */
export const noStamps: Stamps = { digestOf: async () => undefined, save: async () => {} }

/** The stamps kept in a file; a missing or damaged one is empty. */
export async function openStamps(host: Host, path: string): Promise<Stamps> {
  const kept = (await readMarked(host, path)) as Readonly<Record<string, readonly [string, string]>> | undefined
  const known = new Map(Object.entries(kept ?? {}))
  const asked = new Map<string, string | null | undefined>()
  const look = async (name: string): Promise<string | null | undefined> => {
    const stamp = await host.stampOf(name)
    if (stamp === undefined) return (await host.kindOf(name)) === undefined ? null : undefined
    const [look, digest] = known.get(name) ?? []
    return look === stamp.look ? digest : undefined
  }
  return {
    digestOf: async (name) => {
      if (asked.has(name)) return asked.get(name)
      const found = await look(name)
      asked.set(name, found)
      return found
    },
    save: async (digests, started) => {
      const next: Record<string, readonly [string, string]> = {}
      for (const [name, digest] of digests) {
        if (digest === null) continue
        // It was held against its stamp in this build; had it changed since, it would look other than that.
        const before = known.get(name)
        if (before && asked.get(name) === digest && before[1] === digest) {
          next[name] = before
          continue
        }
        const stamp = await host.stampOf(name)
        if (stamp && stamp.changed < started - TOO_FRESH) next[name] = [stamp.look, digest]
      }
      await writeMarked(host, path, next)
    },
  }
}
