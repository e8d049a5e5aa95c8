import { definePlannedExporter, type Format } from '../../contract/exporter.js'
import { toRfc822, toRfc3339 } from '../../record/time.js'
import type { FeedEntry } from './entry.js'
import { type Feed, planFeeds } from './feed.js'
import { mediaElements } from './media.js'
import { feedOptions } from './options.js'
import { asHtml, cdata, guessedText, hasEndTag, xml, xmlLeaf, xmlText, xmlTree } from './xml.js'

const format: Format = { name: 'rss', label: 'RSS', mediaType: 'application/rss+xml', path: 'rss.xml' }

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with the namespaces that carry what it has no element for. */
export const rssExporter = definePlannedExporter({
  format,
  revision: 1,
  wantsLines: false,
  folders: ['feeds'],
  options: feedOptions,
  plan: planFeeds({ format, write: (feed) => ({ text: toRss(feed) }), closing: '  </channel>\n</rss>\n' }),
})

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** The feed as RSS 2.0. */
export function toRss(feed: Feed): string {
  const channel = [
    leaf('title', feed.title),
    xmlLeaf('link', feed.home),
    leaf('description', feed.description ?? feed.title),
    xmlLeaf('language', feed.language),
    ...(feed.rights ? [leaf('copyright', feed.rights)] : []),
    ...(feed.updated ? [xmlLeaf('lastBuildDate', toRfc822(feed.updated))] : []),
    xmlLeaf('generator', 'Galley'),
    link('self', feed.url),
    ...(feed.current ? [xml('fh:archive', {}), link('current', feed.current)] : []),
    ...(feed.previous ? [link('prev-archive', feed.previous)] : []),
    ...feed.hubs.map((hub) => xml('atom:link', { rel: 'hub', href: hub })),
    ...feed.entries.map((entry) => item(entry, feed)),
  ]
  const root = xml('rss', NAMESPACES, `\n  ${xmlTree('channel', {}, channel, '  ')}\n`)
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}

function item(entry: FeedEntry, feed: Feed): string {
  const html = feed.content === 'full' ? entry.html() : ''
  const pdf = entry.renditions.find((it) => it.format.mediaType === 'application/pdf' && it.size !== undefined)
  const children = [
    leaf('title', entry.title),
    xmlLeaf('link', entry.url),
    xml('guid', { isPermaLink: 'false' }, xmlText(entry.id)),
    xmlLeaf('pubDate', toRfc822(entry.published)),
    xmlLeaf('atom:updated', toRfc3339(entry.updated)),
    // Not `author`, which must be an address of mail.
    ...entry.authors.map((author) => xmlLeaf('dc:creator', author.name)),
    ...(entry.section ? [category(entry.section, `${feed.site}section/`)] : []),
    ...entry.tags.map((tag) => category(tag, `${feed.site}tag/`)),
    // Its content is HTML; it stands before `content:encoded`, or some readers show it instead.
    xml('description', {}, xmlText(asHtml(entry.summary))),
    ...(html ? [xml('content:encoded', {}, cdata(html))] : []),
    ...mediaElements(entry.media, '      '),
    ...(pdf ? [xml('enclosure', { url: pdf.url, length: pdf.size, type: pdf.format.mediaType })] : []),
    ...source(entry),
    xmlLeaf('dc:language', entry.language),
    ...(entry.rights ? [leaf('dc:rights', entry.rights)] : []),
  ]
  return xmlTree('item', {}, children, '    ')
}

function leaf(name: string, text: string): string {
  return guessedText(name, {}, text)
}

/** Readers take a category for the text it is; validators object to an end tag in it. */
function category(name: string, domain: string): string {
  return xml('category', { domain }, xmlText(hasEndTag(name) ? asHtml(name) : name))
}

function link(rel: string, href: string): string {
  return xml('atom:link', { rel, type: format.mediaType, href })
}

function source(entry: FeedEntry): string[] {
  if (!entry.source) return []
  const { name, url } = entry.source
  return [url ? guessedText('source', { url }, name) : leaf('dc:source', name)]
}
