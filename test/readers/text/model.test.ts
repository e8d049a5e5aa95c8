import { describe, expect, it } from 'vitest'
import { rankRow, scorersOf, sharesOfRow } from '../../../src/readers/text/model.js'
import { THIRD } from '../../../src/readers/text/third.js'

const { third } = scorersOf({
  first: {},
  second: {},
  third: { odds: 2, inside: -1, bias: 0.5 },
  thirdTrees: [['odds', 0.5, -1, ['inside', 0.5, 0.25, -0.25]]],
  region: {},
  title: {},
})

function rowOf(known: Readonly<Record<string, number>>): number[] {
  return THIRD.map((name) => known[name] ?? 0)
}

describe('the third look', () => {
  const rows = Float32Array.from([...rowOf({ odds: 0.5, inside: 1 }), ...rowOf({ odds: 0.75, 'to-end': 1 })])

  it('adds what its line and its trees make of a line', () => {
    expect([0, 1].map((row) => rankRow(third, rows, row))).toEqual([0.5 + 1 - 1 - 1, 0.5 + 1.5 + 0.25])
  })

  it('tells what each feature added, the bias and the root of the trees aside', () => {
    const [odds, inside] = [THIRD.indexOf('odds'), THIRD.indexOf('inside')]
    const shares = sharesOfRow(third, rows, 1)
    expect(shares[odds]).toBeCloseTo(1.5 + 0.5)
    expect(shares[inside]).toBeCloseTo(0.25)
    expect(shares.filter((share) => share !== 0)).toHaveLength(2)
  })
})
