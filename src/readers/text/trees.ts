/** A tree of a learned score: a leaf's value, or the feature asked for, the edge, and what holds up to it and above it. */
export type Tree = number | readonly [feature: string, edge: number, upTo: Tree, above: Tree]

/** Trees over a row of features in a fixed order, laid out flat; their leaves add up to a score. */
export interface Forest {
  readonly names: readonly string[]
  /** The feature a node asks for, -1 at a leaf. */
  readonly features: Int16Array
  readonly edges: Float64Array
  /** A leaf's value; of any other node, the mean of the two below it. */
  readonly values: Float64Array
  /** Where the node for values above the edge stands; the other one follows its parent. */
  readonly above: Int32Array
  readonly roots: readonly number[]
}

/** Lays trees out for scoring rows whose features stand in the order of `names`. Throws for a feature not among them. */
export function plant(names: readonly string[], trees: readonly Tree[]): Forest {
  const order = new Map(names.map((name, index) => [name, index]))
  const features: number[] = []
  const edges: number[] = []
  const values: number[] = []
  const above: number[] = []
  const put = (tree: Tree): number => {
    const at = features.length
    features.push(-1)
    edges.push(0)
    values.push(0)
    above.push(0)
    if (typeof tree === 'number') {
      values[at] = tree
      return at
    }
    const [name, edge, low, high] = tree
    const feature = order.get(name)
    if (feature === undefined) throw new RangeError(`The weights name a feature that is not measured: ${name}`)
    features[at] = feature
    edges[at] = edge
    put(low)
    above[at] = put(high)
    values[at] = ((values[at + 1] ?? 0) + (values[above[at] ?? 0] ?? 0)) / 2
    return at
  }
  const roots = trees.map(put)
  return {
    names,
    features: Int16Array.from(features),
    edges: Float64Array.from(edges),
    values: Float64Array.from(values),
    above: Int32Array.from(above),
    roots,
  }
}

/** The score of row `row`. */
export function scoreTrees({ names, features, edges, values, above, roots }: Forest, table: Float32Array, row: number) {
  const from = row * names.length
  let score = 0
  for (const root of roots) {
    let node = root
    for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
      node = (table[from + feature] ?? 0) > (edges[node] ?? 0) ? (above[node] ?? 0) : node + 1
    }
    score += values[node] ?? 0
  }
  return score
}

/** Writes what asking for each feature added to a row's score on the way to the leaves, in the order of the names. */
export function sharesOfTrees(forest: Forest, table: Float32Array, row: number, shares: Float64Array): void {
  const { names, features, edges, values, above, roots } = forest
  const from = row * names.length
  shares.fill(0)
  for (const root of roots) {
    let node = root
    for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
      const next = (table[from + feature] ?? 0) > (edges[node] ?? 0) ? (above[node] ?? 0) : node + 1
      shares[feature] = (shares[feature] ?? 0) + (values[next] ?? 0) - (values[node] ?? 0)
      node = next
    }
  }
}
