import { findDates } from './date.js'
import type { Line } from './line.js'
import { sentenceEnds } from './sentences.js'

/** What makes a source flat: long lines hold nearly all of it. */
const FLAT = { line: 1500, share: 0.7, lines: 24, single: 300, singles: 3, giant: 6000 } as const
/** Characters of a paragraph made of sentences, of the first one, and of one that is too long to be one. */
const PARAGRAPH = { enough: 420, lead: 140, long: 1600 } as const
/** How much of a line can stand before its first sentence or behind its last one. */
const EDGE = 1500

/**
 * Parts the lines of a text whose line ends were lost: a line that holds the whole article (and perhaps its page) comes
 * back as pieces of one number, cut where a border is clear: between sentences, where a sentence was glued to the next,
 * and, before the first sentence and behind the last, at wide spaces, bars, dates and glued words. No sentence is cut.
 * Other sources come back as they are.
 */
export function splitFlat(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter((line) => line.content !== '')
  const all = filled.reduce((sum, line) => sum + line.content.length, 0)
  const long = filled.filter((line) => line.content.length >= FLAT.line)
  const mass = long.reduce((sum, line) => sum + line.content.length, 0)
  const flat = filled.length <= FLAT.lines && mass >= all * FLAT.share && mass > 0
  const single = filled.length <= FLAT.singles
  const isParted = ({ content }: Line): boolean =>
    content.length >= FLAT.giant ||
    (flat && content.length >= FLAT.line) ||
    (single && content.length * densityOf(content) >= FLAT.single)
  return lines.some(isParted) ? lines.flatMap((line) => (isParted(line) ? piecesOf(line) : [line])) : lines
}

/** An ideograph says about as much as three letters. */
function densityOf(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff]{4}/.test(text.slice(0, 40)) ? 3 : 1
}

function piecesOf(line: Line): readonly Line[] {
  const { content } = line
  const ends = sentenceEnds(content)
  const [first] = ends
  const last = ends.at(-1)
  const cuts = new Set<number>()
  const front = first ? first.end : content.length
  const borders = edgeBorders(content.slice(0, Math.min(front, EDGE)))
  for (const at of borders) cuts.add(at)
  const tail = last ? last.next : content.length
  if (content.length - tail <= EDGE) for (const at of edgeBorders(content.slice(tail))) cuts.add(tail + at)
  for (const at of paragraphBorders(content, ends, Math.max(0, ...borders))) cuts.add(at)
  return slice(
    line,
    [...cuts].sort((one, other) => one - other),
  )
}

/** What stands between two pieces and is part of neither. */
const PARTING = /[\s|•·›]/u

function slice(line: Line, cuts: readonly number[]): readonly Line[] {
  const { number, text, content } = line
  const indent = Math.max(0, text.indexOf(content))
  const pieces: Line[] = []
  let from = 0
  for (const to of [...cuts, content.length]) {
    let [start, end] = [from, to]
    while (start < end && PARTING.test(content[start] ?? '')) start++
    while (end > start && PARTING.test(content[end - 1] ?? '')) end--
    if (end > start) pieces.push({ number, text, content: content.slice(start, end), offset: indent + start })
    from = to
  }
  return pieces.length > 0 ? pieces : [line]
}

/**
 * Where paragraphs end. Sentences glued together were paragraphs, and so were those parted by more than one space; where
 * no such trace is left in a long line, a paragraph is closed at the first sentence's end past a measure.
 */
function paragraphBorders(
  content: string,
  ends: readonly { readonly end: number; readonly next: number }[],
  start: number,
): readonly number[] {
  // A paragraph that is merely alone is no flat text.
  const flat = content.length * densityOf(content) >= FLAT.line
  const hard = ends.filter(({ end, next }) => isHard(content, end, next))
  const traced = hard.length > 0 && content.length / (hard.length + 1) <= PARAGRAPH.long
  const borders: number[] = []
  let from = start
  for (const { end, next } of ends) {
    if (next <= from) continue
    const length = (end - from) * densityOf(content.slice(from, from + 40))
    const enough = borders.length === 0 ? PARAGRAPH.lead : PARAGRAPH.enough
    if (traced || !flat ? isHard(content, end, next) || length >= PARAGRAPH.long : length >= enough) {
      borders.push(next)
      from = next
    }
  }
  return borders
}

/** Ideographs are never parted by spaces, so that only a wide one says anything. */
function isHard(content: string, end: number, next: number): boolean {
  if (next === end) return !/[。！？」』）]/.test(content[end - 1] ?? '')
  return next - end > 1 || /[\t\u3000]/.test(content.slice(end, next))
}

const WIDE = /[ \u00a0]{2,}|\t|\s[|•·›»]\s/gu
/** A word in lower case with a capital in it, as two lines leave behind when the line end between them is lost. */
const GLUE = /(?<=\p{Ll}{2}|\d|[!?»”)])(?=\p{Lu}[\p{Ll}\s'’])/gu
/** Names that have a capital inside. */
const CAMEL =
  /(?:mac|van|you|linked|pay|whats|tik|insta|face|git|buzz|micro|sound|word|post|java|type|open|power|photo|dream|master|space|deep|air|fed|ebay|soft|play|sales|door|huff|snap|tele|medi|hub|euro|info|bio|tech|cyber|agro|gaz|ros|ria|sber|yandex)$/iu

/** Where the lines before the first sentence (or behind the last) were parted: wide spaces, bars, dates, glued words. */
function edgeBorders(edge: string): readonly number[] {
  const borders = new Set<number>()
  for (const match of edge.matchAll(WIDE)) borders.add(match.index + match[0].length)
  for (const { index } of edge.matchAll(GLUE)) {
    const word = /\p{L}+$/u.exec(edge.slice(Math.max(0, index - 20), index))?.[0] ?? ''
    if (!CAMEL.test(word)) borders.add(index)
  }
  for (const { start, end, year, hour } of findDates(edge.slice(0, 600))) {
    if (year === undefined && hour === undefined) continue
    const before = edge.slice(Math.max(0, start - 24), start)
    const after = edge.slice(end, end + 24)
    // A short word in lower case before it ties a date to its sentence, and so does one behind it.
    const free = /^$|[\p{L}\p{N}!?»”")|•·]\s*$/u.test(before) && !/(?:^|\s)\p{Ll}{1,4}\.?\s+$/u.test(before)
    if (!free || !/^(?:$|\s*[|•·–—-]?\s*["«“„]?[\p{Lu}\p{Lo}])/u.test(after)) continue
    borders.add(start)
    borders.add(end)
  }
  borders.delete(0)
  return [...borders].filter((at) => at < edge.length).sort((one, other) => one - other)
}
