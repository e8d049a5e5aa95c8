import { Buffer } from 'node:buffer'
import { roomFor, widen } from '../record/columns.js'
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
 * Where so many texts are asked for each near the one before, the file is read in blocks of so many bytes, of which a few
 * are kept.
 */
const BLOCK = 1 << 16
const BLOCKS = 8
const STREAK = 6

/** A pile in a file of the build's own, in a folder; without one it stays in memory. */
export function openPile(host: Host, folder: string | undefined): Pile {
  return folder === undefined ? memoryPile() : filePile(() => host.scratch(folder))
}

function memoryPile(): Pile {
  const texts: string[] = []
  return { put: (text) => texts.push(text) - 1, get: (number) => texts[number] ?? '', close: () => {} }
}

/**
 * Texts lie in the file as they do in memory, letter by letter, in one byte each where that is enough: to turn them into
 * UTF-8 and back took longer than to read them.
 */
function filePile(open: () => Scratch): Pile {
  let file: Scratch | undefined
  /** Where each text ends; the one after it starts there. */
  let ends = new Float64Array(1 << 10)
  /** Whether its letters have two bytes each. */
  let wide = new Uint8Array(1 << 10)
  let count = 0
  let waiting = Buffer.allocUnsafeSlow(PIECE)
  let written = 0
  let filled = 0
  const blocks = new Map<number, Buffer>()
  /** Where what was asked for last lies. */
  let last = 0
  /** How many were asked for by now each near the one before. */
  let streak = 0
  /** What is read goes into the same room again and again: made anew each time it would pass for garbage in masses. */
  let room = Buffer.alloc(0)
  const write = (bytes: Uint8Array): void => {
    file ??= open()
    file.append(bytes)
    written += bytes.length
  }
  const flush = (): void => {
    if (filled > 0) write(waiting.subarray(0, filled))
    filled = 0
  }
  const blockAt = (number: number): Buffer => {
    let block = blocks.get(number)
    if (block) blocks.delete(number)
    else {
      const [oldest = -1] = blocks.size < BLOCKS ? [] : blocks.keys()
      block = blocks.get(oldest) ?? Buffer.allocUnsafeSlow(BLOCK)
      blocks.delete(oldest)
      file?.read(number * BLOCK, block)
    }
    blocks.set(number, block)
    return block
  }
  const read = (from: number, to: number): Buffer => {
    if (from >= written) return waiting.subarray(from - written, to - written)
    streak = Math.abs(from - last) < BLOCK ? streak + 1 : 0
    last = from
    if (room.length < to - from) room = Buffer.allocUnsafeSlow((to - from) * 2)
    const found = room.subarray(0, to - from)
    const [first, end] = [Math.floor(from / BLOCK), Math.floor((to - 1) / BLOCK)]
    // What is written last does not fill its block yet.
    if (streak < STREAK || end > first + 1 || (end + 1) * BLOCK > written) file?.read(from, found)
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
      const isWide = WIDE.test(text)
      const length = isWide ? text.length * 2 : text.length
      if (filled + length > waiting.length) flush()
      if (length > waiting.length) waiting = Buffer.allocUnsafeSlow(length * 2)
      filled += waiting.write(text, filled, isWide ? 'utf16le' : 'latin1')
      if (count === ends.length) {
        ends = widen(ends, new Float64Array(roomFor(count * 16)))
        wide = widen(wide, new Uint8Array(roomFor(count * 2)))
      }
      ends[count] = written + filled
      wide[count] = isWide ? 1 : 0
      return count++
    },
    get: (number) => {
      const from = number === 0 ? 0 : (ends[number - 1] ?? 0)
      const to = ends[number] ?? 0
      return to > from ? read(from, to).toString(wide[number] === 1 ? 'utf16le' : 'latin1') : ''
    },
    close: () => file?.close(),
  }
}

/** A letter that is more than one byte. */
const WIDE = /[^\0-\xff]/
