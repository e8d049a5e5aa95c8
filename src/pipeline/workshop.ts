import type { Publication } from '../contract/publication.js'
import { type Identity, named } from '../normalize/index.js'
import type { ArticleRecord } from '../record/article.js'
import { readArticle } from './articles.js'
import { digestOf } from './assets.js'
import { toBrief } from './brief.js'
import { cardsOf, writePart } from './cards.js'
import { openFileEnds, toWhole } from './file-end.js'
import { type Host, joinPath } from './host.js'
import { fromKeptText, keepsLines, toKeptText } from './kept-record.js'
import { keyOf } from './key.js'
import { createLinks } from './links.js'
import { type PartArticle, type PartTask, taskKeyOf } from './part-task.js'
import { createPictures } from './pictures.js'
import { entriesOf, note, place } from './placing.js'
import { type ReadingText, toReadingText } from './reading-text.js'
import type { Registry } from './registry.js'
import { type RenderRoom, renderArticle } from './render.js'
import { notRendered, type RenderedText, textsOfCards, toRenderedText } from './rendered-text.js'
import type { Renditions } from './renditions.js'
import { createDefaults } from './sources.js'
import { bySlots, digestOfText, type Kept, type Store } from './store.js'
import { attempt, attemptSome, hasError } from './tasks.js'
import { type Begun, inTurn } from './turns.js'
import type { Dependency, MadePart, Reading, ReadTask, Rendered, RenderTask } from './work.js'

export type { Dependency, Kept, MadePart, PartArticle, PartTask, Reading, ReadTask, Rendered, RenderTask }

/** What a workshop works with. */
export interface WorkshopSettings {
  readonly host: Host
  readonly registry: Registry
  readonly publication: Publication
  readonly store: Store
  /** The output folder. */
  readonly out: string
  /** Milliseconds since 1970, where a person stated from when dates such as «yesterday» are counted. */
  readonly reference?: number | undefined
  /** Where renditions that take long to make are kept, by keys that begin with `base`: of the version and code in use. */
  readonly kept?: Renditions | undefined
  readonly base?: string | undefined
}

/** Does the work of a build, batch by batch; each batch can be done in another thread. */
export interface Workshop {
  /** Reads sources; undefined for one that would come out as before. `started` is called before each. */
  read(tasks: readonly ReadTask[], started: (at: number) => void): Promise<readonly (ReadingText | undefined)[]>
  /** Renders articles and puts their files in place, each article whole or not at all. */
  render(tasks: readonly RenderTask[], started: (at: number) => void): Promise<readonly RenderedText[]>
  /** Makes files of collections and puts them in place. */
  make(tasks: readonly PartTask[], started: (at: number) => void): Promise<readonly MadePart[]>
}

/** How many records are held on to: those of a page of articles, which every feed format has. */
const LATELY = 120

