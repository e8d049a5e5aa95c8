import type { Diagnostic } from '../contract/diagnostic.js'
import { type ArticleReference, companyOf, createNeighbours, type Neighbours } from '../record/neighbours.js'
import { type LyingRendition, lyingOf } from './alone.js'
import type { Build } from './build.js'
import type { IssuedCards } from './collections.js'
import { saveGathering } from './company-file.js'
import { keyOf } from './key.js'
import type { ManifestEntry } from './manifest.js'
import type { Output } from './output.js'
import type { ReadSources } from './reading.js'
import type { Readings } from './readings.js'
import type { RenderedText } from './rendered-text.js'
import { newestFirst, type SettledArticle } from './settle.js'
import { isInShard, type PartEntry } from './shards.js'
import { cardOf, type Result, WaitingResult } from './waiting-rendered.js'
import type { Kept, Rendered, RenderTask } from './workshop.js'

/** An article rendered, with the place of its source. */
export interface IssuedArticle extends IssuedCards {
  readonly place: number
  readonly result: Result
  readonly rendered: Rendered
}

/** What came of rendering the articles. */
export interface Issue {
  /** Newest first. */
  readonly articles: readonly IssuedArticle[]
  /** What the articles that could not be published had to say. */
  readonly failures: readonly Diagnostic[]
  /** Files put in place and not wanted after all. */
  readonly abandoned: readonly string[]
  readonly written: number
  /** How many were rendered now, and not found as an earlier build left them. */
  readonly made: number
  /** How many could not be rendered. */
  readonly lost: number
  /** All that are published, newest first, whoever renders them, and how they stand to one another. */
  readonly order: readonly SettledArticle[]
  /** The mark of what is kept of how they stand to one another; absent where nothing is. */
  readonly company?: string
}

/**
 * Record → renditions → output; those `brought` from elsewhere are in the output already. An article is published in all its renditions or in none; as pages lead on to one
 * another, those around one that could not be rendered are rendered again without it.
 */
export async function issueArticles(
  build: Build,
  { settlement, readings, paths, memory }: ReadSources,
  output: Output,
  brought: ReadonlyMap<string, PartEntry>,
  progress: (done: number, total: number) => void,
): Promise<Issue> {
  const places = new Map(paths.map((path, at) => [path, at]))
  const placeOf = (article: SettledArticle | undefined): number => places.get(article?.brief.path ?? '') ?? -1
  const results = new Map<string, Result>()
  const pile = build.openPile()
  for (const { brief } of settlement.published) {
    const before = memory.sources.get(brief.path)?.rendered
    if (before && (await areThere(before.value.entries, build, output))) {
      // What another key rendered is rendered anew, whatever its own key is now.
      results.set(brief.path, { key: memory.isOther ? '' : before.key, rendered: { ...before.value, written: 0 } })
    }
  }
  for (const [path, { key, value }] of brought) results.set(path, { key, rendered: { ...value, written: 0 } })
  const oursBySlug = groupBySlug(output)
  const filesOf = ({ brief, identity }: SettledArticle): RenderTask['ours'] => {
    const entries = results.get(brief.path)?.rendered.entries ?? []
    const others = (oursBySlug.get(identity.slug) ?? []).filter((path) => !entries.some((it) => it.path === path))
    return [...entries.map(({ path, sha256 }) => [path, sha256] as const), ...others.map((path) => [path] as const)]
  }
  const failures: Diagnostic[] = []
  const abandoned: string[] = []
  let wanted = settlement.published
  let written = 0
  let made = 0
  for (;;) {
    const order = newestFirst(wanted)
    const { neighboursAt, mark } = await meet(build, order)
    const many = wanted.length > build.most
    const planAt = (at: number) => {
      const article = order[at] as SettledArticle
      const kept = readings.keptAt(placeOf(article)) as Kept
      const lying = brought.has(article.brief.path) ? undefined : lyingOf(results.get(article.brief.path)?.rendered)
      return planOf(article, kept, neighboursAt(at), many, build.renderKey, filesOf(article), lying)
    }
    const { shard } = build.settings
    const isOwn = ({ brief }: SettledArticle): boolean => !shard || isInShard(brief.path, shard)
    /** What is to be rendered, by its place in the order: as the records lie in the store, where many are fetched at once. */
    const stale = order.flatMap((article, at) => {
      const isThere = readings.isKept(placeOf(article)) && isOwn(article)
      const before = results.get(article.brief.path)
      return isThere && (!before || before.key === '' || before.key !== planAt(at).key) ? [at] : []
    })
    stale.sort((one, other) => readings.bySlots(placeOf(order[one]), placeOf(order[other])))
    /** Of those under way. */
    const keys = new Map<number, string>()
    const failed = new Map<number, RenderedText>()
    let done = 0
    progress(done, stale.length)
    const crew = await build.crewFor(stale.length)
    const taskAt = (turn: number): RenderTask => {
      const { key, task } = planAt(stale[turn] ?? 0)
      keys.set(turn, key)
      return task
    }
    const take = (turn: number, rendered: RenderedText): void => {
      const path = order[stale[turn] ?? 0]?.brief.path ?? ''
      const key = keys.get(turn) ?? ''
      keys.delete(turn)
      made++
      written += rendered.written
      if (rendered.ok) results.set(path, new WaitingResult(pile, key, rendered))
      else {
        failed.set(stale[turn] ?? 0, rendered)
        abandoned.push(...(results.get(path)?.rendered.entries ?? []).map((it) => it.path))
      }
    }
    await crew.render({ length: stale.length, at: taskAt }, take, () => progress(++done, stale.length))
    if (failed.size > 0) {
      const inOrder = [...failed].sort(([one], [other]) => placeOf(order[one]) - placeOf(order[other]))
      failures.push(...inOrder.flatMap(([, { diagnostics }]) => diagnostics))
      const paths = new Set(inOrder.map(([at]) => order[at]?.brief.path))
      wanted = wanted.filter(({ brief }) => !paths.has(brief.path))
      continue
    }
    const articles = order.flatMap((article): readonly IssuedArticle[] => {
      const result = isOwn(article) ? results.get(article.brief.path) : undefined
      const place = placeOf(article)
      return result && readings.isKept(place) ? [new IssuedOne(article, result, readings, place)] : []
    })
    const lost = settlement.published.length - wanted.length
    return {
      articles,
      failures,
      abandoned,
      written,
      made,
      lost,
      order,
      ...(mark === undefined ? {} : { company: mark }),
    }
  }
}

