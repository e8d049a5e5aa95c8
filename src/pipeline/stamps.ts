/**
 * What files looked like from outside when their bytes were last read, so that an untouched file need not be read to be
 * known. This belongs to one machine: it lies beside the cache, never in it, and is carried nowhere.
 */
import { readColumns, writeColumns } from './columns-file.js'
import { type Host, LOOK } from './host.js'

/** Digests of files by how they look. */
export interface Stamps {
  /** Looks at many files at once, of which digests are asked for then. */
  look(paths: readonly string[]): Promise<void>
  /** A file's digest, null where there is none; undefined where its bytes must be read to tell. */
  digestOf(path: string): Promise<string | null | undefined>
  /** Notes how files with these digests look; those changed since `started` (milliseconds since 1970) are left out. */
  save(digests: ReadonlyMap<string, string | null>, started: number): Promise<void>
}

/** A file may change twice within what a file system's clock can tell apart, or before ours. */
const TOO_FRESH = 2_000

/** Stamps that know nothing. */
export const noStamps: Stamps = { look: async () => {}, digestOf: async () => undefined, save: async () => {} }

/** What stands before the columns of looks. */
interface Head {
  readonly paths: readonly string[]
  readonly digests: readonly string[]
}

/** The stamps kept in a file; a missing or damaged one is empty. */
export async function openStamps(host: Host, path: string): Promise<Stamps> {
  const file = await readColumns<Head>(host, path)
  const { paths: known, digests } = file?.head ?? { paths: [], digests: [] }
  const looks = new Float64Array(file?.take(known.length * LOOK * 8) ?? [])
  const places = new Map(known.map((name, at) => [name, at]))
  const asked = new Map<string, string | null | undefined>()
  const look = async (names: readonly string[]): Promise<void> => {
    const wanted = names.filter((name) => !asked.has(name))
    const now = await host.looksOf(wanted)
    for (const [index, name] of wanted.entries()) {
      const at = places.get(name)
      const isThere = now[index * LOOK] !== undefined && (now[index * LOOK] ?? -1) >= 0
      if (!isThere) asked.set(name, (await host.kindOf(name)) === undefined ? null : undefined)
      else asked.set(name, at !== undefined && isAlike(now, index, looks, at) ? digests[at] : undefined)
    }
  }
  return {
    look,
    digestOf: async (name) => {
      if (!asked.has(name)) await look([name])
      return asked.get(name)
    },
    save: async (now, started) => {
      const names = [...now].flatMap(([name, digest]) => (digest === null ? [] : [name]))
      /** What was held against its stamp in this build: had it changed since, it would look other than that. */
      const isStamped = (name: string): boolean => {
        const digest = now.get(name)
        return digest !== undefined && asked.get(name) === digest && digests[places.get(name) ?? -1] === digest
      }
      const others = names.filter((name) => !isStamped(name))
      const seen = await host.looksOf(others)
      const fresh = new Map(others.map((name, index) => [name, seen.subarray(index * LOOK, (index + 1) * LOOK)]))
      const kept = names.filter((name) => {
        const [size = -1, modified = 0, changed = 0] = fresh.get(name) ?? [0]
        return size >= 0 && Math.max(modified, changed) < started - TOO_FRESH
      })
      const next = new Float64Array(kept.length * LOOK)
      for (const [index, name] of kept.entries()) {
        const at = places.get(name) ?? 0
        next.set(fresh.get(name) ?? looks.subarray(at * LOOK, (at + 1) * LOOK), index * LOOK)
      }
      const head: Head = { paths: kept, digests: kept.map((name) => now.get(name) ?? '') }
      await writeColumns(host, path, head, [next])
    },
  }
}

function isAlike(one: Float64Array, at: number, other: Float64Array, place: number): boolean {
  for (let number = 0; number < LOOK; number++) {
    if (one[at * LOOK + number] !== other[place * LOOK + number]) return false
  }
  return true
}
