import type { Diagnostic } from '../../contract/diagnostic.js'
import type { DraftFields, DraftMoment } from '../../record/draft.js'
import { formatWallTime, offsetMinutes, parseWallTime } from '../../record/time.js'
import { type FoundDate, findTime, kindOf } from './date.js'
import { LEXICONS } from './lexicon/index.js'
import { foldWords, splitPhrases } from './words.js'

/** A date told from the moment the page was read: "yesterday at 15:20", "2 hours ago". */
export interface RelativeDate
  extends Pick<FoundDate, 'start' | 'end' | 'hour' | 'minute' | 'offset' | 'zone' | 'kind'> {
  /** Whole days before the reference's day; absent where minutes count. */
  readonly days?: number
  /** Minutes before the reference. */
  readonly minutes?: number
}

/** What dates without a year, and those told from now, are counted from. */
export interface Clock {
  /** Milliseconds since 1970; absent unless a person stated it. */
  readonly reference?: number
  /** The IANA zone of dates that state none; UTC where absent. */
  readonly timeZone?: string
}

const LONGEST = 160
const SPANS = { minutesAgo: 1, hoursAgo: 60, daysAgo: 24 * 60 } as const
const DAYS = { today: 0, yesterday: 1 } as const
const UNITS = ['minutesAgo', 'hoursAgo', 'daysAgo', 'today', 'yesterday'] as const
type Unit = (typeof UNITS)[number]

interface Form {
  readonly unit: Unit
  readonly pattern: RegExp
  /** Of the phrases without a number, for texts without one; absent where all have one. */
  readonly wordy?: RegExp
}

let forms: readonly Form[] | undefined

/** The first such date of a short line; undefined where it has none. */
export function findRelative(text: string, words?: readonly string[]): RelativeDate | undefined {
  return findRelatives(text, words)[0]
}

/**
 * The dates of a short line that are told from the moment it was read, one of each kind at most, from left to right. `words` are those
 * of the line, folded.
 */
export function findRelatives(text: string, words: readonly string[] = foldWords(text)): readonly RelativeDate[] {
  if (text.length > LONGEST || !mayTell(words)) return NONE
  forms ??= UNITS.map(compile)
  const places: {
    readonly unit: Unit
    readonly match: RegExpExecArray
    readonly start: number
    readonly end: number
  }[] = []
  const numbered = /\d/.test(text)
  for (const { unit, pattern, wordy } of forms) {
    const match = (numbered ? pattern : wordy)?.exec(text)
    if (!match) continue
    const at = { start: match.index, end: match.index + match[0].length }
    if (places.every(({ start, end }) => at.end <= start || at.start >= end)) places.push({ unit, match, ...at })
  }
  places.sort((a, b) => a.start - b.start)
  return places.map(({ unit, match, start, end }, index) => {
    const [from, to] = [places[index - 1]?.end ?? 0, places[index + 1]?.start ?? text.length]
    const at = { start, end }
    const kind = kindOf(text.slice(from, start), text.slice(end, to))
    const told = kind === undefined ? {} : { kind }
    if (unit in DAYS) return { ...at, ...findTime(text, at, from, to), ...told, days: DAYS[unit as keyof typeof DAYS] }
    // "an hour ago" has no number.
    const count = Number(match.slice(1).find((group) => group !== undefined) ?? 1)
    if (unit === 'daysAgo') return { ...at, ...told, days: count }
    return { ...at, ...told, minutes: count * SPANS[unit as keyof typeof SPANS] }
  })
}

const NONE: readonly RelativeDate[] = []
/** So many letters of a phrase's longest word are looked for first. */
const TELLING = 3

let telling: ReadonlySet<string> | undefined

/** False where no word begins as the longest of a phrase does: the expressions of all phrases need not be tried. */
function mayTell(words: readonly string[]): boolean {
  telling ??= new Set(
    LEXICONS.flatMap((lexicon) => UNITS.flatMap((unit) => splitPhrases(lexicon[unit]))).map((phrase) =>
      foldWords(phrase)
        .reduce((longest, word) => (word.length >= longest.length && word !== '#' ? word : longest), '')
        .slice(0, TELLING),
    ),
  )
  for (const word of words) {
    if (telling.has(word.length > TELLING ? word.slice(0, TELLING) : word)) return true
    const elided = word.indexOf("'")
    if (elided > 0 && telling.has(word.slice(elided + 1, elided + 1 + TELLING))) return true
  }
  return false
}

/** What else than its dates a line may hold that is about them, in characters. */
const RELATIVE_BESIDES = 48

/** So many words beside "today" make a title that holds it: "Ferries run again today", unless a time stands there. */
const WORDS_BESIDES = 4

