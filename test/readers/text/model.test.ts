import { describe, expect, it } from 'vitest'
import { rankRow, scorersOf } from '../../../src/readers/text/model.js'
import { REGION } from '../../../src/readers/text/regions.js'

const { region } = scorersOf({
  first: {},
  second: {},
  third: [],
  region: { margin: 2, share: -1, bias: 0.5 },
  regionTrees: [['margin', 0.5, -1, ['lines', 3, 0.25, -0.25]]],
  title: {},
})

function rowOf(known: Readonly<Record<string, number>>): number[] {
  return REGION.map((name) => known[name] ?? 0)
}

describe('the ranker of regions', () => {
  it('adds what its line and its trees make of a candidate', () => {
    const rows = Float32Array.from([...rowOf({ margin: 0.5, share: 1 }), ...rowOf({ margin: 2, lines: 4 })])
    expect([0, 1].map((row) => rankRow(region, rows, row))).toEqual([0.5 + 1 - 1 - 1, 0.5 + 4 - 0.25])
  })
})
