import type { FontSet } from '../fonts/font-set.js'
import { type Direction, levelRuns, levelsOf } from './bidi.js'
import { blankBox, cutEverywhere, type Glue, type Item, penalty } from './box.js'
import { FORCED } from './breaking.js'
import { holdsTogether, isThinSpace } from './language.js'
import type { Run, TextStyle } from './style.js'
import { setWord } from './word.js'

/** A paragraph ready to be broken: items, and the run each belongs to. */
export interface Paragraph {
  readonly items: readonly Item[]
  readonly runs: readonly Run[]
  /** The bidi level of every item; undefined where all text runs from left to right. */
  readonly levels: readonly number[] | undefined
  readonly direction: Direction
}

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
  /** The side its lines begin at. */
  readonly direction: Direction
}

const EMERGENCY = penalty(900)
const BREAK = penalty(FORCED)
const ALLOWED = penalty(0)

interface Token {
  readonly kind: 'word' | 'space' | 'break' | 'allow'
  readonly text: string
  readonly run: Run
  readonly level: number
}

/** The items of a paragraph, a forced break at their end. */
export function toItems(runs: readonly Run[], context: ItemContext): Paragraph {
  const first = runs[0]
  if (!first) return { items: [], runs: [], levels: undefined, direction: context.direction }
  const levels = levelsOf(runs.map(({ text }) => text).join(''), context.direction)
  const tokens: Token[] = []
  let start = 0
  for (const run of runs) {
    for (const token of tokensOf(run, levels?.subarray(start))) tokens.push(token)
    start += run.text.length
  }
  const items: Item[] = []
  const owners: Run[] = []
  const itemLevels: number[] = []
  const base = context.direction === 'rtl' ? 1 : 0
  const push = (item: Item, run: Run, level: number) => {
    // Nothing hangs where a line's first letter may stand at either side.
    items.push(
      levels && item.kind === 'box' && item.hangLeft + item.hangRight > 0
        ? { ...item, hangLeft: 0, hangRight: 0 }
        : item,
    )
    owners.push(run)
    itemLevels.push(level)
  }
  if (context.indent > 0) push(blankBox(context.indent), first, base)
  tokens.forEach((token, at) => {
    const { run, level } = token
    if (token.kind === 'space') push(spaceItem(token.text, run, around(tokens, at), context.fonts), run, level)
    else if (token.kind === 'allow') push(ALLOWED, run, level)
    else if (token.kind === 'break') push(BREAK, run, level)
    else pushWord(token, context, push)
  })
  if (!items.some((item) => item.kind === 'box')) push(blankBox(0), first, base)
  push(BREAK, first, base)
  return { items, runs: owners, levels: levels && itemLevels, direction: context.direction }
}

function pushWord(
  { text, run, level }: Token,
  context: ItemContext,
  push: (item: Item, run: Run, level: number) => void,
): void {
  const language = context.hyphenate ? run.language : undefined
  const { items, missing } = setWord(text, run.style, language, context.fonts, level % 2 === 1)
  for (const character of missing) context.missing(character)
  for (const item of items) {
    if (item.kind !== 'box' || item.width <= context.width || level % 2 === 1) {
      push(item, run, level)
      continue
    }
    // A stretch of letters that fits no line at all.
    cutEverywhere(item).forEach((piece, index) => {
      if (index > 0) push(EMERGENCY, run, level)
      push(piece, run, level)
    })
  }
}

/** A run's words and spaces, words cut where their level changes. */
function tokensOf(run: Run, levels: Uint8Array | undefined): Token[] {
  const tokens: Token[] = []
  const { text } = run
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const level = levels?.[at] ?? 0
    if (isNewline(code)) tokens.push({ kind: 'break', text: '', run, level })
    else if (code === ZERO_WIDTH_SPACE) tokens.push({ kind: 'allow', text: '', run, level })
    else if (isBlank(code)) {
      // Blanks one after another are one.
      while (isBlank(text.charCodeAt(at + 1))) at++
      tokens.push({ kind: 'space', text: ' ', run, level })
    } else if (isOtherSpace(code)) tokens.push({ kind: 'space', text: text.charAt(at), run, level })
    else {
      let end = at + 1
      while (end < text.length && !isSeparator(text.charCodeAt(end))) end++
      const word = text.slice(at, end)
      for (const [from, to, own] of levelRuns(word, levels?.subarray(at))) {
        // Soft hyphens have done their work: words are divided by their language's patterns.
        const letters = word.slice(from, to).replaceAll('\u00ad', '')
        if (letters !== '') tokens.push({ kind: 'word', text: letters, run, level: own })
      }
      at = end
      continue
    }
    at++
  }
  return tokens
}

const ZERO_WIDTH_SPACE = 0x200b

function isNewline(code: number): boolean {
  return code === 0x0a || code === 0x2028 || code === 0x2029
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0d
}

function isOtherSpace(code: number): boolean {
  if (code < 0xa0) return false
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return true
  return code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}

function isSeparator(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
  return isBlank(code) || isNewline(code) || code === ZERO_WIDTH_SPACE || isOtherSpace(code)
}

/** The letters before and after a token, up to the next space on either side. */
function around(tokens: readonly Token[], at: number): readonly [before: string, after: string] {
  let [before, after] = ['', '']
  for (let index = at - 1; tokens[index]?.kind === 'word'; index--) before = (tokens[index]?.text ?? '') + before
  for (let index = at + 1; tokens[index]?.kind === 'word'; index++) after += tokens[index]?.text ?? ''
  return [before, after]
}

/** Widths of the spaces that are no ordinary space, in ems. */
const FIXED_SPACES: Readonly<Record<string, number>> = {
  '\u1680': 0.3,
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
  '\ufeff': 0,
}
const UNBREAKABLE = '\u00a0\u2007\u202f\ufeff'
const THIN_EMS = 1 / 6

/** Spaces by style and kind: like words, the same space is the same object. */
const spaces = new WeakMap<TextStyle, Map<string, Glue>>()

function spaceItem(text: string, run: Run, [before, after]: readonly [string, string], fonts: FontSet): Glue {
  const thin = isThinSpace(before, after, run.language)
  const breakable = !thin && !UNBREAKABLE.includes(text) && !holdsTogether(before, after, run.language)
  const key = `${text}${thin ? 't' : ''}${breakable ? 'b' : ''}`
  let known = spaces.get(run.style)
  if (!known) {
    known = new Map()
    spaces.set(run.style, known)
  }
  let glue = known.get(key)
  if (!glue) {
    glue = makeSpace(text, run.style, thin, breakable, fonts)
    known.set(key, glue)
  }
  return glue
}

/** How far a space may grow and shrink in good faith, as shares of its width. */
export const STRETCH = 0.5
const SHRINK = 0.25

function makeSpace(text: string, style: TextStyle, thin: boolean, breakable: boolean, fonts: FontSet): Glue {
  const glyph = fonts.face(style.role).glyph(' ', text)
  const fixed = thin ? THIN_EMS : FIXED_SPACES[text]
  if (fixed !== undefined) return { kind: 'glue', width: fixed * style.size, stretch: 0, shrink: 0, breakable, glyph }
  const width = (glyph.width * style.size) / 1000 + style.tracking
  return { kind: 'glue', width, stretch: width * STRETCH, shrink: width * SHRINK, breakable, glyph }
}
