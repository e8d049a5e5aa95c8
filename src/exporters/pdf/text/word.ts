import type { Face } from '../fonts/face.js'
import type { FontSet, Stretch } from '../fonts/font-set.js'
import { mirrorOf } from './bidi.js'
import { type Box, cutBox, type Glue, glyphBox, type Item, type Penalty, penalty, shapeBox } from './box.js'
import { type Hyphenate, hyphenationOf } from './language.js'
import type { TextStyle } from './style.js'

/** A word as items, and the characters in it no face has. */
export interface Word {
  readonly items: readonly Item[]
  readonly missing: readonly string[]
}

const HYPHEN_COST = 120
/** More for leaving two letters of a word behind, or taking but two to the next line. */
const SHORT_PART_COST = 100
const SHORT_PART = 2
/** A line that ends with the word's own hyphen is taken for a divided word by whoever copies it. */
const EXPLICIT_HYPHEN_COST = 300
const ADDRESS_COST = 100

const CACHED_WORDS = 20_000
const CACHED_STYLES = 200
type Words = Map<string, Word>
/** Words by face chain, then by look, language and direction. */
const caches = new WeakMap<FontSet, Map<string, Words>>()
/** The same, found again for a style in hand. */
const atHand = new WeakMap<
  TextStyle,
  { fonts: FontSet; language: string | undefined; rightToLeft: boolean; words: Words }
>()

/** A word in a style, with the places where it may be divided: with a hyphen only when `language` is given. */
export function setWord(
  text: string,
  style: TextStyle,
  language: string | undefined,
  fonts: FontSet,
  rightToLeft = false,
): Word {
  let hand = atHand.get(style)
  if (!hand || hand.fonts !== fonts || hand.language !== language || hand.rightToLeft !== rightToLeft) {
    hand = { fonts, language, rightToLeft, words: wordsFor(style, language, fonts, rightToLeft) }
    atHand.set(style, hand)
  }
  const { words } = hand
  let word = words.get(text)
  if (!word) {
    word = rightToLeft ? makeRightToLeft(text, style, fonts) : makeWord(text, style, language, fonts)
    if (words.size >= CACHED_WORDS) words.clear()
    words.set(text, word)
  }
  return word
}

function wordsFor(style: TextStyle, language: string | undefined, fonts: FontSet, rightToLeft: boolean): Words {
  let cache = caches.get(fonts)
  if (!cache) {
    cache = new Map()
    caches.set(fonts, cache)
  }
  const key = `${style.role} ${style.size} ${style.tracking} ${style.tabular} ${rightToLeft} ${language}`
  let words = cache.get(key)
  if (!words) {
    // Styles are few; were they ever many, they would be forgotten together.
    if (cache.size >= CACHED_STYLES) cache.clear()
    words = new Map()
    cache.set(key, words)
  }
  return words
}

/** Where a word may be parted without a hyphen: after its own hyphens and dashes, and at the joints of an address. */
const JOINT = /(?<=[\p{L}\p{N}][-‐])(?=\p{L}{2})|(?<=\p{L}[—–/])(?=\p{L})/u
const ADDRESS = /:\/\/|^www\.|^[\p{L}\p{N}._-]+@/u
const ADDRESS_JOINT = /(?<=[/?&=_.-])(?=[^/?&=_.-])/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** Between two ideographs, but not before a closing mark nor after an opening one. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？；：）」』】〉》])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「『【〈《])(?![ぁぃぅぇぉっゃゅょァィゥェォッャュョー々])/u

