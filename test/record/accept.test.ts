import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptRecord } from '../../src/record/accept.js'
import { articleRecord } from '../../src/record/article.js'
import { arbitraryRecord, sampleRecord } from '../record-sample.js'

type Fields = Record<string, unknown>

/** Every place inside plain data that holds a value, as the object and the key. */
function placesIn(value: unknown): readonly (readonly [Fields, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => [[value as Fields, key] as const, ...placesIn(field)])
}

const foreign = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'javascript:alert(1)',
  'java\nscript:1',
  0,
  -1,
  1.5,
  7,
  Number.NaN,
  true,
  [],
  [undefined],
  {},
  { type: 'html', value: '<b>' },
)

it('makes of a good record what the schema makes of it', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      expect(acceptRecord(record)).toEqual(articleRecord.parse(record))
    }),
  )
  expect(acceptRecord(sampleRecord())).toEqual(articleRecord.parse(sampleRecord()))
})

it('accepts nothing the schema refuses', () => {
  let refused = 0
  fc.assert(
    fc.property(arbitraryRecord, fc.nat(), foreign, fc.boolean(), (record, at, value, added) => {
      const torn = structuredClone(record) as unknown as Fields
      const places = placesIn(torn)
      const [owner, key] = places[at % places.length] ?? [torn, 'body']
      owner[added && !Array.isArray(owner) ? 'added' : key] = value
      const checked = articleRecord.safeParse(torn)
      if (!checked.success) refused++
      const accepted = acceptRecord(torn)
      if (accepted) expect(checked.success && checked.data).toEqual(accepted)
    }),
    { numRuns: 500 },
  )
  expect(refused).toBeGreaterThan(100)
})

it('accepts an anonymous record as the schema does with an identity', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const { id, slug, ...anonymous } = record
      expect(acceptRecord(anonymous)).toBeUndefined()
      expect({ ...acceptRecord(anonymous, true), id, slug }).toEqual(articleRecord.parse(record))
    }),
  )
})
