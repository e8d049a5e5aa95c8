/**
 * Gradient boosting of small regression trees. Values are sorted into a few bins a column, trees grow leaf by leaf where
 * the gain is greatest. Deterministic: which columns a tree may use comes from a generator with a fixed seed.
 */
const BINS = 32
const SAMPLE = 40_000

/** A table of rows as bins, column by column, and the edges between them: bin `b` holds the values up to `edges[b]`. */
export function binTable(table, width, count) {
  const edges = Array.from({ length: width }, (_, column) => edgesOf(table, width, count, column))
  const bins = edges.map((own, column) => {
    const out = new Uint8Array(count)
    for (let row = 0; row < count; row++) {
      const value = table[row * width + column]
      let low = 0
      let high = own.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value > own[middle]) low = middle + 1
        else high = middle
      }
      out[row] = low
    }
    return out
  })
  return { edges, bins, count }
}

/** Zero is most of most columns and has a bin of its own; the other edges are quantiles, rounded as they are written. */
function edgesOf(table, width, count, column) {
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const values = []
  for (let row = 0; row < count; row += step) values.push(table[row * width + column])
  values.sort((a, b) => a - b)
  const others = values.filter((value) => value !== 0)
  if (others.length === 0) return new Float64Array(0)
  const edges = new Set()
  if (others.length < values.length) {
    edges.add(0)
    if (others[0] < 0) edges.add(-0.001)
  }
  for (let q = 1; q < BINS - 2; q++) edges.add(round(others[Math.floor((q * others.length) / (BINS - 2))]))
  const top = values.at(-1)
  return Float64Array.from([...edges].filter((edge) => edge < top).sort((a, b) => a - b)).slice(0, BINS - 1)
}

/**
 * Grows the trees. `gradient(scores, g, h)` writes the first and second derivative of the loss for each row; `least` is
 * the least sum of second derivatives in a leaf; the trees add to the scores in `start`, where there are any. A tree is a leaf's value or [column, edge, tree up to it, tree above].
 */
export function boost(table, gradient, { trees, leaves, rate, l2, least, fraction, start }) {
  const { edges, bins, count } = table
  const scores = start ? Float64Array.from(start) : new Float64Array(count)
  const g = new Float64Array(count)
  const h = new Float64Array(count)
  const random = generator()
  const useful = edges.flatMap((own, column) => (own.length > 0 ? [column] : []))
  const order = new Uint32Array(count)
  const spare = new Uint32Array(count)
  const grown = []
  for (let number = 0; number < trees; number++) {
    gradient(scores, g, h)
    for (let row = 0; row < count; row++) order[row] = row
    const columns = useful.filter(() => random() < fraction)
    const sums = sumsIn(bins, columns, order, g, h)
    const root = settle({ from: 0, to: count, ...sums(0, count) })
    const open = [root]
    while (open.length < leaves) {
      const next = open.reduce((best, node) => (node.gain > best.gain ? node : best))
      if (next.gain <= 0) break
      open.splice(open.indexOf(next), 1, ...divide(next))
    }
    grown.push(finish(root))

    function divide(node) {
      const { from, to, column, bin } = node
      const own = bins[columns[column]]
      let at = from
      let above = 0
      for (let i = from; i < to; i++) {
        const row = order[i]
        if (own[row] <= bin) order[at++] = row
        else spare[above++] = row
      }
      order.set(spare.subarray(0, above), at)
      const small = at - from <= above ? { from, to: at } : { from: at, to }
      const large = at - from <= above ? { from: at, to } : { from, to: at }
      Object.assign(small, sums(small.from, small.to))
      // What the smaller half has not, the larger has.
      for (let i = 0; i < node.bins.length; i++) node.bins[i] -= small.bins[i]
      Object.assign(large, { bins: node.bins, g: node.g - small.g, h: node.h - small.h })
      node.bins = undefined
      node.halves = [small, large].sort((a, b) => a.from - b.from).map(settle)
      return node.halves
    }

    /** The best split of a node; no gain where there is none. */
    function settle(node) {
      const { bins: binned } = node
      const whole = (node.g * node.g) / (node.h + l2)
      node.gain = 0
      for (let column = 0; column < columns.length; column++) {
        const last = edges[columns[column]].length
        let gBelow = 0
        let hBelow = 0
        for (let bin = 0, at = column * BINS * 2; bin < last; bin++, at += 2) {
          gBelow += binned[at]
          hBelow += binned[at + 1]
          const hAbove = node.h - hBelow
          if (hBelow < least || hAbove < least) continue
          const gAbove = node.g - gBelow
          const gain = (gBelow * gBelow) / (hBelow + l2) + (gAbove * gAbove) / (hAbove + l2) - whole
          if (gain > node.gain + 1e-9) Object.assign(node, { gain, column, bin })
        }
      }
      return node
    }

    function finish(node) {
      if (node.halves) {
        const column = columns[node.column]
        return [column, edges[column][node.bin], ...node.halves.map(finish)]
      }
      const value = round((-rate * node.g) / (node.h + l2))
      for (let i = node.from; i < node.to; i++) scores[order[i]] += value
      return value
    }
  }
  return grown
}

/** A function that adds up the derivatives of a stretch of rows by column and bin. */
function sumsIn(bins, columns, order, g, h) {
  const gRun = new Float64Array(order.length)
  const hRun = new Float64Array(order.length)
  return (from, to) => {
    const size = to - from
    let gSum = 0
    let hSum = 0
    for (let i = 0; i < size; i++) {
      const row = order[from + i]
      gRun[i] = g[row]
      hRun[i] = h[row]
      gSum += gRun[i]
      hSum += hRun[i]
    }
    const binned = new Float64Array(columns.length * BINS * 2)
    for (let column = 0; column < columns.length; column++) {
      const own = bins[columns[column]]
      const base = column * BINS * 2
      for (let i = 0; i < size; i++) {
        const at = base + 2 * own[order[from + i]]
        binned[at] += gRun[i]
        binned[at + 1] += hRun[i]
      }
    }
    return { bins: binned, g: gSum, h: hSum }
  }
}

/** A linear congruential generator: the same numbers on every machine. */
function generator() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function round(value) {
  return Math.round(value * 1000) / 1000
}
