import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/
/** As RFC 3339 (5.6) has it: hours to 23, minutes to 59. */
const OFFSET = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/

/**
 * A moment as an article states it. `value` is wall time in ISO 8601 (`2021-12-09`, `2021-12-09T10:28` or
 * `2021-12-09T10:28:30`), as long as its precision and never longer: a date without a time stays a date.
 */
export const moment = z
  .strictObject({
    value: z.string().regex(DATE),
    precision: z.enum(['date', 'minute', 'second']),
    /** What to add to UTC to get `value`; a date's is that of its midnight. */
    offset: z.string().regex(OFFSET),
    /** IANA name, where one is known; absent when the source gave only an offset. */
    zone: z.string().min(1).exactOptional(),
    /** Whether the source states the date and time in full, or part of it was inferred. */
    origin: z.enum(['stated', 'assumed']),
    /** Whether the source states the zone, or the configuration supplied it. */
    zoneOrigin: z.enum(['stated', 'assumed']),
  })
  .refine((it) => parseWallTime(it.value)?.precision === it.precision, 'the value must be a real date of its precision')
/** See {@link moment}. */
export type Moment = DeepReadonly<z.infer<typeof moment>>

/** The parts of a wall time; `hour`, `minute` and `second` are 0 where the precision does not reach them. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly precision: 'date' | 'minute' | 'second'
}

/** Reads the three forms of `Moment.value`; undefined for anything else and for dates no calendar has. */
export function parseWallTime(value: string): WallTime | undefined {
  // By the letter rather than by an expression: builds ask for dates a hundred thousand times.
  const precision = value.length === 19 ? 'second' : value.length === 16 ? 'minute' : 'date'
  const timed = precision !== 'date'
  if ((!timed && value.length !== 10) || value[4] !== '-' || value[7] !== '-') return undefined
  if (timed && (value[10] !== 'T' || value[13] !== ':')) return undefined
  if (precision === 'second' && value[16] !== ':') return undefined
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2)
  const month = twoDigits(value, 5)
  const day = twoDigits(value, 8)
  const hour = timed ? twoDigits(value, 11) : 0
  const minute = timed ? twoDigits(value, 14) : 0
  const second = precision === 'second' ? twoDigits(value, 17) : 0
  // No comparison holds for what is no number.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined
  return { year, month, day, hour, minute, second, precision }
}

/** The number two digits make; NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** The reverse of {@link parseWallTime}: ISO 8601 as long as the precision. */
export function formatWallTime(time: WallTime): string {
  const date = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`
  if (time.precision === 'date') return date
  const minute = `${date}T${pad(time.hour)}:${pad(time.minute)}`
  return time.precision === 'minute' ? minute : `${minute}:${pad(time.second)}`
}

/** Days in a month of the proleptic Gregorian calendar; months count from 1. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Minutes east of UTC for `+03:00`; undefined when it is no such offset. */
export function offsetMinutes(offset: string): number | undefined {
  const match = OFFSET.exec(offset)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

const FOUR_CENTURIES = 146_097 * 24 * 60 * 60 * 1000

/** Milliseconds since 1970-01-01T00:00Z; a date counts from its midnight. Pure arithmetic, no machine zone. */
export function toEpoch(it: Moment): number {
  const time = parseWallTime(it.value)
  if (!time) return Number.NaN
  const { year, month, day, hour, minute, second } = time
  // Date.UTC takes the years 0 to 99 for 1900 to 1999: they are counted four hundred years on, which are as many days always.
  const early = year < 100
  const wall = Date.UTC(early ? year + 400 : year, month - 1, day, hour, minute, second) - (early ? FOUR_CENTURIES : 0)
  return wall - (it.offset === '+00:00' ? 0 : (offsetMinutes(it.offset) ?? 0)) * 60_000
}

/** RFC 3339 with seconds and offset, as Atom (RFC 4287, 3.3) and JSON Feed want it: `2021-12-09T10:28:00+03:00`. */
export function toRfc3339(it: Moment): string {
  const time = parseWallTime(it.value)
  if (!time) return it.value
  const wall = it.precision === 'second' ? it.value : formatWallTime({ ...time, precision: 'second' })
  return `${wall}${it.offset === '+00:00' ? 'Z' : it.offset}`
}

/** Whether a name is an IANA time zone this platform knows, and no mere offset. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 822 with a four-digit year, as RSS wants it: `Thu, 09 Dec 2021 10:28:00 +0300`. */
export function toRfc822(it: Moment): string {
  const time = parseWallTime(it.value)
  if (!time) return it.value
  const weekday = DAYS[new Date(toEpoch({ ...it, offset: '+00:00' })).getUTCDay()]
  const clock = `${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`
  return `${weekday}, ${pad(time.day)} ${MONTHS[time.month - 1]} ${pad(time.year, 4)} ${clock} ${it.offset.replace(':', '')}`
}

/** The value of HTML's `datetime` attribute and of JSON-LD dates: a bare date for a date, else with its offset. */
export function toIso(it: Moment): string {
  return it.precision === 'date' ? it.value : `${it.value}${it.offset}`
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
