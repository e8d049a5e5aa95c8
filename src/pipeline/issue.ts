import type { Diagnostic } from '../contract/diagnostic.js'
import { type Company, companyOf, type Neighbours, neighboursIn } from '../record/neighbours.js'
import { type LyingRendition, lyingOf } from './alone.js'
import type { Build } from './build.js'
import type { Issued } from './collections.js'
import { keyOf } from './key.js'
import type { ManifestEntry } from './manifest.js'
import type { Output } from './output.js'
import type { ReadSources } from './reading.js'
import { newestFirst, type SettledArticle } from './settle.js'
import { isInShard, type PartEntry } from './shards.js'
import { bySlots } from './store.js'
import type { Kept, Rendered, RenderTask } from './workshop.js'

/** An article rendered, with the key of all that decided its renditions. */
export interface IssuedArticle extends Issued {
  readonly key: string
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
  readonly company: Company
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
  const keptBy = new Map(paths.map((path, at) => [path, readings[at]?.kept]))
  const results = new Map<string, { readonly key: string; readonly rendered: Rendered }>()
  for (const { brief } of settlement.published) {
    const before = memory.sources.get(brief.path)?.rendered
    if (before && (await areThere(before.value.entries, build, output))) {
      results.set(brief.path, { key: before.key, rendered: { ...before.value, written: 0 } })
    }
  }
  for (const [path, { key, value }] of brought) results.set(path, { key, rendered: { ...value, written: 0 } })
  const oursBySlug = groupBySlug(output)
  const filesOf = ({ brief, identity }: SettledArticle): readonly string[] => [
    ...(oursBySlug.get(identity.slug) ?? []),
    ...(results.get(brief.path)?.rendered.entries ?? []).map(({ path }) => path),
  ]
  const failures: Diagnostic[] = []
  const abandoned: string[] = []
  let wanted = settlement.published
  let written = 0
  let made = 0
  for (;;) {
    const order = newestFirst(wanted)
    const acquaintances = order.map(({ brief, identity }) => ({ ...brief, ...identity }))
    const company = companyOf(acquaintances)
    const neighbours = neighboursIn(acquaintances, company)
    const many = wanted.length > build.most
    const planned = wanted.flatMap((article) => {
      const kept = keptBy.get(article.brief.path)
      return kept
        ? [
            planOf(
              article,
              kept,
              neighbours.get(article.identity.id),
              many,
              build.renderKey,
              filesOf(article),
              brought.has(article.brief.path) ? undefined : lyingOf(results.get(article.brief.path)?.rendered),
            ),
          ]
        : []
    })
    const { shard } = build.settings
    const stale = planned.filter(
      ({ task, key }) => (!shard || isInShard(task.path, shard)) && results.get(task.path)?.key !== key,
    )
    // As their records lie in the store, where many are fetched at once.
    const inTurn = stale.toSorted((one, other) => bySlots(one.task.kept.slot, other.task.kept.slot))
    let done = 0
    progress(done, stale.length)
    const crew = await build.crewFor(stale.length)
    const rendered = await crew.render(
      inTurn.map(({ task }) => task),
      () => progress(++done, stale.length),
    )
    const resultOf = new Map(inTurn.map(({ task }, at) => [task.path, rendered[at]]))
    const failed = new Set<string>()
    stale.forEach(({ task, key }) => {
      const result = resultOf.get(task.path)
      if (!result) return
      made++
      written += result.written
      const before = results.get(task.path)
      if (result.ok) results.set(task.path, { key, rendered: result })
      else {
        failed.add(task.path)
        failures.push(...result.diagnostics)
        abandoned.push(...(before?.rendered.entries ?? []).map(({ path }) => path))
      }
    })
    if (failed.size > 0) {
      wanted = wanted.filter(({ brief }) => !failed.has(brief.path))
      continue
    }
    const articles = order.flatMap((article): readonly IssuedArticle[] => {
      const result = shard && !isInShard(article.brief.path, shard) ? undefined : results.get(article.brief.path)
      const kept = keptBy.get(article.brief.path)
      return result && kept ? [{ article, kept, key: result.key, rendered: result.rendered }] : []
    })
    const lost = settlement.published.length - wanted.length
    return { articles, failures, abandoned, written, made, lost, order, company }
  }
}

/** What is to be done to render an article, and the key of all that decides it. */
export function planOf(
  { brief, identity }: SettledArticle,
  kept: Kept,
  neighbours: Neighbours | undefined,
  many: boolean,
  base: string,
  ours: readonly string[],
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
