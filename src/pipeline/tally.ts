import type { Reason, Settlement } from './settle.js'

/** What became of the articles, in numbers. */
export interface Tally {
  readonly published: number
  readonly withheld: Readonly<Partial<Record<Reason, number>>>
  readonly failed: number
  /** Sources in which no article was found. */
  readonly empty: number
  /** Sources whose id was not in the ledger. */
  readonly minted: readonly string[]
}

/** Counts a settlement of which `published` articles could be rendered. */
export function tallyOf(
  { published, withheld, failed, empty, minted }: Settlement,
  rendered = published.length,
): Tally {
  const reasons: Partial<Record<Reason, number>> = {}
  for (const { reason } of withheld) reasons[reason] = (reasons[reason] ?? 0) + 1
  const lost = published.length - rendered
  return { published: rendered, withheld: reasons, failed: failed.length + lost, empty: empty.length, minted }
}
