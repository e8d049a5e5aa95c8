import type { Identity } from '../normalize/index.js'
import type { Brief } from './brief.js'
import type { Ids } from './ids.js'
import { type CheckedLinks, checkLinks, type LinkedArticle } from './link-check.js'
import type { Registry } from './registry.js'

/** An article whose identity is settled. */
interface Settled {
  readonly brief: Brief
  readonly identity: Identity
}

/** What links are held against besides the articles read. */
interface LinkContext {
  readonly registry: Registry
  readonly url: string
  readonly ids: Ids
  readonly gone: ReadonlySet<string>
  readonly paths: readonly string[]
  /** Sources in which no article is, or that have an error. */
  readonly failed: readonly string[]
}

/** Gives an article the addresses of the sources it links. */
export function withLinks<Article extends Settled>(article: Article, { addresses }: CheckedLinks): Article {
  const links = addresses.get(article.brief.path)
  return links === undefined ? article : { ...article, identity: { ...article.identity, links } }
}

/** Holds all links against all articles. */
export function linksBetween(
  published: readonly Settled[],
  withheld: readonly (Settled & { readonly reason: string })[],
  context: LinkContext,
): CheckedLinks {
  const { registry, url, ids, gone, paths, failed } = context
  const isLinked = ({ brief }: Settled): boolean => brief.links.length > 0
  if (!published.some(isLinked) && !withheld.some(isLinked)) return { diagnostics: [], addresses: new Map() }
  const read = new Set(paths)
  const unread = new Map<string, string>()
  for (const [path, { slug }] of ids)
    if (slug !== undefined && !read.has(path) && !gone.has(path)) unread.set(path, slug)
  const own = registry.collectionExporters.flatMap(({ extension }) => [
    ...(extension.folders ?? []),
    extension.format.path.split('/', 1)[0] ?? '',
  ])
  const articles = [...published.map((it) => new Linked(it)), ...withheld.map((it) => new Linked(it, it.reason))]
  return checkLinks(articles, {
    url,
    failed,
    unread,
    former: new Set([...ids.values()].flatMap(({ formerSlugs: before = [] }) => before)),
    files: registry.articleExporters.map(({ extension }) => extension.format.path),
    folders: new Set(own),
    isSource: (path) => registry.readerOf(path) !== undefined,
  })
}

/** A settled article as far as links go. */
class Linked implements LinkedArticle {
  readonly #article: Settled

  constructor(
    article: Settled,
    readonly withheld?: string,
  ) {
    this.#article = article
  }

  get path(): string {
    return this.#article.brief.path
  }

  get slug(): string {
    return this.#article.identity.slug
  }

  get links(): LinkedArticle['links'] {
    return this.#article.brief.links
  }

  get anchors(): readonly string[] {
    return this.#article.brief.anchors
  }

  get pictures(): readonly string[] {
    return Object.values(this.#article.brief.pictures)
  }
}
