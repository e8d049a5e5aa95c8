import { Buffer } from 'node:buffer'
import { type BuildKeys, headOf, indexPath } from './cache.js'
import { MARK } from './cache-line.js'
import { readColumns, writeColumns } from './columns-file.js'
import { type Host, joinPath } from './host.js'
import type { KnownPart } from './remembered.js'

/** Where the lines of what builds remember stand, so that a few can be read out of many thousands. */
export interface LineIndex {
  /** How long the file is, in bytes, and how many lines it has behind the first. */
  readonly length: number
  readonly count: number
  /** How many of its lines count. */
  readonly entries: number
  /** Of each source, in the order of the sources: from where to where its line goes; twice 0 where there is none. */
  readonly sources: Uint32Array
  /** The same of each file of a collection that is made of whole articles. */
  readonly parts: Uint32Array
  /** Which sources those are made of: the file at `part` of `members` from `starts[part]` up to `starts[part + 1]`. */
  readonly starts: Uint32Array
  readonly members: Uint32Array
}

/** What late edits wrote behind: other places of some lines. */
export interface LaterLines {
  readonly length: number
  readonly count: number
  readonly sources: readonly (readonly [source: number, from: number, to: number])[]
  readonly parts: readonly (readonly [part: number, from: number, to: number])[]
}

/** Finds the lines of the cache's file; undefined where it was not kept by these keys, or is too long for it. */
export async function indexLines(
  host: Host,
  folder: string,
  keys: BuildKeys,
  sources: readonly string[],
  made: ReadonlyMap<string, KnownPart>,
  sourceOf: ReadonlyMap<string, string>,
): Promise<LineIndex | undefined> {
  const file = indexPath(folder)
  const length = await host.sizeOf(file)
  const head = Buffer.from(`${headOf(keys)}\n`)
  if (length === undefined || length > 0xffff_ffff) return undefined
  if (!head.equals((await host.readRange(file, 0, head.length)) ?? new Uint8Array())) return undefined
  const places = new Map(sources.map((path, at) => [path, at]))
  const parts = [...made].filter(([, { task }]) => task !== undefined)
  const partPlaces = new Map(parts.map(([path], at) => [path, at]))
  const spans = { sources: new Uint32Array(sources.length * 2), parts: new Uint32Array(parts.length * 2) }
  let count = 0
  for await (const { bytes, from, to, at: start } of linesIn(host, file, head.length, length)) {
    count++
    const [sort, name] = nameAt(bytes, from, to)
    // Of two lines of one name the later counts.
    const at = sort === 'source' ? places.get(name) : sort === 'part' ? partPlaces.get(name) : undefined
    if (at !== undefined && (sort === 'source' || sort === 'part')) {
      spans[`${sort}s`].set([start, start + to - from], at * 2)
    }
  }
  const starts = new Uint32Array(parts.length + 1)
  const members: number[] = []
  for (const [at, [, { task }]] of parts.entries()) {
    for (const id of task?.part.articles ?? []) {
      const place = places.get(sourceOf.get(id) ?? '')
      if (place === undefined) return undefined
      members.push(place)
    }
    starts[at + 1] = members.length
  }
  const entries = sources.length + made.size
  return { length, count, entries, ...spans, starts, members: Uint32Array.from(members) }
}

/** Keeps where lines stand; the mark tells it from any other. */
export function saveLineIndex(host: Host, cache: string, index: LineIndex): Promise<string> {
  const { length, count, entries, sources, parts, starts, members } = index
  const head = { length, count, entries, widths: [sources.length, parts.length, starts.length, members.length] }
  return writeColumns(host, pathIn(cache), head, [sources, parts, starts, members])
}

/** Where lines stand, with a mark, and after late edits; undefined where that is not there, or damaged. */
export async function loadLineIndex(
  host: Host,
  cache: string,
  mark: string,
  later: LaterLines | undefined,
): Promise<LineIndex | undefined> {
  const file = await readColumns<{
    readonly length: number
    readonly count: number
    readonly entries: number
    readonly widths: readonly [number, number, number, number]
  }>(host, pathIn(cache), mark)
  if (!file) return undefined
  const { length, count, entries, widths } = file.head
  const [sources, parts, starts, members] = widths
  const index = {
    length,
    count,
    entries,
    sources: new Uint32Array(file.take(sources * 4)),
    parts: new Uint32Array(file.take(parts * 4)),
    starts: new Uint32Array(file.take(starts * 4)),
    members: new Uint32Array(file.take(members * 4)),
  }
  return later ? movedLines(index, later) : index
}

/** The same lines after late edits. */
export function movedLines(index: LineIndex, { length, count, sources, parts }: LaterLines): LineIndex {
  const moved = { ...index, length, count, sources: index.sources.slice(), parts: index.parts.slice() }
  for (const [at, from, to] of sources) moved.sources.set([from, to], at * 2)
  for (const [at, from, to] of parts) moved.parts.set([from, to], at * 2)
  return moved
}

/** So many bytes of the file are read at once. */
const RANGE = 1 << 20

/** A line: its bytes from where to where, and where in the file it begins. */
interface Line {
  readonly bytes: Buffer
  readonly from: number
  readonly to: number
  readonly at: number
}

/** The lines of a file between two places. */
async function* linesIn(host: Host, file: string, start: number, end: number): AsyncIterable<Line> {
  let length = RANGE
  for (let at = start; at < end; ) {
    const read = await host.readRange(file, at, Math.min(length, end - at))
    if (!read || read.length === 0) return
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    const isLast = at + bytes.length >= end
    let from = 0
    for (let to = bytes.indexOf(0x0a); to >= 0; to = bytes.indexOf(0x0a, from)) {
      yield { bytes, from, to, at: at + from }
      from = to + 1
    }
    if (isLast && from < bytes.length) yield { bytes, from, to: bytes.length, at: at + from }
    if (isLast) return
    // A line that is longer is read again, with more room.
    length = from === 0 ? length * 2 : RANGE
    at += from
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Sort and name of a line, without the rest of it; whether it is damaged shows when it is read. */
function nameAt(bytes: Buffer, from: number, to: number): readonly [sort: string, name: string] {
  const begin = from + MARK
  const sort = bytes[begin + 2] === 0x73 ? 'source' : bytes[begin + 3] === 0x61 ? 'part' : ''
  if (sort === '') return ['', '']
  // ["source","
  const start = begin + sort.length + 5
  let end = start
  while (end < to && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1
  const written = bytes.toString('utf8', start, end)
  return [sort, written.includes('\\') ? plainOf(written) : written]
}

/** A JSON string's text, by what stands between its quotes. */
function plainOf(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    return ''
  }
}

function pathIn(cache: string): string {
  return joinPath(cache, 'lines.bin')
}
