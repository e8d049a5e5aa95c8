import { describe, expect, it } from 'vitest'
import { plant, scoreTrees, sharesOfTrees, type Tree } from '../../../src/readers/text/trees.js'

const TREES: readonly Tree[] = [['length', 0.5, -1, ['dated', 0, 2, -3]], ['dated', 0, 0.25, -0.25], 0.1]
const forest = plant(['dated', 'length'], TREES)

describe('a forest', () => {
  it('adds up the leaves a row falls into', () => {
    const rows = Float32Array.from([0, 0.25, 0, 0.75, 1, 0.75])
    expect([0, 1, 2].map((row) => scoreTrees(forest, rows, row))).toEqual([
      -1 + 0.25 + 0.1,
      2 + 0.25 + 0.1,
      -3 - 0.25 + 0.1,
    ])
  })

  it('takes a value on the edge for one up to it', () => {
    expect(scoreTrees(forest, Float32Array.from([0, 0.5]), 0)).toBe(-1 + 0.25 + 0.1)
  })

  it('says what asking for each feature added, all of it together the way from the roots to the leaves', () => {
    const row = Float32Array.from([1, 0.75])
    const shares = Float64Array.from([7, 7])
    sharesOfTrees(forest, row, 0, shares)
    const [dated = 0, length = 0] = shares
    expect(length).toBeCloseTo(-0.5 - -0.75)
    expect(dated).toBeCloseTo(-3 - -0.5 + (-0.25 - 0))
    const roots = forest.roots.reduce((sum, root) => sum + (forest.values[root] ?? 0), 0)
    expect(roots + dated + length).toBeCloseTo(scoreTrees(forest, row, 0))
  })

  it('wants every feature it asks for to be measured', () => {
    expect(() => plant(['length'], TREES)).toThrow('dated')
  })
})
