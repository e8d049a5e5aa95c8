import { readXml, type XmlElement } from './xml-tree.js'

/** What a document says of one entry, read back from its bytes. */
export interface Said {
  readonly id: string
  readonly title: string
  readonly url: string
  /** Dates the format requires, by the name it has there. */
  readonly dates: Readonly<Record<string, string | undefined>>
  readonly content: string
  readonly enclosures: readonly { readonly url: string; readonly length: string; readonly mediaType: string }[]
}

/** What a document says of itself. */
export interface SaidFeed {
  readonly title: string
  readonly self: string
  readonly home: string
  readonly links: readonly string[]
  readonly dates: Said['dates']
  readonly entries: readonly Said[]
}

/** Reads a feed document of any of the three formats. Throws `XmlError` for XML that is not well-formed. */
export function readFeed(document: string, mediaType: string): SaidFeed {
  if (mediaType === 'application/feed+json') return readJson(JSON.parse(document) as JsonFeed)
  const root = readXml(document)
  return root.name === 'rss' ? readRss(root) : readAtom(root)
}

function readRss(root: XmlElement): SaidFeed {
  const channel = child(root, 'channel')
  const links = all(channel, 'atom:link')
  return {
    title: textOf(channel, 'title'),
    self: hrefOf(links, 'self'),
    home: textOf(channel, 'link'),
    links: links.map((link) => link.attributes.get('href') ?? ''),
    dates: optional('lastBuildDate', textOf(channel, 'lastBuildDate')),
    entries: all(channel, 'item').map((item) => ({
      id: textOf(item, 'guid'),
      title: textOf(item, 'title'),
      url: textOf(item, 'link'),
      dates: { pubDate: textOf(item, 'pubDate'), updated: textOf(item, 'atom:updated') },
      content: textOf(item, 'content:encoded'),
      enclosures: all(item, 'enclosure').map(({ attributes }) => ({
        url: attributes.get('url') ?? '',
        length: attributes.get('length') ?? '',
        mediaType: attributes.get('type') ?? '',
      })),
    })),
  }
}

function readAtom(root: XmlElement): SaidFeed {
  const links = all(root, 'link')
  return {
    title: textOf(root, 'title'),
    self: hrefOf(links, 'self'),
    home: hrefOf(links, 'alternate'),
    links: links.map((link) => link.attributes.get('href') ?? ''),
    dates: { updated: textOf(root, 'updated') },
    entries: all(root, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      title: textOf(entry, 'title'),
      url: hrefOf(all(entry, 'link'), 'alternate'),
      dates: { published: textOf(entry, 'published'), updated: textOf(entry, 'updated') },
      content: textOf(entry, 'content'),
      enclosures: all(entry, 'link')
        .filter((link) => link.attributes.get('rel') === 'enclosure' && link.attributes.has('length'))
        .map(({ attributes }) => ({
          url: attributes.get('href') ?? '',
          length: attributes.get('length') ?? '',
          mediaType: attributes.get('type') ?? '',
        })),
    })),
  }
}

/** What a JSON Feed says of itself and its items, as far as it is looked at. */
export interface JsonFeed {
  readonly title: string
  readonly feed_url: string
  readonly home_page_url: string
  readonly next_url?: string | undefined
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly url: string
    readonly date_published: string
    readonly date_modified: string
    readonly content_html?: string | undefined
    readonly attachments?:
      | readonly {
          readonly url: string
          readonly mime_type: string
          readonly size_in_bytes?: number | undefined
        }[]
      | undefined
  }[]
}

/**
 * A JSON Feed as it was read or is to be written: the platform writes no JSON that is not well-formed, so what it was
 * given tells as much as its text. The writer's own needs no reading for its shape: only what the record put into it.
 */
export function readJson(feed: JsonFeed): SaidFeed {
  return {
    title: feed.title,
    self: feed.feed_url,
    home: feed.home_page_url,
    links: feed.next_url === undefined ? [] : [feed.next_url],
    dates: {},
    entries: feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      dates: { date_published: item.date_published, date_modified: item.date_modified },
      content: item.content_html ?? '',
      enclosures: (item.attachments ?? [])
        .filter((it) => it.size_in_bytes !== undefined)
        .map(({ url, size_in_bytes, mime_type }) => ({ url, length: String(size_in_bytes), mediaType: mime_type })),
    })),
  }
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [], text: '' }

function child(element: XmlElement, name: string): XmlElement {
  return element.children.find((it) => it.name === name) ?? NOTHING
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((it) => it.name === name)
}

function textOf(element: XmlElement, name: string): string {
  return child(element, name).text
}

function hrefOf(links: readonly XmlElement[], rel: string): string {
  return links.find((link) => link.attributes.get('rel') === rel)?.attributes.get('href') ?? ''
}

function optional(name: string, value: string): Said['dates'] {
  return value === '' ? {} : { [name]: value }
}
