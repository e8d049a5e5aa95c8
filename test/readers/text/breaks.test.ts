import { describe, expect, it } from 'vitest'
import { BREAKS, measureBreaks } from '../../../src/readers/text/breaks.js'
import { weigh } from '../../../src/readers/text/evidence.js'
import { measure } from '../../../src/readers/text/features.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { massesOf } from '../../../src/readers/text/second.js'

const TEXT = [
  'The keeper wrote on Monday that the crane of Port Ellery had leaned two inches further since the spring.',
  'Nobody had asked him to measure it again, he said, while the gulls argued about the weather above him.',
  'The harbour office will decide next week whether the crane is to be taken down before the winter or not.',
  'Until then the quay below it stays closed, and the fish are carried round by the street of the ropemakers.',
  'The ropemakers have said nothing so far, but their apprentices were seen with their fingers at their noses.',
]
const COMMENTS = [
  'Leave a comment',
  'March 3, 2031 at 9:12',
  'I have always said that the crane leans because the town does, and nobody ever wanted to hear a word of it.',
  'March 3, 2031 at 9:40',
  'My uncle helped to build that crane, and he says that it has leaned from the very first day on, as it should.',
  'March 4, 2031 at 7:05',
  'Let it fall, then we shall see at last who has been sleeping in it since the summer before the last one.',
]

function breaksOf(rows: readonly string[], end: number): Readonly<Record<string, number>> {
  const lines = splitLines(rows.join('\n'), 1).map(weigh)
  const table = measure(lines)
  const chances = Float32Array.from(table.rows, (index) => ((lines[index]?.weight ?? 0) > 60 ? 0.9 : 0.1))
  const masses = massesOf(lines, table.rows)
  const weighed = new Float64Array(chances.length + 1)
  for (const [row, chance] of chances.entries()) weighed[row + 1] = (weighed[row] ?? 0) + chance * (masses[row] ?? 0)
  const page = {
    lines,
    rows: table.rows,
    values: table.values,
    stems: table.stems,
    first: chances,
    chances,
    masses,
    series: [],
  }
  const values = measureBreaks(page, { start: 0, end }, weighed)
  return Object.fromEntries(BREAKS.map((name, index) => [name, values[index] ?? Number.NaN]))
}

describe('what a candidate goes on into', () => {
  it('is nothing where it is the text alone', () => {
    expect(Object.values(breaksOf([...TEXT, ...COMMENTS], TEXT.length))).toEqual(BREAKS.map(() => 0))
  })

  it('is a thread of comments: lines with a date, and how much stands behind the second of them', () => {
    const all = breaksOf([...TEXT, ...COMMENTS], TEXT.length + COMMENTS.length)
    expect(all['heads']).toBeCloseTo(Math.log1p(3) / 4)
    expect(all['behind-heads']).toBeGreaterThan(0.2)
    expect(all['behind-ending']).toBeGreaterThan(all['behind-heads'] ?? 1)
    expect(all['behind-ending']).toBeLessThan(0.5)
  })

  it('knows the rows of a table', () => {
    const rows = [...TEXT, 'Quay\tGulls\tSwans\tCranes', 'North\t12\t3\t1']
    expect(breaksOf(rows, rows.length)['cells']).toBeCloseTo(2 / 7)
    expect(breaksOf(rows, TEXT.length)['cells']).toBe(0)
  })
})
