import { Buffer } from 'node:buffer'
import {
  headOf,
  indexPath,
  type KnownPart,
  type KnownSource,
  linesOf,
  markIn,
  markOfAll,
  mostLines,
  parseLine,
} from './cache.js'
import type { Host } from './host.js'

/** What builds remember, read line by line as it is asked for: a few entries out of many thousands. */
export interface CacheLines {
  /** What is remembered of a source; undefined where it is nothing, or damaged. */
  source(path: string): KnownSource | undefined
  /** What is remembered of the collections' files that were made of one of these articles; undefined where one is damaged. */
  partsOf(ids: readonly string[]): readonly (readonly [path: string, part: KnownPart])[] | undefined
  /** True where so many entries more can be written behind, and the file is not better written anew. */
  hasRoomFor(entries: number): boolean
  /** Writes entries behind; gives the mark of all that is remembered then. */
  append(sources: ReadonlyMap<string, KnownSource>, parts: ReadonlyMap<string, KnownPart>): Promise<string>
}

/** From where to where a line goes, its end left out. */
type Span = readonly [from: number, to: number]

/** Opens a cache's file for a few entries; undefined unless it was kept by this key and bears this mark. */
export async function openCacheLines(
  host: Host,
  folder: string,
  key: string,
  mark: string,
): Promise<CacheLines | undefined> {
  const path = indexPath(folder)
  const read = await host.read(path)
  if (!read) return undefined
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
  const head = Buffer.from(`${headOf(key)}\n`)
  if (!bytes.subarray(0, head.length).equals(head)) return undefined
  const sources = new Map<string, Span>()
  const parts = new Map<string, Span>()
  const marks: string[] = []
  for (let from = head.length; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end
    marks.push(bytes.toString('latin1', from, from + MARK - 1))
    // Of two lines of one name the later counts.
    if (startsWith(bytes, SOURCE, from + MARK)) sources.set(nameAt(bytes, from + MARK + SOURCE.length), [from, to])
    else if (startsWith(bytes, PART, from + MARK)) parts.set(nameAt(bytes, from + MARK + PART.length), [from, to])
    from = to + 1
  }
  if (markOfAll(marks) !== mark) return undefined
  /** The value of a line, where it is whole and of that sort and name. */
  const entryOf = (
    [from, to]: Span,
    sort: string,
    name?: string,
  ): readonly [name: string, value: unknown] | undefined => {
    const [isSort, isName, value] = parseLine(bytes.toString('utf8', from, to))
    return isSort === sort && (name === undefined || isName === name) ? [isName, value] : undefined
  }
  const known = new Map<string, KnownSource | undefined>()
  return {
    source: (name) => {
      if (known.has(name)) return known.get(name)
      const span = sources.get(Buffer.from(JSON.stringify(name).slice(1, -1)).toString('latin1'))
      const found = span && (entryOf(span, 'source', name)?.[1] as KnownSource | null | undefined)
      known.set(name, found ?? undefined)
      return found ?? undefined
    },
    partsOf: (ids) => {
      const wanted = ids.map((id) => Buffer.from(JSON.stringify(id)))
      const found: (readonly [string, KnownPart])[] = []
      for (const [from, to] of parts.values()) {
        const line = bytes.subarray(from, to)
        if (!wanted.some((id) => line.includes(id))) continue
        const entry = entryOf([from, to], 'part')
        if (!entry) return undefined
        const part = entry[1] as KnownPart | null
        if (part?.task?.part.articles?.some((id) => ids.includes(id))) found.push([entry[0], part])
      }
      return found
    },
    hasRoomFor: (entries) => marks.length + entries < mostLines(sources.size + parts.size),
    append: async (nextSources, nextParts) => {
      const more = linesOf(nextSources, nextParts)
      await host.append(path, Buffer.from(more.map((line) => `${line}\n`).join('')))
      return markOfAll([...marks, ...more.map(markIn)])
    },
  }
}

/** How long the mark of a line is, with the blank behind it. */
const MARK = 9
const SOURCE = Buffer.from('["source","')
const PART = Buffer.from('["part","')

function startsWith(bytes: Buffer, start: Buffer, at: number): boolean {
  return bytes.compare(start, 0, start.length, at, Math.min(at + start.length, bytes.length)) === 0
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The JSON string that begins at a place, as it is written, byte for byte. */
function nameAt(bytes: Buffer, from: number): string {
  let to = from
  while (to < bytes.length && bytes[to] !== QUOTE) to += bytes[to] === BACKSLASH ? 2 : 1
  return bytes.toString('latin1', from, to)
}
