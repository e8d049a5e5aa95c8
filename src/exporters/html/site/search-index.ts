import type { Cards, OutputFile } from '../../../contract/exporter.js'
import { formatDay } from '../../../markup/dates.js'
import type { Card } from './card.js'
import { SEARCH_FOLDER } from './topics.js'

/** A shard of the index is meant to be this many entries, about 30 KB; a search fetches one for each of its words. */
const SHARD_ENTRIES = 4_000
const MOST_SHARDS = 64
/** How many articles one file of titles names. */
const TITLES = 200
/** How much an article is about a word: that of its text, of its tags and summary, of its headline. */
const IN_TEXT = 1
const IN_SUMMARY = 2
const IN_HEADLINE = 3

/**
 * The index as static files. `meta.json` tells their number; `terms-N.json` holds, by word, the articles that use it as
 * numbers `4 × article + weight`, each but the first less the one before; `titles-N.json` holds what is shown of them.
 * Their contents are made when they are asked for, as who wants a list has no use for them. `entries` says how many the
 * index has, where that is known.
 */
export function searchIndexFiles(
  articles: Cards<Card>,
  pathOf: (card: Card) => string,
  entries = entriesIn(articles),
): readonly OutputFile[] {
  const shards = Math.min(MOST_SHARDS, Math.max(1, Math.ceil(entries / SHARD_ENTRIES)))
  const titles = Array.from({ length: Math.ceil(articles.length / TITLES) }, (_, at) => {
    const from = at * TITLES
    const some = { length: Math.min(TITLES, articles.length - from) }
    return json(`titles-${at}`, () =>
      Array.from(some, (_, place) => {
        const card = articles.at(from + place) as Card
        return titleOf(card, pathOf(card))
      }),
    )
  })
  const parts = awhile(shards, () => partPostings(articles, shards))
  const terms = Array.from({ length: shards }, (_, at) => file(`terms-${at}`, () => parts()[at]?.() ?? '{}'))
  return [json('meta', () => ({ articles: articles.length, shards, titles: TITLES })), ...titles, ...terms]
}

const WEIGHED = [
  ['headline', IN_HEADLINE],
  ['summary', IN_SUMMARY],
  ['text', IN_TEXT],
] as const

/** How many entries the index has of a card. */
export function entriesOfCard({ words }: Card): number {
  return WEIGHED.reduce((sum, [key]) => sum + count(words[key]), 0)
}

function entriesIn(articles: Iterable<Card>): number {
  let entries = 0
  for (const card of articles) entries += entriesOfCard(card)
  return entries
}

/** How many words stand in a text of words parted by spaces. */
function count(text: string | undefined): number {
  if (text === undefined || text === '') return 0
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

/** The articles that use a word, as they stand in the index; the latest still as numbers. */
interface Posting {
  text: string
  readonly latest: number[]
  last: number
}

/** So many numbers are kept as such: as text they take a third of the room. */
const AS_NUMBERS = 64

/** The words of each shard with the articles that use them: JSON of an object of lists, by its words in the order of an object's keys. */
function partPostings(articles: Iterable<Card>, shards: number): readonly (() => string)[] {
  const postings = new Map<string, Posting>()
  const write = (posting: Posting): void => {
    posting.text += `${posting.text === '' ? '' : ','}${posting.latest.join(',')}`
    posting.latest.length = 0
  }
  let at = 0
  for (const { words } of articles) {
    for (const [key, weight] of WEIGHED) {
      const text = words[key]
      if (text === undefined || text === '') continue
      for (const term of text.split(' ')) {
        const value = 4 * at + weight
        const posting = postings.get(term)
        if (posting) {
          posting.latest.push(value - posting.last)
          posting.last = value
          if (posting.latest.length === AS_NUMBERS) write(posting)
        } else postings.set(term, { text: '', latest: [value], last: value })
      }
    }
    at++
  }
  const parts = Array.from({ length: shards }, () => [] as (readonly [string, Posting])[])
  for (const [term, posting] of [...postings].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (posting.latest.length > 0) write(posting)
    parts[shardOf(term, shards)]?.push([term, posting])
  }
  return parts.map((part) => () => {
    const all = Object.entries(Object.fromEntries(part))
    return `{${all.map(([term, { text }]) => `${JSON.stringify(term)}:[${text}]`).join(',')}}`
  })
}

function titleOf(card: Card, path: string): readonly string[] {
  const day = card.published ? formatDay(card.published, card.language) : ''
  return [path, card.headline, card.section ?? '', day, card.summary, card.language]
}

/** The shard a word stands in, by its first two letters, so that its beginning is enough to find it. */
export function shardOf(term: string, shards: number): number {
  const [first = '', second = ''] = term
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % shards
}

function json(name: string, value: () => unknown): OutputFile {
  return file(name, () => JSON.stringify(value()))
}

function file(name: string, text: () => string): OutputFile {
  return {
    path: `${SEARCH_FOLDER}${name}.json`,
    mediaType: 'application/json',
    get content() {
      return `${text()}\n`
    },
  }
}

/** A value that is made once for so many askings: it is large, and who has what was wanted of it needs it no more. */
function awhile<Value>(askings: number, make: () => Value): () => Value {
  let made: { readonly value: Value; left: number } | undefined
  return () => {
    made ??= { value: make(), left: askings }
    const { value } = made
    if (--made.left === 0) made = undefined
    return value
  }
}
