import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { measure } from '../../../src/readers/text/features.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { THIRD } from '../../../src/readers/text/third.js'
import { measureVicinity, VICINITY } from '../../../src/readers/text/vicinity.js'

const PAGE = `Home
The crane of Port Ellery leans a little further
The keeper wrote on Monday that the crane of Port Ellery had leaned two inches further since the spring.
"Nobody asked me to measure the crane again," he said, while the gulls argued about the weather above him.
Advertisement
The harbour office of Port Ellery will decide next week whether the crane is to be taken down or not.
Leave a comment`

const lines = splitLines(PAGE, 1).map(weigh)
const table = measure(lines)
const vicinity = measureVicinity(lines, table, Float32Array.from([0, 0, 1, 1, 1, 0]), { start: 2, end: 5 })
const measured = (row: number, name: string) => vicinity[row * VICINITY.length + VICINITY.indexOf(name)]

describe('the vicinity of a line', () => {
  it('leaves out what only interrupts the text', () => {
    expect(table.rows).toEqual([0, 1, 2, 3, 5, 6])
  })

  it('knows the kinds of lines beside it', () => {
    expect(measured(2, 'quote-start+1')).toBe(1)
    expect(measured(4, 'quote-start-1')).toBe(1)
    expect(measured(3, 'quote-start-1')).toBe(0)
    expect(measured(4, 'label-ending-until')).toBeGreaterThan(measured(2, 'label-ending-until') ?? 1)
    expect(measured(5, 'label-ending-until')).toBe(1)
  })

  it('knows the line most like a headline', () => {
    expect(measured(1, 'headline-near')).toBe(1)
    expect(measured(1, 'headline-words')).toBe(1)
    expect([0, 2].map((row) => measured(row, 'under-headline'))).toEqual([0, 1])
  })

  it('compares the size of a line with that of the text', () => {
    expect(measured(3, 'size-to-usual')).toBeCloseTo(0.5)
    expect(measured(0, 'size-to-usual')).toBeLessThan(0.2)
  })
})

describe('the features of the third look', () => {
  it('have a name each', () => expect(new Set(THIRD).size).toBe(THIRD.length))
})
