import { decodeUtf8, encodeUtf8 } from '../record/utf8.js'
import type { Host, Scratch } from './host.js'

/**
 * Texts kept out of memory, each under the number it was given. What a build knows of an article is asked for a few times
 * and is a few thousand letters: of a hundred thousand articles it would fill memory, and in a file it takes none.
 */
export interface Pile {
  /** Puts a text on it; its number. */
  put(text: string): number
  /** The text of a number. */
  get(number: number): string
  close(): void
}

/** So many bytes are written at once. */
const PIECE = 1 << 18
/**
 * What is asked for behind something near is read in blocks of so many bytes, of which a few are kept: what is asked for
 * together mostly lies together.
 */
const BLOCK = 1 << 16
const BLOCKS = 16

/** A pile in a file of the build's own, in a folder; without one it stays in memory. */
export function openPile(host: Host, folder: string | undefined): Pile {
  return folder === undefined ? memoryPile() : filePile(() => host.scratch(folder))
}

function memoryPile(): Pile {
  const texts: string[] = []
  return { put: (text) => texts.push(text) - 1, get: (number) => texts[number] ?? '', close: () => {} }
}

function filePile(open: () => Scratch): Pile {
  let file: Scratch | undefined
  /** Where each text ends; the one after it starts there. */
  let ends = new Float64Array(1 << 10)
  let count = 0
  const waiting = Buffer.allocUnsafeSlow(PIECE)
  let written = 0
  let filled = 0
  const blocks = new Map<number, Uint8Array>()
  /** Where what was asked for last lies. */
  let last = 0
  /** What is read goes into the same room again and again: made anew each time it would pass for garbage in masses. */
  let room: Uint8Array = new Uint8Array()
  const write = (bytes: Uint8Array): void => {
    file ??= open()
    file.append(bytes)
    written += bytes.length
  }
  const flush = (): void => {
    if (filled > 0) write(waiting.subarray(0, filled))
    filled = 0
  }
  const blockAt = (number: number): Uint8Array => {
    let block = blocks.get(number)
    if (block) blocks.delete(number)
    else {
      const [oldest = -1] = blocks.size < BLOCKS ? [] : blocks.keys()
      block = blocks.get(oldest) ?? new Uint8Array(BLOCK)
      blocks.delete(oldest)
      file?.read(number * BLOCK, block)
    }
    blocks.set(number, block)
    return block
  }
  const read = (from: number, to: number): Uint8Array => {
    if (from >= written) return waiting.subarray(from - written, to - written)
    const isNear = Math.abs(from - last) < BLOCK
    last = from
    if (room.length < to - from) room = new Uint8Array((to - from) * 2)
    const found = room.subarray(0, to - from)
    const [first, end] = [Math.floor(from / BLOCK), Math.floor((to - 1) / BLOCK)]
    // What is written last does not fill its block yet.
    if (!isNear || end > first + 1 || (end + 1) * BLOCK > written) file?.read(from, found)
    else {
      const start = blockAt(first).subarray(from - first * BLOCK, to - first * BLOCK)
      if (end === first) return start
      found.set(start)
      found.set(blockAt(end).subarray(0, to - end * BLOCK), start.length)
    }
    return found
  }
  return {
    put: (text) => {
      const bytes = encodeUtf8(text)
      if (filled + bytes.length > PIECE) flush()
      if (bytes.length > PIECE) write(bytes)
      else {
        waiting.set(bytes, filled)
        filled += bytes.length
      }
      if (count === ends.length) {
        const more = new Float64Array(count * 2)
        more.set(ends)
        ends = more
      }
      ends[count] = written + filled
      return count++
    },
    get: (number) => {
      const from = number === 0 ? 0 : (ends[number - 1] ?? 0)
      const to = ends[number] ?? 0
      return to > from ? decodeUtf8(read(from, to)) : ''
    },
    close: () => file?.close(),
  }
}
