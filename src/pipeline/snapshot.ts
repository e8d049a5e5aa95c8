import type { Diagnostic } from '../contract/diagnostic.js'
import { toEpoch } from '../record/time.js'
import { digestOf } from './assets.js'
import type { Brief } from './brief.js'
import { type Host, joinPath } from './host.js'
import { readMarked, writeMarked } from './json-file.js'
import { JOURNAL_FILE, MANIFEST_FILE } from './manifest.js'
import type { Stamps } from './stamps.js'
import type { Tally } from './tally.js'
import type { Dependency } from './workshop.js'

/** The last build, whole: where nothing it came of has changed, neither has what it made. */
export interface Snapshot {
  /** Of all that decides a build besides files and time. */
  readonly key: string
  /** While the moment of a build is between these two (milliseconds since 1970), nothing is embargoed or expires anew. */
  readonly from: number | null
  readonly until: number | null
  readonly sources: readonly string[]
  readonly inputs: readonly Dependency[]
  /** The sources that had a say in more than their own article. */
  readonly shared: readonly string[]
  /** Of the manifest it left. */
  readonly manifest: string
  /** What is in the manifest, as far as a look from outside can tell. */
  readonly files: { readonly paths: readonly string[]; readonly sizes: readonly number[] }
  /** The marks of where what it remembered stands, and of how its articles stand to one another. */
  readonly memory?: { readonly lines: string; readonly company: string }
  /** What it had to say, but for what was told of while sources were looked for. */
  readonly diagnostics: readonly Diagnostic[]
  readonly tally: Tally
}

/** Raise it when a snapshot has another shape. */
const REVISION = 5

/** Reads the snapshot of the last build; undefined where there is none, or it is damaged. */
export async function loadSnapshot(
  host: Host,
  path: string,
): Promise<{ readonly snapshot: Snapshot; readonly mark: string } | undefined> {
  const kept = await readMarked(host, path)
  // What bears its own digest is what a build of ours wrote.
  const snapshot = kept?.value as (Snapshot & { readonly revision: number }) | undefined
  return kept && snapshot?.revision === REVISION ? { snapshot, mark: kept.mark } : undefined
}

/** Keeps a snapshot. */
export function saveSnapshot(host: Host, path: string, snapshot: Snapshot): Promise<void> {
  return writeMarked(host, path, { revision: REVISION, ...snapshot })
}

/** What a build finds that the last one left. */
export interface Found {
  /** The files it came of that are others now, with their digests. */
  readonly changed: ReadonlyMap<string, string | null>
  /** How many files had to be read to tell. */
  readonly unstamped: number
  /** The manifest of what it published; all of that is there, as far as its lengths tell. */
  readonly manifest: Uint8Array
}

/**
 * Holds the last build against what there is now. Undefined where anything is otherwise but at most so many of the files
 * it came of: sources were added or went, the time has come for something, or the output is not as it was left.
 */
export async function findChanged(
  snapshot: Snapshot,
  now: { readonly key: string; readonly sources: readonly string[]; readonly at: number; readonly out: string },
  host: Host,
  stamps: Stamps,
  most: number,
): Promise<Found | undefined> {
  const { key, from, until, sources, inputs, manifest } = snapshot
  if (key !== now.key || now.at < (from ?? now.at) || now.at >= (until ?? Number.POSITIVE_INFINITY)) return undefined
  if (sources.length !== now.sources.length || sources.some((path, at) => path !== now.sources[at])) return undefined
  const listed = await host.read(joinPath(now.out, MANIFEST_FILE))
  if (!listed || digestOf(listed) !== manifest) return undefined
  const changed = new Map<string, string | null>()
  let unstamped = 0
  await stamps.look(inputs.map(([path]) => path))
  for (const [path, digest] of inputs) {
    const known = await stamps.digestOf(path)
    if (known === undefined) unstamped += 1
    const current = known === undefined ? await digestOfFile(host, path) : known
    if (current !== digest) changed.set(path, current)
    if (changed.size > most) return undefined
  }
  if ((await host.sizeOf(joinPath(now.out, JOURNAL_FILE))) !== undefined) return undefined
  const sizes = await host.sizesIn(now.out, snapshot.files.paths)
  if (snapshot.files.sizes.some((size, at) => size !== sizes[at])) return undefined
  return { changed, unstamped, manifest: listed }
}

async function digestOfFile(host: Host, path: string): Promise<string | null> {
  const bytes = await host.read(path)
  return bytes ? digestOf(bytes) : null
}

/**
 * The time around a moment in which nothing is embargoed, expires, comes out of the future, or ceases to be recent to an
 * exporter; `recent` tells after how many milliseconds that is.
 */
export function windowAround(
  now: number,
  briefs: readonly Brief[],
  recent: readonly number[] = [],
): { readonly from: number | null; readonly until: number | null } {
  let from = Number.NEGATIVE_INFINITY
  let until = Number.POSITIVE_INFINITY
  for (const { published, embargoedUntil, expires } of briefs) {
    const moments = [published, embargoedUntil, expires].flatMap((moment) => (moment ? [toEpoch(moment)] : []))
    // The last of that time belongs to it.
    const passing = published ? recent.map((time) => toEpoch(published) + time + 1) : []
    for (const at of [...moments, ...passing]) {
      if (at <= now) from = Math.max(from, at)
      else until = Math.min(until, at)
    }
  }
  return { from: Number.isFinite(from) ? from : null, until: Number.isFinite(until) ? until : null }
}
