import type { Diagnostic } from '../../contract/diagnostic.js'
import type { CollectionContext, Format } from '../../contract/exporter.js'
import type { ArticleRecord } from '../../record/article.js'
import { type Moment, toEpoch } from '../../record/time.js'
import { type FeedEntry, type FeedPerson, newest, toEntry, toPerson } from './entry.js'
import type { FeedOptions } from './options.js'
import { plain } from './xml.js'

/** One feed document as every format says it. */
export interface Feed {
  /** Of the feed as a whole: its archive pages share it. */
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  readonly language: string
  /** The page the feed is about. */
  readonly home: string
  /** Where the document is served. */
  readonly url: string
  readonly author: FeedPerson
  readonly rights: string | undefined
  readonly hubs: readonly string[]
  /** The newest date among the entries; undefined when there are none. Never the clock's. */
  readonly updated: Moment | undefined
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
  readonly content: FeedOptions['content']
  /** The archive page before this document (RFC 5005, 4). */
  readonly previous: string | undefined
  /** In an archive page, the feed it belongs to; undefined in the feed itself. */
  readonly current: string | undefined
}

/** The entries of all records that have a date, newest first, those of one moment by id; the others are reported. */
export async function toEntries(
  records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
  context: CollectionContext,
): Promise<readonly FeedEntry[]> {
  const entries: FeedEntry[] = []
  for await (const record of records) {
    if (record.published === undefined) context.report(undated(record))
    else entries.push(toEntry(record, record.published, context))
  }
  return entries.sort(byDate)
}

/** The feed of the whole publication. */
export function toFeed(entries: readonly FeedEntry[], format: Format, context: CollectionContext<FeedOptions>): Feed {
  const { publication, options } = context
  const shown = entries.slice(0, options.limit)
  return {
    id: options.id || publication.url,
    title: plain(publication.title),
    description: publication.description && plain(publication.description),
    language: publication.language,
    home: context.collection.find((link) => link.format.name === 'html')?.url ?? publication.url,
    url: new URL(format.path, publication.url).href,
    author: toPerson(publication.author ?? { name: publication.title }, publication.url),
    rights: publication.rights && plain(publication.rights),
    hubs: options.hubs,
    updated: newest(shown.map((entry) => entry.updated)),
    entries: shown,
    content: options.content,
    previous: undefined,
    current: undefined,
  }
}

function byDate(a: FeedEntry, b: FeedEntry): number {
  return toEpoch(b.published) - toEpoch(a.published) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function undated(record: ArticleRecord): Diagnostic {
  return {
    code: 'feed/undated',
    severity: 'warning',
    message: 'The article has no date of publication and is left out of the feeds.',
    hint: 'Give it one in the front matter: published: 2024-06-03T09:40',
    place: { path: record.provenance.path },
  }
}
