import type { TypographicEdit } from '../../record/typography.js'
import { applyEdits, Edits } from './edits.js'
import { setQuotes } from './quotes.js'
import { rulesOf, type TypographyRules } from './rules.js'
import { bindSpaces, setApostrophes, setDashes, setEllipses, setMarks } from './signs.js'

/** A text with its signs set, and what was changed, at the places of the text given back. */
export interface SetText {
  readonly text: string
  readonly edits: readonly TypographicEdit[]
}

/**
 * Sets the signs of one text as a language wants them; addresses in it stay. `undoEdits` gives the text back to the
 * letter. A language without rules changes nothing.
 */
export function setTypography(text: string, language: string): SetText {
  const rules = rulesOf(language)
  return rules ? applyEdits(text, findEdits(text, rules)) : { text, edits: [] }
}

/** What setting the signs of a text would change, at the places of the text as it is. */
export function findEdits(text: string, rules: TypographyRules): readonly TypographicEdit[] {
  const edits = new Edits(text)
  const free = outside(addressesIn(text))
  setQuotes(text, free, rules, edits)
  setEllipses(text, free, edits)
  setDashes(text, free, rules, edits)
  setApostrophes(text, free, edits)
  setMarks(text, free, rules, edits)
  bindSpaces(text, free, rules, edits)
  return edits.all()
}

/** Whether a place is in none of the ranges, which are in order. */
function outside(ranges: readonly (readonly [number, number])[]): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.[1] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return !(at >= (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY))
  }
}

const ADDRESS = /:\/\/|^www\.|[^@]@[^@]|^[#@][\p{L}_]|^(?:[\w-]+\.)+[a-z]{2,}\/|^\.{0,2}\/[\w.]|\\/u

/** Where web and mail addresses, handles and paths stand. */
function addressesIn(text: string): readonly (readonly [number, number])[] {
  if (!/[@/#\\]|www\./.test(text)) return []
  const found: (readonly [number, number])[] = []
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const lead = /^["“„«(‘'[]*/u.exec(word)?.[0].length ?? 0
    const tail = /["”“»)’'\].,;:!?…]*$/u.exec(word.slice(Math.max(lead, word.length - 12)))?.[0].length ?? 0
    const inner = word.slice(lead, word.length - tail)
    if (ADDRESS.test(inner.slice(0, 2000))) found.push([index + lead, index + word.length - tail])
  }
  return found
}
