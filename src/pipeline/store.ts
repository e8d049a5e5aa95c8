import { hash } from 'node:crypto'
import { decodeUtf8, encodeUtf8 } from '../record/utf8.js'
import { byCodeUnits, type Host, joinPath } from './host.js'

/** Where a text lies: its pack, the bytes before it there, and its own. */
export interface Slot {
  readonly pack: string
  readonly at: number
  readonly length: number
}

/** Compares by where texts lie. */
export function bySlots(one: Slot, other: Slot): number {
  return byCodeUnits(one.pack, other.pack) || one.at - other.at
}

/** A text that is kept: where, and the digest it is known by. */
export interface Kept {
  readonly slot: Slot
  /** Two texts with one digest are one. */
  readonly digest: string
}

/** Where records wait between reading and rendering, and from one build to the next: packs of JSON texts, never changed. */
export interface Store {
  /** Keeps some texts together. */
  put(texts: readonly string[]): Promise<readonly Kept[]>
  /** A text that was kept; undefined where it is gone or is not the one with this digest. */
  get(slot: Slot, digest: string): Promise<string | undefined>
}

/** So many bytes are read at once where texts are asked for in the order they lie in. */
const AHEAD = 256 * 1024

/** A store in a folder of files named by what they hold. */
export function fileStore(host: Host, folder: string): Store {
  let window: { readonly pack: string; readonly from: number; readonly bytes: Uint8Array } | undefined
  /** Where the text asked for last ends. */
  let last: { readonly pack: string; readonly end: number } | undefined
  const read = async ({ pack, at, length }: Slot): Promise<Uint8Array | undefined> => {
    const onward = last?.pack === pack && last.end === at
    last = { pack, end: at + length }
    if (window?.pack !== pack || at < window.from || at + length > window.from + window.bytes.length) {
      const bytes = await host.readRange(packPath(folder, pack), at, onward ? Math.max(AHEAD, length) : length)
      if (!bytes) return undefined
      window = { pack, from: at, bytes }
    }
    return window.bytes.subarray(at - window.from, at - window.from + length)
  }
  return {
    put: async (texts) => {
      const parts = texts.map(encodeUtf8)
      const digests = parts.map(digestOfBytes)
      const size = parts.reduce((sum, { length }) => sum + length, 0)
      const pack = hash('sha256', digests.join()).slice(0, 32)
      const path = packPath(folder, pack)
      // One of that name may be there and damaged.
      const there = (await host.sizeOf(path)) === size ? await host.read(path) : undefined
      if (!there || Buffer.compare(there, Buffer.concat(parts)) !== 0) await host.writePieces(path, inPieces(parts))
      let at = 0
      return parts.map(({ length }, index) => {
        const slot = { pack, at, length }
        at += length
        return { slot, digest: digests[index] ?? '' }
      })
    },
    get: async (slot, digest) => {
      if (!/^[0-9a-f]+$/.test(slot.pack)) return undefined
      const bytes = await read(slot)
      return bytes && digestOfBytes(bytes) === digest ? decodeUtf8(bytes) : undefined
    },
  }
}

/** So many bytes are written at once: a whole pack is a megabyte. */
const PIECE = 1 << 17

function* inPieces(parts: readonly Uint8Array[]): Iterable<Uint8Array> {
  let some: Uint8Array[] = []
  let size = 0
  for (const part of parts) {
    some.push(part)
    size += part.length
    if (size < PIECE) continue
    yield Buffer.concat(some)
    some = []
    size = 0
  }
  yield Buffer.concat(some)
}

/** A store that ends with its process. */
export function memoryStore(): Store {
  const packs = new Map<string, readonly string[]>()
  return {
    put: async (texts) => {
      const pack = String(packs.size)
      packs.set(pack, texts)
      return texts.map((text, at) => ({ slot: { pack, at, length: 0 }, digest: digestOfText(text) }))
    },
    get: async ({ pack, at }) => packs.get(pack)?.[at],
  }
}

/** A pack's file. */
export function packPath(folder: string, pack: string): string {
  return joinPath(folder, `${pack}.pack`)
}

/** Removes all packs from a folder but those in use. */
export async function forgetPacks(host: Host, folder: string, packs: ReadonlySet<string>): Promise<void> {
  const used = new Set([...packs].map((pack) => packPath('', pack)))
  for (const { name } of await host.list(folder)) {
    if (name.endsWith('.pack') && !used.has(name)) await host.remove(joinPath(folder, name), folder)
  }
}

/** The digest a text is known by. */
export function digestOfText(text: string): string {
  return digestOfBytes(encodeUtf8(text))
}

function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url')
}
