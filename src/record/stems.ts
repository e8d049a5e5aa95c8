import { CYRILLIC, HALF, HAN, kindOf, LETTER, MARK } from './letters.js'

/** Stems by number, for as long as no more than so many are known: the words of a language come again and again. */
const MOST = 20_000
const LONGEST = 6
const SHORTEST_WORD = 4
/** Of so many ideographs in one run pairs are made. */
const LONGEST_RUN = 200

const WORD = 1 << 16
const IDEOGRAPH = 1 << 17
const SHORTER = 1 << 18
/** What only the whole text can tell how to fold, or in what letters. */
const ODD = 1 << 19
const SEEN = 1 << 20

/** Of each code unit what it is, and in the lower half the unit it is folded to. */
const known = new Uint32Array(0x10000)

function classify(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  const folded = lower === 'ё' ? 0x435 : lower.charCodeAt(0)
  const kind = kindOf(folded)
  let it = SEEN | folded
  // A capital sigma is folded by its place in the word.
  if (lower.length !== 1 || (kind & HALF) !== 0 || unit === 0x3a3) it = SEEN | ODD
  else if ((kind & (LETTER | MARK)) !== 0) {
    it |= WORD | ((kind & HAN) !== 0 ? IDEOGRAPH : 0) | ((kind & CYRILLIC) !== 0 ? SHORTER : 0)
  }
  known[unit] = it
  return it
}

const units = new Uint16Array(LONGEST)
let names: string[] = []
/** Numbers plus one by their hashes; a power of two of them, at most half in use. */
let slots = new Int32Array(1 << 12)

/** Forgets the stems numbered so far if they have become too many. The numbers given out before then mean nothing more. */
export function tidyStems(): void {
  if (names.length <= MOST) return
  names = []
  slots = new Int32Array(1 << 12)
}

/** The stem of a number. */
export function stemOf(number: number): string {
  return names[number] ?? ''
}

/** The number of the stem that stands in the first `length` of `units`. */
function numberOf(length: number): number {
  let hash = length
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 0x01000193) ^ (units[at] ?? 0)) | 0
  const mask = slots.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
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
  for (const name of all) numberOf(take(name, 0, name.length))
}

/** Puts so many code units of a text, where it has them, into `units`, and returns how many. */
function take(text: string, from: number, most: number): number {
  const length = Math.min(most, text.length - from)
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(from + at)
  return length
}

/**
 * The stems of a text by number, in order: words of four letters and more, cut to their first five in Cyrillic and six
 * elsewhere, which joins most forms of a word in the languages that bend them; ideographs, which part no words, in pairs.
 */
export function stemsIn(text: string): readonly number[] {
  const found: number[] = []
  let length = 0
  let kinds = 0
  for (let at = 0; at <= text.length; at++) {
    // A text ends as a word does.
    const unit = at < text.length ? text.charCodeAt(at) : 0x20
    const it = known[unit] || classify(unit)
    if ((it & WORD) !== 0) {
      if (length < LONGEST) units[length] = it
      length++
      kinds |= it
    } else if ((it & ODD) !== 0) return stemsByExpression(text)
    else if (length > 0) {
      if (length >= SHORTEST_WORD) {
        if ((kinds & IDEOGRAPH) !== 0) addPairs(text, at - length, at, found)
        else found.push(numberOf(Math.min(length, (kinds & SHORTER) !== 0 ? LONGEST - 1 : LONGEST)))
      }
      length = 0
      kinds = 0
    }
  }
  return found
}

function addPairs(text: string, from: number, to: number, found: number[]): void {
  for (let at = from; at + 1 < to && at < from + LONGEST_RUN; at++) {
    units[0] = known[text.charCodeAt(at)] ?? 0
    units[1] = known[text.charCodeAt(at + 1)] ?? 0
    found.push(numberOf(2))
  }
}

/** The same of a text whose letters are not told apart one by one. */
function stemsByExpression(text: string): readonly number[] {
  const found: number[] = []
  for (const [word] of text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (/\p{Script=Han}/u.test(word)) {
      for (let at = 0; at + 1 < word.length && at < LONGEST_RUN; at++) found.push(numberOf(take(word, at, 2)))
    } else found.push(numberOf(take(word, 0, /\p{Script=Cyrillic}/u.test(word) ? LONGEST - 1 : LONGEST)))
  }
  return found
}
