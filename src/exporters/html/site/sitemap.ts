import type { OutputFile } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { escapeMarkup, stripForbidden } from '../../../markup/xml.js'
import { type Moment, toEpoch, toIso, toRfc3339 } from '../../../record/time.js'
import type { Card } from './card.js'

/** What a map tells of an article. */
export type SitemapArticle = Pick<Card, 'language' | 'headline' | 'published' | 'modified' | 'translations'>

/** An address for crawlers. */
export interface SitemapEntry {
  readonly url: string
  readonly record?: SitemapArticle
}

/** The most a sitemap may hold (https://www.sitemaps.org/protocol.html) and a news sitemap. */
const LIMIT = 50_000
const NEWS_LIMIT = 1_000
/** So many addresses are one piece. */
const TOGETHER = 500
/** How long news are news to that, in milliseconds. */
export const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/** A file that may be megabytes; its pieces make up its content. */
export interface LargeFile extends OutputFile {
  pieces?(): Iterable<string>
}

/**
 * `sitemap.xml` (an index over parts where there are more than 50,000 addresses), `news-sitemap.xml` and, where the
 * publication has a host to itself, `robots.txt`.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  publication: Publication,
  now?: number,
): readonly OutputFile[] {
  const map = openSitemap(publication, now)
  entries.forEach((entry, place) => {
    map.add(entry, place)
  })
  return map.files([], (place) => entries[place])
}

/**
 * Maps as {@link sitemapFiles} makes them, of articles as they come, newest first, each with its place. They are written
 * when they are asked for, the articles then told of by their places; the addresses of other pages come first.
 */
export function openSitemap(publication: Publication, now?: number) {
  const places: number[] = []
  const news = openNews(now)
  return {
    add: (entry: SitemapEntry, place: number): void => {
      places.push(place)
      news.add(entry)
    },
    files: (others: readonly string[], entryAt: (place: number) => SitemapEntry | undefined): readonly LargeFile[] => {
      const own = Uint32Array.from(places)
      const count = others.length + own.length
      const urlAt = (place: number): string => {
        const url = others[place]
        const entry = url === undefined ? entryAt(own[place - others.length] ?? 0) : { url }
        return entry ? urlOf(entry) : ''
      }
      const urls = function* (from: number): Iterable<string> {
        const to = Math.min(count, from + LIMIT)
        for (let some = from; some < to; some += TOGETHER) {
          const size = Math.min(TOGETHER, to - some)
          yield Array.from({ length: size }, (_, at) => urlAt(some + at)).join('')
        }
      }
      const parts = Array.from({ length: Math.ceil(count / LIMIT) }, (_, at) => at * LIMIT)
      const maps =
        parts.length <= 1
          ? [urlset('sitemap.xml', () => urls(0))]
          : [
              xml('sitemap.xml', () => sitemapIndex(parts.length, publication)),
              ...parts.map((from, at) => urlset(`sitemap-${at + 1}.xml`, () => urls(from))),
            ]
      const fresh = newsSitemap(news.fresh(), publication)
      return [...maps, xml('news-sitemap.xml', () => fresh), ...robots(publication)]
    },
  }
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

function xml(path: string, write: () => string): OutputFile {
  return {
    path,
    mediaType: 'application/xml',
    get content() {
      return `${DECLARATION}${write()}`
    },
  }
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeMarkup(stripForbidden(text))}</${name}>`
}

function urlOf({ url, record }: SitemapEntry): string {
  const changed = record?.modified ?? record?.published
  const lines = [tag('loc', url), ...(changed ? [tag('lastmod', toW3c(changed))] : []), ...translations(url, record)]
  return `<url>${lines.join('')}</url>\n`
}

function urlset(path: string, urls: () => Iterable<string>): LargeFile {
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  const pieces = function* (): Iterable<string> {
    yield `${DECLARATION}<urlset ${spaces}>\n`
    yield* urls()
    yield '</urlset>\n'
  }
  return {
    path,
    mediaType: 'application/xml',
    get content() {
      return [...pieces()].join('')
    },
    pieces,
  }
}

/** Every language of an article names all of them, itself too. */
function translations(url: string, record: SitemapArticle | undefined): readonly string[] {
  if (!record || record.translations.length === 0) return []
  return [{ language: record.language, url }, ...record.translations].map(
    (it) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(it.language)}" href="${escapeMarkup(stripForbidden(it.url))}"/>`,
  )
}

function sitemapIndex(parts: number, publication: Publication): string {
  const all = Array.from({ length: parts }, (_, at) => {
    return `<sitemap>${tag('loc', `${publication.url}sitemap-${at + 1}.xml`)}</sitemap>\n`
  })
  return `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${all.join('')}</sitemapindex>\n`
}

/** An article that may be news. */
interface News {
  readonly url: string
  readonly record: SitemapArticle
  readonly published: Moment
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * The articles of two days (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). The days
 * are counted back from the moment of the edition, which a build can pin; from the newest article where none is given.
 */
function openNews(now: number | undefined) {
  let from = now ?? Number.NEGATIVE_INFINITY
  const kept: News[] = []
  const isFresh = ({ at }: { readonly at: number }): boolean => from - at <= TWO_DAYS
  return {
    add: ({ url, record }: SitemapEntry): void => {
      if (!record?.published || (now !== undefined && kept.length === NEWS_LIMIT)) return
      const at = toEpoch(record.published)
      if (now === undefined) from = Math.max(from, at)
      if (isFresh({ at })) kept.push({ url, record, published: record.published, at })
    },
    fresh: (): readonly News[] => kept.filter(isFresh).slice(0, NEWS_LIMIT),
  }
}

function newsSitemap(fresh: readonly News[], publication: Publication): string {
  const urls = fresh.map(({ url, record, published }) => {
    const name = `${tag('news:name', publication.title)}${tag('news:language', newsLanguage(record.language))}`
    const news = [
      `<news:publication>${name}</news:publication>`,
      tag('news:publication_date', toW3c(published)),
      tag('news:title', record.headline),
    ]
    return `<url>${tag('loc', url)}<news:news>${news.join('')}</news:news></url>\n`
  })
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
  return `<urlset ${spaces}>\n${urls.join('')}</urlset>\n`
}

/** ISO 639, as the format wants it, but for Chinese, which it parts by script. */
function newsLanguage(language: string): string {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (primary !== 'zh') return primary
  return rest.some((it) => ['hant', 'tw', 'hk', 'mo'].includes(it)) ? 'zh-tw' : 'zh-cn'
}

/** Crawlers look for it at the host's root alone. */
function robots(publication: Publication): readonly OutputFile[] {
  if (new URL(publication.url).pathname !== '/') return []
  const maps = ['sitemap.xml', 'news-sitemap.xml'].map((name) => `Sitemap: ${publication.url}${name}\n`)
  return [{ path: 'robots.txt', mediaType: 'text/plain', content: `User-agent: *\nAllow: /\n\n${maps.join('')}` }]
}

/** W3C date and time (https://www.w3.org/TR/NOTE-datetime): a date stays a date. */
function toW3c(moment: Moment): string {
  return moment.precision === 'date' ? toIso(moment) : toRfc3339(moment)
}
