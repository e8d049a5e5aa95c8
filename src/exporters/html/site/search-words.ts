import type { ArticleRecord } from '../../../record/article.js'
import { eachRun, HAN, LETTER, MARK, NUMBER } from '../../../record/letters.js'
import { blocksToText } from '../../../record/text.js'

/** Longer words are found by their beginning. */
const LONGEST_TERM = 14

/** The words an article is found by, each once, in the place that weighs most; those of one place parted by spaces. */
export interface SearchWords {
  readonly headline: string
  readonly summary: string
  /** Absent where there are too many articles to search all their text. */
  readonly text?: string
}

/** The words of an article; without those of its text where there are `many` articles. */
export function searchWords(record: ArticleRecord, many: boolean): SearchWords {
  const known = new Set<string>()
  const fresh = (...texts: readonly (string | undefined)[]): string => {
    const words: string[] = []
    for (const text of texts) {
      if (text === undefined || text === '') continue
      for (const term of searchTerms(text)) {
        if (known.has(term)) continue
        known.add(term)
        words.push(term)
      }
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
  const lower = (PLAIN.test(text) ? text : withoutMarks(text)).toLowerCase().replaceAll('ё', 'е')
  const terms: string[] = []
  const parted = eachRun(lower, LETTER | MARK | NUMBER, (from, to, bits) => {
    const word = lower.slice(from, to)
    if (bits & HAN) addPairs([...word], terms)
    else if (to - from > 1 || bits & NUMBER) terms.push(word.slice(0, LONGEST_TERM))
  })
  if (parted) return terms
  terms.length = 0
  for (const [word] of lower.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(word)) addPairs([...word], terms)
    else if (word.length > LONGEST_TERM) terms.push([...word].slice(0, LONGEST_TERM).join(''))
    else if (word.length > 2 || [...word].length > 1 || /\p{N}/u.test(word)) terms.push(word)
  }
  return terms
}

/** Where folding has something to do: Latin letters with marks of their own, and marks that stand apart. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u
/** Texts without any of it are the most by far, and told so in a fraction of the time. */
const PLAIN = /^[\n\u0020-\u00bf\u0400-\u0482\u048a-\u04ff\u2010-\u205e]*$/

function withoutMarks(text: string): string {
  const composed = text.normalize('NFC')
  if (!MARKED.test(composed)) return composed
  return composed
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
}

function addPairs(letters: readonly string[], terms: string[]): void {
  if (letters.length === 1) terms.push(letters[0] ?? '')
  for (let at = 0; at + 1 < letters.length; at++) terms.push(`${letters[at]}${letters[at + 1]}`)
}
