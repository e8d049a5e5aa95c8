import { classOf, DIGIT, IDEOGRAPH, LOWER, SPACE, UPPER } from './characters.js'

/** How often signs of each kind stand in a line. */
export interface Signs {
  letters: number
  upper: number
  digits: number
  ideographs: number
  words: number
  /** Words that begin with a capital, and others of at most three letters. */
  capitalised: number
  shortWords: number
  /** Capitals right behind another letter: words run together. */
  glued: number
  commas: number
  stops: number
  /** What parts the items of a menu; slashes too. */
  separators: number
  slashes: number
  quotes: number
  colons: number
  tabs: number
  ats: number
  hashes: number
  copyrights: number
}

/** Room for the signs of a line. */
export function noSigns(): Signs {
  return {
    letters: 0,
    upper: 0,
    digits: 0,
    ideographs: 0,
    words: 0,
    capitalised: 0,
    shortWords: 0,
    glued: 0,
    commas: 0,
    stops: 0,
    separators: 0,
    slashes: 0,
    quotes: 0,
    colons: 0,
    tabs: 0,
    ats: 0,
    hashes: 0,
    copyrights: 0,
  }
}

/** Counts the signs of a text, at one look at each, into `signs`: of thousands of lines they need not be objects of their own. */
export function countSigns(text: string, signs: Signs = noSigns()): Signs {
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
  signs.letters = letters
  signs.upper = upper
  signs.digits = digits
  signs.ideographs = ideographs
  signs.words = words
  signs.capitalised = capitalised
  signs.shortWords = shortWords
  signs.glued = glued
  signs.commas = commas
  signs.stops = stops
  signs.separators = separators
  signs.slashes = slashes
  signs.quotes = quotes
  signs.colons = colons
  signs.tabs = tabs
  signs.ats = ats
  signs.hashes = hashes
  signs.copyrights = copyrights
  return signs
}
