import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { Publication } from '../contract/publication.js'
import { named } from '../normalize/index.js'
import type { ArticleRecord } from '../record/article.js'
import { type Article, readArticle } from './articles.js'
import { toBrief } from './brief.js'
import type { Host } from './host.js'
import { type Ids, loadIds } from './ids.js'
import type { Registry } from './registry.js'
import { type Reason, type SettledArticle, settle } from './settle.js'
import { createDefaults, findSources } from './sources.js'
import { mapOrdered, type Outcome } from './tasks.js'

/** An article ready to be rendered: its record whole, with the bytes behind it. */
export interface Entry {
  readonly record: ArticleRecord
  readonly source: Uint8Array
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** An article that can be read and is not published now. */
export interface Withheld {
  readonly record: ArticleRecord
  readonly reason: Reason
}

/** All that was read, with every record whole: for looking at some articles, not for building many. */
export interface Edition {
  /** Every source, whatever became of it. */
  readonly paths: readonly string[]
  /** What is to be published, in source order. */
  readonly entries: readonly Entry[]
  readonly withheld: readonly Withheld[]
  /** Sources with an error, by path. */
  readonly failed: readonly string[]
  /** Sources in which no article was found, by path. */
  readonly empty: readonly string[]
  /** Sources whose id is not yet in the ledger on disk. */
  readonly minted: readonly string[]
  /** The id ledger as it stands after this reading. */
  readonly ids: Ids
  readonly diagnostics: readonly Diagnostic[]
}

/** What reading an edition needs. */
export interface EditionSettings {
  readonly host: Host
  readonly registry: Registry
  readonly publication: Publication
  readonly sources: readonly string[]
  /** Milliseconds since 1970: what embargoes and expiries are held against. */
  readonly now: number
  /** Milliseconds since 1970: what dates such as «yesterday» are counted from, where a person stated it. */
  readonly reference?: number | undefined
  /** Whether readers note beside each line of the ledger what weighed for its role. */
  readonly explain?: boolean | undefined
  /** Called once the sources are known, and behind each one read. */
  readonly progress?: (done: number, total: number) => void
}

/** How many sources are read at once: enough to keep the disk busy while others are normalized. */
const LANES = 8

/**
 * Reads and normalizes every source, settles ids and slugs over all of them, and sets aside what is not to be published.
 * An article with an error is not published. Throws `Fatal` only for a broken id ledger.
 */
export async function readEdition(settings: EditionSettings): Promise<Edition> {
  const { host, registry, publication, progress, now, reference, explain = false } = settings
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  const ids = await loadIds(host)
  const paths = await findSources(host, settings.sources, (path) => registry.readerOf(path) !== undefined, report)
  const room = { host, registry, publication, defaultsOf: createDefaults(host), reference, explain }
  let done = 0
  progress?.(done, paths.length)
  const outcomes = await mapOrdered(paths, LANES, async (path) => {
    const outcome = await readArticle(path, room)
    progress?.(++done, paths.length)
    return outcome
  })
  const gone = await findGone(host, ids, paths)
  const context = { registry, url: publication.url, ids, gone, now }
  const settled = settle(
    paths,
    outcomes.map((outcome) => briefed(outcome, publication.url)),
    context,
  )
  const articles = new Map(outcomes.flatMap(({ value }) => (value ? [[value.path, value] as const] : [])))
  const whole = ({ brief, identity }: SettledArticle): readonly Entry[] => {
    const article = articles.get(brief.path)
    if (!article) return []
    const { source, assets } = article
    return [{ record: named(article.record, identity), source, assets }]
  }
  return {
    paths,
    entries: settled.published.flatMap(whole),
    withheld: settled.withheld.flatMap((it) => whole(it).map(({ record }) => ({ record, reason: it.reason }))),
    failed: settled.failed,
    empty: settled.empty,
    minted: settled.minted,
    ids: settled.ids,
    diagnostics: [...diagnostics, ...settled.diagnostics],
  }
}

/** The paths of the ledger where no file is any more. */
export async function findGone(host: Host, ids: Ids, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const present = new Set(paths)
  const gone = new Set<string>()
  for (const path of ids.keys()) if (!present.has(path) && (await host.kindOf(path)) === undefined) gone.add(path)
  return gone
}

function briefed({ value, diagnostics }: Outcome<Article>, url: string) {
  return value ? { value: toBrief(value, url), diagnostics } : { diagnostics }
}
