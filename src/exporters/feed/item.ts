import type { Diagnostic, Report } from '../../contract/diagnostic.js'
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

/** A card with the date that brings it into the feeds. */
export type Item = FeedCard & { readonly published: Moment }

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

/** The items of all articles that have a date, newest first, those of one moment by id; the others are reported. */
export function itemsOf(cards: readonly FeedCard[], report: Report): readonly Item[] {
  const items: { readonly item: Item; readonly at: number }[] = []
  for (const card of cards) {
    if (isDated(card)) items.push({ item: card, at: toEpoch(card.published) })
    else report(undated(card))
  }
  items.sort((a, b) => b.at - a.at || (a.item.id < b.item.id ? -1 : 1))
  return items.map(({ item }) => item)
}

function isDated(card: FeedCard): card is Item {
  return card.published !== undefined
}

function names(given: readonly string[]): readonly string[] {
  return [...new Set(given.map(plain))].filter((name) => name !== '')
}

function undated({ path }: FeedCard): Diagnostic {
  return {
    code: 'feed/undated',
    severity: 'warning',
    message: 'The article has no date of publication and is left out of the feeds.',
    hint: 'Give it one in the front matter: published: 2024-06-03T09:40',
    place: { path },
  }
}
