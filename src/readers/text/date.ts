import { daysIn, formatWallTime } from '../../record/time.js'
import { vocabulary } from './labels.js'
import { monthNamed } from './months.js'
import { foldWords } from './words.js'

/** A date found in a line; `year` is absent where the line states none. */
export interface FoundDate {
  /** UTF-16 offsets of all that belongs to the date, its time and zone included; the end is exclusive. */
  readonly start: number
  readonly end: number
  readonly year?: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** `+03:00`, where stated. */
  readonly offset?: string
  /** IANA name, where the stated abbreviation means one. */
  readonly zone?: string
  /** What the words before (or right behind) the date say it is. */
  readonly kind?: 'published' | 'modified'
}

const MONTH_WORD = '\\p{L}\\p{M}*(?:\\p{L}\\p{M}*){2,13}'
const YEAR = '(?:19|20)\\d{2}'
/** No digit, but for those of a time or another date glued to it: "APR 28 20232:23 PM", "3. April 20314. April 2031". */
const YEAR_ENDS = '(?:(?!\\d)|(?=\\d{1,2}:\\d{2}(?!\\d))|(?=\\d{1,2}\\.?\\s\\p{L}{3}))'
/** Which of two numbers that could be either is a date's day. */
export type DayOrder = 'day-first' | 'month-first'

const NUMERIC = /\d[-./]\s?\d{1,2}[-./]\s?\d/
const BEHIND_A_WORD = /[\p{L}\p{M}]\.?\s{1,2}\d/u

