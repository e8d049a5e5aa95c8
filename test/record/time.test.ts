import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatWallTime, parseWallTime, toEpoch } from '../../src/record/time.js'
import { sampleMoment } from '../record-sample.js'

const number = (max: number, width: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'))
const near = fc
  .tuple(number(9999, 4), number(14, 2), number(33, 2), number(26, 2), number(62, 2), number(62, 2))
  .chain(([year, month, day, hour, minute, second]) =>
    fc.constantFrom(
      `${year}-${month}-${day}`,
      `${year}-${month}-${day}T${hour}:${minute}`,
      `${year}-${month}-${day}T${hour}:${minute}:${second}`,
      `${year}-${month}-${day}T${hour}`,
      `${year}-${month}-${day} ${hour}:${minute}`,
      `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    ),
  )
/** One letter of a date put in another's place. */
const mistyped = fc
  .tuple(near, fc.nat(18), fc.constantFrom('-', ':', 'T', ' ', '+', '.', '/', 'a', '٣'))
  .map(([value, at, letter]) => value.slice(0, at) + letter + value.slice(at + 1))

const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/

it('reads wall times of three forms, and no others', () => {
  fc.assert(
    fc.property(fc.oneof(near, mistyped), (value) => {
      const whole = `${value}${value.length === 10 ? 'T00:00' : ''}Z`
      const real = FORM.test(value) && !Number.isNaN(Date.parse(whole)) && !value.includes('T24')
      const isThere = real && new Date(Date.parse(whole)).toISOString().startsWith(value)
      const read = parseWallTime(value)
      expect(read !== undefined, value).toBe(isThere)
      if (!read) return
      expect(formatWallTime(read)).toBe(value)
      expect(toEpoch({ ...sampleMoment(value), offset: '+00:00' })).toBe(Date.parse(whole))
      expect(toEpoch({ ...sampleMoment(value), offset: '-03:30' })).toBe(Date.parse(whole) + 210 * 60_000)
    }),
    { numRuns: 2000 },
  )
})

it('counts the first century as it is', () => {
  expect(toEpoch({ ...sampleMoment('0099-12-31'), offset: '+00:00' })).toBe(Date.parse('0099-12-31T00:00Z'))
  expect(toEpoch({ ...sampleMoment('0000-02-29'), offset: '+00:00' })).toBe(Date.parse('0000-02-29T00:00Z'))
})
