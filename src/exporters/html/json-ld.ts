import type { Publication } from '../../contract/publication.js'
import { absoluteAddress } from '../../markup/address.js'
import { cleanText } from '../../markup/html-text.js'
import type { ArticleRecord } from '../../record/article.js'
import { creditLine, type Media } from '../../record/media.js'
import { describe } from '../../record/select.js'
import { toIso } from '../../record/time.js'
import { coverOf, type SharedFile } from './picture.js'
import { relativeAddress } from './place.js'
import { ICON_PATH, LOGO_PATH, LOGO_SIDE } from './site/icon.js'
import { topicKey, topicPath } from './site/topics.js'

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json }

/** Where the article and its pictures are found, absolute. */
export interface ArticlePlace {
  readonly url: string
  /** The absolute address of a local picture. */
  readonly mediaUrl: (media: Media) => string | undefined
  /** The article's cover in the shapes searches and networks show, the widest shape first; empty where it is too small. */
  readonly shared: readonly SharedFile[]
  /** Whether the logo comes in pixels; it is a drawing where pictures are not made. */
  readonly hasPixels: boolean
}

/**
 * The article as schema.org's NewsArticle (https://schema.org/NewsArticle): dates with their zone, people as objects.
 * The JSON can stand in a `<script>`: it holds no `<`, so no text can end the element.
 */
export function newsArticle(record: ArticleRecord, publication: Publication, place: ArticlePlace): string {
  const publisher = publisherOf(publication, place.hasPixels)
  const modified = record.modified ?? record.published
  const cover = coverOf(record)
  const local = record.media.flatMap((it) => (it === cover && place.shared.length > 0 ? [] : image(it, place)))
  const images = [...place.shared.map((it) => imageObject(cover, it)), ...local]
  return inScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': record.id,
    headline: record.headline,
    alternativeHeadline: record.subhead,
    description: describe(record),
    url: place.url,
    mainEntityOfPage: place.url,
    inLanguage: record.language,
    datePublished: record.published && toIso(record.published),
    dateModified: modified && toIso(modified),
    expires: record.expires && toIso(record.expires),
    articleSection: record.section,
    keywords: record.tags.length > 0 ? record.tags : undefined,
    dateline: record.dateline?.place ?? record.dateline?.text,
    author: record.authors.length > 0 ? record.authors.map((author) => person(author, publication.url)) : [publisher],
    publisher,
    image: images.length > 0 ? images : undefined,
    copyrightHolder: record.rights?.holder === undefined ? undefined : organization(record.rights.holder),
    copyrightNotice: record.rights?.notice ?? publication.rights,
    license: record.rights?.license,
    isBasedOn: record.source?.url,
    correction:
      record.corrections.length > 0
        ? record.corrections.map((it) => ({ '@type': 'CorrectionComment', datePublished: toIso(it.at), text: it.text }))
        : undefined,
    version: record.version,
  })
}

/** The publication's front page as schema.org's WebSite. */
export function webSite(publication: Publication, hasPixels: boolean): string {
  return inScript({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: publication.title,
    url: publication.url,
    description: publication.description,
    inLanguage: publication.language,
    publisher: publisherOf(publication, hasPixels),
  })
}

function person(author: ArticleRecord['authors'][number], base: string): Json {
  return {
    '@type': 'Person',
    name: author.name,
    jobTitle: author.role,
    // The author's own page, else the list of the author's articles here.
    url: authorAddress(author, base),
    affiliation: author.organisation === undefined ? undefined : organization(author.organisation),
  }
}

/** The publication itself, with its icon for a logo. */
function publisherOf({ title, url }: Publication, hasPixels: boolean): Json {
  const file = hasPixels
    ? { url: `${url}${LOGO_PATH}`, width: LOGO_SIDE, height: LOGO_SIDE }
    : { url: `${url}${ICON_PATH}` }
  const logo = { '@type': 'ImageObject', ...file }
  return { '@type': 'Organization', name: title, url, logo }
}

/** Authors return with every article, and telling an address takes longer than the rest of what is said of them. */
const addresses = new Map<string, string | undefined>()
const KEPT = 5_000

function authorAddress({ name, url }: ArticleRecord['authors'][number], base: string): string | undefined {
  const key = `${base} ${url === undefined ? '' : 'url'} ${url ?? name}`
  if (addresses.has(key)) return addresses.get(key)
  const path = url ?? relativeAddress('index.html', topicPath('author', topicKey(name)))
  const address = absoluteAddress(path, base)
  if (addresses.size >= KEPT) addresses.clear()
  addresses.set(key, address)
  return address
}

function organization(name: string, url?: string): Json {
  return { '@type': 'Organization', name, url }
}

function image(media: Media, place: ArticlePlace): readonly Json[] {
  const url = place.mediaUrl(media)
  if (url === undefined) return []
  return [imageObject(media, { url, width: media.width, height: media.height })]
}

function imageObject(
  media: Media | undefined,
  file: { readonly url: string; readonly width: number | undefined; readonly height: number | undefined },
): Json {
  return {
    '@type': 'ImageObject',
    url: file.url,
    width: file.width,
    height: file.height,
    caption: media?.caption,
    creditText: media?.credit && creditLine(media.credit),
    license: media?.license,
  }
}

/** JSON that no HTML parser can leave by a letter of its own; absent values left out. */
function inScript(value: Json): string {
  return cleanText(JSON.stringify(value)).replace(
    /[<>&\u2028\u2029]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