/** The dates of a line that holds hardly anything else; empty for others. */
export function relativesAlone(text: string, words?: readonly string[]): readonly RelativeDate[] {
  const dates = findRelatives(text, words)
  if (dates.length === 0) return dates
  let rest = text
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  if (rest.replace(/\s+/g, ' ').trim().length > RELATIVE_BESIDES) return []
  const bare = dates.every(
    ({ minutes, hour, kind }) => minutes === undefined && hour === undefined && kind === undefined,
  )
  return bare && foldWords(rest).length >= WORDS_BESIDES ? [] : dates
}

function compile(unit: Unit): Form {
  const phrases = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon[unit])).sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  const wordy = phrases.filter((phrase) => !phrase.includes('#'))
  return { unit, pattern: anyOf(phrases), ...(wordy.length > 0 ? { wordy: anyOf(wordy) } : {}) }
}

function anyOf(phrases: readonly string[]): RegExp {
  const forms = phrases.map((phrase) =>
    phrase
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace('#', '(\\d{1,3})')
      .replace(/\s+/g, '\\s?'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!\\p{Ll})`, 'iu')
}

/** The day (and time, as far as it is told) a relative date means. */
export function resolveRelative(date: RelativeDate, clock: Required<Clock>): Omit<DraftMoment, 'line'> {
  const { days, minutes = 0, hour, minute, offset, zone } = date
  const moment = new Date(clock.reference - minutes * 60_000)
  const wall = wallTime(moment, offset, zone ?? clock.timeZone)
  if (days !== undefined) {
    const day = new Date(Date.UTC(wall.year, wall.month - 1, wall.day - days))
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1]
    const precision = hour === undefined ? 'date' : 'minute'
    const value = formatWallTime({
      year,
      month,
      day: day.getUTCDate(),
      hour: hour ?? 0,
      minute: minute ?? 0,
      second: 0,
      precision,
    })
    return {
      value,
      ...(offset === undefined ? {} : { offset }),
      ...(zone === undefined ? {} : { zone }),
      origin: 'assumed',
    }
  }
  // "3 hours ago" says no minute, and who states the reference often says no more than the day.
  return { value: formatWallTime({ ...wall, precision: 'date' }), origin: 'assumed' }
}

/** The year in which a day stands closest before the reference; a day's grace, for zones differ. */
export function latestYear(date: FoundDate, { reference, timeZone }: Required<Clock>): number {
  const { year, month, day } = wallTime(new Date(reference + 24 * 3_600_000), date.offset, date.zone ?? timeZone)
  return date.month > month || (date.month === month && date.day > day) ? year - 1 : year
}

function wallTime(moment: Date, offset: string | undefined, timeZone: string) {
  const shift = offset === undefined ? undefined : offsetMinutes(offset)
  const shifted = shift === undefined ? moment : new Date(moment.getTime() + shift * 60_000)
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
    timeZone: shift === undefined ? timeZone : 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(shifted)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: 0 }
}

/** The clock in force: what front matter says of when the text was copied wins over what the build was told. */
export function clockOf({ fields: { accessed, timeZone } }: { readonly fields: DraftFields }, told: Clock): Clock {
  const zone = timeZone ?? told.timeZone
  const settled = { ...told, ...(zone === undefined ? {} : { timeZone: zone }) }
  const wall = accessed && parseWallTime(accessed.value)
  if (!accessed || !wall) return settled
  // A bare day is counted from its noon: most of the hours told from it then stay in it.
  const { year, month, day, hour, minute } = { ...wall, ...(wall.precision === 'date' ? { hour: 12 } : {}) }
  const utc = Date.UTC(year, month - 1, day, hour, minute)
  return { ...settled, reference: utc - minutesEast(utc, accessed.offset, accessed.zone ?? zone ?? 'UTC') * 60_000 }
}

/** How far the wall clock of a zone is before UTC's, in minutes, at about that moment. */
function minutesEast(utc: number, offset: string | undefined, timeZone: string): number {
  const stated = offset === undefined ? undefined : offsetMinutes(offset)
  if (stated !== undefined) return stated
  const { year, month, day, hour, minute } = wallTime(new Date(utc), undefined, timeZone)
  return (Date.UTC(year, month - 1, day, hour, minute) - utc) / 60_000
}

/** What is said of a date that was left out, for want of a day to count from or because it could be two. */
export function dateUnresolved(
  path: string,
  { text, line, couldBe }: { readonly text: string; readonly line: number; readonly couldBe?: 2 },
): Diagnostic {
  const [message, hint] =
    couldBe === undefined
      ? [
          `Nothing says which day «${text}» is: the date of publication is left out.`,
          'Say when the text was copied: `accessed: …` in front matter, or --now; or give `published: …` itself.',
        ]
      : [
          `«${text}» is two days, by the order of day and month: the date of publication is left out.`,
          'Give it in front matter: `published: 2031-02-05`.',
        ]
  return { code: 'text/date-left-out', severity: 'info', message, hint, place: { path, line, column: 1 } }
}
