import { concernsUse, type Diagnostic, type Report } from '../contract/diagnostic.js'
import { type Build, openBuild, type PublishSettings } from './build.js'
import type { Host } from './host.js'
import { formatIds, IDS_FILE } from './ids.js'
import { type Issue, issueArticles } from './issue.js'
import { type LargeFile, writeLarge } from './large-file.js'
import { findLast, isFirst, keepLast, untouched } from './last-build.js'
import { makeCollections, type Parts } from './making.js'
import { type Output, type OutputCounts, openOutput } from './output.js'
import type { Phases, Progress, Work } from './phases.js'
import { place } from './placing.js'
import { refuseUnsafeFolder, tellOfLeftOut } from './precautions.js'
import { type ReadSources, readAll } from './reading.js'
import type { SourceToRemember } from './remembered.js'
import { replate } from './replate.js'
import { openRoom } from './room.js'
import type { Settlement } from './settle.js'
import { partArtifact, type Shard, takeParts } from './shards.js'
import { findSources } from './sources.js'
import { type Stopwatch, startWatch } from './stopwatch.js'
import { type Tally, tallyOf } from './tally.js'
import { attempt, attemptSome, hasError } from './tasks.js'
import { rememberedOf, textOfResult } from './waiting-rendered.js'

export type { PublishSettings } from './build.js'
export type { OutputCounts } from './output.js'

/** What a build came to. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where nothing could be read. */
  readonly tally?: Tally
  /** Absent too where the last build still holds. */
  readonly settlement?: Settlement
  /** Articles published, each in all its renditions. */
  readonly published: number
  readonly output?: OutputCounts
  readonly work?: Work
  readonly phases?: Phases
}

/**
 * The whole story: sources are read into records, which wait in a store; ids and slugs are settled over all of them; each
 * record becomes its renditions, all of them together become the collection's, and what an earlier build left over goes.
 * Never throws for content, and prints nothing.
 */
export async function publish(host: Host, settings: PublishSettings, progress?: Progress): Promise<Published> {
  let isRefused = false
  const outcome = await attemptSome(undefined, async (reportOne) => {
    const report: Report = (diagnostic) => {
      isRefused ||= concernsUse(diagnostic)
      reportOne(diagnostic)
    }
    const room = openRoom(host, settings, report)
    if (!room) return undefined
    const build = await openBuild(host, settings, room)
    const isRead = (path: string): boolean => room.registry.readerOf(path) !== undefined
    const paths = await findSources(host, settings.sources, isRead, report)
    try {
      const last = await findLast(build, paths)
      const done = last && (last.changed.size === 0 ? untouched(build, last) : await replate(build, last, progress))
      if (done) {
        for (const diagnostic of done.diagnostics) report(diagnostic)
        return done
      }
      const read = await readAll(build, paths, (done, total) => progress?.('read', done, total))
      const clock = startWatch(host, build.started)
      for (const diagnostic of read.settlement.diagnostics) report(diagnostic)
      const nothing = () => ({ settlement: read.settlement, tally: tallyOf(read.settlement, 0, 0), published: 0 })
      if (isRefused) return nothing()
      const written = await attempt(undefined, (reportWritten) => writeAll(build, read, clock, reportWritten, progress))
      for (const diagnostic of written.diagnostics) report(diagnostic)
      const { value } = written
      // What could not be written or made may be when it is tried again.
      if (value && !hasError(written)) await keepLast(build, read, value, written.diagnostics)
      if (!value) return nothing()
      const { ledger: _, issue: __, parts: ___, closed: ____, ...result } = value
      return { settlement: read.settlement, ...result }
    } finally {
      await build.close()
    }
  })
  return { published: 0, ...outcome.value, diagnostics: outcome.diagnostics }
}