function makeWord(text: string, style: TextStyle, language: string | undefined, fonts: FontSet): Word {
  const items: Item[] = []
  const missing: string[] = []
  const address = ADDRESS.test(text)
  const ideographs = !address && IDEOGRAPH.test(text)
  const hyphenate = language !== undefined && !address ? hyphenationOf(language) : undefined
  text.split(address ? ADDRESS_JOINT : ideographs ? BETWEEN_IDEOGRAPHS : JOINT).forEach((part, at, parts) => {
    if (at > 0 && ideographs) items.push(stretchy(style))
    else if (at > 0 && address) items.push(penalty(ADDRESS_COST))
    else if (at > 0) items.push(penalty(EXPLICIT_HYPHEN_COST, /[-‐]$/.test(parts[at - 1] ?? '')))
    for (const stretch of fonts.cover(part, style.role)) pushStretch(items, missing, stretch, style, hyphenate, fonts)
  })
  return { items, missing }
}

/** A word that reads from the right: its boxes in reading order, each with its glyphs from left to right. */
function makeRightToLeft(text: string, style: TextStyle, fonts: FontSet): Word {
  const items: Item[] = []
  const missing: string[] = []
  // Brackets are turned round, and so each stands alone.
  for (const part of text.split(/([()[\]{}<>«»‹›“”])/u)) {
    if (part === '') continue
    const mirror = mirrorOf(part)
    for (const { face, text: letters } of fonts.cover(mirror ?? part, style.role)) {
      if (!face) pushMissing(items, missing, letters, style, fonts)
      else if (mirror) items.push(glyphBox(face.glyph(letters, part), style))
      else items.push(shapeBox(letters, face, style, true))
    }
  }
  return { items, missing }
}

/** A word as boxes alone, one for each face it takes. */
export function setWhole(text: string, style: TextStyle, fonts: FontSet): Word {
  const items: Item[] = []
  const missing: string[] = []
  for (const stretch of fonts.cover(text, style.role)) pushStretch(items, missing, stretch, style, undefined, fonts)
  return { items, missing }
}

/** Between ideographs a line may break and, a little, stretch. */
function stretchy(style: TextStyle): Glue {
  return { kind: 'glue', width: 0, stretch: style.size * 0.08, shrink: 0, breakable: true, glyph: undefined }
}

function pushStretch(
  items: Item[],
  missing: string[],
  { face, text }: Stretch,
  style: TextStyle,
  hyphenate: Hyphenate | undefined,
  fonts: FontSet,
): void {
  if (!face) {
    pushMissing(items, missing, text, style, fonts)
    return
  }
  const box = shapeBox(text, face, style)
  const places = hyphenate ? placesIn(text, hyphenate) : []
  if (places.length === 0) {
    items.push(box)
    return
  }
  cutBox(box, places).forEach((part, at, parts) => {
    const short =
      (at === 1 && letters(parts[0]) <= SHORT_PART) || (at === parts.length - 1 && letters(part) <= SHORT_PART)
    if (at > 0) items.push(hyphenPenalty(face, style, HYPHEN_COST + (short ? SHORT_PART_COST : 0)))
    items.push(part)
  })
}

/** No language has longer words; dividing one takes time that grows with its square. */
const LONGEST_WORD = 100
const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** Where the words inside a stretch of letters and marks may be divided. */
function placesIn(text: string, hyphenate: Hyphenate): readonly number[] {
  if (text.length < 5) return []
  const places: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length < 5 || word.length > LONGEST_WORD) continue
    for (const place of hyphenate(word)) places.push(index + place)
  }
  return places
}

/** A visible sign in place of each character no face has; copies of the text still give the character itself. */
function pushMissing(items: Item[], missing: string[], text: string, style: TextStyle, fonts: FontSet): void {
  const [sign] = fonts.cover('\ufffd', style.role)
  const face = sign?.face ?? fonts.face(style.role)
  const shown = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  for (const character of shown.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    missing.push(character)
    items.push(glyphBox(face.glyph(sign?.face ? '\ufffd' : '?', character), style))
  }
}

function letters(box: Box | undefined): number {
  return box?.text.match(/\p{L}/gu)?.length ?? 0
}

function hyphenPenalty(face: Face, style: TextStyle, cost: number): Penalty {
  const hyphen = shapeBox('-', face, style)
  return { kind: 'penalty', width: hyphen.width, cost, flagged: true, hangRight: hyphen.hangRight, hyphen }
}
