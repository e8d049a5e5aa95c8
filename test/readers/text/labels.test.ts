import { describe, expect, it } from 'vitest'
import { labelOf } from '../../../src/readers/text/labels.js'
import { LEXICONS } from '../../../src/readers/text/lexicon/index.js'
import { foldWords, splitPhrases } from '../../../src/readers/text/words.js'

describe('labels', () => {
  it.each([
    ['Читать в полной версии', 'interface', 'whole'],
    ['ПОДЕЛИТЬСЯ:', 'share', 'whole'],
    ['Показать ещё', 'interface', 'whole'],
    ['12 комментариев', 'counter', 'whole'],
    ['1 234 views', 'counter', 'whole'],
    ['Read more: why the crane leans', 'promo', 'start'],
    ['Подпишитесь на наш канал', 'promo', 'start'],
    ['© 2024 Harbour Wire', 'legal', 'start'],
    ['18+', 'legal', 'whole'],
    ['点击数：123', 'counter', 'whole'],
  ])('%s', (text, role, reach) => expect(labelOf(foldWords(text))).toMatchObject({ role, reach }))

  it('knows none for a sentence', () => {
    expect(labelOf(foldWords('The crane leaned a little further on Monday.'))).toBeUndefined()
  })

  it.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
    '%s holds phrases that can be met',
    (_, lexicon) => {
      for (const [entry, phrases] of Object.entries(lexicon)) {
        if (entry === 'language') continue
        for (const phrase of splitPhrases(phrases)) {
          const words = foldWords(phrase)
          expect(words.length > 0 || phrase === '&' || phrase === '+' || phrase === '、', `${entry}: ${phrase}`).toBe(
            true,
          )
        }
      }
    },
  )
})
