import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fatal } from '../../../src/contract/diagnostic.js'
import { readSample } from './read-sample.js'

const WORDS =
  'the harbour crane leaned over quiet water while seven gulls argued about weather and nobody counted them'.split(' ')

/** A paragraph of its own, for a line a page repeats is no text. */
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 60 })
  .map((words) => `On that day ${words.join(' ')}, as the keeper wrote.`)

const line = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 6, arbitrary: paragraph },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '',
      'Share',
      'Pro',
      'Читайте также',
      'By Ann Lee',
      'Фото: Имя Фамилия / ТАСС',
      '— да;',
      '1. one',
      '2. two',
      '• item',
      '9 мая 2021, 10:20',
      'МОСКВА, 9 мая — РИА Новости. Что-то произошло в городе, и об этом стало известно.',
      '«Длинная цитата, которая стоит на строке одна и говорит сама за себя»',
      '— Имя Фамилия, должность',
      'A sentence that is long enough to be prose and ends as sentences do, with a full stop.',
      'Предложение, достаточно длинное, чтобы быть прозой, и с точкой на конце, как положено.',
      '© 2020 Все права защищены',
      'Reporting by Ann Lee; editing by Bo Reed',
    ),
  },
)

/** Lines of control characters aside, which the door to the source takes out and reports. */
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

describe('any text in', () => {
  it('gives a draft with every line once and in order, or a Fatal', async () => {
    let drafts = 0
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        try {
          const draft = await readSample(source)
          drafts++
          expect(draft.ledger.map((it) => it.line)).toEqual(draft.ledger.map((_, index) => index + 1))
          expect(draft.ledger.every((it) => it.rule !== 'unexplained')).toBe(true)
          const kept = draft.ledger.map((it) => it.text ?? '').join('\n')
          expect(withoutControls(kept)).toBe(withoutControls(source))
        } catch (error) {
          if (!(error instanceof Fatal)) throw error
        }
      }),
      { numRuns: 400 },
    )
    expect(drafts).toBeGreaterThan(50)
  })

  it('bears hostile lines', async () => {
    const prose = (hour: number) =>
      [1, 2, 3, 4]
        .map(
          (it) =>
            `At ${hour + it} o'clock the keeper wrote that the crane had leaned ${it} inches further, and went to bed.\n`,
        )
        .join('')
    const hostile = [
      'a'.repeat(190_000),
      ' '.repeat(190_000),
      '('.repeat(50_000),
      '/ '.repeat(50_000),
      'By '.repeat(50_000),
      '1 '.repeat(60_000),
      '©'.repeat(60_000),
      'Фото: '.repeat(20_000),
      '- '.repeat(60_000),
      '«'.repeat(60_000),
      'A, '.repeat(40_000),
    ]
    for (const row of hostile) {
      const draft = await readSample(`${prose(1)}${row}\n${prose(6)}`)
      expect(draft.ledger).toHaveLength(9)
    }
  })
})

function withoutControls(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ufffd]|\p{Surrogate}/gu, '')
}
