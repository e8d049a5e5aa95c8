import type { Diagnostic, Report } from '../../contract/diagnostic.js'
import type { Cards } from '../../contract/exporter.js'
import type { ArticleRecord } from '../../record/article.js'
import { type Moment, toEpoch } from '../../record/time.js'
import { plain } from './xml.js'

/** An article's card: what feeds choose and order it by. Plain JSON data, so little that thousands cost nothing. */
export interface FeedCard {
  readonly id: string
  /** The article's source, for diagnostics. */
  readonly path: string
  readonly published?: Moment
  readonly language: string
  /** Names of its section, tags and authors: plain, on one line, not empty. */
  readonly section?: string
  readonly tags: readonly string[]
  readonly authors: readonly string[]
}

/** What is in memory of a card with the date that brings it into the feeds. */
export interface Item extends Pick<FeedCard, 'id' | 'language' | 'section' | 'tags' | 'authors'> {
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The card of an article. */
export function toCard(record: ArticleRecord): FeedCard {
  const [section] = names(record.section === undefined ? [] : [record.section])
  return {
    id: record.id,
    path: record.provenance.path,
    ...(record.published ? { published: record.published } : {}),
    language: record.language,
    ...(section === undefined ? {} : { section }),
    tags: names(record.tags),
    authors: names(record.authors.map((author) => author.name)),
  }
}

/** What cards come to, for all formats that are made of the same. */
interface Sorted {
  readonly items: readonly Item[]
  /** The sources of articles without a date. */
  readonly undated: readonly string[]
}

const sorted = new WeakMap<Cards<FeedCard>, Sorted>()

/** The items of all articles that have a date, newest first, those of one moment by id; the others are reported. */
export function itemsOf(cards: Cards<FeedCard>, report: Report): readonly Item[] {
  const { items, undated } = sorted.get(cards) ?? sort(cards)
  sorted.set(cards, { items, undated })
  for (const path of undated) report(withoutDate(path))
  return items
}

function sort(cards: Cards<FeedCard>): Sorted {
  const items: Item[] = []
  const undated: string[] = []
  // Many articles have the same tags, and each text is in memory once.
  const texts = new Map<string, string>()
  const shared = (text: string): string => {
    const known = texts.get(text) ?? text
    texts.set(text, known)
    return known
  }
  for (const { id, path, published, language, section, tags, authors } of cards) {
    if (!published) undated.push(path)
    else {
      items.push({
        id,
        at: toEpoch(published),
        language: shared(language),
        ...(section === undefined ? {} : { section: shared(section) }),
        tags: tags.map(shared),
        authors: authors.map(shared),
      })
    }
  }
  items.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  return { items, undated }
}

function names(given: readonly string[]): readonly string[] {
  return [...new Set(given.map(plain))].filter((name) => name !== '')
}

function withoutDate(path: string): Diagnostic {
  return {
    code: 'feed/undated',
    severity: 'warning',
    message: 'The article has no date of publication and is left out of the feeds.',
    hint: 'Give it one in the front matter: published: 2024-06-03T09:40',
    place: { path },
  }
}
