const TOKEN =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|\d+\+?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[©&+?#]/gu
/** The same for ASCII, of which most lines are. */
const ASCII_TOKEN = /\d+\+?|[a-z]+(?:'[a-z]+)*|[&+?#]/g
const NOT_ASCII = /[^\u0000-\u007f]/
/** What needs more than lower case, or whose lower case depends on the letters around: apostrophes, dotted i, Greek, ё. */
const SPECIAL = /\u0307|[\u2019\u0130\u0131\u0370-\u03ff\u0401\u0451]/
const DIGIT = /^\d/
const GREEK = /[\u0370-\u03ff]/

/**
 * The words of a line, folded for comparison: lower case without what capitals lose, straight apostrophes, every number as
 * `#`, each CJK character a word of its own.
 */
export function foldWords(text: string): readonly string[] {
  const words: string[] = []
  const special = SPECIAL.test(text)
  const folded = special ? text : text.toLowerCase()
  for (const match of folded.match(NOT_ASCII.test(text) ? TOKEN : ASCII_TOKEN) ?? []) {
    if (match === '?' || match === '+' || match === '#') {
      if (match === '#') words.push('#')
      continue
    }
    if (!DIGIT.test(match)) {
      words.push(special ? foldLetters(match.toLowerCase().replaceAll('’', "'")) : match)
    } else {
      // A number with spaces or points in it is one number; `18+` is another thing than 18.
      const word = match.endsWith('+') ? '#+' : '#'
      if (words.at(-1) !== word) words.push(word)
    }
  }
  return words
}

/**
 * Letters that capitals do not tell apart: Russian print leaves the dots off `ё`, Greek capitals have no accents, and Turkish
 * has two letters `i`, of which lower case by the rules of other languages makes three.
 */
function foldLetters(word: string): string {
  const letters = word.replaceAll('ё', 'е').replace(/i\u0307|ı/g, 'i')
  return GREEK.test(letters) ? letters.normalize('NFD').replaceAll('\u0301', '').normalize('NFC') : letters
}

/** A Greek phrase as capitals write it; empty for what is no other without accents. */
export function withoutAccents(phrase: string): readonly string[] {
  if (!/[\u0370-\u03ff]/.test(phrase)) return []
  const bare = phrase.normalize('NFD').replaceAll('\u0301', '').normalize('NFC')
  return bare === phrase ? [] : [bare]
}

/** The phrases of a lexicon entry: what stands between its bars. */
export function splitPhrases(entry: string): readonly string[] {
  return entry
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** A set of folded word runs that answers whether a run of words stands in it, and how long the longest one is. */
export class WordRuns {
  readonly #runs = new Set<string>()
  readonly #firsts = new Set<string>()
  #longest = 0

  constructor(entries: Iterable<string>) {
    for (const entry of entries) {
      for (const phrase of splitPhrases(entry)) {
        const words = foldWords(phrase)
        const [first] = words
        if (first === undefined) continue
        this.#runs.add(words.join(' '))
        this.#firsts.add(first)
        this.#longest = Math.max(this.#longest, words.length)
      }
    }
  }

  /** True when the words are one of the runs. */
  has(words: readonly string[]): boolean {
    return words.length <= this.#longest && this.#runs.has(words.join(' '))
  }

  /** How many words the longest run starting at `at` has; 0 for none. */
  lengthAt(words: readonly string[], at: number): number {
    const first = words[at]
    if (first === undefined || !this.#firsts.has(first)) return 0
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length--) {
      if (this.#runs.has(words.slice(at, at + length).join(' '))) return length
    }
    return 0
  }

  /** True when a run stands anywhere among the words. */
  within(words: readonly string[]): boolean {
    return words.some((_, at) => this.lengthAt(words, at) > 0)
  }
}

/** The start of a word, which its inflected forms share. */
export function stemOf(word: string): string {
  return word.slice(0, 5)
}
