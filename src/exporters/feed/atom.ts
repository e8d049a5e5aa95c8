import { hash } from 'node:crypto'
import { definePlannedExporter, type Format } from '../../contract/exporter.js'
import { toRfc3339 } from '../../record/time.js'
import type { FeedEntry, FeedPerson } from './entry.js'
import { type Feed, planFeeds } from './feed.js'
import { mediaElements } from './media.js'
import { feedOptions } from './options.js'
import { asHtml, cdata, hasEndTag, xml, xmlLeaf, xmlText, xmlTree } from './xml.js'

const format: Format = { name: 'atom', label: 'Atom', mediaType: 'application/atom+xml', path: 'atom.xml' }

/** Atom 1.0 (RFC 4287). */
export const atomExporter = definePlannedExporter({
  format,
  revision: 1,
  wantsLines: false,
  folders: ['feeds'],
  options: feedOptions,
  plan: planFeeds({ format, write: (feed) => ({ text: toAtom(feed) }), closing: '</feed>\n' }),
})

/** Atom must say when a feed changed last, and one without entries never has: the oldest date validators believe. */
const NEVER = '1990-01-01T00:00:00Z'

/** The feed as Atom 1.0. */
export function toAtom(feed: Feed): string {
  const children = [
    xmlLeaf('id', feed.id),
    text('title', feed.title),
    ...(feed.description ? [text('subtitle', feed.description)] : []),
    xmlLeaf('updated', feed.updated ? toRfc3339(feed.updated) : NEVER),
    person('author', feed.author, '  '),
    xml('link', { rel: 'self', type: format.mediaType, href: feed.url }),
    xml('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    // Validators call an archive that leads nowhere incomplete, and the oldest page names none after it: it could not
    // know it and stay as it is. So the mark is left off that page alone.
    ...(feed.current && feed.previous ? [xml('fh:archive', {})] : []),
    ...(feed.current ? [xml('link', { rel: 'current', type: format.mediaType, href: feed.current })] : []),
    ...(feed.previous ? [xml('link', { rel: 'prev-archive', type: format.mediaType, href: feed.previous })] : []),
    ...feed.hubs.map((href) => xml('link', { rel: 'hub', href })),
    ...(feed.rights ? [text('rights', feed.rights)] : []),
    xmlLeaf('generator', 'Galley'),
    ...feed.entries.map((entry) => entryElement(entry, feed)),
  ]
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xml:lang': feed.language,
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlTree('feed', namespaces, children, '')}\n`
}

function entryElement(entry: FeedEntry, feed: Feed): string {
  const html = feed.content === 'full' ? entry.html() : ''
  const via = entry.source && !hasEndTag(entry.source.name) ? entry.source.name : undefined
  const children = [
    xmlLeaf('id', entry.id),
    text('title', entry.title),
    xml('link', { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url }),
    xmlLeaf('published', toRfc3339(entry.published)),
    xmlLeaf('updated', toStamp(entry)),
    ...entry.authors.map((author) => person('author', author, '    ')),
    ...(entry.section ? [xml('category', { term: entry.section, scheme: `${feed.site}section/` })] : []),
    ...entry.tags.map((tag) => xml('category', { term: tag, scheme: `${feed.site}tag/` })),
    ...entry.renditions.map(({ format: { label, mediaType }, url, size }) =>
      xml('link', { rel: 'enclosure', type: mediaType, length: size, title: label, href: url }),
    ),
    ...(entry.source?.url ? [xml('link', { rel: 'via', title: via, href: entry.source.url })] : []),
    ...(entry.license ? [xml('link', { rel: 'license', href: entry.license })] : []),
    ...(entry.rights ? [text('rights', entry.rights)] : []),
    ...source(entry),
    text('summary', entry.summary),
    ...(html ? [xml('content', { type: 'html' }, cdata(html))] : []),
    ...mediaElements(entry.media, '    '),
  ]
  return xmlTree('entry', { 'xml:lang': entry.language }, children, '  ')
}

/** A text construct (RFC 4287, 3.1): HTML only for text with an end tag in it, which validators take for forgotten HTML. */
function text(name: string, value: string): string {
  return hasEndTag(value)
    ? xml(name, { type: 'html' }, xmlText(asHtml(value)))
    : xml(name, { type: 'text' }, xmlText(value))
}

function person(name: string, it: FeedPerson, indent: string): string {
  const children = [
    xmlLeaf('name', withoutTags(it.name)),
    ...(it.url ? [xmlLeaf('uri', it.url)] : []),
    ...(it.email ? [xmlLeaf('email', it.email)] : []),
  ]
  return xmlTree(name, {}, children, indent)
}

/** A name cannot be marked as HTML or as text, and validators object to an end tag in it: its brackets become quotes. */
function withoutTags(name: string): string {
  return hasEndTag(name) ? name.replaceAll('<', '‹').replaceAll('>', '›') : name
}

/** The feed a republished article comes from, as far as its record knows it. */
function source({ source: it, published }: FeedEntry): string[] {
  if (!it?.url) return []
  const children = [
    xmlLeaf('id', it.url),
    text('title', it.name),
    xmlLeaf('updated', toRfc3339(it.accessed ?? published)),
    xml('link', { rel: 'alternate', href: it.url }),
  ]
  return [xmlTree('source', {}, children, '    ')]
}

/**
 * An entry's `updated`. Validators warn of two that are equal, as those of one day's articles without a time are: so each
 * carries some microseconds that its id alone decides, and no other entry can move. No reader shows them.
 */
function toStamp({ id, updated }: FeedEntry): string {
  const stamp = toRfc3339(updated)
  const microseconds = (Number.parseInt(hash('sha256', id).slice(0, 8), 16) % 999) + 1
  return `${stamp.slice(0, 19)}.${String(microseconds).padStart(6, '0')}${stamp.slice(19)}`
}
