/**
 * Logistic regression by L-BFGS on weighted rows: deterministic, for it neither shuffles nor samples. Most features of a
 * line are zero, so rows are kept sparse: row `r` has the columns and values from `starts[r]` to `starts[r + 1]`.
 * Returns the weights, the bias last. `l2` pulls the weights (not the bias) to zero.
 */
export function fitLogistic({ rows, width, l2 = 1e-5, steps = 200 }) {
  const { starts, columns, values, labels, weights } = rows
  const total = weights.reduce((sum, it) => sum + it, 0)
  return minimize(
    (w, gradient) => {
      gradient.fill(0)
      let loss = 0
      for (let row = 0; row < labels.length; row++) {
        let z = w[width]
        const end = starts[row + 1]
        for (let at = starts[row]; at < end; at++) z += w[columns[at]] * values[at]
        const p = 1 / (1 + Math.exp(-z))
        const y = labels[row]
        const weight = weights[row]
        loss += weight * (z > 0 ? (1 - y) * z + Math.log1p(Math.exp(-z)) : -y * z + Math.log1p(Math.exp(z)))
        const error = weight * (p - y)
        for (let at = starts[row]; at < end; at++) gradient[columns[at]] += error * values[at]
        gradient[width] += error
      }
      loss /= total
      for (let i = 0; i < width; i++) {
        loss += 0.5 * l2 * w[i] * w[i]
        gradient[i] = gradient[i] / total + l2 * w[i]
      }
      gradient[width] /= total
      return loss
    },
    width + 1,
    steps,
  )
}

/** Collects sparse rows for {@link fitLogistic}. */
export class SparseRows {
  #starts = [0]
  #labels = []
  #weights = []
  #columns = new Uint16Array(1 << 20)
  #values = new Float32Array(1 << 20)
  #length = 0

  add(table, from, width, label, weight) {
    if (this.#length + width > this.#columns.length) {
      this.#columns = grown(this.#columns)
      this.#values = grown(this.#values)
    }
    for (let column = 0; column < width; column++) {
      const value = table[from + column]
      if (value === 0) continue
      this.#columns[this.#length] = column
      this.#values[this.#length++] = value
    }
    this.#starts.push(this.#length)
    this.#labels.push(label)
    this.#weights.push(weight)
  }

  done() {
    return {
      starts: Uint32Array.from(this.#starts),
      columns: this.#columns,
      values: this.#values,
      labels: Uint8Array.from(this.#labels),
      weights: Float64Array.from(this.#weights),
    }
  }
}

function grown(array) {
  const next = new array.constructor(array.length * 2)
  next.set(array)
  return next
}

/** L-BFGS with ten pairs and a backtracking line search. */
export function minimize(gradientOf, size, steps) {
  let w = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = gradientOf(w, gradient)
  const pairs = []
  for (let step = 0; step < steps; step++) {
    const direction = Float64Array.from(gradient)
    const alphas = []
    for (let i = pairs.length - 1; i >= 0; i--) {
      const { s, y, rho } = pairs[i]
      const alpha = rho * dot(s, direction)
      alphas[i] = alpha
      for (let k = 0; k < size; k++) direction[k] -= alpha * y[k]
    }
    const last = pairs.at(-1)
    const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1
    for (let k = 0; k < size; k++) direction[k] *= scale
    for (let i = 0; i < pairs.length; i++) {
      const { s, y, rho } = pairs[i]
      const beta = rho * dot(y, direction)
      for (let k = 0; k < size; k++) direction[k] += s[k] * (alphas[i] - beta)
    }
    const slope = dot(gradient, direction)
    let length = 1
    let next
    let nextGradient
    let nextLoss
    for (let tries = 0; tries < 25; tries++, length /= 2) {
      next = w.map((value, k) => value - length * direction[k])
      nextGradient = new Float64Array(size)
      nextLoss = gradientOf(next, nextGradient)
      if (nextLoss <= loss - 1e-4 * length * slope) break
    }
    if (!(nextLoss < loss)) break
    const s = next.map((value, k) => value - w[k])
    const y = nextGradient.map((value, k) => value - gradient[k])
    const sy = dot(s, y)
    if (sy > 1e-12) {
      pairs.push({ s, y, rho: 1 / sy })
      if (pairs.length > 10) pairs.shift()
    }
    const gain = loss - nextLoss
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < 1e-7 * Math.abs(loss)) break
  }
  return w
}

function dot(a, b) {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k]
  return sum
}

/**
 * Weights of a linear score by which the best of several candidates is chosen (a softmax over each choice). `targets`
 * say how good each candidate is; several may be.
 */
export function fitChoice({ choices, width, l2, steps = 200 }) {
  return minimize(
    (w, gradient) => {
      gradient.fill(0)
      let loss = 0
      let total = 0
      for (const { values, targets, weight } of choices) {
        total += weight
        const scores = targets.map((_, row) => {
          let score = 0
          for (let i = 0; i < width; i++) score += w[i] * values[row * width + i]
          return score
        })
        const top = Math.max(...scores)
        const powers = scores.map((score) => Math.exp(score - top))
        const sum = powers.reduce((a, b) => a + b, 0)
        const wanted = targets.reduce((a, b) => a + b, 0)
        for (let row = 0; row < scores.length; row++) {
          const chance = powers[row] / sum
          const target = targets[row] / wanted
          if (target > 0) loss -= weight * target * (scores[row] - top - Math.log(sum))
          const error = weight * (chance - target)
          for (let i = 0; i < width; i++) gradient[i] += error * values[row * width + i]
        }
      }
      for (let i = 0; i < width; i++) {
        gradient[i] = gradient[i] / total + l2 * w[i]
        loss += (total * l2 * w[i] * w[i]) / 2
      }
      return loss / total
    },
    width,
    steps,
  )
}
