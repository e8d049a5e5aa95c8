import type { CardContext, Cards } from '../../../contract/exporter.js'
import type { Measured } from '../../../contract/picture.js'
import type { ArticleRecord } from '../../../record/article.js'
import { describe } from '../../../record/select.js'
import { coverOf } from '../picture.js'
import { pathOf } from '../place.js'
import { type SearchWords, searchWords } from './search-words.js'

/** What lists, maps, redirects and the search tell of an article. Plain JSON data. */
export interface Card
  extends Pick<
    ArticleRecord,
    | 'slug'
    | 'language'
    | 'headline'
    | 'kicker'
    | 'section'
    | 'tags'
    | 'authors'
    | 'published'
    | 'modified'
    | 'canonicalUrl'
    | 'formerUrls'
    | 'translations'
  > {
  /** Its page, from the output's root. */
  readonly page: string
  /** The page's own address; undefined where no pages are made. */
  readonly url?: string
  /** One or two sentences, at most about 180 letters unless an editor wrote more; empty where there is no text. */
  readonly summary: string
  /** The first picture that has a file. */
  readonly picture?: Measured
  readonly words: SearchWords
}

const SUMMARY_LETTERS = 180

/** The card of an article. */
export function toCard(record: ArticleRecord, { links, many }: CardContext): Card {
  const link = links.find((it) => it.format.name === 'html')
  const picture = coverOf(record)
  const { slug, language, headline, kicker, section, tags, authors, published, modified } = record
  return {
    slug,
    language,
    headline,
    ...(kicker === undefined ? {} : { kicker }),
    ...(section === undefined ? {} : { section }),
    tags,
    authors,
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(record.canonicalUrl === undefined ? {} : { canonicalUrl: record.canonicalUrl }),
    formerUrls: record.formerUrls,
    translations: record.translations,
    page: pathOf(links, 'html') ?? `${slug}/index.html`,
    ...(link ? { url: link.url } : {}),
    summary: describe(record, SUMMARY_LETTERS),
    ...(picture ? { picture: pictureOf(picture) } : {}),
    words: searchWords(record, many),
  }
}

function pictureOf({ id, src, mediaType, animated, width, height }: Measured): Measured {
  return {
    id,
    ...(src === undefined ? {} : { src }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(animated ? { animated } : {}),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  }
}

/** An article as a list shows it. */
export type Listed = Omit<Card, 'words' | 'formerUrls' | 'translations' | 'tags'>

/** The part of a card that a list shows. */
export function toListed(card: Card): Listed {
  const { words: _, formerUrls: _former, translations: _others, tags: _tags, ...shown } = card
  return shown
}

/**
 * So many of the newest stay in memory as lists show them, as each stands in several lists. Where these are few of all,
 * holding so many saves little.
 */
const NEWEST = 10_000
const NEWEST_OF_MANY = 1_000

/** What lists show of the articles at places. */
export function listedOf(cards: Cards<Card>): (place: number) => Listed {
  const newest: (Listed | undefined)[] = []
  const kept = cards.length > 2 * NEWEST ? NEWEST_OF_MANY : NEWEST
  return (place) => {
    const known = newest[place]
    if (known) return known
    const shown = toListed(cards.at(place) as Card)
    if (place < kept) newest[place] = shown
    return shown
  }
}
