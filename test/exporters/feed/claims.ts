import { toEntry } from '../../../src/exporters/feed/entry.js'
import { itemsOf, toCard } from '../../../src/exporters/feed/item.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { toEpoch } from '../../../src/record/time.js'
import { samplePublication } from '../../record-sample.js'
import { sampleLinks } from './feed-sample.js'

/** What a feed reader should find of one article, whatever the format and the parser. */
export interface Claim {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly published: number
  readonly updated: number
  readonly language: string
  readonly authors: readonly string[]
  readonly categories: readonly (readonly [scheme: string, term: string])[]
  readonly summary: string
  readonly html: string
  readonly enclosures: readonly (readonly [url: string, mediaType: string, length: number])[]
}

/** What the records themselves say, newest first, as the sample publication's feeds should repeat it. */
export async function claimsOf(records: readonly ArticleRecord[]): Promise<readonly Claim[]> {
  const byId = new Map(records.map((record) => [record.id, record]))
  return itemsOf(records.map(toCard), () => {}).flatMap((item) => {
    const record = byId.get(item.id)
    if (!record) return []
    const links = sampleLinks(record, samplePublication)
    const context = {
      options: {},
      publication: samplePublication,
      collection: [],
      report: () => {},
      linksOf: () => links,
    }
    const entry = toEntry(record, context)
    const dates = [record.published, record.modified, ...record.corrections.map(({ at }) => at)]
    return {
      id: record.id,
      url: `https://vestnik.example/${record.slug}/`,
      title: oneLine(record.headline),
      published: record.published ? toEpoch(record.published) : Number.NaN,
      updated: Math.max(...dates.flatMap((date) => (date ? [toEpoch(date)] : []))),
      language: record.language,
      authors: [...new Set(record.authors.map((author) => oneLine(author.name)))],
      categories: [
        ...(record.section === undefined ? [] : [['section', oneLine(record.section)] as const]),
        ...[...new Set(record.tags.map(oneLine))].map((tag) => ['tag', tag] as const),
      ],
      summary: entry.summary,
      html: entry.html(),
      enclosures: links.slice(1).map(({ url, format, size }) => [url, format.mediaType, size ?? 0] as const),
    }
  })
}

/** Text as a title stands in a feed: on one line. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ').trim()
}

/** True where RSS gives a plain text as HTML, because readers would take it for that. */
export function isGuessedHtml(text: string): boolean {
  return /<\/[a-z]|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i.test(text)
}

/** The text an HTML fragment without elements shows. */
export function shown(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
