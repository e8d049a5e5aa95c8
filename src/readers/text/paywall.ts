import type { Diagnostic } from '../../contract/diagnostic.js'
import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import type { Region } from './region.js'

/** A stub is shorter than this, in weighed characters; what is shorter than the second may be one. */
export const STUB = { certain: 350, possible: 900 } as const
const BELOW = 8

/**
 * The line on which a page asks for money before it shows the rest of a text that has hardly begun; undefined where the
 * text is long enough to be whole, or nothing of the kind is said.
 */
export function findPaywall(lines: readonly Evidence[], region: Region, weight: number): number | undefined {
  if (weight >= STUB.possible) return undefined
  for (let index = region.start, below = 0; index < lines.length && below < BELOW; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    if (index >= region.end) below++
    if (line.weight < 300 && vocabulary('paywall').within(line.words)) return index
  }
  return undefined
}

/** What is said of a text that may be the beginning alone: it is read all the same. */
export function paywallStub(path: string, line: number): Diagnostic {
  return {
    code: 'text/paywall',
    severity: 'warning',
    message: 'The page asks to subscribe for the rest: what was read may be the beginning alone.',
    hint: 'Paste the whole article; if this is all of it, give it a headline in front matter.',
    place: { path, line, column: 1 },
  }
}
