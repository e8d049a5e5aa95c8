import type { ArticleRecord } from '../../../record/article.js'
import { blocksToText } from '../../../record/text.js'
import { eachTerm, termOf, tidyTerms } from './terms.js'

/** The words an article is found by, each once, in the place that weighs most; those of one place parted by spaces. */
export interface SearchWords {
  readonly headline: string
  readonly summary: string
  /** Absent where there are too many articles to search all their text. */
  readonly text?: string
}

/** Of each term's number the article it was last met in. */
let met = new Uint32Array(1 << 13)
let article = 0

/** The words of an article; without those of its text where there are `many` articles. */
export function searchWords(record: ArticleRecord, many: boolean): SearchWords {
  if (tidyTerms() || article === 0xffff_ffff) {
    met = new Uint32Array(1 << 13)
    article = 0
  }
  article++
  const fresh = (...texts: readonly (string | undefined)[]): string => {
    const words: string[] = []
    for (const text of texts) {
      if (text === undefined || text === '') continue
      eachTerm(text, (number) => {
        if (number >= met.length) {
          const more = new Uint32Array(Math.max(number + 1, met.length * 2))
          more.set(met)
          met = more
        }
        if (met[number] === article) return
        met[number] = article
        words.push(termOf(number))
      })
    }
    return words.join(' ')
  }
  const headline = fresh(record.headline, record.kicker)
  const { subhead, summary, section, byline, tags } = record
  const about = fresh(subhead, summary, section, byline, ...tags, ...record.authors.map((author) => author.name))
  if (many) return { headline, summary: about }
  const text = fresh(...record.media.map((media) => media.caption), blocksToText(record.body))
  return { headline, summary: about, text }
}

/**
 * The words of a text as the index knows them: lower case, ё as е, Latin letters without their marks, cut to 14 letters;
 * ideographs, which part no words, in pairs. The script of the page folds what people type the same way.
 */
export function searchTerms(text: string): readonly string[] {
  const terms: string[] = []
  eachTerm(text, (number) => void terms.push(termOf(number)))
  return terms
}
