import type { Evidence } from './evidence.js'
import { stemOf } from './words.js'

/** The stems of the measured lines as numbers from 0 to below `size`: equal ones have equal numbers. By row. */
export interface Stems {
  readonly size: number
  /** Of the words of four letters and more, as often as they stand there. */
  readonly longer: readonly (readonly number[])[]
  /** Of those words, each word once. */
  readonly different: readonly (readonly number[])[]
  /** As `longer`, with ideographs, each of which tells as much as a longer word. */
  readonly telling: readonly (readonly number[])[]
}

/** A word of so many letters says what a text is about. */
const LONGER = 4

/** Numbers the stems of the lines at `rows`. */
export function stemsOf(lines: readonly Evidence[], rows: readonly number[]): Stems {
  const numbers = new Map<string, number>()
  /** By the number of a word that of its stem, which is a word like others. */
  const stemNumbers: number[] = []
  /** By the number of a word the last row it stands in. */
  const lastRows: number[] = []
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    const number = stemNumbers.length
    numbers.set(text, number)
    stemNumbers.push(number)
    lastRows.push(-1)
    const stem = stemOf(text)
    if (stem !== text) stemNumbers[number] = numberOf(stem)
    return number
  }
  const longer: (readonly number[])[] = []
  const different: (readonly number[])[] = []
  const telling: (readonly number[])[] = []
  // Room for a line's numbers, of which each list is cut to its size.
  const all: number[] = []
  const each: number[] = []
  const wide: number[] = []
  for (let row = 0; row < rows.length; row++) {
    let [alls, eaches, wides] = [0, 0, 0]
    for (const word of lines[rows[row] ?? 0]?.words ?? []) {
      const isLonger = word.length >= LONGER
      if (!isLonger && !isIdeographic(word)) continue
      const number = numberOf(word)
      const stem = stemNumbers[number] ?? 0
      wide[wides++] = stem
      if (!isLonger) continue
      all[alls++] = stem
      if (lastRows[number] !== row) each[eaches++] = stem
      lastRows[number] = row
    }
    const own = all.slice(0, alls)
    longer.push(own)
    different.push(eaches === alls ? own : each.slice(0, eaches))
    telling.push(wides === alls ? own : wide.slice(0, wides))
  }
  return { size: stemNumbers.length, longer, different, telling }
}

/** True for a word with a Chinese or Japanese sign in it, of which most stand alone. */
function isIdeographic(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 0x3040 && code <= 0x9fff) return true
  }
  return false
}
