import { anchorsOf } from '../record/anchors.js'
import type { ArticleRecord } from '../record/article.js'
import { interestsOf } from '../record/interests.js'
import type { Article } from './articles.js'
import { isExternal, linksIn, type Outgoing } from './outgoing.js'

/**
 * What a build keeps in memory of an article that was read: enough to settle its identity, its neighbours and whether it
 * is published, while the record itself waits in the store. Plain JSON data.
 */
export interface Brief
  extends Pick<ArticleRecord, 'headline' | 'language' | 'status' | 'embargoedUntil' | 'expires' | 'formerUrls'>,
    Partial<Pick<ArticleRecord, 'id' | 'slug'>> {
  readonly published?: ArticleRecord['published'] | undefined
  readonly section: string | undefined
  /** The source. */
  readonly path: string
  /** Of the source's bytes. */
  readonly digest: string
  /** The slug its headline makes. */
  readonly proposedSlug: string
  /** See {@link interestsOf}. */
  readonly interests: string
  /** Its links to pages of the same publication. */
  readonly links: readonly Outgoing[]
  /** What its page can be linked at. */
  readonly anchors: readonly string[]
  /** The files of its pictures, by the ids of the media they show. */
  readonly pictures: Readonly<Record<string, string>>
}

/** The brief of an article just read, for a publication at an address. */
export function toBrief({ path, source, record, proposedSlug, pictures }: Article, url: string): Brief {
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
    links: linksIn(
      record,
      () => new TextDecoder().decode(source),
      (address) => !isExternal(address, url),
    ),
    anchors: anchorsOf(record),
    pictures,
  }
}
