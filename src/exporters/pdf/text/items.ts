import type { FontSet } from '../fonts/font-set.js'
import { FORCED } from './breaking.js'
import { holdsTogether, isThinSpace } from './language.js'
import type { Run, TextStyle } from './style.js'
import { blankBox, cutEverywhere, type Glue, type Item, penalty, setWord } from './word.js'

/** A paragraph ready to be broken: items, and the run each belongs to. */
export interface Paragraph {
  readonly items: readonly Item[]
  readonly runs: readonly Run[]
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
}

const EMERGENCY = penalty(900)
const BREAK = penalty(FORCED)
const ALLOWED = penalty(0)

type Token =
  | { readonly kind: 'word' | 'space'; readonly text: string; readonly run: Run }
  | { readonly kind: 'break' | 'allow'; readonly text: ''; readonly run: Run }

const TOKEN =
  /(\n|\u2028|\u2029)|(\u200b)|([ \t\r\f\v]+|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])|([^\s\u200b]+)/gu

/** The items of a paragraph, a forced break at their end. */
export function toItems(runs: readonly Run[], context: ItemContext): Paragraph {
  const tokens = runs.flatMap(tokensOf)
  const items: Item[] = []
  const owners: Run[] = []
  const push = (item: Item, run: Run) => {
    items.push(item)
    owners.push(run)
  }
  const first = runs[0]
  if (!first) return { items: [], runs: [] }
  if (context.indent > 0) push(blankBox(context.indent), first)
  tokens.forEach((token, at) => {
    const { run } = token
    if (token.kind === 'space') push(spaceItem(token.text, run, around(tokens, at), context.fonts), run)
    else if (token.kind === 'allow') push(ALLOWED, run)
    else if (token.kind === 'break') push(BREAK, run)
    else {
      const { items: parts, missing } = setWord(
        token.text,
        run.style,
        context.hyphenate ? run.language : undefined,
        context.fonts,
      )
      for (const character of missing) context.missing(character)
      for (const part of parts) {
        if (part.kind === 'box' && part.width > context.width) {
          // A stretch of letters that fits no line at all.
          cutEverywhere(part).forEach((piece, index) => {
            if (index > 0) push(EMERGENCY, run)
            push(piece, run)
          })
        } else push(part, run)
      }
    }
  })
  if (!items.some((item) => item.kind === 'box')) push(blankBox(0), first)
  push(BREAK, first)
  return { items, runs: owners }
}

function tokensOf(run: Run): Token[] {
  const tokens: Token[] = []
  for (const [, newline, allow, blank, word] of run.text.replaceAll('\u00ad', '').matchAll(TOKEN)) {
    if (word) tokens.push({ kind: 'word', text: word, run })
    else if (newline) tokens.push({ kind: 'break', text: '', run })
    else if (allow) tokens.push({ kind: 'allow', text: '', run })
    else if (blank) tokens.push({ kind: 'space', text: blank[0] === '\t' || blank.length > 1 ? ' ' : blank, run })
  }
  return tokens
}

/** The letters before and after a token, up to the next space on either side. */
function around(tokens: readonly Token[], at: number): readonly [before: string, after: string] {
  let [before, after] = ['', '']
  for (let index = at - 1; tokens[index]?.kind === 'word'; index--) before = tokens[index]?.text + before
  for (let index = at + 1; tokens[index]?.kind === 'word'; index++) after += tokens[index]?.text
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
}
const UNBREAKABLE = /[\u00a0\u2007\u202f]/
const THIN_EMS = 1 / 6

/** Spaces by style and kind: like words, the same space is the same object. */
const spaces = new WeakMap<TextStyle, Map<string, Glue>>()

function spaceItem(text: string, run: Run, [before, after]: readonly [string, string], fonts: FontSet): Glue {
  const thin = isThinSpace(before, after, run.language)
  const breakable = !thin && !UNBREAKABLE.test(text) && !holdsTogether(before, after, run.language)
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
