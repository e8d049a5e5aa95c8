import { type Moment, parseWallTime, type WallTime } from '../record/time.js'
import { wordsOf } from './words.js'

const NO_BREAK_SPACE = '\u00a0'

/**
 * A moment for people, in their language: `9 декабря 2021, 10:28 МСК`. A date without a time is set without one. The
 * zone stands by its short name where the language has one, else as its offset (`UTC+5:30`); seconds are left out.
 */
export function formatMoment(moment: Moment, language: string): string {
  const day = formatDay(moment, language)
  const time = formatTime(moment)
  if (time === undefined) return day
  const zone = zoneName(moment, language)
  return wordsOf(language).dateTime(day, time, zone).replace(` ${zone}`, `${NO_BREAK_SPACE}${zone}`)
}

/** The day of a moment for people, in their language and its own zone: `9 декабря 2021`. */
export function formatDay(moment: Moment, language: string): string {
  return format(moment, language, DAY)
}

/** The month of a moment for people: `декабрь 2021`. */
export function formatMonth(moment: Moment, language: string): string {
  return format(moment, language, MONTH)
}

/** The time of day, `10:28`, in the moment's own zone; undefined for a date without a time. */
export function formatTime(moment: Moment): string | undefined {
  return moment.precision === 'date' ? undefined : moment.value.slice(11, 16)
}

/** The short name of a moment's zone in a language (`МСК`), else its offset from UTC (`UTC+3`, `UTC−5:30`, `UTC`). */
export function zoneName(moment: Moment, language: string): string {
  const known = moment.zone && wordsOf(language).zones[`${moment.zone}${moment.offset}`]
  if (known) return known
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(moment.offset) ?? []
  if (hours === '00' && minutes === '00') return 'UTC'
  return `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const MONTH = { month: 'long', year: 'numeric' } as const

/** Formatters are dear to make (0.1 ms) and hold no state; the languages of a publication are few. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const FORMATTERS_KEPT = 100

/** The same days stand on many pages. */
const written = new Map<string, string>()
const WRITTEN_KEPT = 10_000

function format(moment: Moment, language: string, fields: typeof DAY | typeof MONTH): string {
  const key = `${fields === DAY ? 'day' : 'month'} ${moment.value.slice(0, 10)} ${language}`
  const before = written.get(key)
  if (before !== undefined) return before
  const time = parseWallTime(moment.value)
  if (!time) return moment.value
  const words = (fields === DAY && fillIn(time, language)) || formatWall(time, language, fields)
  if (written.size >= WRITTEN_KEPT) written.clear()
  written.set(key, words)
  return words
}

/** What stands before, between and behind a day and a year that are written in plain digits. */
interface Pattern {
  readonly texts: readonly [string, string, string]
  readonly dayFirst: boolean
}

/** By language and month; undefined for a language that has digits of its own. */
const patterns = new Map<string, Pattern | undefined>()

/** The day as the formatter would write it, in a hundredth of its time; undefined where it has to be asked. */
function fillIn({ year, month, day }: WallTime, language: string): string | undefined {
  if (year < 1000) return undefined
  const key = `${language} ${month}`
  let pattern = patterns.get(key)
  if (!pattern && !patterns.has(key)) {
    if (patterns.size >= FORMATTERS_KEPT * 12) patterns.clear()
    pattern = patternOf(formatWall({ ...SAMPLE, month }, language, DAY))
    patterns.set(key, pattern)
  }
  if (!pattern) return undefined
  const { texts, dayFirst } = pattern
  return dayFirst ? `${texts[0]}${day}${texts[1]}${year}${texts[2]}` : `${texts[0]}${year}${texts[1]}${day}${texts[2]}`
}

/** A day and a year that stand in no name of a month. */
const SAMPLE = { day: 25, year: 2021 } as const

function patternOf(written: string): Pattern | undefined {
  const [, before = '', first = '', between = '', second = '', behind = ''] =
    /^(.*?)(25|2021)(.*?)(25|2021)(.*)$/.exec(written) ?? []
  return first === second ? undefined : { texts: [before, between, behind], dayFirst: first === String(SAMPLE.day) }
}

function formatWall(
  time: Pick<WallTime, 'year' | 'month' | 'day'>,
  language: string,
  fields: Intl.DateTimeFormatOptions,
): string {
  // The wall time, taken for UTC: the day that is printed is the one the source states, in any zone of the machine.
  const wall = new Date(0)
  wall.setUTCFullYear(time.year, time.month - 1, time.day)
  const parts = formatter(language, fields).formatToParts(wall)
  // Russian and Ukrainian close with the word for year («г.», «р.»), which a dateline does without.
  const last = parts.at(-1)
  const spoken = last?.type === 'literal' && /^\s/.test(last.value) ? parts.slice(0, -1) : parts
  return spoken
    .map((part, at) => (part.value === ' ' && spoken[at - 1]?.type === 'day' ? NO_BREAK_SPACE : part.value))
    .join('')
}

function formatter(language: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(fields).join(' ')}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales(language), {
    ...fields,
    timeZone: 'UTC',
    calendar: 'gregory',
    // Arabic news sets European digits; other languages keep their own.
    ...(language.split('-', 1)[0] === 'ar' ? { numberingSystem: 'latn' } : {}),
  })
  if (formatters.size >= FORMATTERS_KEPT) formatters.clear()
  formatters.set(key, made)
  return made
}

/** The language, then English: without a last resort `Intl` would take the machine's own for a language unknown to it. */
export function locales(language: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(language), 'en']
  } catch {
    return ['en']
  }
}
