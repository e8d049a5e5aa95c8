import { FEATURES } from './features.js'
import { REGION } from './regions.js'
import { SECOND } from './second.js'
import { THIRD } from './third.js'
import { TITLE } from './title.js'
import { type Forest, plant, scoreTrees, sharesOfTrees } from './trees.js'
import { type Model, readWeights, type Weights } from './weights.js'

/** A linear score over a row of features in a fixed order. */
export interface Scorer {
  readonly names: readonly string[]
  readonly weights: Float64Array
  readonly bias: number
  /** Where weights stand, for a scorer that weighs few of its features; else all of them are gone through. */
  readonly used?: Uint16Array
}

/** A linear score and a forest over the same row of features, which add up. */
export interface Ranker {
  readonly line: Scorer
  readonly forest: Forest
  /** The features that can have a share in the score, in the order of the names. */
  readonly weighed: readonly number[]
}

/** The scorers of a model, ready to run. */
export interface Scorers {
  readonly first: Scorer
  readonly second: Scorer
  readonly third: Ranker
  readonly region: Scorer
  readonly title: Scorer
}

/** Makes a model's scorers. A feature the model has no weight for counts nothing. */
export function scorersOf(model: Model): Scorers {
  return {
    first: scorerOf(FEATURES, model.first),
    second: scorerOf(SECOND, model.second),
    third: rankerOf(scorerOf(THIRD, model.third), plant(THIRD, model.thirdTrees)),
    region: scorerOf(REGION, model.region),
    title: scorerOf(TITLE, model.title),
  }
}

/** A linear score over features in the order of `names`; one without a weight counts nothing. */
export function scorerOf(names: readonly string[], weights: Weights): Scorer {
  const all = Float64Array.from(names, (name) => weights[name] ?? 0)
  const used = Uint16Array.from([...all.keys()].filter((index) => all[index] !== 0))
  return { names, weights: all, bias: weights['bias'] ?? 0, ...(used.length < names.length / 4 ? { used } : {}) }
}

/** A linear score and a forest over the same features. */
export function rankerOf(line: Scorer, forest: Forest): Ranker {
  const asked = new Set(forest.features)
  const weighed = line.names.flatMap((_, index) => (asked.has(index) || line.weights[index] !== 0 ? [index] : []))
  return { line, forest, weighed }
}

let shipped: Scorers | undefined

/** The scorers of the weights that come with the reader. */
export function shippedScorers(): Scorers {
  shipped ??= scorersOf(readWeights())
  return shipped
}

/** The score of row `row`. */
export function scoreRow({ weights, bias, used }: Scorer, values: Float32Array, row: number): number {
  let score = bias
  const at = row * weights.length
  if (used) {
    for (const index of used) score += (weights[index] ?? 0) * (values[at + index] ?? 0)
    return score
  }
  for (let index = 0; index < weights.length; index++) score += (weights[index] ?? 0) * (values[at + index] ?? 0)
  return score
}

/** What each feature adds to the score of row `row` by a ranker, in the order of the names: into `shares`, if given. */
export function sharesOfRow(
  { line, forest }: Ranker,
  values: Float32Array,
  row: number,
  shares: Float64Array = new Float64Array(line.names.length),
): Float64Array {
  sharesOfTrees(forest, values, row, shares)
  const at = row * shares.length
  for (const index of line.used ?? line.weights.keys()) {
    shares[index] = (shares[index] ?? 0) + (line.weights[index] ?? 0) * (values[at + index] ?? 0)
  }
  return shares
}

/** The score of row `row` by a ranker. */
export function rankRow({ line, forest }: Ranker, values: Float32Array, row: number): number {
  return scoreRow(line, values, row) + scoreTrees(forest, values, row)
}

/** The chance, 0 to 1, of each of `count` rows. */
export function chancesOf(scorer: Scorer | Ranker, values: Float32Array, count: number): Float32Array {
  const chances = new Float32Array(count)
  if ('forest' in scorer) for (let row = 0; row < count; row++) chances[row] = chanceOf(rankRow(scorer, values, row))
  else writeChances(scorer, values, chances)
  return chances
}

function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** How many rows are scored side by side: each sum waits for its last addend, and the others need not wait for it. */
const ABREAST = 4

function writeChances(scorer: Scorer, values: Float32Array, chances: Float32Array): void {
  const { weights, bias } = scorer
  const width = weights.length
  const count = chances.length
  let row = 0
  for (; row + ABREAST <= count; row += ABREAST) {
    const at = row * width
    let [a, b, c, d] = [bias, bias, bias, bias]
    for (let index = 0; index < width; index++) {
      const weight = weights[index] ?? 0
      a += weight * (values[at + index] ?? 0)
      b += weight * (values[at + width + index] ?? 0)
      c += weight * (values[at + 2 * width + index] ?? 0)
      d += weight * (values[at + 3 * width + index] ?? 0)
    }
    chances[row] = chanceOf(a)
    chances[row + 1] = chanceOf(b)
    chances[row + 2] = chanceOf(c)
    chances[row + 3] = chanceOf(d)
  }
  for (; row < count; row++) chances[row] = chanceOf(scoreRow(scorer, values, row))
}
