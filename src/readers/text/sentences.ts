import { vocabulary } from './labels.js'
import { foldWords } from './words.js'

/** Where one sentence of a text ends and the next begins. */
export interface SentenceEnd {
  /** Past the last sign of the sentence. */
  readonly end: number
  /** The first sign of the next one; the same as `end` where no space parts the two. */
  readonly next: number
}

const STOP = /[.!?…]+(?:["'»”’)\]]|“(?=\s|$))*|[。！？]+[」』”’）)]*/gu
const OPENING = /^["'«“„‘([¿¡—–-]*\s?/u
/** How far a word reaches back from its full stop, at most. */
const WORD = 24

/**
 * The ends of sentences inside a text, where both what stands before and what comes after say so. A full stop behind an
 * abbreviation of any language, an initial or a number of two digits ends none; without a space behind it, only where a
 * word in lower case stands before it and a capital behind.
 */
export function sentenceEnds(text: string): readonly SentenceEnd[] {
  const found: SentenceEnd[] = []
  for (const { 0: sign, index } of text.matchAll(STOP)) {
    const end = index + sign.length
    if (end >= text.length) break
    const ideographic = /^[。！？]/.test(sign)
    const space = /^\s*/u.exec(text.slice(end, end + 40))?.[0].length ?? 0
    const next = end + space
    if (ideographic) {
      found.push({ end, next })
      continue
    }
    const after = text.slice(next, next + 12)
    const opened = after.slice(OPENING.exec(after)?.[0].length ?? 0)
    const word = /[\p{L}\p{M}\p{N}'’.-]*$/u.exec(text.slice(Math.max(0, index - WORD), index))?.[0] ?? ''
    if (space === 0 ? isGlued(word, sign, after) : isOpening(opened) && (sign !== '.' || !isShort(word))) {
      found.push({ end, next })
    }
  }
  return found
}

/** A capital, a digit or a letter without case begins a sentence. */
function isOpening(after: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(after)
}

/** "at noon.The next day", not "example.Com" behind an address or "U.S.A". */
function isGlued(word: string, sign: string, after: string): boolean {
  if (/[.@/]/.test(word) || /^(?:Ru|Com|Net|Org|Ру|Рф)(?!\p{L})/u.test(after)) return false
  const stopped = /\p{Ll}{2}$|\d{3}$/u.test(word) || (sign.length > 1 && !/^\.+$/.test(sign))
  return stopped && /^["«“„‘(¿¡]?(?:\p{Lu}\p{Ll}|\p{Lu}\s|[—–]\s)/u.test(after)
}

/** What a full stop may shorten: an abbreviation, an initial, letters with stops between them, a day of the month. */
function isShort(word: string): boolean {
  if (/^\p{L}$/u.test(word) || /(?<!\d)\d{1,2}$/.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u.test(word)) return true
  return word.length <= 8 && vocabulary('abbreviations').has(foldWords(word))
}
