import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachRun, HAN, kindOf, LETTER, MARK, NUMBER } from '../../src/record/letters.js'

const texts = fc.string({
  unit: fc.constantFrom('a', 'Ж', 'ё', '7', '五', 'か', '\u0301', ' ', '-', '½', '\n', '\u0378'),
})

it('parts a text as the expression of the same properties does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const runs: string[] = []
      eachRun(text, LETTER | MARK | NUMBER, (from, to, bits) => {
        const run = text.slice(from, to)
        runs.push(run)
        expect((bits & HAN) !== 0).toBe(/\p{Script=Han}/u.test(run))
      })
      expect(runs).toEqual(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    }),
  )
})

it('says the same of a letter when asked again, and leaves letters in two halves to others', () => {
  expect([kindOf(0x416), kindOf(0x416)]).toEqual([kindOf(0x416), kindOf(0x416)])
  expect(kindOf(0x20) & (LETTER | MARK | NUMBER)).toBe(0)
  expect(eachRun('one 𠮷 two', LETTER, () => {})).toBeUndefined()
})
