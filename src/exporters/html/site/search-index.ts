import type { OutputFile } from '../../../contract/exporter.js'
import { formatDay } from '../../../markup/dates.js'
import type { ArticleRecord } from '../../../record/article.js'
import { describe } from '../../../record/select.js'
import { blocksToText } from '../../../record/text.js'
import { SEARCH_FOLDER } from './topics.js'

/** A shard of the index is meant to be this many entries, about 30 KB; a search fetches one for each of its words. */
const SHARD_ENTRIES = 4_000
const MOST_SHARDS = 64
/** How many articles one file of titles names. */
const TITLES = 200
/** Longer words are found by their beginning. */
const LONGEST_TERM = 14

/** How much an article is about a word: that of its text, of its tags and summary, of its headline. */
const IN_TEXT = 1
const IN_SUMMARY = 2
const IN_HEADLINE = 3

/**
 * The index as static files. `meta.json` tells their number; `terms-N.json` holds, by word, the articles that use it as
 * numbers `4 × article + weight`, each but the first less the one before; `titles-N.json` holds what is shown of them.
 */
export function searchIndexFiles(
  articles: readonly ArticleRecord[],
  pathOf: (record: ArticleRecord) => string,
): readonly OutputFile[] {
  const postings = new Map<string, number[]>()
  let entries = 0
  articles.forEach((record, at) => {
    for (const [term, weight] of termsOf(record)) {
      const list = postings.get(term)
      if (list) list.push(4 * at + weight)
      else postings.set(term, [4 * at + weight])
      entries++
    }
  })
  const shards = Math.min(MOST_SHARDS, Math.max(1, Math.ceil(entries / SHARD_ENTRIES)))
  const files = [json('meta', { articles: articles.length, shards, titles: TITLES })]
  for (let at = 0; at * TITLES < articles.length; at++) {
    const some = articles.slice(at * TITLES, (at + 1) * TITLES)
    files.push(
      json(
        `titles-${at}`,
        some.map((record) => titleOf(record, pathOf(record))),
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

function titleOf(record: ArticleRecord, path: string): readonly string[] {
  const day = record.published ? formatDay(record.published, record.language) : ''
  return [path, record.headline, record.section ?? '', day, describe(record, 160), record.language]
}

/** The words of records already read: in a build that follows another, most records are the same. */
const known = new WeakMap<ArticleRecord, ReadonlyMap<string, number>>()

function termsOf(record: ArticleRecord): ReadonlyMap<string, number> {
  const before = known.get(record)
  if (before) return before
  const terms = new Map<string, number>()
  known.set(record, terms)
  const add = (text: string, weight: number) => {
    for (const term of searchTerms(text)) if ((terms.get(term) ?? 0) < weight) terms.set(term, weight)
  }
  add(`${record.headline} ${record.kicker ?? ''}`, IN_HEADLINE)
  add([record.subhead, record.summary, record.section, record.byline, ...record.tags].join(' '), IN_SUMMARY)
  add(record.authors.map((author) => author.name).join(' '), IN_SUMMARY)
  add(record.media.map((media) => media.caption ?? '').join(' '), IN_TEXT)
  add(blocksToText(record.body), IN_TEXT)
  return terms
}

/**
 * The words of a text as the index knows them: lower case, ё as е, Latin letters without their marks, cut to 14 letters;
 * ideographs, which part no words, in pairs. The script of the page folds what people type the same way.
 */
export function searchTerms(text: string): readonly string[] {
  const composed = text.normalize('NFC')
  const lower = (MARKED.test(composed) ? withoutMarks(composed) : composed).toLowerCase().replaceAll('ё', 'е')
  const hasIdeographs = /\p{Script=Han}/u.test(lower)
  const terms: string[] = []
  for (const [word] of lower.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (hasIdeographs && /\p{Script=Han}/u.test(word)) addPairs([...word], terms)
    else if (word.length > LONGEST_TERM) terms.push([...word].slice(0, LONGEST_TERM).join(''))
    else if (word.length > 2 || [...word].length > 1 || /\p{N}/u.test(word)) terms.push(word)
  }
  return terms
}

/** Where folding has something to do: Latin letters with marks of their own, and marks that stand apart. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
}

function addPairs(letters: readonly string[], terms: string[]): void {
  if (letters.length === 1) terms.push(letters[0] ?? '')
  for (let at = 0; at + 1 < letters.length; at++) terms.push(`${letters[at]}${letters[at + 1]}`)
}

/** The shard a word stands in, by its first two letters, so that its beginning is enough to find it. */
export function shardOf(term: string, shards: number): number {
  const [first = '', second = ''] = term
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % shards
}

function json(name: string, value: unknown): OutputFile {
  return { path: `${SEARCH_FOLDER}${name}.json`, mediaType: 'application/json', content: `${JSON.stringify(value)}\n` }
}
