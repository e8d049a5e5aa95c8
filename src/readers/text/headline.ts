import type { LedgerRole } from '../../record/ledger.js'
import type { Calls } from './calls.js'
import type { Copies } from './copies.js'
import type { Evidence } from './evidence.js'
import { begins, labelOf, vocabulary } from './labels.js'
import { type Scorers, scoreRow } from './model.js'
import { readPath } from './path.js'
import { namesSeveral } from './people.js'
import { type KnownShapes, measureTitles, titleCandidates } from './title.js'
import { foldWords } from './words.js'

/**
 * The line that most looks like the headline of the text that begins at `lead`; undefined when no line above it will
 * do.
 */
export function findHeadline(
  lines: readonly Evidence[],
  calls: Calls,
  lead: number,
  end: number,
  scorers: Scorers,
  shapes: KnownShapes,
  copies: Copies,
): number | undefined {
  const candidates = titleCandidates(lines, lead)
  const able = new Set(candidates.filter((index) => calls.isOpen(index) && isAble(lines, index)))
  const values = measureTitles(lines, candidates, lead, end, shapes, (index) => able.has(index), copies)
  let best: number | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [row, index] of candidates.entries()) {
    if (!able.has(index)) continue
    const score = scoreRow(scorers.title, values, row)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  if (best === undefined) return undefined
  return shorterTwin(lines, calls, best) ?? quotedAbove(lines, calls, best) ?? best
}

/** Whether a line can be the headline where it stands. */
function isAble(lines: readonly Evidence[], index: number): boolean {
  const line = lines[index]
  return line !== undefined && canBeHeadline(line) && !isCaptionTwin(lines, index) && !isPeopleOverDate(lines, index)
}

/** The same line further up without the button that is glued to this one: "… in the harbour Back to video". */
function shorterTwin(lines: readonly Evidence[], calls: Calls, index: number): number | undefined {
  const content = lines[index]?.line.content ?? ''
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above]
    if (!line || line.words.length < WORDS || !content.startsWith(`${line.line.content} `) || !calls.isOpen(above))
      continue
    const rest = foldWords(content.slice(line.line.content.length))
    if (vocabulary('interrupting').has(rest) || labelOf(rest)?.reach === 'whole') return above
  }
  return undefined
}

/** A title of an interview is often what was said, and the longer line below tells who said it. */
function quotedAbove(lines: readonly Evidence[], calls: Calls, index: number): number | undefined {
  let above = index - 1
  while (index - above < 3 && lines[above]?.blank) above--
  const line = lines[above]
  if (!line || line.blank || !calls.isOpen(above) || !canBeHeadline(line) || line.words.length < WORDS) return undefined
  const { content } = line.line
  const below = lines[index]?.line.content ?? ''
  return QUOTED.test(content) && !QUOTED.test(below) && below.length > content.length ? above : undefined
}

/** One pair of quotes around all of it. */
const QUOTED = /^(?:[“„"][^“”„"]+[”“"]|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』)$/u

/** True where the next line is the same text with a picture's credit behind it. */
function isCaptionTwin(lines: readonly Evidence[], index: number): boolean {
  const below = lines.slice(index + 1, index + 3).find(({ blank }) => !blank)
  const { content } = lines[index]?.line ?? { content: '' }
  return below?.picture?.caption?.startsWith(content.replace(/[.。]$/, '')) ?? false
}

/** "Ann Lee and Bo Reed" right above a date: so a byline stands, while a title may well join two things. */
function isPeopleOverDate(lines: readonly Evidence[], index: number): boolean {
  const below = lines.slice(index + 1, index + 3).find(({ blank }) => !blank)
  return below?.dateLine === true && namesSeveral(lines[index]?.line.content ?? '')
}

/** False for what no headline is, whatever else speaks for it. */
export function canBeHeadline(line: Evidence): boolean {
  if (line.weight < 8 || line.byline || line.closing || line.picture) return false
  if (line.label && (line.label.reach === 'whole' || (line.label.reach === 'start' && NO_TITLES.has(line.label.role))))
    return false
  if (line.dateLine && line.weight < 40) return false
  // "22:41 Mill Ward declares": an entry of a live report, or of a list of news.
  if (/^\d{1,2}[:.]\d{2}\s+\p{L}/u.test(line.line.content)) return false
  if (isStatement(line) || isWay(line) || asksTwice(line)) return false
  return /\p{L}{2}/u.test(line.line.content)
}

/** Roles that a line has for certain where a phrase of theirs begins it. */
const NO_TITLES: ReadonlySet<LedgerRole> = new Set(['share', 'counter', 'legal', 'interface', 'tags'])

/** "REGISTER / SIGN IN TO UNLOCK MORE": a short line in capitals that asks its visitor for several things. */
function asksTwice({ line: { content }, words, begun }: Evidence): boolean {
  if (!begins(begun, 'plea') || words.length > LONGEST_PLEA || /\p{Ll}/u.test(content)) return false
  const pleas = vocabulary('plea')
  return words.filter((_, at) => pleas.lengthAt(words, at) > 0).length > 1
}

const LONGEST_PLEA = 14

/** A headline has at least so many words where it stands at the end of the way to it. */
const WORDS = 4

/** "Home > News > Harbour": the way to an article, without its headline at the end. */
function isWay({ line: { content } }: Evidence): boolean {
  const path = readPath(content)
  return path?.fromHome === true && foldWords(path.names.at(-1) ?? '').length < WORDS
}

/** Past this weight, what ends in a full stop is a sentence of the text, a caption or a standfirst. */
const LONGEST_STATEMENT = 120

/** Two sentences, or a long one. Short headlines may end in a full stop. */
function isStatement({ line: { content }, weight }: Evidence): boolean {
  if (weight >= LONGEST_STATEMENT && /\p{Ll}{4}\. \p{Lu}/u.test(content)) return true
  if (!/(?:[^.]\.|。)["'»”’)」』]*$/u.test(content.slice(-8))) return false
  return weight >= LONGEST_STATEMENT || /\p{L}{3}\. \p{Lu}|。/u.test(content)
}
