import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { transliterate } from '../../src/record/transliteration.js'

const library = createRequire(import.meta.url)('transliteration') as { transliterate: (text: string) => string }

it('makes of Russian what the library makes of it, and of what is mixed into it', () => {
  const letters = fc.constantFrom(
    ...'абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ«»—–…\u00a0 a7.-',
  )
  const texts = fc.oneof(
    fc.string({ unit: letters }),
    fc.string({ unit: fc.oneof(letters, fc.constantFrom('є', 'ß', '漢')) }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(transliterate(text)).toBe(library.transliterate(text))
    }),
    { numRuns: 500 },
  )
})
