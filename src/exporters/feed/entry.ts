import type { Link, PartContext } from '../../contract/exporter.js'
import { articleBodyToHtml } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import type { Credit, Media } from '../../record/media.js'
import { describe } from '../../record/select.js'
import { type Moment, toEpoch } from '../../record/time.js'
import { absolute, mediaAddress } from './address.js'
import { toCard } from './item.js'
import { plain } from './xml.js'

/** One article as a feed says it, whatever the format: texts plain and on one line, addresses absolute. */
export interface FeedEntry {
  /** The record's id: the same in every format, for ever. */
  readonly id: string
  /** The article's source, for diagnostics. */
  readonly path: string
  /** The article's page. */
  readonly url: string
  readonly title: string
  readonly language: string
  readonly published: Moment
  /** The newest of publication, modification and corrections; never that of a build. */
  readonly updated: Moment
  readonly authors: readonly FeedPerson[]
  readonly section: string | undefined
  readonly tags: readonly string[]
  /** One or two sentences; the headline where the article has nothing to say. */
  readonly summary: string
  /** The pictures that have an address. */
  readonly media: readonly FeedMedia[]
  /** The article's other renditions. */
  readonly renditions: readonly Link[]
  /** Where the article was taken from, when that is not the publication itself. */
  readonly source: FeedSource | undefined
  readonly rights: string | undefined
  /** The licence, where it is given as an address. */
  readonly license: string | undefined
  /** The whole text as HTML, every address in it absolute; empty when there is none. */
  html(): string
}

export interface FeedPerson {
  readonly name: string
  readonly url: string | undefined
  readonly email: string | undefined
}

export interface FeedMedia {
  readonly url: string
  readonly kind: Media['kind']
  readonly mediaType: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly credit: Credit | undefined
  readonly license: string | undefined
}

export interface FeedSource {
  readonly name: string
  readonly url: string | undefined
  readonly accessed: Moment | undefined
}

/** The entry of an article. Throws for one without a date, which is in no feed. */
export function toEntry(record: ArticleRecord, context: Pick<PartContext, 'publication' | 'linksOf'>): FeedEntry {
  const { publication } = context
  const { published, section, tags } = toCard(record)
  if (!published) throw new Error(`«${record.provenance.path}» has no date and is in no feed`)
  const links = context.linksOf(record)
  const page = links.find((link) => link.format.name === 'html')?.url ?? record.canonicalUrl
  const url = absolute(page ?? `${record.slug}/`, publication.url) ?? publication.url
  const title = plain(record.headline)
  return {
    id: record.id,
    path: record.provenance.path,
    url,
    title,
    language: record.language,
    published,
    updated: newest([published, record.modified, ...record.corrections.map((it) => it.at)]) ?? published,
    authors: record.authors.map((it) => toPerson(it, publication.url)).filter((it) => it.name !== ''),
    section,
    tags,
    summary: plain(describe(record)) || title,
    media: record.media.flatMap((it) => toMedia(it, url)),
    renditions: links.filter((link) => link.format.name !== 'html'),
    source: toSource(record, publication.url),
    rights: text(joined([record.rights?.notice ?? record.rights?.holder, record.rights?.license])),
    license: webAddressOf(record.rights?.license && absolute(record.rights.license, url)),
    html: () => htmlOf(record, url),
  }
}

/** The text of records already written: the same stands in several feeds, and in each of their formats. */
const written = new WeakMap<ArticleRecord, { readonly url: string; readonly html: string }>()

function htmlOf(record: ArticleRecord, url: string): string {
  const before = written.get(record)
  if (before?.url === url) return before.html
  const html = articleBodyToHtml(record, {
    surface: 'feed',
    resolve: (address) => absolute(address, url),
    mediaUrl: (media) => mediaAddress(media, url),
    idPrefix: '',
    anchorBase: url,
  }).trim()
  written.set(record, { url, html })
  return html
}

/** A person of a feed: an address of mail becomes `email`, one of the web `url`. */
export function toPerson(author: { readonly name: string; readonly url?: string }, base: string): FeedPerson {
  const address = author.url && absolute(author.url, base)
  const mail = address?.startsWith('mailto:') ? mailAddress(address) : undefined
  return { name: plain(author.name), url: address && webAddressOf(address), email: mail }
}

/** The newest of some moments; undefined when there is none. */
export function newest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  let found: Moment | undefined
  for (const moment of moments) {
    if (moment !== undefined && (found === undefined || toEpoch(moment) > toEpoch(found))) found = moment
  }
  return found
}

function mailAddress(address: string): string | undefined {
  const mail = address.slice('mailto:'.length).split('?', 1)[0] ?? ''
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(mail) ? mail : undefined
}

function toMedia(it: Media, pageUrl: string): FeedMedia[] {
  const url = mediaAddress(it, pageUrl)
  if (!url) return []
  return [
    {
      url,
      kind: it.kind,
      mediaType: it.mediaType,
      width: it.width,
      height: it.height,
      alt: it.decorative ? undefined : text(it.alt),
      caption: text(it.caption),
      credit: it.credit,
      license: text(it.license),
    },
  ]
}

function toSource(record: ArticleRecord, publicationUrl: string): FeedSource | undefined {
  const { source } = record
  if (source === undefined) return undefined
  const url = source.url && absolute(source.url, publicationUrl)
  if (url === absolute(publicationUrl, publicationUrl)) return undefined
  const name = text(source.name) ?? (url && new URL(url).hostname)
  return name ? { name, url, accessed: source.accessed } : undefined
}

function webAddressOf(address: string | undefined): string | undefined {
  return address && /^https?:/i.test(address) ? address : undefined
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : plain(value) || undefined
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined && part !== '')
  return given.length === 0 ? undefined : given.join(' · ')
}
