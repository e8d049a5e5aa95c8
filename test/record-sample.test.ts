import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleRecord } from '../src/record/article.js'
import type { Block } from '../src/record/node.js'
import { arbitraryRecord, bareRecord, blockTypes, sampleRecord } from './record-sample.js'

describe('the records tests are made of', () => {
  it('are valid and frozen', () => {
    for (const record of [sampleRecord(), bareRecord()]) {
      expect(articleRecord.safeParse(record).error).toBeUndefined()
      expect(Object.isFrozen(record.body)).toBe(true)
    }
  })

  it('show every kind of block', () => {
    const kinds = articleRecord.shape.body.element.options.map((option) => option.shape.type.value)
    expect([...blockTypes(sampleRecord())].sort()).toEqual(kinds.sort())
    const seen = new Set<Block['type']>()
    for (const record of fc.sample(arbitraryRecord, { numRuns: 60, seed: 1 }))
      for (const type of blockTypes(record)) seen.add(type)
    expect([...seen].sort()).toEqual(kinds)
  })

  it('are valid however they are drawn', () => {
    fc.assert(fc.property(arbitraryRecord, (record) => articleRecord.safeParse(record).success))
  })
})
