import { concernsUse, type Diagnostic, type Report } from '../contract/diagnostic.js'
import { type Build, openBuild, openRoom, type PublishSettings } from './build.js'
import type { KnownSource } from './cache.js'
import { type Edition, readEdition } from './edition.js'
import type { Host } from './host.js'
import { formatIds, IDS_FILE } from './ids.js'
import { type Issue, issueArticles } from './issue.js'
import { makeCollections, type Parts } from './making.js'
import { type OutputCounts, openOutput } from './output.js'
import { refuseUnsafeFolder, tellOfLeftOut } from './precautions.js'
import { type ReadSources, readAll } from './reading.js'
import type { Settlement } from './settle.js'
import { attempt, attemptSome } from './tasks.js'

export type { PublishSettings } from './build.js'
export type { OutputCounts } from './output.js'

/** How far a build is. */
export type Progress = (phase: 'read' | 'render' | 'collect', done: number, total: number) => void

/** What a reading came to. */
export interface Checked {
  readonly edition?: Edition
  readonly diagnostics: readonly Diagnostic[]
}

/** What a build came to. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[]
  readonly settlement?: Settlement
  /** Articles published, each in all its renditions. */
  readonly published: number
  readonly output?: OutputCounts
  readonly work?: Work
}

/** What a build did itself, and did not find as an earlier one left it. */
export interface Work {
  /** Sources read. */
  readonly read: number
  /** Articles rendered. */
  readonly rendered: number
  /** Files of collections made. */
  readonly collected: number
}

/** Reads and normalizes everything and writes nothing. A configuration in error reads nothing. Never throws. */
export async function check(host: Host, settings: PublishSettings, progress?: Progress): Promise<Checked> {
  const { diagnostics, value } = await attempt(undefined, async (report) => {
    const room = openRoom(host, settings, report)
    if (!room) return undefined
    return readEdition({
      ...settings,
      host,
      registry: room.registry,
      now: settings.now ?? host.now(),
      progress: (done, total) => progress?.('read', done, total),
    })
  })
  return { diagnostics: [...diagnostics, ...(value?.diagnostics ?? [])], ...(value ? { edition: value } : {}) }
}

/**
 * The whole story: sources are read into records, which wait in a store; ids and slugs are settled over all of them; each
 * record becomes its renditions, all of them together become the collection's, and what an earlier build left over goes.
 * Never throws for content, and prints nothing.
 */
export async function publish(host: Host, settings: PublishSettings, progress?: Progress): Promise<Published> {
  const outcome = await attemptSome(undefined, async (report) => {
    const room = openRoom(host, settings, report)
    if (!room) return undefined
    const build = openBuild(host, settings, room)
    try {
      const read = await readAll(build, (done, total) => progress?.('read', done, total))
      const told = [...read.found, ...read.settlement.diagnostics]
      for (const diagnostic of told) report(diagnostic)
      if (told.some(concernsUse)) return { settlement: read.settlement, published: 0 }
      const written = await attempt(undefined, (reportOne) => writeAll(build, read, reportOne, progress))
      for (const diagnostic of written.diagnostics) report(diagnostic)
      return { settlement: read.settlement, published: 0, ...written.value }
    } finally {
      await build.dismiss()
    }
  })
  return { published: 0, ...outcome.value, diagnostics: outcome.diagnostics }
}

/** Records → renditions → collections → output. */
async function writeAll(build: Build, read: ReadSources, report: Report, progress?: Progress) {
  const { host, settings } = build
  const { settlement } = read
  await refuseUnsafeFolder(host, settings)
  const output = await openOutput(host, settings.out)
  if (settings.named) await tellOfLeftOut(host, settlement, output, report)
  // Before any page: an id that is published and not kept would be lost.
  await writeIds(host, settlement)
  const issue = await issueArticles(build, read, output, (done, total) => progress?.('render', done, total))
  for (const diagnostic of issue.failures) report(diagnostic)
  output.abandon(issue.abandoned)
  for (const { rendered } of issue.articles) {
    for (const diagnostic of rendered.diagnostics) report(diagnostic)
    output.list(rendered.entries, 0)
  }
  output.list([], issue.written)
  const parts = await makeCollections(build, issue.articles, read, output, report, (done, total) =>
    progress?.('collect', done, total),
  )
  const counts = await output.close()
  await remember(build, read, issue, parts.known)
  const work = { read: read.read, rendered: issue.made, collected: parts.made }
  return { published: issue.articles.length, output: counts, work }
}

/** Keeps what this build did for the next one. */
function remember(
  { cache, readKey }: Build,
  read: ReadSources,
  { articles }: Issue,
  parts: Parts['known'],
): Promise<void> {
  const sources = new Map<string, KnownSource>(
    read.paths.flatMap((path, at) => {
      const reading = read.readings[at]
      return reading ? [[path, { reading }] as const] : []
    }),
  )
  for (const { article, key, rendered } of articles) {
    const known = sources.get(article.brief.path)
    const { written: _, ...value } = rendered
    if (known) sources.set(article.brief.path, { ...known, rendered: { key, value } })
  }
  return cache.save(readKey, { sources, parts })
}

async function writeIds(host: Host, { ids }: Settlement): Promise<void> {
  const bytes = new TextEncoder().encode(formatIds(ids))
  const same = (await host.sizeOf(IDS_FILE)) === bytes.length && isEqual(await host.read(IDS_FILE), bytes)
  if (!same) await host.write(IDS_FILE, bytes)
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
