import type { Face, Glyph } from '../fonts/face.js'
import type { FontSet, Stretch } from '../fonts/font-set.js'
import { FORCED } from './breaking.js'
import { type Hyphenate, holdsTogether, hyphenationOf, isThinSpace } from './language.js'
import type { Run } from './style.js'

/** Letters that stay together on a line. */
export interface Box {
  readonly kind: 'box'
  readonly width: number
  readonly hangLeft: number
  readonly hangRight: number
  readonly run: Run
  readonly glyphs: readonly Glyph[]
  /** Points after each glyph. */
  readonly advances: readonly number[]
  readonly shifts?: readonly (readonly [x: number, y: number])[]
  /** What a copy should give back instead of the glyphs' own letters. */
  readonly actual?: string
  /** The letters in reading order. */
  readonly text: string
}
/** A space: it stretches and shrinks. */
export interface Glue {
  readonly kind: 'glue'
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  readonly breakable: boolean
  readonly run: Run
  /** The space's glyph; undefined for glue that is no letter of the text. */
  readonly glyph: Glyph | undefined
}
export interface Penalty {
  readonly kind: 'penalty'
  readonly width: number
  readonly cost: number
  readonly flagged: boolean
  readonly hangRight: number
  /** Set when the line breaks here. */
  readonly hyphen?: Box
}
export type Item = Box | Glue | Penalty

/** What turning runs into items needs to know. */
export interface ItemContext {
  readonly fonts: FontSet
  /** Notes a character no face has. */
  readonly missing: (character: string) => void
  readonly hyphenate: boolean
  /** The column's width: words longer than it may be cut anywhere. */
  readonly width: number
  /** Points before the first letter. */
  readonly indent: number
}

const HYPHEN_COST = 60
const HYPHEN_AFTER_HYPHEN_COST = 30
const EMERGENCY_COST = 900

/** Shares of their width by which marks stand outside the column. */
const HANG_LEFT: Readonly<Record<string, number>> = {
  '«': 0.5,
  '„': 0.5,
  '“': 0.5,
  '‘': 0.5,
  '"': 0.5,
  '—': 0.2,
  '(': 0.15,
}
const HANG_RIGHT: Readonly<Record<string, number>> = {
  '-': 0.65,
  '‐': 0.65,
  '.': 0.65,
  ',': 0.65,
  '»': 0.4,
  '”': 0.5,
  '’': 0.5,
  '“': 0.5,
  '"': 0.5,
  ':': 0.3,
  ';': 0.3,
  '—': 0.3,
  '–': 0.3,
}

type Token =
  | { readonly kind: 'word' | 'space'; readonly text: string; readonly run: Run }
  | { readonly kind: 'break' | 'allow'; readonly run: Run }

const TOKEN =
  /(\n|\u2028|\u2029)|(\u200b)|([ \t\r\f\v]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])|([^\s\u200b]+)/gu

/** The items of a paragraph, a forced break at their end. */
export function toItems(runs: readonly Run[], context: ItemContext): readonly Item[] {
  const tokens = runs.flatMap(tokensOf)
  const items: Item[] = []
  const first = runs[0]
  if (first && context.indent > 0) items.push({ ...emptyBox(first), width: context.indent })
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.kind === 'word') pushWord(items, token.text, token.run, context)
    else if (token.kind === 'space') items.push(space(token.text, token.run, around(tokens, at), context))
    else if (token.kind === 'allow') items.push(penalty(0))
    else items.push(penalty(FORCED))
  }
  if (first && !items.some((item) => item.kind === 'box')) items.push(emptyBox(first))
  items.push(penalty(FORCED))
  return items
}

function tokensOf(run: Run): Token[] {
  const tokens: Token[] = []
  for (const [, newline, allow, blank, word] of run.text.matchAll(TOKEN)) {
    if (newline) tokens.push({ kind: 'break', run })
    else if (allow) tokens.push({ kind: 'allow', run })
    else if (blank) tokens.push({ kind: 'space', text: blank[0] === '\t' || blank.length > 1 ? ' ' : blank, run })
    else if (word) tokens.push({ kind: 'word', text: word, run })
  }
  return tokens
}

