import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingMinutes } from '../../src/markup/reading.js'
import { bareRecord, paragraph } from '../record-sample.js'

const minutesOf = (text: string) => readingMinutes(bareRecord({ body: [paragraph(text)] }))

describe('minutes of reading', () => {
  it('are those of 200 words, or of 400 ideographs', () => {
    expect(minutesOf('word '.repeat(1_000))).toBe(5)
    expect(minutesOf("can't – self-made 1,5 ".repeat(250))).toBe(5)
    expect(minutesOf('字'.repeat(2_000))).toBe(5)
    expect(minutesOf('')).toBe(1)
  })

  it('are the same counted letter by letter as by expressions', () => {
    // A letter beyond the basic plane leaves the counting to expressions, and is one word more.
    const piece = fc.oneof(
      fc.constantFrom("'", '’', '-', ' ', '.', 'а', 'б', 'x', '1', '字', 'か', '\u0301', '\n'),
      fc.string(),
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((it) => it.join(''))
    fc.assert(
      fc.property(text, (it) => {
        const plain = it.replace(/[\ud800-\udfff]/g, '')
        const many = `${plain} `.repeat(300)
        expect(Math.abs(minutesOf(`${many}𐐷`) - minutesOf(many))).toBeLessThanOrEqual(1)
      }),
    )
  })
})
