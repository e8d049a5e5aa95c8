import type { Publication } from '../../contract/publication.js'
import { locales } from '../../markup/dates.js'
import { element } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import { describe } from '../../record/select.js'
import { toRfc3339 } from '../../record/time.js'
import type { ArticlePlace } from './json-ld.js'
import { coverOf } from './picture.js'

/** Open Graph (https://ogp.me) and card tags for the article, a line each. */
export function socialTags(record: ArticleRecord, publication: Publication, place: ArticlePlace): readonly string[] {
  const picture = coverOf(record)
  const [wide] = place.shared
  const file = picture && place.mediaUrl(picture)
  const image = wide ?? (file === undefined ? undefined : { ...picture, url: file })
  const lines: string[] = []
  const add = (property: string, content: string | number | undefined): void => {
    if (content) lines.push(element('meta', { property, content }))
  }
  add('og:type', 'article')
  add('og:title', record.headline)
  add('og:description', describe(record))
  add('og:url', place.url)
  add('og:site_name', publication.title)
  add('og:locale', openGraphLocale(record.language))
  if (image) {
    add('og:image', image.url)
    add('og:image:alt', picture?.alt)
    add('og:image:width', image.width)
    add('og:image:height', image.height)
  }
  add('article:published_time', record.published && toRfc3339(record.published))
  add('article:modified_time', record.modified && toRfc3339(record.modified))
  add('article:section', record.section)
  for (const tag of record.tags) add('article:tag', tag)
  lines.push(`<meta name="twitter:card" content="${image === undefined ? 'summary' : 'summary_large_image'}">`)
  return lines
}

/** Open Graph tags for a page that is no article. */
export function listTags(title: string, url: string, publication: Publication): readonly string[] {
  const properties = [
    ['og:type', 'website'],
    ['og:title', title],
    ['og:url', url],
    ['og:site_name', publication.title],
    ['og:locale', openGraphLocale(publication.language)],
  ] as const
  return properties.map(([property, content]) => element('meta', { property, content }))
}

/** `ru_RU`: Open Graph knows a language by one of its regions, so the likeliest stands where none is given. */
export function openGraphLocale(language: string): string {
  const before = known.get(language)
  if (before !== undefined) return before
  const locale = new Intl.Locale(locales(language)[0] ?? 'en').maximize()
  const name = locale.region === undefined ? locale.language : `${locale.language}_${locale.region}`
  if (known.size >= 200) known.clear()
  known.set(language, name)
  return name
}

const known = new Map<string, string>()
