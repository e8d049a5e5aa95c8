import { describe, expect, it } from 'vitest'
import { readable } from '../../../src/readers/text/weighed.js'
import { readSample } from './read-sample.js'

const PAGE = `Menu
The crane of Port Ellery leans a little further every year

The keeper of the harbour wrote on Monday that the crane had leaned two inches further since the spring.

"Nobody asked me to measure it again," he said, and the gulls went on arguing about the weather above him.

The harbour office will decide next week whether the crane is to be taken down or held up with ropes.

Share
© 2024 The Ellery Lamp. All rights reserved.
`

describe('a reading that is to be explained', () => {
  it('says of every line how sure it is, and of each line of text what weighed', async () => {
    const { ledger } = await readSample(PAGE, undefined, { explain: true })
    expect(ledger.every(({ confidence }) => confidence !== undefined)).toBe(true)
    for (const { role, evidence = [] } of ledger) {
      if (role === 'blank') continue
      expect(evidence.length).toBeGreaterThan(0)
      expect(evidence.length).toBeLessThanOrEqual(5)
      const sizes = evidence.map(({ weight }) => Math.abs(weight))
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    }
  })

  // Far from the text no third look is taken unless it is asked what weighed.
  const FAR = Array.from({ length: 90 }, (_, number) => `Ferry ${number} turns back before the north quay`).join('\n')

  it('says what weighed far from the text too', async () => {
    const { ledger } = await readSample(`${FAR}\n${PAGE}${FAR}`, undefined, { explain: true })
    expect(ledger.filter(({ role, evidence = [] }) => role !== 'blank' && evidence.length === 0)).toEqual([])
  })

  it.each([
    ['on a small page', PAGE],
    ['among many lines', `${FAR}\n${PAGE}${FAR}`],
  ])('gives the same article as one that is not, %s', async (_, page) => {
    const plain = await readSample(page)
    const explained = await readSample(page, undefined, { explain: true })
    expect({ ...explained, ledger: [] }).toEqual({ ...plain, ledger: [] })
    expect(plain.ledger.some((line) => 'evidence' in line)).toBe(false)
    expect(explained.ledger.map(({ role, rule }) => [role, rule])).toEqual(
      plain.ledger.map(({ role, rule }) => [role, rule]),
    )
  })
})

describe('the name of a feature', () => {
  it('is what an editor would call it', () => {
    expect(readable('full-stop')).toBe('ends as a sentence')
    expect(readable('short+1')).toBe('short line, 1 line below')
    expect(readable('dated-2')).toBe('holds a date, 2 lines above')
    expect(readable('picture-since')).toBe('caption or credit, the last one above')
    expect(readable('plea/below')).toBe('asks for something, below the likely text')
    expect(readable('lines')).toBe('lines')
  })
})
