import { hash } from 'node:crypto'
import { decodeUtf8, encodeUtf8 } from '../record/utf8.js'
import { type Host, joinPath } from './host.js'

/** Where a text lies: its pack, the bytes before it there, and its own. */
export interface Slot {
  readonly pack: string
  readonly at: number
  readonly length: number
}

/** Where records wait between reading and rendering, and from one build to the next: packs of JSON texts, never changed. */
export interface Store {
  /** Keeps some texts together. */
  put(texts: readonly string[]): Promise<readonly Slot[]>
  /** A text that was kept; undefined where it is gone or is not the one with this digest. */
  get(slot: Slot, digest: string): Promise<string | undefined>
}

/** A store in a folder of files named by what they hold. */
export function fileStore(host: Host, folder: string): Store {
  return {
    put: async (texts) => {
      const parts = texts.map(encodeUtf8)
      const bytes = Buffer.concat(parts)
      const pack = hash('sha256', bytes, 'hex').slice(0, 32)
      const path = packPath(folder, pack)
      // One of that name may be there and damaged.
      const there = (await host.sizeOf(path)) === bytes.length ? await host.read(path) : undefined
      if (!there || Buffer.compare(there, bytes) !== 0) await host.write(path, bytes)
      return slotsOf(parts, pack)
    },
    get: async ({ pack, at, length }, digest) => {
      if (!/^[0-9a-f]+$/.test(pack)) return undefined
      const bytes = await host.readRange(packPath(folder, pack), at, length)
      return bytes && digestOfBytes(bytes) === digest ? decodeUtf8(bytes) : undefined
    },
  }
}

/** A store that ends with its process. */
export function memoryStore(): Store {
  const packs = new Map<string, readonly string[]>()
  return {
    put: async (texts) => {
      const pack = String(packs.size)
      packs.set(pack, texts)
      return texts.map((_, at) => ({ pack, at, length: 0 }))
    },
    get: async ({ pack, at }) => packs.get(pack)?.[at],
  }
}

/** A pack's file. */
export function packPath(folder: string, pack: string): string {
  return joinPath(folder, `${pack}.pack`)
}

/** The digest a text is known by. */
export function digestOfText(text: string): string {
  return digestOfBytes(encodeUtf8(text))
}

function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url')
}

function slotsOf(parts: readonly Uint8Array[], pack: string): readonly Slot[] {
  let at = 0
  return parts.map(({ length }) => {
    const slot = { pack, at, length }
    at += length
    return slot
  })
}
