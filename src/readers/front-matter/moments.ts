import type { DraftMoment } from '../../record/draft.js'
import { formatWallTime, isTimeZone, offsetMinutes, parseWallTime } from '../../record/time.js'

const FORM =
  /^(\d{4}-\d{2}-\d{2})(?:(?:T|\s+)(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?(?:\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?))?(?:\s+\[?([A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)\]?)?$/

/**
 * Reads a date as front matter writes it: `2021-12-09`, `2021-12-09 10:28`, with seconds, an offset (`+03:00`, `Z`) and
 * an IANA zone name behind it where one is meant. Undefined for other forms, dates no calendar and offsets no clock has.
 */
export function readMoment(text: string): DraftMoment | undefined {
  const match = FORM.exec(text.trim())
  if (!match) return undefined
  const [, date = '', minute, second = '', offset, zone] = match
  const time = parseWallTime(minute === undefined ? date : `${date}T${minute}${second}`)
  if (!time || (zone !== undefined && !isTimeZone(zone))) return undefined
  if (offset !== undefined && offsetMinutes(readOffset(offset)) === undefined) return undefined
  return {
    value: formatWallTime(time),
    origin: 'stated',
    ...(offset === undefined ? {} : { offset: readOffset(offset) }),
    ...(zone === undefined ? {} : { zone }),
  }
}

function readOffset(text: string): string {
  if (text === 'Z' || text === 'UTC') return '+00:00'
  const digits = text.slice(1).replace(':', '')
  return `${text[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`
}
