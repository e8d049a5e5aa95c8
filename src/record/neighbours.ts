import type { ArticleRecord } from './article.js'
import { blocksToText } from './text.js'
import type { Moment } from './time.js'

/** Another article, as a page names it in a link. */
export interface ArticleReference {
  readonly slug: string
  readonly headline: string
  readonly language: string
  readonly published?: Moment
}

/** The articles a page can lead on to. */
export interface Neighbours {
  /** The next newer and the next older article in the same language. */
  readonly newer?: ArticleReference
  readonly older?: ArticleReference
  /** At most three on the same matter, the nearest first. */
  readonly related: readonly ArticleReference[]
}

const RELATED = 3
/** How near two articles must be: 1 is the same text, 0 not a word in common. */
const NEAR = 0.08
/** Only what few articles say tells them apart, and the heaviest of it does. */
const COMMONEST = 60
const TERMS_KEPT = 30

/**
 * What every article, by id, can lead on to. Articles come newest first; the order of equals is theirs. Tags weigh most,
 * then headline and summary, then the text; words count less the more articles use them.
 */
export function neighboursOf(records: readonly ArticleRecord[]): ReadonlyMap<string, Neighbours> {
  const related = relatedTo(records)
  const found = new Map<string, Neighbours>()
  const byLanguage = new Map<string, ArticleRecord[]>()
  for (const record of records) {
    const group = byLanguage.get(record.language)
    if (group) group.push(record)
    else byLanguage.set(record.language, [record])
  }
  for (const group of byLanguage.values()) {
    group.forEach((record, at) => {
      const [newer, older] = [group[at - 1], group[at + 1]]
      found.set(record.id, {
        ...(newer ? { newer: toReference(newer) } : {}),
        ...(older ? { older: toReference(older) } : {}),
        related: (related.get(record) ?? []).map(toReference),
      })
    })
  }
  return found
}

function toReference({ slug, headline, language, published }: ArticleRecord): ArticleReference {
  return { slug, headline, language, ...(published ? { published } : {}) }
}

type Weights = ReadonlyMap<string, number>

function relatedTo(records: readonly ArticleRecord[]): ReadonlyMap<ArticleRecord, readonly ArticleRecord[]> {
  const vectors = toVectors(records.map(termsOf))
  const postings = new Map<string, number[]>()
  vectors.forEach((vector, at) => {
    for (const term of vector.keys()) {
      const list = postings.get(term)
      if (list) list.push(at)
      else postings.set(term, [at])
    }
  })
  const found = new Map<ArticleRecord, readonly ArticleRecord[]>()
  records.forEach((record, at) => {
    const scores = new Map<number, number>()
    for (const [term, weight] of vectors[at] ?? []) {
      for (const other of postings.get(term) ?? []) {
        if (other === at || records[other]?.language !== record.language) continue
        scores.set(other, (scores.get(other) ?? 0) + weight * (vectors[other]?.get(term) ?? 0))
      }
    }
    const nearest = [...scores]
      .filter(([, score]) => score >= NEAR)
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, RELATED)
    found.set(
      record,
      nearest.flatMap(([other]) => records[other] ?? []),
    )
  })
  return found
}

/** Weighs terms by how few articles use them, keeps the heaviest, and brings every vector to length 1. */
function toVectors(all: readonly Weights[]): readonly Weights[] {
  const uses = new Map<string, number>()
  for (const terms of all) for (const term of terms.keys()) uses.set(term, (uses.get(term) ?? 0) + 1)
  return all.map((terms) => {
    const weighed: [string, number][] = []
    for (const [term, weight] of terms) {
      const count = uses.get(term) ?? 1
      if (count <= COMMONEST) weighed.push([term, weight * Math.log(1 + all.length / count)])
    }
    weighed.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    const kept = weighed.slice(0, TERMS_KEPT)
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1
    return new Map(kept.map(([term, weight]) => [term, weight / length]))
  })
}

/** What an article says, by word stem, with how much it says it. */
function termsOf(record: ArticleRecord): Weights {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number, most: number) =>
    terms.set(term, Math.min(most, (terms.get(term) ?? 0) + weight))
  for (const tag of record.tags) add(`#${tag.toLowerCase()}`, 6, 6)
  for (const stem of stems(`${record.headline}\n${record.subhead ?? ''}\n${record.summary ?? ''}`)) add(stem, 2, 6)
  for (const stem of stems(blocksToText(record.body))) add(stem, 1, 6)
  return terms
}

/**
 * Words of four letters and more, cut to their first five in Cyrillic and six elsewhere, which joins most forms of a word
 * in the languages that bend them; ideographs, which part no words, in pairs.
 */
function* stems(text: string): Generator<string> {
  const plain = text.toLowerCase().replaceAll('ё', 'е')
  for (const [word] of plain.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (!/\p{Script=Han}/u.test(word)) yield word.slice(0, /\p{Script=Cyrillic}/u.test(word) ? 5 : 6)
    else for (let at = 0; at + 1 < word.length && at < 200; at++) yield word.slice(at, at + 2)
  }
}