/** Records → renditions → collections → output. */
async function writeAll(build: Build, read: ReadSources, clock: Stopwatch, report: Report, progress?: Progress) {
  const { host, settings } = build
  clock.lap('read')
  await refuseUnsafeFolder(host, settings)
  const output = await openOutput(host, settings.out, build.openPile())
  if (settings.named) await tellOfLeftOut(host, read.settlement, output, report)
  // Before any page: an id that is published and not kept would be lost.
  const ledger = await writeIds(host, read.settlement)
  // They are much, and asked for again only where all is to be settled again.
  if (isFirst(read) || !ledger.written) read.settlement = { ...read.settlement, ids: new Map() }
  await settings.pause?.(read.paths.length)
  const brought = await takeParts(host, settings.parts ?? [], output, report)
  const issue = await issueArticles(build, read, output, brought, (done, total) => progress?.('render', done, total))
  for (const diagnostic of issue.failures) report(diagnostic)
  output.abandon([
    ...issue.abandoned,
    ...[...brought.values()].flatMap(({ value }) => value.entries.map(({ path }) => path)),
  ])
  for (const { rendered } of issue.articles) {
    for (const diagnostic of rendered.diagnostics) report(diagnostic)
    output.list(rendered.entries, 0)
  }
  output.list([], issue.written)
  clock.lap('render')
  await settings.pause?.(read.paths.length)
  const collect = async () => {
    const parts = settings.shard
      ? await leavePart(build, settings.shard, issue, output)
      : await makeCollections(build, issue.articles, read, output, report, (done, total) =>
          progress?.('collect', done, total),
        )
    // What is left to do is one thread's: the memory of the others is free before it takes its own.
    await build.dismiss()
    clock.lap('collect')
    return { parts, closed: await output.close() }
  }
  const collected = collect()
  const [made, kept] = await Promise.allSettled([collected, remember(build, read, issue, collected)])
  if (made.status === 'rejected') throw made.reason
  if (kept.status === 'rejected') throw kept.reason
  const { parts, closed } = made.value
  const work = { read: read.read, rendered: issue.made, collected: parts.made }
  const tally = tallyOf(read.settlement, issue.articles.length, issue.lost)
  return {
    published: issue.articles.length,
    output: closed.counts,
    closed,
    work,
    tally,
    ledger,
    issue,
    parts,
    phases: clock.lap('finish'),
  }
}

/** Leaves for the merge what was made of each article. */
async function leavePart({ host }: Build, shard: Shard, { articles }: Issue, output: Output): Promise<Parts> {
  const made = new Map(
    articles.map(({ article, result: { key, rendered } }) => {
      return [article.brief.path, { key, value: rememberedOf(rendered) }] as const
    }),
  )
  const { entries, written } = await place(host, output.folder, [partArtifact(shard, made)], output)
  output.list(entries, written)
  return { known: new Map(), plans: new Map(), made: 0 }
}

/** Keeps what this build did for the next one, of its collections once they are made. */
function remember(
  { cache, readKey, renderKey, room }: Build,
  { paths, readings, memory }: ReadSources,
  { articles }: Issue,
  collected: Promise<{ readonly parts: Parts }>,
): Promise<void> {
  const issued = new Map(articles.map((it) => [it.place, it]))
  const sources = function* (): Iterable<readonly [string, SourceToRemember]> {
    for (const [place, path] of paths.entries()) {
      if (!readings.isRead(place)) continue
      const it = issued.get(place)
      const text = (): string => {
        const rendered = it
          ? `,"rendered":{"key":${JSON.stringify(it.result.key)},"identity":${JSON.stringify(it.article.identity)},"value":${textOfResult(it.result)}}`
          : ''
        return `{"reading":${readings.textAt(place)}${rendered}}`
      }
      const before = memory.sources.get(path)?.reading
      const isAsBefore = before !== undefined && readings.remembered(place) === before
      yield [path, { ...(isAsBefore ? { reading: before, key: it?.result.key } : {}), text }]
    }
  }
  const count = paths.filter((_, place) => readings.isRead(place)).length
  const isCostly = room.registry.articleExporters.some(({ extension }) => extension.costly)
  const renditions = new Set(isCostly ? articles.flatMap(({ rendered }) => rendered.keys) : [])
  const known = collected.then(({ parts: { known: parts, plans } }) => ({ parts, plans }))
  // Who collects tells of a fault; here it may be that nobody waits.
  known.catch(() => {})
  return cache.save({ readKey, renderKey }, { count, sources, packs: readings.packs(), renditions, collected: known })
}

/** Writes the ledger of ids. */
function writeIds(host: Host, { ids }: Settlement): Promise<LargeFile> {
  return writeLarge(host, IDS_FILE, () => formatIds(ids))
}
