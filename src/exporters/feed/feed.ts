import type { CollectionPlan, Format, Part, PartContext, PlanContext } from '../../contract/exporter.js'
import { feedPath } from '../../markup/feed-path.js'
import type { Moment } from '../../record/time.js'
import { absolute } from './address.js'
import { archivePages } from './archive.js'
import { type Channel, channelsOf } from './channel.js'
import { checkFeed, type FeedDocument } from './check.js'
import { type FeedEntry, type FeedPerson, newest, toEntry, toPerson } from './entry.js'
import { type FeedCard, type Item, itemsOf, toCard } from './item.js'
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
  /** The publication's address, below which the kinds of its categories are told apart. */
  readonly site: string
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
  /** The archive page before this document (RFC 5005, 4). A page names none after it, or it would have to change. */
  readonly previous: string | undefined
  /** In an archive page, the feed it belongs to; undefined in the feed itself. */
  readonly current: string | undefined
}

/** How a format says a feed. */
export interface FeedFormat {
  readonly format: Format
  write(feed: Feed): FeedDocument
  /** What stands behind the last entry; entries stand last in every format, as all that is said of them lasts. */
  readonly closing: string
}

const FORMATS: ReadonlySet<string> = new Set(['rss', 'atom', 'json-feed'])

/** What decides a feed document, besides the articles in it. */
interface FeedData {
  readonly channel: Omit<Channel, 'items'>
  /** The archive page it is; undefined for the feed itself. */
  readonly page?: string
  /** The archive page before it. */
  readonly previous?: string
}

/** All feeds of the publication in one format: the whole and its archive, then those of its parts and theirs. */
export function planFeeds(feedFormat: FeedFormat): CollectionPlan<FeedOptions, FeedCard> {
  const { format, write, closing } = feedFormat
  /** A document up to its first entry. */
  const startOf = ({ text }: FeedDocument): string => text.slice(0, -closing.length)
  return {
    card: toCard,
    plan: (cards, context) => {
      const { publication, options } = context
      // Each format leaves out the same articles; the first of them tells, so that people read it once.
      const teller = context.collection.find((link) => FORMATS.has(link.format.name))?.format.name ?? format.name
      const items = itemsOf(cards, teller === format.name ? context.report : () => {})
      return channelsOf(items, publication, options).flatMap((channel) => partsOf(channel, format, options))
    },
    write: (part, context) => {
      const { ending, report } = context
      const { articles = [] } = part
      const entries = ending ? [] : articles.map((id) => toEntry(context.record(id), context))
      const updated = ending ? (ending.note as Moment) : newest(entries.map((entry) => entry.updated))
      const feed = toFeed(part, { entries, updated }, format, context)
      const document = write(feed)
      checkFeed(document, format.mediaType, feed, report)
      if (ending) return { start: startOf(document), end: ending.bytes, note: updated }
      if (entries.length === 0) return document.text
      const start = startOf(write({ ...feed, entries: [] }))
      return { start, end: document.text.slice(start.length), note: updated }
    },
    endings: { decides: ({ publication, options }) => [publication.url, options.content], sized: isSized },
  }
}

/** What a channel's feed is called: its own name before the publication's. */
export function channelTitle(channel: Pick<Channel, 'kind' | 'name'>, publicationTitle: string): string {
  return plain(channel.kind === 'publication' ? publicationTitle : `${channel.name} — ${publicationTitle}`)
}

/** The feed of a channel and its archive pages. */
function partsOf(channel: Channel, format: Format, options: FeedOptions): readonly Part[] {
  const { items, ...rest } = channel
  const archived = options.archive === 'all' || (options.archive === 'publication' && channel.kind === 'publication')
  const pages = archived ? archivePages(items, options.limit, options.archivePage) : []
  const part = (shown: readonly Item[], page?: string, previous?: string): Part => {
    const data: FeedData = {
      channel: rest,
      ...(page === undefined ? {} : { page }),
      ...(previous === undefined ? {} : { previous }),
    }
    const path = feedPath(format, channel.key, page)
    return { path, mediaType: format.mediaType, data, articles: shown.map(({ id }) => id) }
  }
  return [
    part(items.slice(0, options.limit), undefined, pages.at(-1)?.name),
    ...pages.map((page, at) => part(page.items, page.name, pages[at - 1]?.name)),
  ]
}

/** Entries link their article's page, and tell the sizes of its other renditions. */
function isSized(format: string): boolean {
  return format !== 'html'
}

function toFeed(
  { data }: Part,
  said: Pick<Feed, 'entries' | 'updated'>,
  format: Format,
  context: PartContext<FeedOptions>,
): Feed {
  const { channel, page, previous } = data as FeedData
  const { publication, options } = context
  const site = absolute(publication.url, publication.url) ?? publication.url
  const address = (name?: string): string => new URL(feedPath(format, channel.key, name), publication.url).href
  return {
    id: feedId(channel, options, site),
    title: channelTitle(channel, publication.title),
    description: publication.description && plain(publication.description),
    language: channel.language,
    home: homeOf(channel, context),
    site,
    url: address(page),
    author: toPerson(publication.author ?? { name: publication.title }, publication.url),
    rights: publication.rights && plain(publication.rights),
    hubs: page === undefined ? options.hubs : [],
    ...said,
    content: options.content,
    previous: previous === undefined ? undefined : address(previous),
    current: page === undefined ? undefined : address(),
  }
}

/** The page a channel's feed is about; the front page where no pages are made. */
export function homeOf(
  { page }: Pick<Channel, 'page'>,
  { collection, publication }: Pick<PlanContext, 'collection' | 'publication'>,
): string {
  const hasPages = collection.some((link) => link.format.name === 'html')
  return absolute(hasPages ? page : '', publication.url) ?? publication.url
}

function feedId({ key }: Pick<Channel, 'key'>, { id }: FeedOptions, url: string): string {
  if (id === '') return key === '' ? url : new URL(`feeds/${key}/`, url).href
  return key === '' ? id : `${id}#${key}`
}
