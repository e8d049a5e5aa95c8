import type { Evidence } from './evidence.js'

/** The stretch of lines the article's text stands in, as indices; the end is exclusive. */
export interface Region {
  readonly start: number
  readonly end: number
}

/** The stretch whose lines together look most like prose; undefined when no line does. */
export function findRegion(lines: readonly Evidence[]): Region | undefined {
  let best: (Region & { readonly score: number }) | undefined
  let start = 0
  let score = 0
  for (const [index, line] of lines.entries()) {
    const value = proseScore(line)
    if (score <= 0 && value > 0) {
      start = index
      score = 0
    }
    score += value
    if (value > 0 && (!best || score > best.score)) best = { start, end: index + 1, score }
  }
  return best && best.score > 0 ? { start: best.start, end: best.end } : undefined
}

/** How much a line speaks for (above 0) or against an article's text. */
export function proseScore(line: Evidence): number {
  if (line.blank) return 0
  if (line.label?.role === 'legal') return -3
  if (line.label) return -0.6
  if (line.picture || line.byline || line.closing || line.helpers) return -0.4
  if (line.dateLine) return -1
  if (line.weight >= 60 && line.terminal) return 0.6 + Math.min(line.weight, 400) / 100
  if (line.weight >= 50 && /[:：]$/.test(line.line.content)) return 0.6
  if (line.weight >= 120) return 0.6
  if (line.terminal && line.weight >= 20) return 0.3
  if (/^[•●▪–—-]/.test(line.line.content)) return 0.2
  return -0.7
}
