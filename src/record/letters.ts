/** What a UTF-16 code unit is, as bits that can be asked for together. Halves of surrogate pairs are `HALF` alone. */
export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
export const HAN = 8
export const KANA = 16
export const CYRILLIC = 32
export const HALF = 64
/** Known to be none of these. */
const OTHER = 128

const known = new Uint8Array(0x10000)

/** The bits of a code unit. Asking the expressions for properties costs more than a text is long, so answers are kept. */
export function kindOf(unit: number): number {
  return known[unit] || classify(unit)
}

function classify(unit: number): number {
  const letter = String.fromCharCode(unit)
  let kind = 0
  if (unit >= 0xd800 && unit <= 0xdfff) kind = HALF
  else {
    if (/\p{L}/u.test(letter)) kind |= LETTER
    if (/\p{M}/u.test(letter)) kind |= MARK
    if (/\p{N}/u.test(letter)) kind |= NUMBER
    if (/\p{Script=Han}/u.test(letter)) kind |= HAN
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) kind |= KANA
    if (/\p{Script=Cyrillic}/u.test(letter)) kind |= CYRILLIC
  }
  known[unit] = kind || OTHER
  return kind || OTHER
}

/**
 * The runs of code units that are any of `kinds`, each with the bits of all its letters; undefined for a text with
 * letters beyond the basic plane, which only an expression parts rightly.
 */
export function eachRun(
  text: string,
  kinds: number,
  visit: (from: number, to: number, bits: number) => void,
): true | undefined {
  let from = -1
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind & kinds) {
      if (from < 0) from = at
      bits |= kind
    } else if (kind & HALF) return undefined
    else if (from >= 0) {
      visit(from, at, bits)
      from = -1
      bits = 0
    }
  }
  if (from >= 0) visit(from, text.length, bits)
  return true
}
