import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { textReader } from '../../../src/readers/text/index.js'
import type { ArticleDraft } from '../../../src/record/draft.js'
import type { LedgerLine } from '../../../src/record/ledger.js'
import { blocksToText } from '../../../src/record/text.js'

/** Reads a text as the pipeline would. Throws what the reader throws. */
export async function readSample(
  text: string | Uint8Array,
  report: (it: Diagnostic) => void = () => {},
  context: { readonly explain?: boolean } = {},
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return textReader.read({ path: 'sample.txt', bytes }, { options: textReader.options.parse({}), report, ...context })
}

/** The ledger's line as `12 body+dateline · rule`, for people and for goldens. */
export function ledgerEntry({ line, role, also = [], rule }: LedgerLine): string {
  return `${line} ${[role, ...also].join('+')} · ${rule}`
}

/** The role of each line, by its number. */
export function rolesOf(draft: ArticleDraft): ReadonlyMap<number, string> {
  return new Map(draft.ledger.map((it) => [it.line, [it.role, ...(it.also ?? [])].join('+')]))
}

/** The paragraphs, headings and list items, a line each. */
export function bodyOf(draft: ArticleDraft): readonly string[] {
  return blocksToText(draft.body).split('\n')
}
