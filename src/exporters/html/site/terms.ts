/** Words as the search folds them, told apart by number: the same few thousand make up most of what is written. */
import { HALF, HAN, kindOf, LETTER, MARK, NUMBER } from '../../../record/letters.js'

/** Longer words are found by their beginning. */
const LONGEST_TERM = 14
/** Terms keep their numbers for as long as no more than so many are known. */
const MOST = 50_000

const WORD = 1 << 16
const IDEOGRAPH = 1 << 17
const NUMERAL = 1 << 18
/** What only the letters around it can tell how to fold. */
const ODD = 1 << 19
const SEEN = 1 << 20

/** Of each code unit what it is, and in the lower half the unit it is folded to. */
const known = new Uint32Array(0x10000)

function classify(unit: number): number {
  const letter = String.fromCharCode(unit)
  const kind = kindOf(unit)
  let it = SEEN | unit
  // Marks and the parts of Korean syllables join what stands before them; a capital sigma is folded by its place.
  const joins = (kind & (HALF | MARK)) !== 0 || /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u03a3]/.test(letter)
  const folded = joins ? '' : fold(letter)
  if (folded.length !== 1) it = SEEN | ODD
  else if ((kindOf(folded.charCodeAt(0)) & (LETTER | NUMBER)) !== 0) {
    const own = kindOf(folded.charCodeAt(0))
    it = SEEN | WORD | folded.charCodeAt(0)
    it |= ((own & HAN) !== 0 ? IDEOGRAPH : 0) | ((own & NUMBER) !== 0 ? NUMERAL : 0)
  } else it = SEEN | folded.charCodeAt(0)
  known[unit] = it
  return it
}

/** Where folding has something to do: Latin letters with marks of their own, and marks that stand apart. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u

/** Lower case, ё as е, Latin letters without their marks. */
function fold(text: string): string {
  return withoutMarks(text).toLowerCase().replaceAll('ё', 'е')
}

function withoutMarks(text: string): string {
  const composed = text.normalize('NFC')
  if (!MARKED.test(composed)) return composed
  return composed
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
}

/** A letter beyond the basic plane takes two of them. */
const units = new Uint16Array(LONGEST_TERM * 2)
let names: string[] = []
/** Numbers plus one by their hashes; a power of two of them, at most half in use. */
let slots = new Int32Array(1 << 13)

/** Forgets the terms numbered so far if they have become too many; true where it did, for then numbers mean nothing more. */
export function tidyTerms(): boolean {
  if (names.length <= MOST) return false
  names = []
  slots = new Int32Array(1 << 13)
  return true
}

/** The term of a number. */
export function termOf(number: number): string {
  return names[number] ?? ''
}

function hashOf(length: number): number {
  let hash = length
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 0x01000193) ^ (units[at] ?? 0)) | 0
  return hash ^ (hash >>> 15)
}

/** The number of the term in the first `length` of `units`. */
function numberOf(length: number): number {
  const mask = slots.length - 1
  let slot = hashOf(length) & mask
  for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
    if (isNamed(names[number - 1] ?? '', length)) return number - 1
    slot = (slot + 1) & mask
  }
  names.push(String.fromCharCode(...units.subarray(0, length)))
  slots[slot] = names.length
  if (names.length * 2 > slots.length) grow()
  return names.length - 1
}

function isNamed(name: string, length: number): boolean {
  if (name.length !== length) return false
  for (let at = 0; at < length; at++) if (name.charCodeAt(at) !== units[at]) return false
  return true
}

function grow(): void {
  const all = names
  names = []
  slots = new Int32Array(slots.length * 2)
  for (const name of all) numberOfTerm(name)
}

function numberOfTerm(term: string): number {
  for (let at = 0; at < term.length; at++) units[at] = term.charCodeAt(at)
  return numberOf(term.length)
}

/**
 * Calls `visit` with the number of each word of a text, as often as it stands there: words of more than one letter, or of
 * digits, cut to {@link LONGEST_TERM} letters; ideographs, which part no words, in pairs.
 */
export function eachTerm(text: string, visit: (number: number) => void): void {
  let from = 0
  let length = 0
  let kinds = 0
  for (let at = 0; at <= text.length; at++) {
    // A text ends as a word does.
    const unit = at < text.length ? text.charCodeAt(at) : 0x20
    const it = known[unit] || classify(unit)
    if ((it & WORD) !== 0) {
      if (length < LONGEST_TERM) units[length] = it
      length++
      kinds |= it
    } else if ((it & ODD) !== 0) {
      // What stands before the last word's end is told already.
      eachTermByExpression(text.slice(from), visit)
      return
    } else {
      if ((kinds & IDEOGRAPH) !== 0) addPairs([...fold(text.slice(at - length, at))], visit)
      else if (length > 1 || (kinds & NUMERAL) !== 0) visit(numberOf(Math.min(length, LONGEST_TERM)))
      length = 0
      kinds = 0
      from = at
    }
  }
}

function eachTermByExpression(text: string, visit: (number: number) => void): void {
  for (const [word] of fold(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(word)) addPairs([...word], visit)
    else if (word.length > LONGEST_TERM) visit(numberOfTerm([...word].slice(0, LONGEST_TERM).join('')))
    else if (word.length > 2 || [...word].length > 1 || /\p{N}/u.test(word)) visit(numberOfTerm(word))
  }
}

function addPairs(letters: readonly string[], visit: (number: number) => void): void {
  if (letters.length === 1) visit(numberOfTerm(letters[0] ?? ''))
  for (let at = 0; at + 1 < letters.length; at++) visit(numberOfTerm(`${letters[at]}${letters[at + 1]}`))
}
