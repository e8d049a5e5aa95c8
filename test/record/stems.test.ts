import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { stemOf, stemsIn, tidyStems } from '../../src/record/stems.js'

/** What stems are, said by expressions alone. */
function stemsByRule(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{M}]{4,}/gu) ?? []
  return words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word.slice(0, /\p{Script=Cyrillic}/u.test(word) ? 5 : 6)]
    return Array.from({ length: Math.min(200, word.length - 1) }, (_, at) => word.slice(at, at + 2))
  })
}

const letter = fc.constantFrom('a', 'Z', 'ß', 'Ж', 'Ё', 'ё', 'й', 'Ο', '漢', '字', 'か', '\u0301', '7', ' ', '-', '\n')
const odd = fc.constantFrom('İ', 'Σ', '𠮷', '𐐀', '\ud800', 'ǅ')

it('finds the stems the expressions find, whatever the letters', () => {
  const texts = fc.oneof(
    fc.string({ unit: letter, maxLength: 60 }),
    fc.string({ unit: fc.oneof({ weight: 9, arbitrary: letter }, odd), maxLength: 60 }),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(stemsIn(text).map(stemOf)).toEqual(stemsByRule(text))
    }),
    { numRuns: 1000 },
  )
})

it('gives a stem one number, until there are too many', () => {
  const [first, again] = stemsIn('Harbours, harbour')
  expect(first).toBe(again)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const spell = (at: number): string => (at < 26 ? '' : spell(Math.floor(at / 26) - 1)) + letters[at % 26]
  const text = Array.from({ length: 25_000 }, (_, at) => `zz${spell(at + 702)}`).join(' ')
  expect(stemsIn(text).map(stemOf)).toEqual(stemsByRule(text))
  tidyStems()
  expect(stemsIn('harbour')).toEqual([0])
  expect(stemOf(0)).toBe('harbou')
})
