/**
 * The short way of a build before which little has changed: of the last one only those pages, lists and feeds are made
 * anew that an edited article is on, and nothing else is so much as loaded. It goes no further than the last build
 * proves: where an edit may reach what is not looked at here (an identity, a date, a card, a link, what is told of), it
 * ends without a word, and the build goes its whole way.
 */
import { digestOf } from './assets.js'
import type { Build } from './build.js'
import { type CacheLines, openCacheLines } from './cache-lines.js'
import { loadGathering, saveGathering } from './company-file.js'
import { allOf } from './crew.js'
import { type Edit, isSame, readEdits } from './edits.js'
import { type Gathering, movedBetween, regather, relatedAt } from './gathering.js'
import { joinPath } from './host.js'
import { IDS_FILE } from './ids.js'
import { editDigests } from './ids-edit.js'
import { keepSnapshot, type LastBuild } from './last-build.js'
import { gatheredLate, laterThan, saveLate, withLate } from './late.js'
import { type LineIndex, loadLineIndex, movedLines, saveLineIndex } from './line-index.js'
import { toKnownPart } from './making.js'
import { JOURNAL_FILE, MANIFEST_FILE } from './manifest.js'
import { editManifest } from './manifest-edit.js'
import type { Progress } from './phases.js'
import { refuseUnsafeFolder } from './precautions.js'
import type { KnownPart, KnownSource } from './remembered.js'
import { fromRenderedText } from './rendered-text.js'
import { forgetRendition } from './renditions.js'
import { isAlike, type PlannedAnew, planAnew } from './replate-articles.js'
import { planRemade, type RemadePart } from './replate-parts.js'
import { startWatch } from './stopwatch.js'
import { attempt } from './tasks.js'
import { rememberedOf } from './waiting-rendered.js'
import type { Rendered } from './workshop.js'

/** An article that was rendered anew. */
type RenderedAnew = PlannedAnew & { readonly made: Rendered }

/** A file of a collection that was made anew. */
interface MadeAnew {
  readonly number: number
  readonly part: KnownPart
  readonly written: number
}

/** Builds what a few edits reach; undefined where they may reach further, which is for the whole way to find out. */
export async function replate(build: Build, last: LastBuild, progress?: Progress) {
  const { value } = await attempt(undefined, () => replateOrEnd(build, last, progress))
  return value
}

async function replateOrEnd(build: Build, last: LastBuild, progress?: Progress) {
  const { host, settings, room } = build
  const { snapshot, changed } = last
  const { cache } = settings
  const isSource = new Set(snapshot.sources)
  const isOwn = (path: string): boolean => isSource.has(path) && !snapshot.shared.includes(path)
  if (cache === undefined || !snapshot.memory || ![...changed.keys()].every(isOwn)) return undefined
  if (room.registry.collectionExporters.some(({ extension }) => !extension.plan)) return undefined
  await refuseUnsafeFolder(host, settings)
  const clock = startWatch(host, build.started)
  const index = await loadLineIndex(host, cache, snapshot.memory.lines, last.late?.lines)
  const lines = index && (await openCacheLines(host, cache, index, snapshot.sources, new Map(snapshot.inputs)))
  const gathering = lines && (await loadGathering(host, cache, snapshot.memory.company))
  if (!index || !lines || !gathering) return undefined
  const before = gatheredLate(gathering, last.late)

  const edits = await readEdits(lines, [...changed.keys()], await build.crewFor(changed.size))
  const ids = edits && (await editIds(build, edits))
  const byPlace = new Map(edits?.map((edit) => [before.paths.indexOf(edit.path), edit]))
  if (!ids || byPlace.size !== changed.size || byPlace.has(-1)) return undefined
  const after = regather(before, new Map([...byPlace].map(([at, { brief }]) => [at, brief.interests])))
  progress?.('read', changed.size, changed.size)
  clock.lap('read')

  const files = snapshot.files.paths
  const planned = await planAnew(build, lines, byPlace, before, after, files)
  const articles = planned && (await renderAnew(build, planned, progress))
  clock.lap('render')

  const parts = articles && (await planRemade(build, articles, lines))
  if (!parts || !lines.hasRoomFor(articles.size + parts.length)) return undefined
  const made = await makeAnew(build, parts, progress)
  clock.lap('collect')
  const entries = [...articles.values()].flatMap((it) => it.made.entries)
  const manifest = made && editManifest(last.manifest, [...entries, ...made.map(({ part }) => part.entry)])
  if (!made || !manifest) return undefined

  await host.write(IDS_FILE, ids)
  const isNew = await keepReplated(build, last, {
    index,
    lines,
    before,
    after,
    articles,
    made,
    manifest,
    ids: digestOf(ids),
  })
  const written = [...articles.values(), ...made].reduce(
    (sum, it) => sum + ('made' in it ? it.made.written : it.written),
    isNew ? 1 : 0,
  )
  return {
    tally: snapshot.tally,
    diagnostics: snapshot.diagnostics,
    published: snapshot.tally.published,
    output: { written, unchanged: files.length + 1 - written, removed: 0 },
    work: { read: changed.size, rendered: articles.size, collected: parts.length },
    phases: clock.lap('finish'),
  }
}

