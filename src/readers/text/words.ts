import { classOf, LOWER } from './characters.js'
import { EASTERN, type Glance, glanceAt, SPECIAL } from './glance.js'

const TOKEN =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|\d+\+?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[©&+?#]/gu
/** See {@link SPECIAL}. */
const UNEVEN = /\u0307|[\u2019\u0130\u0131\u0370-\u03ff\u0401\u0451]/
const GREEK = /[\u0370-\u03ff]/

/**
 * The words of a line, folded for comparison: lower case without what capitals lose, straight apostrophes, every number as
 * `#`, each CJK character a word of its own.
 */
export function foldWords(text: string): readonly string[] {
  return wordsSeen(text, glanceAt(text))
}

/** {@link foldWords} of a text a glance has been taken at. */
export function wordsSeen(text: string, seen: Glance): readonly string[] {
  const words: string[] = []
  const special = (seen & SPECIAL) !== 0
  const folded = special ? text : text.toLowerCase()
  if ((seen & EASTERN) !== 0) for (const match of folded.match(TOKEN) ?? []) addWord(words, match, special)
  else readWords(words, folded, special)
  return words
}

/** What {@link TOKEN} finds, where every code unit is a character and none an ideograph. */
function readWords(words: string[], text: string, special: boolean): void {
  for (let at = 0; at < text.length; ) {
    const start = at
    const code = text.charCodeAt(at++)
    if (classOf(code) <= LOWER) {
      for (; at < text.length; at++) {
        const next = text.charCodeAt(at)
        if (classOf(next) > LOWER && !(isApostrophe(next) && classOf(text.charCodeAt(at + 1)) <= LOWER)) break
      }
    } else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(at))) at++
      if (text.charCodeAt(at) === PLUS) at++
    } else if (code !== HASH && code !== AMPERSAND && code !== COPYRIGHT) continue
    addWord(words, text.slice(start, at), special)
  }
}

function addWord(words: string[], match: string, special: boolean): void {
  const code = match.charCodeAt(0)
  if (isDigit(code)) {
    // A number with spaces or points in it is one number; `18+` is another thing than 18.
    const word = match.endsWith('+') ? '#+' : '#'
    if (words.at(-1) !== word) words.push(word)
  } else if (!special) {
    if (code !== QUESTION && code !== PLUS) words.push(match)
  } else if (code !== QUESTION && code !== PLUS) {
    words.push(UNEVEN.test(match) ? foldLetters(match.toLowerCase().replaceAll('’', "'")) : match.toLowerCase())
  }
}

const [HASH, AMPERSAND, PLUS, QUESTION, COPYRIGHT] = [35, 38, 43, 63, 0xa9]

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Letters that capitals do not tell apart: Russian print leaves the dots off `ё`, Greek capitals have no accents, and Turkish
 * has two letters `i`, of which lower case by the rules of other languages makes three.
 */
export function foldLetters(word: string): string {
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
  /** How many words the runs have that begin with a word, the most first. */
  readonly #lengths = new Map<string, number[]>()

  constructor(entries: Iterable<string>) {
    for (const entry of entries) {
      for (const phrase of splitPhrases(entry)) {
        const words = foldWords(phrase)
        const [first] = words
        if (first === undefined) continue
        this.#runs.add(words.join(' '))
        const known = this.#lengths.get(first) ?? []
        if (!known.includes(words.length)) known.push(words.length)
        this.#lengths.set(
          first,
          known.sort((a, b) => b - a),
        )
      }
    }
  }

  /** The words that runs begin with. */
  firsts(): Iterable<string> {
    return this.#lengths.keys()
  }

  /** True when the words are one of the runs. */
  has(words: readonly string[]): boolean {
    return this.endsAt(words, 0)
  }

  /** True when the words from `at` on are one of the runs. */
  endsAt(words: readonly string[], at: number): boolean {
    const length = words.length - at
    return this.#lengthsAt(words, at)?.includes(length) === true && this.#runs.has(joined(words, at, length))
  }

  /** How many words the longest run starting at `at` has; 0 for none. */
  lengthAt(words: readonly string[], at: number): number {
    for (const length of this.#lengthsAt(words, at) ?? NONE) {
      if (length <= words.length - at && this.#runs.has(joined(words, at, length))) return length
    }
    return 0
  }

  #lengthsAt(words: readonly string[], at: number): readonly number[] | undefined {
    const first = words[at]
    return first === undefined ? undefined : this.#lengths.get(first)
  }

  /** True when a run stands anywhere among the words. */
  within(words: readonly string[]): boolean {
    for (let at = 0; at < words.length; at++) if (this.lengthAt(words, at) > 0) return true
    return false
  }
}

const NONE: readonly number[] = []

function joined(words: readonly string[], at: number, length: number): string {
  if (length === 1) return words[at] ?? ''
  return (length === words.length ? words : words.slice(at, at + length)).join(' ')
}

/** The start of a word, which its inflected forms share. */
export function stemOf(word: string): string {
  return word.slice(0, 5)
}