/** The letters before and after a token, up to the next space on either side. */
function around(tokens: readonly Token[], at: number): readonly [before: string, after: string] {
  let [before, after] = ['', '']
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') break
    before = token.text + before
  }
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word') break
    after += token.text
  }
  return [before, after]
}

/** Widths of the spaces that are no ordinary space, in ems. */
const FIXED_SPACES: Readonly<Record<string, number>> = {
  '\u2000': 0.5,
  '\u2001': 1,
  '\u2002': 0.5,
  '\u2003': 1,
  '\u2004': 1 / 3,
  '\u2005': 0.25,
  '\u2006': 1 / 6,
  '\u2007': 0.55,
  '\u2008': 0.25,
  '\u2009': 1 / 6,
  '\u200a': 0.1,
  '\u202f': 1 / 6,
  '\u205f': 0.22,
  '\u3000': 1,
}

function space(text: string, run: Run, [before, after]: readonly [string, string], context: ItemContext): Glue {
  const { size, tracking } = run.style
  const face = context.fonts.face(run.style.role)
  const glyph = face.glyph(' ', text)
  const fixed = isThinSpace(before, after, run.language) ? 1 / 6 : FIXED_SPACES[text]
  const breakable =
    !['\u00a0', '\u202f', '\u2007'].includes(text) && fixed !== 1 / 6 && !holdsTogether(before, after, run.language)
  if (fixed !== undefined) return { kind: 'glue', width: fixed * size, stretch: 0, shrink: 0, breakable, run, glyph }
  const width = (glyph.width * size) / 1000 + tracking
  return { kind: 'glue', width, stretch: width * 0.5, shrink: width * 0.25, breakable, run, glyph }
}

/** Where a word may be parted without a hyphen: after its own hyphens and dashes, and at the joints of an address. */
const JOINT = /(?<=[\p{L}\p{N}][-‐])(?=\p{L}{2})|(?<=\p{L}[—–/])(?=\p{L})/u
const ADDRESS = /:\/\/|^www\.|^[\p{L}\p{N}._-]+@/u
const ADDRESS_JOINT = /(?<=[/?&=_.-])(?=[^/?&=_.-])/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** Between two ideographs, but not before a closing mark nor after an opening one. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？；：）」』】〉》])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「『【〈《])(?![ぁぃぅぇぉっゃゅょァィゥェォッャュョー々])/u

function pushWord(items: Item[], word: string, run: Run, context: ItemContext): void {
  const address = ADDRESS.test(word)
  const parts = word.split(address ? ADDRESS_JOINT : IDEOGRAPH.test(word) ? BETWEEN_IDEOGRAPHS : JOINT)
  const hyphenate = context.hyphenate && !address ? hyphenationOf(run.language) : undefined
  parts.forEach((part, at) => {
    if (at > 0) {
      const afterHyphen = /[-‐]$/.test(parts[at - 1] ?? '') && !address
      items.push(
        IDEOGRAPH.test(part) && !address
          ? stretchy(run)
          : penalty(address ? 100 : HYPHEN_AFTER_HYPHEN_COST, afterHyphen),
      )
    }
    for (const stretch of context.fonts.cover(part, run.style.role))
      pushStretch(items, stretch, run, hyphenate, context)
  })
}

/** Between ideographs a line may break and, a little, stretch. */
function stretchy(run: Run): Glue {
  const { size } = run.style
  return { kind: 'glue', width: 0, stretch: size * 0.08, shrink: 0, breakable: true, run, glyph: undefined }
}

function pushStretch(
  items: Item[],
  stretch: Stretch,
  run: Run,
  hyphenate: Hyphenate | undefined,
  context: ItemContext,
) {
  const { face, text } = stretch
  if (!face) {
    items.push(...replacements(text, run, context))
    return
  }
  const box = shapeBox(text, face, run)
  const places = hyphenate ? placesIn(text, hyphenate) : []
  if (places.length > 0) {
    cut(box, places).forEach((part, at) => {
      if (at > 0) items.push(hyphenPenalty(face, run))
      items.push(part)
    })
  } else if (box.width > context.width / 2) {
    // A word that may not fit any line at all.
    const every = box.glyphs.map((_, at) => textLength(box.glyphs, at + 1)).slice(0, -1)
    cut(box, every).forEach((part, at) => {
      if (at > 0) items.push(penalty(EMERGENCY_COST))
      items.push(part)
    })
  } else {
    items.push(box)
  }
}

