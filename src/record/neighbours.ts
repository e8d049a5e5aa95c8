import type { ArticleRecord } from './article.js'
import { roomFor } from './columns.js'
import { interestsOf } from './interests.js'
import { createRelations, RELATED } from './relations.js'
import { sectionsOf } from './sections.js'
import type { Moment } from './time.js'
import { type Topics, topicsOf } from './topics.js'

/** Another article, as a page names it in a link. */
export interface ArticleReference {
  readonly slug: string
  readonly headline: string
  readonly language: string
  readonly published?: Moment | undefined
}

/** The articles a page can lead on to. */
export interface Neighbours {
  /** The next newer and the next older article in the same language. */
  readonly newer?: ArticleReference
  readonly older?: ArticleReference
  /** At most three on the same matter, the nearest first. */
  readonly related: readonly ArticleReference[]
  /** The publication's main sections, in a fixed order. */
  readonly sections: readonly string[]
}

/** An article as far as its neighbours go: so little that a hundred thousand can be held against one another. */
export interface Acquaintance extends ArticleReference {
  readonly id: string
  readonly section: string | undefined
  /** What it is about, as {@link interestsOf} tells it. */
  readonly interests: string
}

/**
 * What every article, by id, can lead on to. Articles come newest first; the order of equals is theirs. Tags weigh most,
 * then headline and summary, then the text; words count less the more articles use them.
 */
export function neighboursOf(records: readonly ArticleRecord[]): ReadonlyMap<string, Neighbours> {
  return neighboursAmong(
    records.map((record) => ({ ...record, section: record.section, interests: interestsOf(record) })),
  )
}

/** The same of articles whose records are not at hand. Time and memory grow with the number of articles, not its square. */
export function neighboursAmong(articles: readonly Acquaintance[]): ReadonlyMap<string, Neighbours> {
  return neighboursIn(articles, companyOf(articles))
}

/** What holding articles against one another comes to, by their places: what neighbours are told from. */
export interface Company {
  readonly topics: Topics
  /** The places of those related to each, {@link RELATED} of them; -1 where there are fewer. */
  readonly related: Int32Array
  readonly sections: readonly string[]
}

/** Holds articles, newest first, against one another. */
export function companyOf(articles: readonly Pick<Acquaintance, 'interests' | 'language' | 'section'>[]): Company {
  const said = function* (): Iterable<string> {
    for (const { interests } of articles) yield interests
  }
  const topics = topicsOf(said())
  const relations = createRelations(
    topics,
    articles.map(({ language }) => language),
  )
  const related = new Int32Array(roomFor(articles.length * RELATED * 4)).fill(-1)
  for (let at = 0; at < articles.length; at++) related.set(relations.of(at), at * RELATED)
  return { topics, related, sections: sectionsOf(articles) }
}

/** The neighbours of all articles, newest first, by id. */
export function neighboursIn(articles: readonly Acquaintance[], company: Company): ReadonlyMap<string, Neighbours> {
  const neighboursAt = createNeighbours(
    articles.map(({ language }) => language),
    company,
    (at) => articles[at],
  )
  return new Map(articles.map(({ id }, at) => [id, neighboursAt(at)]))
}

/**
 * What the article at a place can lead on to, worked out each time it is asked for: together they would fill the memory
 * of many articles. `languages` are those of all articles, newest first.
 */
export function createNeighbours(
  languages: readonly string[],
  { related, sections }: Pick<Company, 'related' | 'sections'>,
  articleAt: (at: number) => ArticleReference | undefined,
): (at: number) => Neighbours {
  const newer = new Int32Array(languages.length).fill(-1)
  const older = new Int32Array(languages.length).fill(-1)
  const lastOf = new Map<string, number>()
  languages.forEach((language, at) => {
    const last = lastOf.get(language)
    if (last !== undefined) {
      newer[at] = last
      older[last] = at
    }
    lastOf.set(language, at)
  })
  const referenceTo = (at = -1): readonly ArticleReference[] => {
    const it = at < 0 ? undefined : articleAt(at)
    return it ? [toReference(it)] : []
  }
  return (at) => {
    const others = [...related.subarray(at * RELATED, (at + 1) * RELATED)].flatMap((it) => referenceTo(it))
    return toNeighbours(referenceTo(newer[at])[0], referenceTo(older[at])[0], others, sections)
  }
}

/** Neighbours as pages are handed them: what is not there is left out. */
export function toNeighbours(
  newer: ArticleReference | undefined,
  older: ArticleReference | undefined,
  related: readonly ArticleReference[],
  sections: readonly string[],
): Neighbours {
  return { ...(newer ? { newer } : {}), ...(older ? { older } : {}), related, sections }
}

/** What of an article is said where another leads on to it. */
export function toReference({ slug, headline, language, published }: ArticleReference): ArticleReference {
  return { slug, headline, language, ...(published ? { published } : {}) }
}
