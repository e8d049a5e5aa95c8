import { byCodeUnits, type Host, joinPath } from './host.js'
import {
  collision,
  formatManifest,
  isSafePath,
  JOURNAL_FILE,
  loadManifest,
  MANIFEST_FILE,
  type ManifestEntry,
} from './manifest.js'

/** What a build did to the output. */
export interface OutputCounts {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** The output of one build under way. Only files an earlier build listed are ever deleted. */
export interface Output {
  readonly folder: string
  /** What the last build listed, by path. */
  readonly before: ReadonlyMap<string, ManifestEntry>
  /** True for a file some build of Galley's made, as far as is known: it may be written over. */
  isOurs(path: string): boolean
  /** All files some build of Galley's made. */
  ours(): Iterable<string>
  /** Lists what was put in place, and how many of them had to be written. Throws `Fatal` when a path is listed already. */
  list(entries: readonly ManifestEntry[], written: number): void
  /** Leaves an earlier build's file as it is. */
  keep(path: string): void
  /** Marks files that were put in place and are not wanted after all: they go with what is left over. */
  abandon(paths: readonly string[]): void
  /** Removes what this build did not list and writes the manifest. */
  close(): Promise<OutputCounts>
}

/** Opens the output folder for a build. Throws `Fatal` when it cannot be told what an earlier build left there. */
export async function openOutput(host: Host, folder: string): Promise<Output> {
  const before = new Map((await loadManifest(host, folder)).map((entry) => [entry.path, entry]))
  const journal = joinPath(folder, JOURNAL_FILE)
  const noted = new TextDecoder().decode((await host.read(journal)) ?? new Uint8Array()).split('\n')
  const unfinished = new Set(noted.filter(isSafePath))
  for (const path of unfinished) await host.clear(joinPath(folder, path))
  const entries = new Map<string, ManifestEntry>()
  let changed = 0
  return {
    folder,
    before,
    isOurs: (path) => before.has(path) || unfinished.has(path),
    ours: () => [...before.keys(), ...unfinished],
    list: (listed, written) => {
      changed += written
      for (const entry of listed) {
        if (entries.has(entry.path)) throw collision(entry.path)
        entries.set(entry.path, entry)
      }
    },
    keep: (path) => {
      const entry = before.get(path)
      if (entry && !entries.has(path)) entries.set(path, entry)
    },
    abandon: (paths) => {
      for (const path of paths) unfinished.add(path)
    },
    close: async () => {
      const files = [...entries.values()].sort((one, other) => byCodeUnits(one.path, other.path))
      const stale = [...before.keys(), ...unfinished].filter((path) => !entries.has(path))
      // The new manifest does not list them: should this build be killed before they are gone, the journal does.
      if (stale.length > 0) await host.append(journal, encode(stale.map((path) => `${path}\n`).join('')))
      const target = joinPath(folder, MANIFEST_FILE)
      const bytes = encode(formatManifest(files))
      const same = (await host.sizeOf(target)) === bytes.length && isEqual(await host.read(target), bytes)
      if (!same) await host.write(target, bytes)
      let removed = 0
      for (const path of new Set(stale)) {
        const place = joinPath(folder, path)
        const kind = await host.kindOf(place)
        if (kind === 'folder' || !(await host.isInside(place, folder))) continue
        await host.remove(place, folder)
        if (kind === 'file') removed++
      }
      await host.remove(journal, folder)
      const written = changed + (same ? 0 : 1)
      return { written, unchanged: entries.size + 1 - written, removed }
    },
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
