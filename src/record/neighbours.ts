import type { ArticleRecord } from './article.js'
import { interestsOf } from './interests.js'
import { sectionsOf } from './sections.js'
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
  /** The publication's main sections, in a fixed order. */
  readonly sections: readonly string[]
}

const RELATED = 3
/** How near two articles must be: 1 is the same text, 0 not a word in common. */
const NEAR = 0.08
/** Only what few articles say tells them apart, and the heaviest of it does. */
const COMMONEST = 60
const TERMS_KEPT = 30

/** An article as far as its neighbours go: so little that a hundred thousand can be held against one another. */
export interface Acquaintance extends ArticleReference {
  readonly id: string
  readonly section: string | undefined
  /** What it is about, as {@link interestsOf} tells it. */
  readonly interests: string
}

/**
 * What every article, by id, can lead on to. Articles come newest first; the order of equals is theirs. Tags weigh most,
 * then headline and summary, then the text; words count less the more articles use them.
 */
export function neighboursOf(records: readonly ArticleRecord[]): ReadonlyMap<string, Neighbours> {
  return neighboursAmong(
    records.map((record) => ({ ...record, section: record.section, interests: interestsOf(record) })),
  )
}

/** The same of articles whose records are not at hand. Time and memory grow with the number of articles, not its square. */
export function neighboursAmong(articles: readonly Acquaintance[]): ReadonlyMap<string, Neighbours> {
  const related = relatedTo(articles)
  const sections = sectionsOf(articles)
  const found = new Map<string, Neighbours>()
  const byLanguage = new Map<string, number[]>()
  articles.forEach(({ language }, at) => {
    const group = byLanguage.get(language)
    if (group) group.push(at)
    else byLanguage.set(language, [at])
  })
  for (const group of byLanguage.values()) {
    group.forEach((at, place) => {
      const one = articles[at]
      if (!one) return
      const [newer, older] = [articles[group[place - 1] ?? -1], articles[group[place + 1] ?? -1]]
      found.set(one.id, {
        ...(newer ? { newer: toReference(newer) } : {}),
        ...(older ? { older: toReference(older) } : {}),
        related: (related[at] ?? []).flatMap((other) => {
          const it = articles[other]
          return it ? [toReference(it)] : []
        }),
        sections,
      })
    })
  }
  return found
}

function toReference({ slug, headline, language, published }: ArticleReference): ArticleReference {
  return { slug, headline, language, ...(published ? { published } : {}) }
}

/** For each article the nearest others, by place. */
function relatedTo(articles: readonly Acquaintance[]): readonly (readonly number[])[] {
  const vectors = toVectors(articles)
  const postings = new Map<number, number[]>()
  vectors.forEach(({ terms }, at) => {
    for (const term of terms) {
      const list = postings.get(term)
      if (list) list.push(at)
      else postings.set(term, [at])
    }
  })
  const scores = new Float64Array(articles.length)
  return vectors.map(({ terms, weights }, at) => {
    const touched: number[] = []
    terms.forEach((term, place) => {
      for (const other of postings.get(term) ?? []) {
        if (other === at || articles[other]?.language !== articles[at]?.language) continue
        if (scores[other] === 0) touched.push(other)
        scores[other] = (scores[other] ?? 0) + (weights[place] ?? 0) * (vectors[other]?.weightOf(term) ?? 0)
      }
    })
    const nearest = touched
      .filter((other) => (scores[other] ?? 0) >= NEAR)
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
      .slice(0, RELATED)
    for (const other of touched) scores[other] = 0
    return nearest
  })
}

interface Vector {
  readonly terms: readonly number[]
  readonly weights: readonly number[]
  weightOf(term: number): number
}

/** Weighs terms by how few articles use them, keeps the heaviest, and brings every vector to length 1. */
function toVectors(articles: readonly Acquaintance[]): readonly Vector[] {
  const numbers = new Map<string, number>()
  const uses: number[] = []
  const all = articles.map(({ interests }) => {
    const terms: (readonly [term: number, weight: number])[] = []
    for (const said of interests === '' ? [] : interests.split(' ')) {
      const colon = said.lastIndexOf(':')
      const name = said.slice(0, colon)
      const number = numbers.get(name) ?? numbers.size
      if (number === numbers.size) numbers.set(name, number)
      uses[number] = (uses[number] ?? 0) + 1
      terms.push([number, Number(said.slice(colon + 1))])
    }
    return terms
  })
  return all.map((said) => {
    const weighed = said.flatMap(([term, weight]) => {
      const count = uses[term] ?? 1
      return count > COMMONEST ? [] : [[term, weight * Math.log(1 + articles.length / count)] as const]
    })
    weighed.sort(([one, a], [other, b]) => b - a || one - other)
    const kept = weighed.slice(0, TERMS_KEPT)
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1
    const terms = kept.map(([term]) => term)
    const weights = kept.map(([, weight]) => weight / length)
    return { terms, weights, weightOf: (term) => weights[terms.indexOf(term)] ?? 0 }
  })
}
