import { definePlannedExporter, type Format } from '../../contract/exporter.js'
import { toRfc3339 } from '../../record/time.js'
import type { FeedDocument } from './check.js'
import type { FeedEntry, FeedPerson } from './entry.js'
import { type Feed, planFeeds } from './feed.js'
import { feedOptions } from './options.js'

const format: Format = {
  name: 'json-feed',
  label: 'JSON Feed',
  mediaType: 'application/feed+json',
  path: 'feed.json',
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedExporter = definePlannedExporter({
  format,
  revision: 1,
  wantsLines: false,
  folders: ['feeds'],
  options: feedOptions,
  plan: planFeeds({ format, write: toJsonFeed, closing: ']\n}\n' }),
})

/** The feed as JSON Feed 1.1; what it has no key for stands under `_galley`, as the format asks of extensions. */
export function toJsonFeed(feed: Feed): FeedDocument {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.url,
    description: feed.description,
    next_url: feed.previous,
    authors: [person(feed.author)],
    language: feed.language,
    hubs: feed.hubs.length === 0 ? undefined : feed.hubs.map((url) => ({ type: 'WebSub', url })),
    _galley: feed.rights ? { rights: feed.rights } : undefined,
    items: feed.entries.map((entry) => item(entry, feed)),
  }
  return { text: `${JSON.stringify(document, undefined, 2)}\n`, json: document }
}

function item(entry: FeedEntry, feed: Feed) {
  const html = feed.content === 'full' ? entry.html() : ''
  const categories = [...new Set([...(entry.section ? [entry.section] : []), ...entry.tags])]
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.source?.url,
    title: entry.title,
    content_html: html || undefined,
    content_text: html ? undefined : entry.summary,
    summary: entry.summary,
    image: entry.media[0]?.url,
    date_published: toRfc3339(entry.published),
    date_modified: toRfc3339(entry.updated),
    authors: entry.authors.length === 0 ? undefined : entry.authors.map(person),
    tags: categories.length === 0 ? undefined : categories,
    language: entry.language,
    attachments:
      entry.renditions.length === 0
        ? undefined
        : entry.renditions.map(({ url, size, format: { label, mediaType } }) => ({
            url,
            mime_type: mediaType,
            title: label,
            size_in_bytes: size,
          })),
    _galley: extension(entry),
  }
}

function extension({ section, source, rights, media }: FeedEntry): object | undefined {
  if (!section && !source && !rights && media.length === 0) return undefined
  return {
    section,
    source: source && { name: source.name, url: source.url },
    rights,
    media:
      media.length === 0 ? undefined : media.map(({ url, alt, caption, credit }) => ({ url, alt, caption, credit })),
  }
}

function person({ name, url, email }: FeedPerson): object {
  return { name, url: url ?? (email && `mailto:${email}`) }
}
