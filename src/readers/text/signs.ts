import { classOf, DIGIT, IDEOGRAPH, LOWER, SPACE, UPPER } from './characters.js'

/** How often signs of each kind stand in a line. */
export interface Signs {
  readonly letters: number
  readonly upper: number
  readonly digits: number
  readonly ideographs: number
  readonly words: number
  /** Words that begin with a capital, and others of at most three letters. */
  readonly capitalised: number
  readonly shortWords: number
  /** Capitals right behind another letter: words run together. */
  readonly glued: number
  readonly commas: number
  readonly stops: number
  /** What parts the items of a menu; slashes too. */
  readonly separators: number
  readonly slashes: number
  readonly quotes: number
  readonly colons: number
  readonly tabs: number
  readonly ats: number
  readonly hashes: number
  readonly copyrights: number
}

/** Counts the signs of a text, at one look at each. */
export function countSigns(text: string): Signs {
  let upper = 0
  let digits = 0
  let letters = 0
  let ideographs = 0
  let words = 0
  let capitalised = 0
  let shortWords = 0
  let glued = 0
  let commas = 0
  let stops = 0
  let separators = 0
  let quotes = 0
  let tabs = 0
  let slashes = 0
  let colons = 0
  let ats = 0
  let hashes = 0
  let copyrights = 0
  let wordLength = 0
  let wordCapital = false
  let before = SPACE
  for (let index = 0; index <= text.length; index++) {
    // Behind the last word stands what ends a word.
    const code = index < text.length ? text.charCodeAt(index) : 32
    const kind = classOf(code)
    if (kind <= LOWER) {
      letters++
      if (kind === UPPER) {
        upper++
        if (before === LOWER) glued++
      }
      if (wordLength === 0) wordCapital = kind === UPPER
      wordLength++
    } else {
      if (wordLength > 0) {
        words++
        if (wordCapital) capitalised++
        else if (wordLength <= 3) shortWords++
        wordLength = 0
      }
      if (kind === DIGIT) digits++
      else if (kind === IDEOGRAPH) ideographs++
      else if (kind === SPACE) tabs += Number(code === 9)
      else
        switch (code) {
          case 44: // ,
          case 0xff0c: // ，
          case 0x3001: // 、
            commas++
            break
          case 46: // .
          case 33: // !
          case 63: // ?
          case 0x3002: // 。
            stops++
            break
          case 47: // /
            slashes++
            separators++
            break
          case 124: // |
          case 62: // >
          case 0xb7: // ·
          case 0x2022: // •
          case 0x203a: // ›
            separators++
            break
          case 34: // "
          case 0xab: // «
          case 0x201c: // “
          case 0x201e: // „
          case 0x300c: // 「
            quotes++
            break
          case 58: // :
          case 0xff1a: // ：
            colons++
            break
          case 35: // #
            hashes++
            break
          case 64: // @
            ats++
            break
          case 0xa9: // ©
            copyrights++
        }
    }
    before = kind
  }
  return {
    letters,
    upper,
    digits,
    ideographs,
    words,
    capitalised,
    shortWords,
    glued,
    commas,
    stops,
    separators,
    slashes,
    quotes,
    colons,
    tabs,
    ats,
    hashes,
    copyrights,
  }
}
