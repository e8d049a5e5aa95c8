import { classOf, DIGIT } from './characters.js'
import { type PictureLine, readPicture } from './credit.js'
import { type DayOrder, type FoundDate, findDates } from './date.js'
import { DIGITS, EASTERN, glanceAt } from './glance.js'
import { type Begun, begunBy, type Label, labelOf } from './labels.js'
import { type Line, sample } from './line.js'
import { mayOpen } from './openings.js'
import { type Byline, namesHelpers, readByline, readClosingByline } from './people.js'
import { wordsSeen } from './words.js'

/** What a line shows on its own, before anything is decided. All have the same properties: they are asked for most. */
export interface Evidence {
  readonly line: Line
  readonly blank: boolean
  /** Characters of the content; a CJK character counts as three, for it says about as much. */
  readonly weight: number
  /** Ends as a sentence does, closing quotes and brackets aside. */
  readonly terminal: boolean
  readonly words: readonly string[]
  /** What the words may begin. */
  readonly begun: Begun
  readonly label: Label | undefined
  readonly picture: PictureLine | undefined
  readonly byline: Byline | undefined
  readonly closing: Byline | undefined
  readonly helpers: boolean
  readonly dates: readonly FoundDate[]
  /** Nothing but dates, times and a few words stand in it. */
  readonly dateLine: boolean
}

const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]/g
const TERMINAL = /[.!?…。！？।؟](?:["'»”’)\]」』）]|\s)*$|[.!?…]["»”],?$/u
/** The letters of an agency or an editor behind the last sentence: `… unklar. (dpa/abc)` */
const SIGNED = /[.!?…]["»”’]?\s\(\p{L}[\p{L}\s/,-]{1,20}\)$/u
const NONE: readonly FoundDate[] = []
const LONGEST_DATED = 260
const LONGEST_DATE_LINE = 160

/** Weighs a line. The work is bounded by the sample taken of it, not by its length. */
export function weigh(line: Line): Evidence {
  const { content } = line
  if (content === '') return silent(line, true, 0)
  const examined = sample(content)
  const seen = glanceAt(content)
  const words = wordsSeen(examined, seen)
  const dates = (seen & DIGITS) !== 0 && content.length <= LONGEST_DATED ? findDates(content) : NONE
  const begun = begunBy(words)
  const label = labelOf(words, begun)
  const opens = mayOpen(content, words)
  return {
    line,
    blank: false,
    weight: content.length + ((seen & EASTERN) === 0 ? 0 : 2 * (examined.match(CJK)?.length ?? 0)),
    terminal: isTerminal(examined),
    words,
    begun,
    label,
    picture: readPicture(content, opens, seen),
    byline: opens ? readByline(content) : undefined,
    closing: opens ? readClosingByline(content) : undefined,
    helpers: opens && namesHelpers(content),
    dates,
    dateLine: isDateLine(content, dates),
  }
}

/** Ends as a sentence does; what ends in a letter or a digit does not. */
function isTerminal(text: string): boolean {
  if (classOf(text.charCodeAt(text.length - 1)) <= DIGIT) return false
  return TERMINAL.test(text.slice(-8)) || SIGNED.test(text.slice(-28))
}

/** The same with its dates read in the order of day and month that its page keeps to. */
export function redate(evidence: Evidence, order: DayOrder): Evidence {
  const { content } = evidence.line
  const dates = findDates(content, order)
  return { ...evidence, dates, dateLine: isDateLine(content, dates) }
}

/** Evidence of a line nobody will look at: far behind any article. */
export function skim(line: Line): Evidence {
  const { content } = line
  return silent(line, content === '', content.length)
}

/** Evidence of a line that says nothing of itself. */
function silent(line: Line, blank: boolean, weight: number): Evidence {
  return {
    line,
    blank,
    weight,
    terminal: false,
    words: [],
    begun: 0,
    label: undefined,
    picture: undefined,
    byline: undefined,
    closing: undefined,
    helpers: false,
    dates: [],
    dateLine: false,
  }
}

/** What a line says besides its dates, in one string. */
export function besides(content: string, dates: readonly Pick<FoundDate, 'start' | 'end'>[]): string {
  let rest = content
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
  return rest.replace(/\s+/g, ' ').trim()
}

function isDateLine(content: string, dates: readonly FoundDate[]): boolean {
  if (content.length > LONGEST_DATE_LINE) return false
  const certain = dates.some((date) => date.year !== undefined || date.hour !== undefined || date.kind !== undefined)
  if (!certain) return false
  const rest = besides(content, dates)
  return rest.length <= 60 && !TERMINAL.test(rest.replace(/(?<=\s)\p{L}{0,4}\.$/u, ''))
}
