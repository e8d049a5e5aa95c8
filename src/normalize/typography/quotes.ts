import type { Edits } from './edits.js'
import type { TypographyRules } from './rules.js'

const QUOTE = /["“”„‟«»]/gu
const SPACE = /[ \u00a0\u202f]/

/**
 * Sets the double quotes of a text: pairs in the language's outer quotes, pairs inside them in its inner ones. Where the
 * quotes of a text do not pair, as around inches or in a quotation that goes on in the next paragraph, all of them stay.
 */
export function setQuotes(text: string, free: (at: number) => boolean, rules: TypographyRules, edits: Edits): void {
  const pairs = pairQuotes(text, free)
  for (const { open, close, depth } of pairs ?? []) {
    const [left, right] = depth === 0 ? rules.quotes : rules.inner
    const space = depth === 0 ? (rules.quoteSpace ?? '') : ''
    edits.set(open, 1, left)
    edits.set(close, 1, right)
    // An empty pair, or one around a single space, has no inside to be set off.
    if (close - open < 3) continue
    setSpace(text, open + 1, SPACE.test(text[open + 1] ?? ''), space, edits)
    const before = SPACE.test(text[close - 1] ?? '')
    setSpace(text, before ? close - 1 : close, before, space, edits)
  }
}

function setSpace(text: string, at: number, present: boolean, space: string, edits: Edits): void {
  // Only guillemets are set with spaces; a space inside other quotes is somebody's own.
  if (present && space === '' && !/[«»]/.test(text[at - 1] ?? '') && !/[«»]/.test(text[at + 1] ?? '')) return
  if (present || space !== '') edits.set(at, present ? 1 : 0, space)
}

interface Pair {
  readonly open: number
  readonly close: number
  readonly depth: number
}

function pairQuotes(text: string, free: (at: number) => boolean): readonly Pair[] | undefined {
  const pairs: Pair[] = []
  const open: number[] = []
  for (const { index } of text.matchAll(QUOTE)) {
    if (!free(index) || (open.length === 0 && areInches(text, index))) continue
    const side = sideOf(text, index)
    if (side === undefined) return undefined
    if (side === 'open') open.push(index)
    else {
      const start = open.pop()
      if (start === undefined) return undefined
      pairs.push({ open: start, close: index, depth: open.length })
    }
  }
  return open.length === 0 ? pairs : undefined
}

/** A straight quote right behind a number, with none open that it could close: 6'2". */
function areInches(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !/[\p{L}\d]/u.test(text[at + 1] ?? '')
}

/** Whether a quote opens or closes, by what stands around it; guillemets with spaces on both sides by their shape. */
function sideOf(text: string, at: number): 'open' | 'close' | undefined {
  const [before, sign, after] = [text[at - 1], text[at] ?? '', text[at + 1]]
  // Behind an elided article too: l'"affaire", dell'"Eco".
  const elided = (before === "'" || before === '’') && /\p{L}/u.test(text[at - 2] ?? '') && /\p{L}/u.test(after ?? '')
  const starts = before === undefined || elided || /[\s\p{Ps}—–/-]/u.test(before)
  const ends = after === undefined || /[\s\p{Pe}.,;:!?…—–/-]/u.test(after)
  if (starts !== ends) return starts ? 'open' : 'close'
  // Beside another quote it is on the side that one is on.
  const follows = before !== undefined && /[„"\p{Pi}]/u.test(before)
  const leads = after !== undefined && /[“"\p{Pf}]/u.test(after)
  if (!starts && follows !== leads) return follows ? 'open' : 'close'
  if (sign === '«' || sign === '„') return 'open'
  if (sign === '»' || sign === '”') return 'close'
  return undefined
}