/** A word as boxes, one for each face it takes; it is never divided. */
export function toBoxes(text: string, run: Run, context: Pick<ItemContext, 'fonts' | 'missing'>): readonly Box[] {
  return context.fonts
    .cover(text, run.style.role)
    .flatMap((stretch) =>
      stretch.face ? shapeBox(stretch.text, stretch.face, run) : replacements(stretch.text, run, context),
    )
}

const WORD = /\p{L}[\p{L}\p{M}\u00ad]*/gu

/** Where the words inside a stretch of letters and marks may be divided. */
function placesIn(text: string, hyphenate: Hyphenate): readonly number[] {
  if (text.length < 5) return []
  const places: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length < 5) continue
    for (const place of hyphenate(word)) places.push(index + place)
  }
  return places
}

function shapeBox(text: string, face: Face, run: Run, actual?: string): Box {
  const { size, tabular, tracking } = run.style
  const shaped = face.shape(text, tabular)
  const points = size / 1000
  let width = 0
  const advances = shaped.advances.map((advance) => {
    const moved = advance * points + tracking
    width += moved
    return moved
  })
  const first = text[0] ?? ''
  const last = text.at(-1) ?? ''
  return {
    kind: 'box',
    width,
    hangLeft: (HANG_LEFT[first] ?? 0) * (advances[0] ?? 0),
    hangRight: (HANG_RIGHT[last] ?? 0) * (advances.at(-1) ?? 0),
    run,
    glyphs: shaped.glyphs,
    advances,
    ...(shaped.shifts ? { shifts: shaped.shifts.map(([x, y]) => [x * points, y * points] as const) } : {}),
    text,
    ...(actual === undefined ? {} : { actual }),
  }
}

/** A visible sign in place of each character no face has; copies of the text still give the character itself. */
function replacements(text: string, run: Run, context: Pick<ItemContext, 'fonts' | 'missing'>): readonly Box[] {
  const [sign] = context.fonts.cover('\ufffd', run.style.role)
  const face = sign?.face ?? context.fonts.face(run.style.role)
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((character) => {
    context.missing(character)
    return { ...shapeBox(sign?.face ? '\ufffd' : '?', face, run, character), hangLeft: 0, hangRight: 0 }
  })
}

function hyphenPenalty(face: Face, run: Run): Penalty {
  const hyphen = shapeBox('-', face, run)
  return { kind: 'penalty', width: hyphen.width, cost: HYPHEN_COST, flagged: true, hangRight: hyphen.hangRight, hyphen }
}

function penalty(cost: number, flagged = false): Penalty {
  return { kind: 'penalty', width: 0, cost, flagged, hangRight: 0 }
}

function emptyBox(run: Run): Box {
  return { kind: 'box', width: 0, hangLeft: 0, hangRight: 0, run, glyphs: [], advances: [], text: '' }
}

function textLength(glyphs: readonly Glyph[], count: number): number {
  let length = 0
  for (let at = 0; at < count; at++) length += glyphs[at]?.text.length ?? 0
  return length
}

/** A box cut at places of its text; a place inside a ligature is passed over. */
function cut(box: Box, places: readonly number[]): readonly Box[] {
  const parts: Box[] = []
  let [glyph, from, at] = [0, 0, 0]
  let start = 0
  const wanted = [...places, box.text.length]
  for (const place of wanted) {
    while (glyph < box.glyphs.length && at < place) at += box.glyphs[glyph++]?.text.length ?? 0
    if (at !== place || glyph === from) continue
    const advances = box.advances.slice(from, glyph)
    parts.push({
      ...box,
      width: advances.reduce((sum, advance) => sum + advance, 0),
      hangLeft: from === 0 ? box.hangLeft : 0,
      hangRight: glyph === box.glyphs.length ? box.hangRight : 0,
      glyphs: box.glyphs.slice(from, glyph),
      advances,
      ...(box.shifts ? { shifts: box.shifts.slice(from, glyph) } : {}),
      text: box.text.slice(start, at),
    })
    from = glyph
    start = at
  }
  return parts.length > 0 ? parts : [box]
}
