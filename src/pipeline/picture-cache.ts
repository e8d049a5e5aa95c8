/**
 * Pictures once made, by the digest of all that decided their bytes: what they were made of, how, and by which version of
 * what on which kind of machine (encoders differ by a bit between them). A value never changes; an entry that is damaged
 * is as good as none; the folder can be deleted at any time.
 */
import { createHash } from 'node:crypto'
import { byCodeUnits, type Host, joinPath } from './host.js'

const FOLDER = '.galley/cache/images'

/** Entries not used lately are let go beyond this, in bytes: about ten thousand photographs in all their sizes. */
const MOST_BYTES = 4 * 1024 ** 3

/** The cache is looked through again once it has grown by this, in bytes: looking takes as long as it is large. */
const LARGE_GROWTH = 64 * 1024 ** 2

const DIGEST_BYTES = 32

/** The cache of one publication's derived pictures. */
export interface PictureCache {
  /** The bytes stored under a key; undefined where there are none or they are damaged. */
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Lets entries go that were neither asked for nor stored here, in the order of their keys, while there are too many bytes. */
  trim(mostBytes?: number): Promise<void>
}

/** Opens the cache below the publication's folder. */
export function openPictureCache(host: Host): PictureCache {
  const used = new Set<string>()
  let grown = 0
  let looked = false
  return {
    get: async (key) => {
      used.add(key)
      const entry = await host.read(pathOf(key))
      if (!entry || entry.length <= DIGEST_BYTES) return undefined
      const bytes = entry.subarray(DIGEST_BYTES)
      return digest(bytes).equals(entry.subarray(0, DIGEST_BYTES)) ? bytes : undefined
    },
    put: async (key, bytes) => {
      used.add(key)
      grown += bytes.length
      // Another thread may be writing the very same entry, and a cache that cannot be written to is no fault of a build's.
      await host.write(pathOf(key), Buffer.concat([digest(bytes), bytes])).catch(() => {})
    },
    trim: async (mostBytes = MOST_BYTES) => {
      // Only what grew can have become too large: a build that made no picture looks at none.
      if (grown === 0 || (looked && grown < LARGE_GROWTH)) return
      looked = true
      grown = 0
      const entries: { readonly key: string; readonly size: number }[] = []
      for (const { name: shelf } of await host.list(FOLDER)) {
        for (const { name: key } of await host.list(joinPath(FOLDER, shelf))) {
          entries.push({ key, size: (await host.sizeOf(joinPath(FOLDER, shelf, key))) ?? 0 })
        }
      }
      let total = entries.reduce((sum, { size }) => sum + size, 0)
      for (const { key, size } of entries.sort((one, other) => byCodeUnits(one.key, other.key))) {
        if (total <= mostBytes) break
        if (used.has(key)) continue
        await host.remove(pathOf(key), FOLDER)
        total -= size
      }
    },
  }
}

function pathOf(key: string): string {
  return joinPath(FOLDER, key.slice(0, 2), key)
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