/** The ledger of ids as it is after edits; undefined where they could move an id. */
async function editIds({ host }: Build, edits: readonly Edit[]): Promise<Uint8Array | undefined> {
  const ledger = await host.read(IDS_FILE)
  const digests = edits.map(({ path, before, brief }) => ({ path, before: before.brief.digest, after: brief.digest }))
  return ledger && editDigests(ledger, digests)
}

/** Renders articles anew, by path; undefined where one of them comes out otherwise than in the text of its files. */
async function renderAnew(
  build: Build,
  planned: readonly PlannedAnew[],
  progress?: Progress,
): Promise<ReadonlyMap<string, RenderedAnew & { readonly kept: RenderedAnew['task']['kept'] }> | undefined> {
  let done = 0
  progress?.('render', done, planned.length)
  const crew = await build.crewFor(planned.length)
  const rendered = await allOf(
    crew.render,
    planned.map(({ task }) => task),
    () => progress?.('render', ++done, planned.length),
  )
  const articles = new Map<string, RenderedAnew & { readonly kept: RenderedAnew['task']['kept'] }>()
  for (const [at, plan] of planned.entries()) {
    const text = rendered[at]
    const made = text?.ok && fromRenderedText({ ...text, lines: text.lines.split('\n'), cards: () => text.cards })
    if (!made || !isAlike(made, plan.before.rendered.value)) return undefined
    articles.set(plan.task.path, { ...plan, kept: plan.task.kept, made })
  }
  return articles
}

/** Makes files of collections anew; undefined where one cannot be made, or has something else to tell. */
async function makeAnew(
  build: Build,
  parts: readonly RemadePart[],
  progress?: Progress,
): Promise<readonly MadeAnew[] | undefined> {
  let done = 0
  progress?.('collect', done, parts.length)
  const crew = await build.crewFor(parts.length)
  const results = await allOf(
    crew.make,
    parts.map(({ task }) => task),
    () => progress?.('collect', ++done, parts.length),
  )
  const made: MadeAnew[] = []
  for (const [at, { number, task, key, before }] of parts.entries()) {
    const { entry, end, written = 0, diagnostics = [] } = results[at] ?? {}
    if (!entry || !isSame(diagnostics, before.diagnostics)) return undefined
    made.push({ number, part: toKnownPart(task, key, entry, diagnostics, end), written })
  }
  return made
}

/** Leaves all as a whole build would leave it, for the next one; true where the manifest is another than before. */
async function keepReplated(
  build: Build,
  last: LastBuild,
  done: {
    readonly index: LineIndex
    readonly lines: CacheLines
    readonly before: Gathering
    readonly after: Gathering
    readonly articles: ReadonlyMap<string, RenderedAnew>
    readonly made: readonly MadeAnew[]
    readonly manifest: Uint8Array
    /** The digest of the ledger. */
    readonly ids: string
  },
): Promise<boolean> {
  const { host, settings, stamps, started } = build
  const { cache = '', out } = settings
  const { snapshot } = last
  const articles = [...done.articles.values()]
  const entries = [...articles.flatMap(({ made }) => made.entries), ...done.made.map(({ part }) => part.entry)]
  const digest = digestOf(done.manifest)
  const isNew = digest !== snapshot.manifest
  if (isNew) await host.write(joinPath(out, MANIFEST_FILE), done.manifest)
  await host.remove(joinPath(out, JOURNAL_FILE), out)
  const sources = new Map(articles.map((it) => [it.task.path, toKnownSource(it)]))
  const parts = new Map(done.made.map(({ number, part }) => [number, part]))
  const lines = await done.lines.append(sources, parts)
  for (const { made, before } of articles) {
    for (const key of before.rendered.value.keys) {
      if (!made.keys.includes(key)) await forgetRendition(host, cache, key)
    }
  }
  const dependencies = articles.flatMap(({ edit }) => edit?.reading.dependencies ?? [])
  const places = new Map(snapshot.files.paths.map((path, at) => [path, at]))
  const moved = [...movedBetween(done.before, done.after)]
  const late = laterThan(last.late, {
    base: last.base,
    manifest: digest,
    lines,
    inputs: [...dependencies, [IDS_FILE, done.ids]],
    sizes: entries
      .map(({ path, size }) => [places.get(path) ?? -1, size] as const)
      .filter(([place, size]) => snapshot.files.sizes[place] !== size),
    interests: articles.flatMap(({ at, edit }) => (edit ? [[at, edit.brief.interests]] : [])),
    related: moved.map((at) => [at, relatedAt(done.after, at)]),
  })
  if (!(await saveLate(host, cache, late))) {
    const whole = withLate(snapshot, late)
    await stamps.save(new Map(whole.inputs), started)
    const memory = {
      lines: await saveLineIndex(host, cache, movedLines(done.index, lines)),
      company: await saveGathering(host, cache, done.after),
    }
    await keepSnapshot(build, { ...whole, memory })
  }
  return isNew
}

function toKnownSource({ task, key, before, edit, made }: RenderedAnew): KnownSource {
  const rendered = { key, identity: task.identity, value: rememberedOf(made) }
  return { reading: edit?.reading ?? before.reading, rendered }
}
