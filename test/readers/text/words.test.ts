import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { lowerCaseOf } from '../../../src/readers/text/ordinary.js'
import { stemsOf } from '../../../src/readers/text/stems.js'
import { foldWords, stemOf, WordRuns } from '../../../src/readers/text/words.js'

/** What a word is, said in one expression; plain letters alone, which fold to their lower case. */
const TOKEN =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|\d+\+?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[©&#]/gu
const signs = fc.string({
  unit: fc.constantFrom(...'aZéßжЯ漢カ한ﬁ𝔸0 7+#&©?!.,:;\'’"-–—/\t \u00a0\u0301'),
  maxLength: 40,
})

describe('the words of a line', () => {
  it('are what one expression finds, folded, with every number once', () => {
    fc.assert(
      fc.property(signs, (text) => {
        const expected: string[] = []
        for (const match of text.match(TOKEN) ?? []) {
          const word = /^\d/.test(match) ? (match.endsWith('+') ? '#+' : '#') : match
          if (/^\d/.test(match) && expected.at(-1) === word) continue
          expected.push(word.toLowerCase().replaceAll('’', "'"))
        }
        expect(foldWords(text)).toEqual(expected)
      }),
    )
  })

  it('lose the dots and accents that capitals lose', () => {
    expect(foldWords('ЕЩЁ ещё')).toEqual(['еще', 'еще'])
    expect(foldWords('ΚΑΛΗΜΕΡΑ καλημέρα')).toEqual(['καλημερα', 'καλημερα'])
    expect(foldWords('İstanbul’un IŞIK')).toEqual(["istanbul'un", 'işik'])
  })
})

describe('runs of words', () => {
  const runs = new WordRuns(['back to top | back', 'read more about'])

  it('are found as a whole, at the end of a line and inside it', () => {
    expect([runs.has(['back']), runs.has(['back', 'to']), runs.has(['back', 'to', 'top'])]).toEqual([true, false, true])
    expect([runs.endsAt(['go', 'back'], 1), runs.endsAt(['go', 'back', 'home'], 1)]).toEqual([true, false])
    expect([runs.within(['please', 'read', 'more', 'about', 'it']), runs.within(['read', 'more'])]).toEqual([
      true,
      false,
    ])
  })

  it('are as long as the longest of them that stands there', () => {
    expect(runs.lengthAt(['back', 'to', 'top'], 0)).toBe(3)
    expect(runs.lengthAt(['back', 'to', 'town'], 0)).toBe(1)
    expect(runs.lengthAt(['to', 'top'], 0)).toBe(0)
  })
})

describe('the numbered stems of a page', () => {
  it('say of every line what its words say', () => {
    const rows = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '海', ' '), maxLength: 30 }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(rows, (contents) => {
        const lines = splitLines(contents.join('\n'), 1).map((line) => weigh(line))
        const { size, longer, different, telling } = stemsOf(lines, [...lines.keys()])
        const texts = new Map<number, string>()
        const read = (numbers: readonly number[] = [], words: readonly string[]): void => {
          expect(numbers).toHaveLength(words.length)
          for (const [at, number] of numbers.entries()) {
            const stem = stemOf(words[at] ?? '')
            expect(number).toBeLessThan(size)
            expect(texts.get(number) ?? stem).toBe(stem)
            texts.set(number, stem)
          }
        }
        for (const [row, { words }] of lines.entries()) {
          const long = words.filter((word) => word.length >= 4)
          read(longer[row], long)
          read(different[row], [...new Set(long)])
          read(
            telling[row],
            words.filter((word) => word.length >= 4 || word.includes('海')),
          )
        }
        expect(new Set(texts.values()).size).toBe(texts.size)
      }),
    )
  })
})

describe('the words a page writes in lower case', () => {
  const page = [
    'Dawn Quay tells of the dawn at the quay. “Otters” is what Anna Ёлкина calls them; ещё раз.',
    'Otters swim. An iPlay of her own.',
  ]
  const lines = splitLines(page.join('\n'), 1).map((line) => weigh(line))
  const asked = ['dawn', 'quay', 'otters', 'swim', 'anna', 'елкина', 'еще', 'iplay', 'play', 'tells', 'ells']
  const expected = [true, true, false, true, false, false, true, true, false, true, false]

  it('are told one by one', () => {
    for (const [at, word] of asked.entries()) expect([word, lowerCaseOf(lines)(word)]).toEqual([word, expected[at]])
  })

  it('are the same where many are asked for', () => {
    const isInLowerCase = lowerCaseOf(lines)
    for (let number = 0; number < 40; number++) isInLowerCase('gull')
    expect(asked.map(isInLowerCase)).toEqual(expected)
  })
})
