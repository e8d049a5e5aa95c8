import { shinglesOf, tokensOf } from './shingles.mjs'

/**
 * Which lines of a raw text belong to the gold body: 1, 0, or -1 where it cannot be told. A line of four tokens or more
 * belongs by the share of its shingles found in the gold; a shorter one when it is a line of the gold, or lies between
 * two lines that belong and its tokens follow there in the gold.
 */
export function labelLines(rows, body) {
  const goldTokens = tokensOf(body)
  const gold = shinglesOf(goldTokens)
  const goldLines = new Set(body.split('\n').map((line) => tokensOf(line).join(' ')))
  const joined = ` ${goldTokens.join(' ')} `
  const tokens = rows.map(tokensOf)
  const labels = tokens.map((row) => {
    if (row.length === 0) return -1
    if (row.length < 4) return goldLines.has(row.join(' ')) ? 2 : 0
    const own = shinglesOf(row)
    let hits = 0
    let all = 0
    for (const [shingle, count] of own) {
      all += count
      if (gold.has(shingle)) hits += count
    }
    const share = hits / all
    return share >= 0.5 ? 1 : 0
  })
  // Short lines count only near lines that certainly belong; what is repeated all over the page is no text.
  const counts = new Map()
  for (const row of tokens) counts.set(row.join(' '), (counts.get(row.join(' ')) ?? 0) + 1)
  return labels.map((label, index) => {
    if (label !== 2) return label
    const near = labels.some((other, at) => other === 1 && Math.abs(at - index) <= 4)
    const row = tokens[index]?.join(' ') ?? ''
    return near && joined.includes(` ${row} `) ? ((counts.get(row) ?? 0) > 1 ? -1 : 1) : 0
  })
}
