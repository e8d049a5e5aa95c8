import { FEATURES } from './features.js'
import { REGION } from './regions.js'
import { SECOND } from './second.js'
import { THIRD } from './third.js'
import { TITLE } from './title.js'
import { type Forest, plant, scoreTrees } from './trees.js'
import { type Model, readWeights, type Weights } from './weights.js'

/** A linear score over a row of features in a fixed order. */
export interface Scorer {
  readonly names: readonly string[]
  readonly weights: Float64Array
  readonly bias: number
}

/** A linear score and a forest over the same row of features, which add up. */
export interface Ranker {
  readonly line: Scorer
  readonly forest: Forest
}

/** The scorers of a model, ready to run. */
export interface Scorers {
  readonly first: Scorer
  readonly second: Scorer
  readonly third: Forest
  readonly region: Ranker
  readonly title: Scorer
}

/** Makes a model's scorers. A feature the model has no weight for counts nothing. */
export function scorersOf(model: Model): Scorers {
  return {
    first: scorer(FEATURES, model.first),
    second: scorer(SECOND, model.second),
    third: plant(THIRD, model.third),
    region: { line: scorer(REGION, model.region), forest: plant(REGION, model.regionTrees) },
    title: scorer(TITLE, model.title),
  }
}

function scorer(names: readonly string[], weights: Weights): Scorer {
  return { names, weights: Float64Array.from(names, (name) => weights[name] ?? 0), bias: weights['bias'] ?? 0 }
}

let shipped: Scorers | undefined

/** The scorers of the weights that come with the reader. */
export function shippedScorers(): Scorers {
  shipped ??= scorersOf(readWeights())
  return shipped
}

/** The score of row `row`. */
export function scoreRow({ weights, bias }: Scorer, values: Float32Array, row: number): number {
  let score = bias
  const at = row * weights.length
  for (let index = 0; index < weights.length; index++) score += (weights[index] ?? 0) * (values[at + index] ?? 0)
  return score
}

/** The score of row `row` by a ranker. */
export function rankRow({ line, forest }: Ranker, values: Float32Array, row: number): number {
  return scoreRow(line, values, row) + scoreTrees(forest, values, row)
}

/** The chance, 0 to 1, of each of `count` rows. */
export function chancesOf(scorer: Scorer | Forest, values: Float32Array, count: number): Float32Array {
  const score =
    'roots' in scorer
      ? (row: number) => scoreTrees(scorer, values, row)
      : (row: number) => scoreRow(scorer, values, row)
  const chances = new Float32Array(count)
  for (let row = 0; row < count; row++) chances[row] = 1 / (1 + Math.exp(-score(row)))
  return chances
}
