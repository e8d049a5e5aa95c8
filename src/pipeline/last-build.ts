import type { Diagnostic } from '../contract/diagnostic.js'
import type { Build } from './build.js'
import { joinPath } from './host.js'
import { IDS_FILE } from './ids.js'
import type { Issue } from './issue.js'
import type { LargeFile } from './large-file.js'
import { forgetLate, type Late, loadLate, withLate } from './late.js'
import { indexLines, saveLineIndex } from './line-index.js'
import type { Parts } from './making.js'
import type { ClosedOutput } from './output.js'
import { type ReadSources, settleAll } from './reading.js'
import { type Found, findChanged, loadSnapshot, type Snapshot, saveSnapshot, windowAround } from './snapshot.js'
import { startWatch } from './stopwatch.js'
import type { Tally } from './tally.js'

/** The last build, and what has changed since in the files it came of. */
export interface LastBuild extends Found {
  /** As late edits left it. */
  readonly snapshot: Snapshot
  /** Its mark, as the last whole build wrote it. */
  readonly base: string
  readonly late: Late | undefined
}

/** With more changed sources than these, a build goes over all articles. */
const FEW = 20

/** The last build, where nothing has changed since but a few of the files it came of. */
export async function findLast(
  { host, key, settings, stamps, started }: Build,
  sources: readonly string[],
): Promise<LastBuild | undefined> {
  if (key === undefined || settings.cache === undefined || settings.forget) return undefined
  const kept = await loadSnapshot(host, snapshotPath(settings.cache))
  if (!kept) return undefined
  const late = await loadLate(host, settings.cache, kept.mark)
  const snapshot = withLate(kept.snapshot, late)
  const now = { key, sources, at: settings.now ?? started, out: settings.out }
  const found = await findChanged(snapshot, now, host, stamps, FEW)
  // Sources just checked out or copied were too fresh for the build that read them to trust their looks.
  if (found && found.unstamped > FEW) await stamps.save(new Map([...snapshot.inputs, ...found.changed]), started)
  return found && { snapshot, base: kept.mark, late, ...found }
}

/** What a build comes to that has nothing to do. */
export function untouched({ host, started }: Build, { snapshot }: LastBuild) {
  const { tally, diagnostics, files } = snapshot
  return {
    tally,
    diagnostics,
    published: tally.published,
    output: { written: 0, unchanged: files.paths.length + 1, removed: 0 },
    work: { read: 0, rendered: 0, collected: 0 },
    phases: startWatch(host, started).lap('read'),
  }
}

/** Keeps the whole build, and how the files it came of look, for the next one. */
export async function keepLast(
  build: Build,
  read: ReadSources,
  made: {
    readonly tally: Tally
    readonly ledger: LargeFile
    readonly issue: Issue
    readonly parts: Parts
    readonly closed: ClosedOutput
  },
  written: readonly Diagnostic[],
): Promise<void> {
  const { host, key, settings, stamps, started } = build
  const { cache } = settings
  const { tally, ledger, issue, parts, closed } = made
  if (cache === undefined) return
  const { inputs, shared } = dependenciesOf(read)
  inputs.set(IDS_FILE, ledger.digest)
  await stamps.save(inputs, started)
  if (key === undefined) return
  // What was new in the ledger of ids is told of once: the next build would say what is said with it as it is now.
  const { settlement } = read
  const next =
    ledger.written && !isFirst(read) ? await settleAll(build, read.paths, read.readings, settlement.ids) : settlement
  const { diagnostics } = next
  const briefs = read.readings.outcomes().flatMap(({ value }) => value ?? [])
  const recent = build.room.registry.collectionExporters.flatMap(({ extension }) => extension.recent ?? [])
  const { order, company } = issue
  const sourceOf = new Map(order.map(({ brief, identity }) => [identity.id, brief.path]))
  const lines = await indexLines(host, cache, build, read.paths, parts.known, sourceOf)
  const memory = lines && company !== undefined && { lines: await saveLineIndex(host, cache, lines), company }
  await keepSnapshot(build, {
    key,
    ...windowAround(settings.now ?? started, briefs, recent),
    sources: read.paths,
    inputs: [...inputs],
    shared,
    manifest: closed.manifest,
    files: closed.files,
    ...(memory ? { memory } : {}),
    diagnostics: [...diagnostics, ...written],
    tally: { ...tally, minted: [] },
  })
}

/** Keeps what a build left, once all of it is in place. */
export async function keepSnapshot({ host, settings: { cache } }: Build, snapshot: Snapshot): Promise<void> {
  if (cache === undefined) return
  await forgetLate(host, cache)
  await saveSnapshot(host, snapshotPath(cache), snapshot)
}

/** True of the first build of all, where nothing but what the ledger was given comes of it: it says all again as it is. */
export function isFirst({ isNew, paths, settlement }: ReadSources): boolean {
  return isNew && settlement.published.length === paths.length
}

/** The files all articles came of, with their digests, and the sources that another article than their own came of as well. */
function dependenciesOf({ paths, readings }: ReadSources) {
  const sources = new Set(paths)
  const shared = new Set<string>()
  const inputs = new Map<string, string | null>()
  for (const [place, source] of paths.entries()) {
    for (const [path, digest] of readings.dependenciesAt(place)) {
      // The text of a source's path is in memory already.
      inputs.set(path === source ? source : path, digest)
      if (path !== source && sources.has(path)) shared.add(path)
    }
  }
  return { inputs, shared: [...shared] }
}

function snapshotPath(cache: string): string {
  return joinPath(cache, 'last.json')
}
