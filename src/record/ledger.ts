import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'

/** What a source line was taken for. `body` lines are published; the noise roles are not. */
export const ledgerRole = z.enum([
  'blank',
  'front-matter',
  'section',
  'published',
  'modified',
  'headline',
  'kicker',
  'subhead',
  'byline',
  'dateline',
  'caption',
  'credit',
  'lead',
  'body',
  'heading',
  'quote',
  'list',
  'table',
  'code',
  'source',
  'interface',
  'promo',
  'share',
  'tags',
  'counter',
  'legal',
  'duplicate',
  'markup',
  'dropped',
])
/** See {@link ledgerRole}. */
export type LedgerRole = z.infer<typeof ledgerRole>

/** One line of the source and what became of it. Every line of a source stands in its ledger exactly once. */
export const ledgerLine = z.strictObject({
  /** 1-based. */
  line: z.int().min(1),
  role: ledgerRole,
  /** Further roles of the same line, as where one line holds both section and date. */
  also: z.array(ledgerRole).exactOptional(),
  /** The name of the rule that decided. */
  rule: z.string().min(1),
  /** 0 to 1, where the rule weighs evidence. */
  confidence: z.number().min(0).max(1).exactOptional(),
  /** What weighed most for or against the role, the heaviest first, where explaining was asked for. */
  evidence: z.array(z.strictObject({ feature: z.string(), weight: z.number() })).exactOptional(),
  /** The line as it stands in the source; absent from the public record. */
  text: z.string().exactOptional(),
})
/** See {@link ledgerLine}. */
export type LedgerLine = DeepReadonly<z.infer<typeof ledgerLine>>

/** What belongs to the page, not to the article, or says nothing. */
const UNPUBLISHED: ReadonlySet<LedgerRole> = new Set([
  'blank',
  'front-matter',
  'interface',
  'promo',
  'share',
  'counter',
  'legal',
  'duplicate',
  'markup',
  'dropped',
])

/** True when text of a line in this role can reach a rendition. */
export function isPublished(role: LedgerRole): boolean {
  return !UNPUBLISHED.has(role)
}