/**
 * Holds articles against one another. What they are about is much, and of no use to this build from here on: it is kept for
 * the next one at once.
 */
async function meet({ host, key, settings: { cache } }: Build, order: readonly SettledArticle[]) {
  const company = companyOf(order.map(({ brief }) => brief))
  const languages = order.map(({ brief }) => brief.language)
  const neighboursAt = createNeighbours(languages, company, (at) => referenceTo(order[at]))
  if (key === undefined || cache === undefined) return { neighboursAt, mark: undefined }
  const paths = order.map(({ brief }) => brief.path)
  const ids = order.map(({ identity }) => identity.id)
  return { neighboursAt, mark: await saveGathering(host, cache, { paths, ids, languages, company }) }
}

/** An article rendered; what is much of it is fetched each time it is asked for. */
class IssuedOne implements IssuedArticle {
  readonly #readings: Readings

  constructor(
    readonly article: SettledArticle,
    readonly result: Result,
    readings: Readings,
    readonly place: number,
  ) {
    this.#readings = readings
  }

  get kept(): Kept {
    return this.#readings.keptAt(this.place) as Kept
  }

  get rendered(): Rendered {
    return this.result.rendered
  }

  cardOf(sort: number): unknown {
    return cardOf(this.result, sort)
  }
}

/** An article as others lead on to it. */
function referenceTo(article: SettledArticle | undefined): ArticleReference | undefined {
  if (!article) return undefined
  const { headline, language, published } = article.brief
  return { slug: article.identity.slug, headline, language, ...(published ? { published } : {}) }
}

/** What is to be done to render an article, and the key of all that decides it. */
export function planOf(
  { brief, identity }: SettledArticle,
  kept: Kept,
  neighbours: Neighbours | undefined,
  many: boolean,
  base: string,
  ours: RenderTask['ours'],
  lying?: readonly LyingRendition[],
): { readonly key: string; readonly task: RenderTask } {
  const { path, pictures } = brief
  const task = {
    ...{ path, kept, identity, pictures, many, ours },
    ...(neighbours ? { neighbours } : {}),
    ...(lying ? { lying } : {}),
  }
  return { key: keyOf(base, path, kept.digest, identity, neighbours ?? null, many), task }
}

/** The files earlier builds made, by the folder they lie in at the top. */
function groupBySlug({ ours }: Output): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of ours()) {
    const slug = path.slice(0, Math.max(0, path.indexOf('/')))
    const group = groups.get(slug)
    if (group) group.push(path)
    else groups.set(slug, [path])
  }
  return groups
}

async function areThere(entries: readonly ManifestEntry[], build: Build, output: Output): Promise<boolean> {
  for (const entry of entries) if (!(await build.isThere(output, entry))) return false
  return true
}
