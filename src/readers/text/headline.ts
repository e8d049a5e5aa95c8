import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import { type Scorers, scoreRow } from './model.js'
import { measureTitles, titleCandidates } from './title.js'

/**
 * The line that most looks like the headline of the text that begins at `lead`; undefined when no line above it will
 * do.
 */
export function findHeadline(
  lines: readonly Evidence[],
  calls: Calls,
  lead: number,
  end: number,
  scorers: Scorers,
): number | undefined {
  const candidates = titleCandidates(lines, lead)
  const values = measureTitles(lines, candidates, lead, end)
  let best: number | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [row, index] of candidates.entries()) {
    const line = lines[index]
    if (!line || !calls.isOpen(index) || !canBeHeadline(line)) continue
    const score = scoreRow(scorers.title, values, row)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best
}

/** False for what no headline is, whatever else speaks for it. */
export function canBeHeadline(line: Evidence): boolean {
  if (line.weight < 8 || line.label?.reach === 'whole' || line.byline || line.closing) return false
  if (line.dateLine && line.weight < 40) return false
  return /\p{L}{2}/u.test(line.line.content)
}
