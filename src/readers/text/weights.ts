import { readFileSync } from 'node:fs'
import type { Tree } from './trees.js'

/** The weights of one linear score, by the name of the feature; `bias` is added to every score. */
export type Weights = Readonly<Record<string, number>>

/**
 * All that was learned: the three looks at the lines, the ranking of regions and of headlines. The third look
 * is a line and trees, which add up.
 */
export interface Model {
  readonly first: Weights
  readonly second: Weights
  readonly third: Weights
  readonly thirdTrees: readonly Tree[]
  readonly region: Weights
  readonly title: Weights
}

const FILE = new URL('../../../src/readers/text/weights.json', import.meta.url)

/** The weights that come with the reader, as bench/accuracy/train.mjs wrote them: a resource of the package. */
export function readWeights(): Model {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Model
}
