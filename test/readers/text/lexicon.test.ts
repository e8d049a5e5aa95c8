import { describe, expect, it } from 'vitest'
import { common } from '../../../src/readers/text/lexicon/common.js'
import { LEXICONS } from '../../../src/readers/text/lexicon/index.js'
import type { Lexicon } from '../../../src/readers/text/lexicon/lexicon.js'
import { foldWords, splitPhrases } from '../../../src/readers/text/words.js'

const LANGUAGES = ['da', 'de', 'el', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'nb', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh']
const spoken = LEXICONS.filter((lexicon) => lexicon !== common)
const entries = Object.keys(common).filter((key): key is Exclude<keyof Lexicon, 'language'> => key !== 'language')
/** What some languages' pages do not print, and some scripts do not have. */
const OPTIONAL: ReadonlySet<string> = new Set(['behindCredit', 'abbreviations', 'hyphenated', 'suspended'])
const COUNTED: ReadonlySet<string> = new Set(['counter', 'minutesAgo', 'hoursAgo', 'daysAgo'])

describe('the lexicons', () => {
  it('are one a language', () => {
    expect(spoken.map(({ language }) => language).sort()).toEqual(LANGUAGES)
  })

  for (const lexicon of spoken) {
    describe(lexicon.language, () => {
      it('has every entry, and no other', () => {
        expect(Object.keys(lexicon).sort()).toEqual(Object.keys(common).sort())
        const missing = entries.filter((entry) => !OPTIONAL.has(entry) && splitPhrases(lexicon[entry]).length === 0)
        expect(missing).toEqual([])
      })

      it('lists phrases that can be met, none twice', () => {
        for (const entry of entries) {
          const phrases = splitPhrases(lexicon[entry])
          const unreadable = phrases.filter((phrase) => entry !== 'and' && foldWords(phrase).length === 0)
          expect(unreadable, entry).toEqual([])
          const twice = phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)
          expect(twice, entry).toEqual([])
        }
      })

      it('counts what is counted with #', () => {
        for (const entry of entries) {
          if (COUNTED.has(entry))
            expect(
              splitPhrases(lexicon[entry]).some((phrase) => phrase.includes('#')),
              entry,
            ).toBe(true)
        }
      })
    })
  }
})
