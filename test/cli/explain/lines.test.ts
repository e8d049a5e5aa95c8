import { describe, expect, it } from 'vitest'
import { UNSURE } from '../../../src/cli/explain/line.js'
import { linesHtml } from '../../../src/cli/explain/lines.js'
import type { LedgerLine } from '../../../src/record/ledger.js'

const line = (number: number, confidence?: number): LedgerLine => ({
  line: number,
  text: `The gull of quay ${number}`,
  role: 'body',
  rule: 'line-model',
  ...(confidence === undefined ? {} : { confidence }),
})

/** The classes of the line with this number. */
function classesOf(html: string, number: number): readonly string[] {
  const [, names = ''] = new RegExp(`<details class="([^"]*)" id="l${number}"`).exec(html) ?? []
  return names.split(' ')
}

describe('the lines of an explained source', () => {
  const ledger = [line(1, UNSURE - 0.01), line(2, UNSURE), line(3, 1), line(4)]
  const html = linesHtml(ledger, [], 'en', 'text')

  it('marks those the reader is unsure of, and no others', () => {
    expect([1, 2, 3, 4].filter((number) => classesOf(html, number).includes('unsure'))).toEqual([1])
    expect([1, 2, 3, 4].every((number) => classesOf(html, number).includes('text'))).toBe(true)
  })

  it('says how sure it is of each, where that is known', () => {
    expect([...html.matchAll(/<span class="sure">(\d+%)<\/span>/g)].map(([, share]) => share)).toEqual([
      '59%',
      '60%',
      '100%',
    ])
  })
})
