import { FEATURES, LEGIBLE } from './features.js'
import { REGION } from './regions.js'
import { SECOND } from './second.js'
import { TITLE } from './title.js'
import { WEIGHTS } from './weights.js'

/** The weights of one linear score, by the name of the feature; `bias` is added to every score. */
export type Weights = Readonly<Record<string, number>>

/** All that was learned: the three looks at the lines, the ranking of regions and of headlines. */
export interface Model {
  readonly first: Weights
  readonly second: Weights
  readonly third: Weights
  readonly region: Weights
  readonly title: Weights
}

/** A linear score over a row of features in a fixed order. */
export interface Scorer {
  readonly names: readonly string[]
  readonly weights: Float64Array
  readonly bias: number
}

/** The scorers of a model, ready to run. */
export interface Scorers {
  readonly first: Scorer
  readonly second: Scorer
  readonly third: Scorer
  readonly region: Scorer
  readonly title: Scorer
}

/** Makes a model's scorers. A feature the model has no weight for counts nothing. */
export function scorersOf(model: Model): Scorers {
  return {
    first: scorer(FEATURES, model.first),
    second: scorer(SECOND, model.second),
    third: scorer(SECOND, model.third),
    region: scorer(REGION, model.region),
    title: scorer(TITLE, model.title),
  }
}

function scorer(names: readonly string[], weights: Weights): Scorer {
  return { names, weights: Float64Array.from(names, (name) => weights[name] ?? 0), bias: weights['bias'] ?? 0 }
}

let shipped: Scorers | undefined

/** The scorers of the weights that come with the reader. */
export function shippedScorers(): Scorers {
  shipped ??= scorersOf(shippedModel())
  return shipped
}

/** The weights that come with the reader. */
export function shippedModel(): Model {
  return {
    first: parseWeights(WEIGHTS.first),
    second: parseWeights(WEIGHTS.second),
    third: parseWeights(WEIGHTS.third),
    region: parseWeights(WEIGHTS.region),
    title: parseWeights(WEIGHTS.title),
  }
}

/** Reads `name weight | name weight | …`, the form in which weights are kept for people to review. */
export function parseWeights(text: string): Weights {
  const pairs = text.split('|').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(pairs.map(([name = '', weight]) => [name, Number(weight)]))
}

/** The score of row `row`. */
export function scoreRow({ weights, bias }: Scorer, values: Float32Array, row: number): number {
  let score = bias
  const at = row * weights.length
  for (let index = 0; index < weights.length; index++) score += (weights[index] ?? 0) * (values[at + index] ?? 0)
  return score
}

/** The chance, 0 to 1, of each of `count` rows. */
export function chancesOf(scorer: Scorer, values: Float32Array, count: number): Float32Array {
  const chances = new Float32Array(count)
  for (let row = 0; row < count; row++) chances[row] = 1 / (1 + Math.exp(-scoreRow(scorer, values, row)))
  return chances
}

/** What each legible feature of a first look adds to a row's score, by name. */
export function sharesOf({ names, weights }: Scorer, values: Float32Array, row: number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const at = row * weights.length
  for (let index = 0; index < LEGIBLE; index++) {
    const share = (weights[index] ?? 0) * (values[at + index] ?? 0)
    if (share !== 0) shares.set(names[index] ?? '', share)
  }
  return shares
}

/** The two legible features of a first look that moved a row's score most up (or down), by name. */
export function topFeatures(
  { names, weights }: Scorer,
  values: Float32Array,
  row: number,
  up: boolean,
): readonly string[] {
  const at = row * weights.length
  let best = [-1, -1]
  let scores = [0, 0]
  for (let index = 0; index < LEGIBLE; index++) {
    const share = (weights[index] ?? 0) * (values[at + index] ?? 0) * (up ? 1 : -1)
    if (share > (scores[0] ?? 0)) {
      best = [index, best[0] ?? -1]
      scores = [share, scores[0] ?? 0]
    } else if (share > (scores[1] ?? 0)) {
      best = [best[0] ?? -1, index]
      scores = [scores[0] ?? 0, share]
    }
  }
  return best.filter((index) => index >= 0).map((index) => names[index] ?? '')
}
