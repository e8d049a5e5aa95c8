import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import {
  BRACKETS,
  COLONS,
  COPYRIGHT,
  DIGITS,
  EASTERN,
  glanceAt,
  LINKS,
  SPECIAL,
} from '../../../src/readers/text/glance.js'
import { LEXICONS } from '../../../src/readers/text/lexicon/index.js'
import { mayOpen } from '../../../src/readers/text/openings.js'
import { findRelatives } from '../../../src/readers/text/relative.js'
import { splitPhrases } from '../../../src/readers/text/words.js'

const SIGNS = [
  [DIGITS, /[0-9]/],
  [COLONS, /[:：]/],
  [LINKS, /[/|[]/],
  [BRACKETS, /[)\]）]/],
  [COPYRIGHT, /©/],
  [EASTERN, /[\u3040-\uffff]/],
  [SPECIAL, /\u0307|[\u2019\u0130\u0131\u0370-\u03ff\u0401\u0451]/],
] as const

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'09:：/|[)]）©\u303f\u3040\u0307’İıΑωёЁ摄a '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

describe('a glance', () => {
  it('sees each sign a rule looks for', () => {
    fc.assert(
      fc.property(text, (content) => {
        const seen = glanceAt(content)
        for (const [bit, sign] of SIGNS) expect((seen & bit) !== 0).toBe(sign.test(content))
      }),
    )
  })
})

describe('what spares a look', () => {
  it('lets the words of bylines and credits open a line, shouted and in brackets too', () => {
    for (const lexicon of LEXICONS) {
      for (const entry of ['byline', 'reporting', 'editing', 'captionLabel', 'credit'] as const) {
        for (const phrase of splitPhrases(lexicon[entry])) {
          for (const line of [`${phrase} Ann Lee`, `(${phrase} Ann Lee)`, `${phrase.toUpperCase()} Ann Lee`]) {
            expect(mayOpen(line), line).toBe(true)
          }
        }
      }
    }
    expect(mayOpen('The crane leans')).toBe(false)
  })

  it('finds every phrase that tells a date from now, shouted or behind an elision too', () => {
    for (const lexicon of LEXICONS) {
      for (const entry of ['minutesAgo', 'hoursAgo', 'daysAgo', 'today', 'yesterday'] as const) {
        for (const phrase of splitPhrases(lexicon[entry])) {
          const told = phrase.replace('#', '5').replace(/\s+/g, ' ')
          const elided = /^\p{Script=Latin}/u.test(told) ? [`d'${told}`] : []
          for (const line of [told, `Harbour · ${told}`, ...elided, told.toUpperCase()]) {
            expect(findRelatives(line), line).toHaveLength(1)
          }
        }
      }
    }
  })

  it('keeps what a line says the same with its phrases in other words around', () => {
    const { label, begun } = weigh({ number: 1, text: 'Read more', content: 'Read more' })
    expect(label?.reach).toBe('whole')
    expect(begun).toBeGreaterThan(0)
    expect(weigh({ number: 1, text: 'The crane', content: 'The crane' }).label).toBeUndefined()
  })
})
