import { expect, describe as group, it } from 'vitest'
import { describe } from '../../src/record/select.js'
import { bareRecord, paragraph } from '../record-sample.js'

const about = (text: string, limit?: number) => describe(bareRecord({ body: [paragraph(text)] }), limit)

group('describe', () => {
  it('cuts the first paragraph at a word', () => {
    expect(about('One two  three four', 12)).toBe('One two…')
    expect(about('One two', 12)).toBe('One two')
  })

  it('parts no character where no word ends', () => {
    expect(about('\u{1f600}'.repeat(10), 8)).toBe(`${'\u{1f600}'.repeat(3)}…`)
    expect(about('港'.repeat(10), 8)).toBe(`${'港'.repeat(7)}…`)
  })

  it('gives a summary whole', () => {
    expect(describe(bareRecord({ summary: 'A summary of some length.' }), 8)).toBe('A summary of some length.')
  })
})
