import type { ArticleRecord } from '../record/article.js'
import { interestsOf } from '../record/neighbours.js'
import type { Article } from './articles.js'

/**
 * What a build keeps in memory of an article that was read: enough to settle its identity, its neighbours and whether it
 * is published, while the record itself waits in the store. Plain JSON data.
 */
export interface Brief
  extends Pick<
      ArticleRecord,
      'headline' | 'language' | 'status' | 'published' | 'embargoedUntil' | 'expires' | 'formerUrls'
    >,
    Partial<Pick<ArticleRecord, 'id' | 'slug'>> {
  readonly section: string | undefined
  /** The source. */
  readonly path: string
  /** Of the source's bytes. */
  readonly digest: string
  /** The slug its headline makes. */
  readonly proposedSlug: string
  /** See {@link interestsOf}. */
  readonly interests: string
  /** The files of its pictures, by the ids of the media they show. */
  readonly pictures: Readonly<Record<string, string>>
}

/** The brief of an article just read. */
export function toBrief({ path, record, proposedSlug, pictures }: Article): Brief {
  const { id, slug, headline, language, status, published, embargoedUntil, expires, formerUrls, section } = record
  return {
    path,
    digest: record.provenance.digest,
    proposedSlug,
    ...(id === undefined ? {} : { id }),
    ...(slug === undefined ? {} : { slug }),
    headline,
    language,
    status,
    ...(published ? { published } : {}),
    ...(embargoedUntil ? { embargoedUntil } : {}),
    ...(expires ? { expires } : {}),
    formerUrls,
    section,
    interests: interestsOf(record),
    pictures,
  }
}
