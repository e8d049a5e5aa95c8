import { Buffer } from 'node:buffer'
import { indexPath, linesOf, mostLines } from './cache.js'
import { parseLine } from './cache-line.js'
import type { Host } from './host.js'
import type { LaterLines, LineIndex } from './line-index.js'
import type { KnownPart, KnownSource } from './remembered.js'

/** What builds remember, read line by line as it is asked for. */
export interface CacheLines {
  /** Reads what is remembered of some sources. */
  load(paths: Iterable<string>): Promise<void>
  /** What is remembered of a source that was loaded; undefined where it is nothing, or is not what it was left as. */
  source(path: string): KnownSource | undefined
  /** The files of collections that some sources stand in, by number; undefined where one is damaged. */
  partsOf(paths: readonly string[]): Promise<ReadonlyMap<number, StoredPart> | undefined>
  /** True where so many entries more can be written behind, and the file is not better written anew. */
  hasRoomFor(entries: number): boolean
  /** Writes entries behind, and tells where they stand then. */
  append(sources: ReadonlyMap<string, KnownSource>, parts: ReadonlyMap<number, KnownPart>): Promise<LaterLines>
}

/** A file of a collection, with the sources it is made of. */
export interface StoredPart {
  readonly known: KnownPart & Required<Pick<KnownPart, 'task'>>
  readonly sources: readonly string[]
}

/**
 * Opens a cache's file for a few entries; undefined where it is not as long as it was left. An entry is held against its
 * own mark, and against the digests of the files it must have come of. `paths` are the sources, in their order.
 */
export async function openCacheLines(
  host: Host,
  folder: string,
  index: LineIndex,
  paths: readonly string[],
  inputs: ReadonlyMap<string, string | null>,
): Promise<CacheLines | undefined> {
  const file = indexPath(folder)
  if ((await host.sizeOf(file)) !== index.length) return undefined
  const places = new Map(paths.map((path, at) => [path, at]))
  const placeOf = (path: string): number => places.get(path) ?? -1
  const entryAt = async (spans: Uint32Array, at: number): Promise<readonly [string, string, unknown]> => {
    const [from = 0, to = 0] = at < 0 ? [] : spans.subarray(at * 2, at * 2 + 2)
    const bytes = to > from ? await host.readRange(file, from, to - from) : undefined
    return parseLine(bytes ?? new Uint8Array())
  }
  const sources = new Map<string, KnownSource | undefined>()
  return {
    load: async (wanted) => {
      for (const path of wanted) {
        if (sources.has(path)) continue
        const [sort, name, value] = await entryAt(index.sources, placeOf(path))
        const source = sort === 'source' && name === path ? (value as KnownSource | null) : null
        const isAsLeft = source?.reading.dependencies.every(([needed, digest]) => inputs.get(needed) === digest)
        sources.set(path, source && isAsLeft ? source : undefined)
      }
    },
    source: (path) => sources.get(path),
    partsOf: async (wanted) => {
      const isWanted = new Uint8Array(paths.length)
      for (const path of wanted) isWanted[placeOf(path)] = 1
      const found = new Map<number, StoredPart>()
      let part = 0
      for (let member = 0; member < index.members.length; member++) {
        if (isWanted[index.members[member] ?? 0] !== 1) continue
        while ((index.starts[part + 1] ?? 0) <= member) part++
        if (found.has(part)) continue
        const [sort, name, value] = await entryAt(index.parts, part)
        const known = value as KnownPart | null
        if (sort !== 'part' || known?.task?.part.path !== name) return undefined
        const members = [...index.members.subarray(index.starts[part], index.starts[part + 1])]
        const { task } = known
        found.set(part, { known: { ...known, task }, sources: members.map((at) => paths[at] ?? '') })
      }
      return found
    },
    hasRoomFor: (entries) => index.count + entries < mostLines(index.entries),
    append: async (nextSources, nextParts) => {
      const byPath = new Map([...nextParts.values()].map((part) => [part.entry.path, part]))
      const lines = linesOf(nextSources, byPath).map((line) => Buffer.from(`${line}\n`))
      await host.append(file, Buffer.concat(lines))
      let from = index.length
      const numbers = [...[...nextSources.keys()].map(placeOf), ...nextParts.keys()]
      const spans = lines.map(({ length }, line) => {
        from += length
        return [numbers[line] ?? 0, from - length, from - 1] as const
      })
      const { size } = nextSources
      return {
        length: from,
        count: index.count + lines.length,
        sources: spans.slice(0, size),
        parts: spans.slice(size),
      }
    },
  }
}
