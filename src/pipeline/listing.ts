import { crc32 } from 'node:zlib'
import { roomFor, widen } from '../record/columns.js'
import { byCodeUnits } from './host.js'
import { entryOfText, type ManifestEntry, textOfEntry } from './manifest.js'
import type { Pile } from './pile.js'

/** The files of an output. Of each a few bytes stay in memory, and its entry waits on a pile. */
export interface Listing {
  readonly size: number
  has(path: string): boolean
  /** Adds a file that is not there yet. */
  add(entry: ManifestEntry): void
  /** The files in the order of their paths. */
  inOrder(): readonly ListedFile[]
  /** The entry of one of them, as it stands in the manifest. */
  textOf(file: ListedFile): string
}

/** A file of a listing. */
export interface ListedFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly number: number
}

/** An empty listing. */
export function createListing(pile: Pile): Listing {
  /** By the number of a file: the number of its text on the pile, and the mark of its path. */
  let texts = new Uint32Array(1 << 8)
  let marks = new Uint32Array(1 << 8)
  /** Numbers plus one by the marks of paths; at most half of the places are taken. */
  let places = new Uint32Array(1 << 9)
  let size = 0
  const entryAt = (number: number): ManifestEntry => entryOfText(pile.get(texts[number] ?? 0))
  /** Where a path stands, or would. */
  const placeOf = (path: string, mark: number): number => {
    const last = places.length - 1
    let place = mark & last
    for (let taken = places[place] ?? 0; taken !== 0; taken = places[place] ?? 0) {
      if (marks[taken - 1] === mark && entryAt(taken - 1).path === path) return place
      place = (place + 1) & last
    }
    return place
  }
  const grow = (): void => {
    texts = widen(texts, new Uint32Array(roomFor(size * 8)))
    marks = widen(marks, new Uint32Array(roomFor(size * 8)))
    places = new Uint32Array(roomFor(places.length * 8))
    for (let number = 0; number < size; number++) {
      const last = places.length - 1
      let place = (marks[number] ?? 0) & last
      while (places[place] !== 0) place = (place + 1) & last
      places[place] = number + 1
    }
  }
  return {
    get size() {
      return size
    },
    has: (path) => places[placeOf(path, crc32(path))] !== 0,
    add: (entry) => {
      if (size === texts.length) grow()
      const mark = crc32(entry.path)
      texts[size] = pile.put(textOfEntry(entry))
      marks[size] = mark
      places[placeOf(entry.path, mark)] = ++size
    },
    inOrder: () => {
      const all = Array.from({ length: size }, (_, number) => {
        const { path, size: bytes } = entryAt(number)
        return { path, size: bytes, number }
      })
      return all.sort((one, other) => byCodeUnits(one.path, other.path))
    },
    textOf: ({ number }) => pile.get(texts[number] ?? 0),
  }
}
