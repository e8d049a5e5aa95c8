import type { OutputFile } from '../../../contract/exporter.js'
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
 */
export function searchIndexFiles(articles: readonly Card[], pathOf: (card: Card) => string): readonly OutputFile[] {
  const postings = new Map<string, number[]>()
  let entries = 0
  articles.forEach(({ words }, at) => {
    for (const [text, weight] of [
      [words.headline, IN_HEADLINE],
      [words.summary, IN_SUMMARY],
      [words.text ?? '', IN_TEXT],
    ] as const) {
      if (text === '') continue
      for (const term of text.split(' ')) {
        const list = postings.get(term)
        if (list) list.push(4 * at + weight)
        else postings.set(term, [4 * at + weight])
        entries++
      }
    }
  })
  const shards = Math.min(MOST_SHARDS, Math.max(1, Math.ceil(entries / SHARD_ENTRIES)))
  const files = [json('meta', { articles: articles.length, shards, titles: TITLES })]
  for (let at = 0; at * TITLES < articles.length; at++) {
    const some = articles.slice(at * TITLES, (at + 1) * TITLES)
    files.push(
      json(
        `titles-${at}`,
        some.map((card) => titleOf(card, pathOf(card))),
      ),
    )
  }
  return [...files, ...termFiles(postings, shards)]
}

function termFiles(postings: ReadonlyMap<string, readonly number[]>, shards: number): readonly OutputFile[] {
  const parts = Array.from({ length: shards }, () => new Map<string, readonly number[]>())
  for (const [term, list] of [...postings].sort(([one], [other]) => (one < other ? -1 : 1))) {
    parts[shardOf(term, shards)]?.set(
      term,
      list.map((value, at) => value - (list[at - 1] ?? 0)),
    )
  }
  return parts.map((part, at) => json(`terms-${at}`, Object.fromEntries(part)))
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

function json(name: string, value: unknown): OutputFile {
  return { path: `${SEARCH_FOLDER}${name}.json`, mediaType: 'application/json', content: `${JSON.stringify(value)}\n` }
}
