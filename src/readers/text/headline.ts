import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'

const WINDOW = 25
const SHORTEST = 12
const LONGEST = 260

/**
 * The line above the text that most looks like its headline: of a title's length, without a full stop, sharing words
 * with the text, near it. Undefined when no line will do.
 */
export function findHeadline(lines: readonly Evidence[], calls: Calls, start: number, end: number): number | undefined {
  const vocabulary = stemsOf(lines.slice(start, Math.min(end, start + 60)))
  let best: { index: number; score: number } | undefined
  let seen = 0
  for (let index = start - 1; index >= 0 && seen < WINDOW; index--) {
    const line = lines[index]
    if (!line || line.blank) continue
    seen++
    if (!calls.isOpen(index) || !canBeHeadline(line)) continue
    const score = scoreOf(line, vocabulary, seen) + neighbours(lines, index)
    if (!best || score > best.score) best = { index, score }
  }
  return best && best.score > 1 ? best.index : undefined
}

function canBeHeadline(line: Evidence): boolean {
  if (line.weight < SHORTEST || line.line.content.length > LONGEST) return false
  if (line.label && line.label.reach !== 'within') return false
  return !(line.dateLine || line.picture || line.byline || line.closing) && /\p{L}{2}/u.test(line.line.content)
}

function scoreOf(line: Evidence, vocabulary: ReadonlySet<string>, distance: number): number {
  const stems = new Set(line.words.map(stem).filter((word) => word.length > 2 || isCjk(word)))
  const shared = [...stems].filter((word) => vocabulary.has(word)).length
  const overlap = stems.size === 0 ? 0 : shared / Math.max(3, stems.size)
  const sized = line.weight >= 25 && line.weight <= 160 ? 1.5 : line.weight < 25 ? 0.2 : 0.5
  const stopped = line.terminal && /[.]["'»”’)]*$/.test(line.line.content) ? 1.2 : 0
  return sized + 3 * overlap + (line.words.length >= 4 ? 0.7 : 0) - stopped - 0.08 * distance
}

/** A date or a byline beside it speaks for a line, and so does the top of the page; a caption right below against it. */
function neighbours(lines: readonly Evidence[], index: number): number {
  const above = nearest(lines, index, -1)
  const below = nearest(lines, index, 1)
  const dated = [above, below].some((line) => line?.dateLine || line?.byline) ? 0.7 : 0
  const titled = lines[index + 1]?.picture?.caption === undefined ? 0 : 1.5
  return dated - titled + (above === undefined ? 0.5 : 0)
}

/** The closest line that is not blank, in one direction. */
export function nearest(lines: readonly Evidence[], from: number, step: 1 | -1): Evidence | undefined {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.blank === false) return lines[index]
  }
  return undefined
}

/** The stems of the words of some lines: enough to see that two texts speak of the same things in an inflected language. */
export function stemsOf(lines: readonly Evidence[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const line of lines) for (const word of line.words) stems.add(stem(word))
  return stems
}

function stem(word: string): string {
  return word.slice(0, 5)
}

function isCjk(word: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff]$/.test(word)
}
