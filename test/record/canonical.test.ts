import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleRecord, articleRecord } from '../../src/record/article.js'
import { toCanonicalFile, toCanonicalJson } from '../../src/record/canonical.js'
import { toJsonSchema } from '../../src/record/schema.js'
import { arbitraryRecord, sampleRecord } from '../record-sample.js'

/** The same data with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

describe('toCanonicalJson', () => {
  it('does not depend on the order keys were set in', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const json = toCanonicalJson(record)
        expect(toCanonicalJson(reversed(record) as ArticleRecord)).toBe(json)
        expect(json).not.toContain('\n')
        expect(JSON.parse(json)).toEqual(record)
      }),
    )
  })

  it("keeps the schema's order at every depth", () => {
    const record = sampleRecord()
    const parsed = JSON.parse(toCanonicalJson(reversed(record) as ArticleRecord)) as ArticleRecord
    const keys = Object.keys(articleRecord.shape)
    expect(Object.keys(parsed)).toEqual(keys.filter((key) => key in record))
    expect(Object.keys(parsed.published ?? {})).toEqual([
      'value',
      'precision',
      'offset',
      'zone',
      'origin',
      'zoneOrigin',
    ])
    expect(parsed.body.every((block) => Object.keys(block)[0] === 'type')).toBe(true)
    expect(Object.keys(parsed.media[0]?.credit ?? {})).toEqual(['creator', 'agency'])
  })

  it('is what JSON.stringify would write, in lines or on one', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const ordered: unknown = JSON.parse(toCanonicalJson(record))
        expect(toCanonicalJson(record)).toBe(JSON.stringify(ordered))
        expect(toCanonicalFile(record)).toBe(`${JSON.stringify(ordered, null, 2)}\n`)
      }),
    )
    const strange = { ...sampleRecord(), zebra: { b: [], a: { y: null, x: -0.5 } }, apple: undefined, ant: '\u2028"' }
    const json = toCanonicalJson(strange as ArticleRecord)
    expect(json).toBe(JSON.stringify(JSON.parse(json)))
    expect(json.endsWith(`"ant":"\u2028\\"","zebra":{"a":{"x":-0.5,"y":null},"b":[]}}`)).toBe(true)
  })

  it('as a file is the same data in lines', () => {
    const file = toCanonicalFile(sampleRecord())
    expect(file.endsWith('}\n')).toBe(true)
    expect(JSON.stringify(JSON.parse(file))).toBe(toCanonicalJson(sampleRecord()))
  })
})

it('the published JSON Schema is the one the types come from', async () => {
  const schema = `${JSON.stringify(toJsonSchema(), null, 2)}\n`
  await expect(schema).toMatchFileSnapshot('../../src/record/article.schema.json')
})