/** Sets up a workshop. Nothing it does throws for content. */
export function createWorkshop(settings: WorkshopSettings): Workshop {
  const { host, registry, publication, store, out, reference, kept, base = '' } = settings
  const defaultsOf = createDefaults(host)
  const digests = new Map<string, Promise<string | null>>()
  const pictures = createPictures(host)
  const room: RenderRoom = {
    registry,
    publication,
    links: createLinks(registry, publication),
    pictures,
    ...(kept ? { kept } : {}),
  }
  const ends = openFileEnds(host, out, room, base)
  const lines = keepsLines(registry)
  const wantsSource = registry.articleExporters.some(({ extension }) => extension.wantsSource !== false)

  /** The digest of a file many sources may share; each is read once. */
  const digestOfFile = (path: string): Promise<string | null> => {
    const known = digests.get(path) ?? host.read(path).then((bytes) => (bytes ? digestOf(bytes) : null))
    digests.set(path, known)
    return known
  }

  const readOne = async ({
    path,
    before,
  }: ReadTask): Promise<{ readonly text?: string; readonly reading: Reading } | undefined> => {
    if (before && (await isAsBefore(before, digestOfFile))) return undefined
    const dependencies = new Map<string, string | null>()
    const traced: Host = {
      ...host,
      read: async (file) => {
        // No file has this digest: one that could not be read is tried again by the next build.
        dependencies.set(joinPath(file), '')
        const bytes = await host.read(file)
        dependencies.set(joinPath(file), bytes ? digestOf(bytes) : null)
        return bytes
      },
    }
    const { value: article, diagnostics } = await readArticle(path, {
      host: traced,
      registry,
      publication,
      defaultsOf,
      reference,
    })
    for (const file of defaultsOf.files(path)) dependencies.set(file, await digestOfFile(file))
    const reading = { dependencies: [...dependencies], outcome: { diagnostics } }
    if (!article || hasError({ diagnostics })) return { reading }
    return {
      text: toKeptText(article.record, lines),
      reading: { ...reading, outcome: { value: toBrief(article, publication.url), diagnostics } },
    }
  }

  const lately = new Map<string, ArticleRecord>()
  /** One article's record serves several files that are made one after another. */
  const recallRecord = async ({ path, kept, identity }: PartArticle): Promise<ArticleRecord | undefined> => {
    const key = `${kept.digest} ${identity.id} ${identity.slug}`
    const known = lately.get(key)
    if (known) return known
    const record = await recordOf(path, kept, identity)
    if (!record) return undefined
    lately.set(key, record)
    const [oldest] = lately.keys()
    if (lately.size > LATELY && oldest !== undefined) lately.delete(oldest)
    return record
  }

  const recordOf = async (
    path: string,
    { slot, digest }: Kept,
    identity: Identity,
  ): Promise<ArticleRecord | undefined> => {
    const text = await store.get(slot, digest)
    if (text !== undefined) return named(fromKeptText(text), identity)
    // The store was damaged: the source still says the same, or the build would have read it anew.
    const { value } = await readArticle(path, { host, registry, publication, defaultsOf, reference })
    return value && digestOfText(toKeptText(value.record, lines)) === digest ? named(value.record, identity) : undefined
  }

  const renderOne = async (task: RenderTask): Promise<Begun<RenderedText>> => {
    const { path, neighbours, identity, many } = task
    const made = await attempt(path, async (report) => {
      const record = await recordOf(path, task.kept, identity)
      if (!record) throw new Error(`the record of «${path}» is lost`)
      const assets = new Map<string, Uint8Array>()
      for (const [id, file] of Object.entries(task.pictures)) {
        const bytes = await host.read(file)
        if (bytes) assets.set(id, bytes)
      }
      const source = (wantsSource ? await host.read(path) : undefined) ?? new Uint8Array()
      const key = kept && keyOf(base, task.kept.digest, identity)
      const rendered = await renderArticle({ record, source, assets }, neighbours, room, key, task.lying)
      for (const diagnostic of rendered.diagnostics) report(diagnostic)
      if (!rendered.value || hasError(rendered)) return undefined
      const ours = new Map(task.ours.map(([it, sha256]) => [it, sha256]))
      const { artifacts, keys, alone } = rendered.value
      const entries = entriesOf(artifacts)
      const cards = textsOfCards(cardsOf(record, entries, room, many))
      const ground = { isOurs: (it: string) => ours.has(it), digestOf: (it: string) => ours.get(it), noted: true }
      const putInPlace = () => place(host, out, artifacts, ground, entries)
      return { putInPlace, value: { ...cards, keys, alone } }
    })
    const finish = async (): Promise<RenderedText> => {
      const placed = await attemptSome(path, async () => made.value?.putInPlace())
      const diagnostics = [...made.diagnostics, ...placed.diagnostics]
      if (!made.value || !placed.value) return notRendered(diagnostics)
      return toRenderedText({ ...made.value.value, ...placed.value, diagnostics })
    }
    return { result: finish() }
  }

  const makeOne = async (task: PartTask): Promise<Begun<MadePart>> => {
    const { exporter, part, articles, ours } = task
    const made = await attempt(undefined, async (report) => {
      const endKey = ends.keyOf(task)
      const ending = endKey !== undefined && endKey === task.end?.key ? await ends.read(task) : undefined
      const records = new Map<string, ArticleRecord>()
      // As they lie in the store, whatever order the file has them in.
      for (const article of ending ? [] : articles.toSorted((one, other) => bySlots(one.kept.slot, other.kept.slot))) {
        const record = await recallRecord(article)
        if (record) records.set(article.identity.id, record)
      }
      const sizes = new Map(articles.flatMap((it) => Object.entries(it.sizes)))
      const written = writePart(exporter, part, records, sizes, room, ending)
      for (const diagnostic of written.diagnostics) report(diagnostic)
      if (!written.value || hasError(written)) return undefined
      const { artifact, at, note } = toWhole(written.value)
      // What there was to tell would have to be told again.
      const lasts = endKey !== undefined && at !== undefined && written.diagnostics.length === 0
      return { artifact, ...(lasts ? { end: { key: endKey, at, note } } : {}) }
    })
    const finish = async (): Promise<MadePart> => {
      const { value: file } = made
      const ground = { isOurs: () => ours, digestOf: () => task.end?.sha256, noted: true }
      const placed = await attemptSome(undefined, async () => file && place(host, out, [file.artifact], ground))
      const [entry] = placed.value?.entries ?? []
      const key = taskKeyOf(task)
      return {
        ...(entry ? { entry } : {}),
        ...(key === undefined ? {} : { key }),
        ...(file?.end ? { end: file.end } : {}),
        written: placed.value?.written ?? 0,
        diagnostics: [...made.diagnostics, ...placed.diagnostics],
      }
    }
    return { result: finish(), bytes: made.value?.artifact.bytes.length ?? 0 }
  }

  /** All of a batch at once: what is there already can only be written over. */
  const noteOurs = async (files: readonly { readonly path: string }[]): Promise<void> => {
    if (files.length > 0) await note(host, out, files)
  }

  return {
    read: async (tasks, started) => {
      const read = await inTurn(tasks, started, async (task) => ({ result: readOne(task) }), 1)
      const texts = read.flatMap((it) => it?.text ?? [])
      const all = texts.length > 0 ? await store.put(texts) : []
      let next = 0
      return read.map((it) => {
        if (!it) return undefined
        const kept = it.text === undefined ? undefined : all[next++]
        return toReadingText(kept ? { ...it.reading, kept } : it.reading)
      })
    },
    render: async (tasks, started) => {
      await noteOurs(tasks.flatMap(({ ours }) => ours.map(([path]) => ({ path }))))
      const rendered = await inTurn(tasks, started, renderOne)
      await pictures.tidy()
      return rendered
    },
    make: async (tasks, started) => {
      await noteOurs(tasks.flatMap(({ ours, part }) => (ours ? [part] : [])))
      return inTurn(tasks, started, makeOne)
    },
  }
}

async function isAsBefore(
  before: readonly Dependency[],
  digestOfFile: (path: string) => Promise<string | null>,
): Promise<boolean> {
  for (const [path, digest] of before) if ((await digestOfFile(path)) !== digest) return false
  return true
}
