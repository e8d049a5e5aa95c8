/** Signs that stand somewhere in a line, one bit each: what most lines have none of needs no closer look at them. */
export type Glance = number

/** `0` to `9`. */
export const DIGITS = 1
/** `:` and `：`. */
export const COLONS = 2
/** `/`, `|` and `[`, which part an agency from other names. */
export const LINKS = 4
/** `)`, `]` and `）`. */
export const BRACKETS = 8
/** `©`. */
export const COPYRIGHT = 16
/** From the first kana on: ideographs, and what only East Asian print has. */
export const EASTERN = 32
/** What needs more than lower case to be compared, or whose lower case depends on the letters around. */
export const SPECIAL = 64

const ASCII = new Uint8Array(128)
for (const [signs, bit] of [
  ['0123456789', DIGITS],
  [':', COLONS],
  ['/|[', LINKS],
  [')]', BRACKETS],
] as const) {
  for (const sign of signs) ASCII[sign.charCodeAt(0)] = bit
}

/** Which signs stand in a text, at one look at each. */
export function glanceAt(text: string): Glance {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    seen |= code < 128 ? (ASCII[code] ?? 0) : bitsOf(code)
  }
  return seen
}

function bitsOf(code: number): Glance {
  if (code >= 0x3040) return code === 0xff1a ? EASTERN | COLONS : code === 0xff09 ? EASTERN | BRACKETS : EASTERN
  if (code === 0xa9) return COPYRIGHT
  // Apostrophes, dotted and dotless i, a combining dot, Greek, ё.
  if (code === 0x2019 || code === 0x130 || code === 0x131 || code === 0x307 || code === 0x401 || code === 0x451) {
    return SPECIAL
  }
  return code >= 0x370 && code <= 0x3ff ? SPECIAL : 0
}
