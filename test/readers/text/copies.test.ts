import { describe, expect, it } from 'vitest'
import { copiesOf } from '../../../src/readers/text/copies.js'
import { weigh } from '../../../src/readers/text/evidence.js'
import { splitLines } from '../../../src/readers/text/line.js'

const copiesIn = (...rows: readonly string[]) => copiesOf(splitLines(rows.join('\n'), 1).map(weigh))

describe('lines that repeat one another', () => {
  it('are counted, and the first of them is known', () => {
    const { counts, firsts } = copiesIn('Harbour', '', 'Quay', 'Harbour ', '', 'Harbour')
    expect([...counts]).toEqual([3, 0, 1, 3, 0, 3])
    expect([...firsts]).toEqual([0, 1, 2, 0, 4, 0])
  })

  it('are short ones: a long line stands for itself', () => {
    const long = 'The crane leans further every year. '.repeat(20).trim()
    expect([...copiesIn(long, long).counts]).toEqual([1, 1])
  })
})
