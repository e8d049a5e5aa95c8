import type { Reason } from './settle.js'

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

/** What is counted. */
interface Settled {
  readonly withheld: readonly { readonly reason: Reason }[]
  readonly failed: readonly string[]
  readonly empty: readonly string[]
  readonly minted: readonly string[]
}

/** Counts a settlement of which so many articles were rendered, and so many could not be. */
export function tallyOf({ withheld, failed, empty, minted }: Settled, rendered: number, lost: number): Tally {
  const reasons: Partial<Record<Reason, number>> = {}
  for (const { reason } of withheld) reasons[reason] = (reasons[reason] ?? 0) + 1
  return { published: rendered, withheld: reasons, failed: failed.length + lost, empty: empty.length, minted }
}
