/** What a UTF-16 code unit is to a reader of lines; {@link OTHER} for half of a pair too. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
export const IDEOGRAPH = 4
export const SPACE = 5
export const OTHER = 6

const classes = new Uint8Array(65_536)

/**
 * The class of a code unit: a capital letter; any other letter, or a mark on one; a decimal digit of any script; a sign of those
 * scripts that part no words; white space. What each is has been looked up once.
 */
export function classOf(code: number): number {
  return classes[code] || classify(code)
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let kind = OTHER
  if (/\p{Lu}/u.test(character)) kind = UPPER
  else if (/[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]/.test(character)) kind = IDEOGRAPH
  else if (/[\p{L}\p{M}]/u.test(character)) kind = LOWER
  else if (/\p{Nd}/u.test(character)) kind = DIGIT
  else if (/\s/.test(character)) kind = SPACE
  classes[code] = kind
  return kind
}
