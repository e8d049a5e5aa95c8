/** The measure of the corpus's scorer, as a function: four-token shingles, each CJK character a token. */
const CJK = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff'
const TOKEN = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}_])+`, 'gu')

export const tokensOf = (text) => text.match(TOKEN) ?? []

export function shinglesOf(tokens) {
  const counts = new Map()
  if (tokens.length === 0) return counts
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const shingle = tokens.slice(at, at + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** How many shingles there are, repeats counted. */
export function sizeOf(shingles) {
  let size = 0
  for (const count of shingles.values()) size += count
  return size
}

/** How many of a line's tokens the gold has, by the share of the line's shingles found in it. */
export function sharedTokens(gold, tokens) {
  const own = shinglesOf(tokens)
  let shared = 0
  for (const [shingle, count] of own) shared += Math.min(count, gold.get(shingle) ?? 0)
  return (shared / sizeOf(own)) * tokens.length
}

/** Precision and recall of one document; undefined where there is nothing to divide by. */
export function compare(goldShingles, text) {
  const found = shinglesOf(tokensOf(text))
  let shared = 0
  let wanted = 0
  let given = 0
  for (const [shingle, count] of goldShingles) {
    wanted += count
    shared += Math.min(count, found.get(shingle) ?? 0)
  }
  for (const count of found.values()) given += count
  return { precision: given > 0 ? shared / given : undefined, recall: wanted > 0 ? shared / wanted : undefined }
}

/** F1 of the two means, as the scorer prints it. */
export function f1Of(results) {
  const mean = (values) => (values.length ? values.reduce((sum, it) => sum + it, 0) / values.length : 0)
  const p = mean(results.map((it) => it.precision).filter((it) => it !== undefined))
  const r = mean(results.map((it) => it.recall).filter((it) => it !== undefined))
  return p + r > 0 ? (2 * p * r) / (p + r) : 0
}
