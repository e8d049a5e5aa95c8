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

/** The stem at hand, zeros behind its last letter. */
const units = new Uint16Array(LONGEST)
/** The letters of the stems, `LONGEST` places for each number. */
let letters = new Uint16Array(LONGEST << 11)
let count = 0
/** Of the stems that were asked for. */
let names: (string | undefined)[] = []
/** Numbers plus one by their hashes; a power of two of them, at most half in use. */
let slots = new Int32Array(1 << 12)

/** Forgets the stems numbered so far if they have become too many. The numbers given out before then mean nothing more. */
export function tidyStems(): void {
  if (count <= MOST) return
  count = 0
  names = []
  letters = new Uint16Array(LONGEST << 11)
  slots = new Int32Array(1 << 12)
}

/** The stem of a number. */
export function stemOf(number: number): string {
  let name = names[number]
  if (name !== undefined) return name
  name = ''
  for (let at = number * LONGEST; name.length < LONGEST && letters[at]; at++)
    name += String.fromCharCode(letters[at] ?? 0)
  names[number] = name
  return name
}

const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** The number of the stem in `units`, whose hash is known. */
function numberOf(hash: number): number {
  const mask = slots.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
    const at = (number - 1) * LONGEST
    if (
      letters[at] === units[0] &&
      letters[at + 1] === units[1] &&
      letters[at + 2] === units[2] &&
      letters[at + 3] === units[3] &&
      letters[at + 4] === units[4] &&
      letters[at + 5] === units[5]
    ) {
      return number - 1
    }
    slot = (slot + 1) & mask
  }
  letters.set(units, count * LONGEST)
  slots[slot] = ++count
  if (count * 2 === slots.length) grow()
  return count - 1
}

/** Twice the room, for the stems numbered so far under their own numbers. */
function grow(): void {
  const all = letters
  const many = count
  letters = new Uint16Array(all.length * 2)
  slots = new Int32Array(slots.length * 2)
  count = 0
  for (let number = 0; number < many; number++) {
    units.set(all.subarray(number * LONGEST, (number + 1) * LONGEST))
    numberOf(hashOfUnits())
  }
}

function hashOfUnits(): number {
  let hash = BASIS
  for (let at = 0; at < LONGEST && units[at] !== 0; at++) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME)
  return hash
}

/** The number of the stem in so many code units of a text, as they stand. */
function numberIn(text: string, from: number, most: number): number {
  for (let at = 0; at < LONGEST; at++) units[at] = at < most && from + at < text.length ? text.charCodeAt(from + at) : 0
  return numberOf(hashOfUnits())
}

/**
 * The stems of a text by number, in order: words of four letters and more, cut to their first five in Cyrillic and six
 * elsewhere, which joins most forms of a word in the languages that bend them; ideographs, which part no words, in pairs.
 */
export function stemsIn(text: string): readonly number[] {
  const found: number[] = []
  let length = 0
  let kinds = 0
  let hash = BASIS
  // Of the letters before the last that is kept.
  let shorter = BASIS
  for (let at = 0; at <= text.length; at++) {
    // A text ends as a word does.
    const unit = at < text.length ? text.charCodeAt(at) : 0x20
    const it = known[unit] || classify(unit)
    if ((it & WORD) !== 0) {
      if (length < LONGEST) {
        shorter = hash
        units[length] = it
        hash = Math.imul(hash ^ (it & 0xffff), PRIME)
      }
      length++
      kinds |= it
    } else if ((it & ODD) !== 0) return stemsByExpression(text)
    else if (length > 0) {
      if (length >= SHORTEST_WORD) {
        if ((kinds & IDEOGRAPH) !== 0) addPairs(text, at - length, at, found)
        else {
          const cut = length >= LONGEST && (kinds & SHORTER) !== 0
          for (let end = cut ? LONGEST - 1 : length; end < LONGEST; end++) units[end] = 0
          found.push(numberOf(cut ? shorter : hash))
        }
      }
      length = 0
      kinds = 0
      hash = BASIS
    }
  }
  return found
}

function addPairs(text: string, from: number, to: number, found: number[]): void {
  for (let at = from; at + 1 < to && at < from + LONGEST_RUN; at++) {
    units.fill(0)
    units[0] = known[text.charCodeAt(at)] ?? 0
    units[1] = known[text.charCodeAt(at + 1)] ?? 0
    found.push(numberOf(hashOfUnits()))
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
      for (let at = 0; at + 1 < word.length && at < LONGEST_RUN; at++) found.push(numberIn(word, at, 2))
    } else found.push(numberIn(word, 0, /\p{Script=Cyrillic}/u.test(word) ? LONGEST - 1 : LONGEST))
  }
  return found
}
