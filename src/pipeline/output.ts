import { type Host, joinPath } from './host.js'
import { writeLarge } from './large-file.js'
import { createListing } from './listing.js'
import {
  collision,
  isSafePath,
  JOURNAL_FILE,
  loadManifest,
  MANIFEST_FILE,
  type ManifestEntry,
  manifestPieces,
} from './manifest.js'
import type { Pile } from './pile.js'

/** What a build did to the output. */
export interface OutputCounts {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** An output as a build left it. */
export interface ClosedOutput {
  readonly counts: OutputCounts
  /** The digest of its manifest. */
  readonly manifest: string
  /** What is in the manifest, in its order. */
  readonly files: { readonly paths: readonly string[]; readonly sizes: readonly number[] }
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
  close(): Promise<ClosedOutput>
}

/**
 * Opens the output folder for a build; what it lists waits on a pile of its own. Throws `Fatal` when it cannot be told what an earlier build left there.
 */
export async function openOutput(host: Host, folder: string, pile: Pile): Promise<Output> {
  const before = new Map((await loadManifest(host, folder)).map((entry) => [entry.path, entry]))
  const journal = joinPath(folder, JOURNAL_FILE)
  const noted = new TextDecoder().decode((await host.read(journal)) ?? new Uint8Array()).split('\n')
  const unfinished = new Set(noted.filter(isSafePath))
  for (const path of unfinished) await host.clear(joinPath(folder, path))
  const entries = createListing(pile)
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
        entries.add(entry)
      }
    },
    keep: (path) => {
      const entry = before.get(path)
      if (entry && !entries.has(path)) entries.add(entry)
    },
    abandon: (paths) => {
      for (const path of paths) unfinished.add(path)
    },
    close: async () => {
      const files = entries.inOrder()
      const stale = [...before.keys(), ...unfinished].filter((path) => !entries.has(path))
      // The new manifest does not list them: should this build be killed before they are gone, the journal does.
      if (stale.length > 0) await host.append(journal, encode(stale.map((path) => `${path}\n`).join('')))
      const target = joinPath(folder, MANIFEST_FILE)
      const texts = function* (): Iterable<string> {
        for (const file of files) yield entries.textOf(file)
      }
      const manifest = await writeLarge(host, target, () => manifestPieces(texts()))
      let removed = 0
      for (const path of new Set(stale)) {
        const place = joinPath(folder, path)
        const kind = await host.kindOf(place)
        if (kind === 'folder' || !(await host.isInside(place, folder))) continue
        await host.remove(place, folder)
        if (kind === 'file') removed++
      }
      await host.remove(journal, folder)
      const written = changed + (manifest.written ? 1 : 0)
      return {
        counts: { written, unchanged: entries.size + 1 - written, removed },
        manifest: manifest.digest,
        files: { paths: files.map(({ path }) => path), sizes: files.map(({ size }) => size) },
      }
    },
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