const FORMS: readonly {
  readonly pattern: RegExp
  /** What every such date has, and is cheaper to look for. */
  readonly sign?: RegExp
  readonly read: (match: RegExpExecArray, order: DayOrder | undefined) => Day | undefined
}[] = [
  {
    pattern: /(?<![\d.,])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g,
    sign: NUMERIC,
    read: (match) => ({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }),
  },
  {
    pattern: /(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]/g,
    sign: /[月월]/,
    read: (match) => ({ ...yearOf(match[1]), month: Number(match[2]), day: Number(match[3]) }),
  },
  {
    // 「3/14(金)」
    pattern: /(?<![\d.,/-])(\d{1,2})\/(\d{1,2})\s?[（(][月火水木金土日][)）]/g,
    sign: /[月火水木金土日][)）]/,
    read: (match) => ({ month: Number(match[1]), day: Number(match[2]) }),
  },
  {
    // "28.09.2112:44" is a year of two digits with a time glued to it, "3/4/20310 comments" one of four with a counter.
    pattern:
      /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{2}(?=\d{2}:\d{2}(?!\d))|\d{4}(?=\d{1,2}:\d{2}(?!\d))|(?:19|20)\d{2}(?=\d{1,3}\s\p{Lu})|(?:\d{4}|\d{2})(?!\d))/gu,
    sign: NUMERIC,
    read: readNumeric,
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\.\s(\d{1,2})\.\s((?:19|20)\d{2})(?!\d)/g,
    sign: NUMERIC,
    read: (match) => ({ year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) }),
  },
  {
    pattern: new RegExp(
      `(?:(?<![\\d.,:])|(?<=(?<!\\d)(?:19|20)\\d{2}))(\\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го|η|ης)?\\.?[\\s-]{0,3}(?:de |of |d['’])?(${MONTH_WORD})\\.?(?:[\\s,/-]{0,3}(?:del? |of )?(${YEAR})${YEAR_ENDS})?`,
      'gu',
    ),
    read: (match) => readNamed(match[2], match[1], match[3]),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH_WORD})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s{1,2}(${YEAR})${YEAR_ENDS})?`,
      'gu',
    ),
    sign: BEHIND_A_WORD,
    read: (match) => readNamed(match[1], match[2], match[3]),
  },
]

type Day = Pick<FoundDate, 'year' | 'month' | 'day'>

/**
 * The dates in a line of at most a few hundred characters, from left to right. A date no calendar has is not one, nor without
 * `order` one that could be two (03/04/2021).
 */
export function findDates(text: string, order?: DayOrder): readonly FoundDate[] {
  if (!/\d/.test(text)) return NONE
  const days: (Day & { start: number; end: number })[] = []
  for (const { pattern, sign, read } of FORMS) {
    if (sign?.test(text) === false) continue
    // An expression that is not copied for each line; what it says of where it was is its own.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const day = read(match, order)
      if (!day || !isReal(day)) continue
      days.push({ ...day, start: match.index, end: match.index + match[0].length })
    }
  }
  if (days.length === 0) return NONE
  // Of two readings that overlap the one with a year wins, then the one further left.
  days.sort((a, b) => Number(b.year !== undefined) - Number(a.year !== undefined) || a.start - b.start)
  const kept: typeof days = []
  for (const day of days) {
    if (kept.every((other) => day.end <= other.start || day.start >= other.end)) kept.push(day)
  }
  kept.sort((a, b) => a.start - b.start)
  return kept.map((day, index) => {
    const from = kept[index - 1]?.end ?? 0
    const timed = { ...day, ...findTime(text, day, from, kept[index + 1]?.start ?? text.length) }
    const kind = kindOf(text.slice(from, timed.start), text.slice(timed.end, kept[index + 1]?.start))
    return kind === undefined ? timed : { ...timed, kind }
  })
}

const NONE: readonly FoundDate[] = []

/** ISO 8601 as long as what is known; undefined without a year. */
export function isoDate(date: FoundDate): string | undefined {
  const { year, month, day, hour, minute, second } = date
  if (year === undefined) return undefined
  const precision = hour === undefined ? 'date' : second === undefined ? 'minute' : 'second'
  return formatWallTime({ year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, precision })
}

function yearOf(year: string | undefined): { year: number } | object {
  return year ? { year: Number(year) } : {}
}

function readNumeric(match: RegExpExecArray, order: DayOrder | undefined): Day | undefined {
  const [, first, separator, second, last] = match
  const [a, b] = [Number(first), Number(second)]
  const year = last?.length === 2 ? 2000 + Number(last) : Number(last)
  // Two digits of a year are enough only in the form that nothing else has.
  if (last?.length === 2 && separator !== '.') return undefined
  if (separator === '.' || a > 12 || a === b) return { year, month: b, day: a }
  if (b > 12 || order === 'month-first') return { year, month: a, day: b }
  // 03/04/2021 is March in one country and April in another: no date at all.
  return order === 'day-first' ? { year, month: b, day: a } : undefined
}

function readNamed(name: string | undefined, day: string | undefined, year: string | undefined): Day | undefined {
  const month = monthNamed(name ?? '')
  return month === undefined ? undefined : { ...yearOf(year), month, day: Number(day) }
}

function isReal({ year, month, day }: Day): boolean {
  if (year !== undefined && (year < 1900 || year > 2099)) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month)
}

type Time = Pick<FoundDate, 'start' | 'end' | 'hour' | 'minute' | 'second' | 'offset' | 'zone'>

/** Abbreviations that mean one offset wherever they are written beside a time: IST is India's, for others hardly print it. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  BST: '+01:00',
  WEST: '+01:00',
  EAT: '+03:00',
  SAST: '+02:00',
  PKT: '+05:00',
  IST: '+05:30',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  BRT: '-03:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  JST: '+09:00',
  KST: '+09:00',
}
const ZONES: Readonly<Record<string, string>> = {
  МСК: 'Europe/Moscow',
  мск: 'Europe/Moscow',
  MSK: 'Europe/Moscow',
  ET: 'America/New_York',
  CT: 'America/Chicago',
  PT: 'America/Los_Angeles',
}

/** "08.00" is a time before a word that says so, and behind a date where nothing else follows. */
const clockWith = (dotted: string) =>
  `(\\d{1,2})(?:\\s?(?::|h|H|時|点|點|시)\\s?(\\d{2})(?:(?::|分)(\\d{2})秒?|分)?|\\.(\\d{2})(?=\\s*(?:${dotted})))?(?![\\d:])`
const SAYS_TIME = `Uhr|uhr|h\\b|[ap](?:\\.\\s?)?m|(?:${[...Object.keys(OFFSETS), ...Object.keys(ZONES)].join('|')})(?!\\p{L})`
/** "2:00 pm", "2:00 p.m.", and "2:00 p. m.", as Spanish has it. */
const HALF_DAY = '\\s?([AaPp])(?:\\.\\s?)?[Mm]\\b\\.?'
const AFTER = new RegExp(`^[^\\d\\n]{0,16}?${clockWith(`${SAYS_TIME}|$|[|•·–—]`)}(?:${HALF_DAY})?`, 'u')
const BEFORE = new RegExp(
  `(?<![\\d.:])${clockWith(SAYS_TIME)}(?:${HALF_DAY})?(?:\\s?([A-Z]{1,5}))?[^\\d\\n]{0,12}$`,
  'u',
)

/**
 * The time beside a day of the text, behind it or before it, among the characters `from` to `to`; what it returns starts
 * and ends where day and time together do.
 */
export function findTime(text: string, day: { start: number; end: number }, from: number, to: number): Time {
  const { start, end } = day
  const behind = text.slice(end, Math.min(to, end + 48))
  const after = AFTER.exec(behind)
  if (after && !saysKind(after[0])) {
    const time = clock(after.slice(1))
    if (time) {
      const said =
        after[0].length + (/^\s?(?:Uhr|uhr|h(?!\p{L}))/u.exec(text.slice(end + after[0].length, to))?.[0].length ?? 0)
      const zone = findZone(text.slice(end + said, to))
      return { start, end: end + said + zone.length, ...time, ...zone.zone }
    }
  }
  const ahead = text.slice(Math.max(from, start - 32), start)
  const before = BEFORE.exec(ahead)
  const time = before && !saysKind(before[0]) ? clock(before.slice(1)) : undefined
  if (!before || !time) return { start, end }
  return { start: start - before[0].length, end, ...time, ...findZone(` ${before[6] ?? ''}`).zone }
}

function clock(groups: (string | undefined)[]): Pick<FoundDate, 'hour' | 'minute' | 'second'> | undefined {
  const [hours, minutes, seconds, dotted, half] = groups
  const minute = minutes ?? dotted
  // A bare number is an hour only before "a.m." or "p.m.".
  if (minute === undefined && half === undefined) return undefined
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minute ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined
  const second = seconds === undefined ? {} : { second: Number(seconds) }
  return { hour, minute: Number(minute ?? 0), ...second }
}

function findZone(text: string): { length: number; zone: Pick<FoundDate, 'offset' | 'zone'> } {
  const numeric = /^\s?\(?(?:GMT|UTC)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d)\)?/.exec(text)
  if (numeric && Number(numeric[2]) <= 14) {
    const sign = numeric[1] === '+' ? '+' : '-'
    const offset = `${sign}${(numeric[2] ?? '').padStart(2, '0')}:${numeric[3] ?? '00'}`
    return { length: numeric[0].length, zone: { offset } }
  }
  const named = /^\s?\(?(\p{Lu}{1,5}|мск)(?!\p{L})\)?/u.exec(text)
  if (!named) return gluedZone(text)
  const name = named[1] ?? ''
  const offset = Object.hasOwn(OFFSETS, name) ? OFFSETS[name] : undefined
  const zone = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined
  if (offset === undefined && zone === undefined) return { length: 0, zone: {} }
  return {
    length: named[0].length,
    zone: { ...(offset === undefined ? {} : { offset }), ...(zone === undefined ? {} : { zone }) },
  }
}

/** "6:03 AM ESTUPDATED": a zone with the word of the next date glued to it. */
function gluedZone(text: string): ReturnType<typeof findZone> {
  const name = Object.keys(OFFSETS).find((it) => it.length > 2 && text.trimStart().startsWith(it))
  const length = name === undefined ? 0 : text.indexOf(name) + name.length
  const next = foldWords(text.slice(length, length + 24))
  const glued = vocabulary('modified').lengthAt(next, 0) > 0 || vocabulary('published').lengthAt(next, 0) > 0
  const offset = name === undefined || !glued ? undefined : OFFSETS[name]
  return offset === undefined ? { length: 0, zone: {} } : { length, zone: { offset } }
}

function saysKind(text: string): boolean {
  const words = foldWords(text)
  return vocabulary('modified').within(words) || vocabulary('published').within(words)
}

/** Words right before a date say what it is; behind it only those in brackets of their own ("9 мая 2021 (обновлено)"). */
export function kindOf(before: string, after: string): FoundDate['kind'] {
  const words = foldWords(before).slice(-5)
  if (vocabulary('modified').within(words)) return 'modified'
  if (vocabulary('published').within(words)) return 'published'
  // With a time or a date in them the brackets speak of that: "9 мая 2021 (обновлено: 10 мая)".
  const [, bracket] = /^\s*\(([^()\d]{1,40})\)/.exec(after) ?? []
  if (bracket !== undefined && vocabulary('modified').within(foldWords(bracket))) return 'modified'
  return undefined
}
