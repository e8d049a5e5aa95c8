import type { LedgerRole } from '../../record/ledger.js'
import type { Call, Calls } from './calls.js'
import { type Copies, copiesOf } from './copies.js'
import type { Evidence } from './evidence.js'
import type { Region } from './region.js'

const TEASER = 24
const SHORT = 60
const BLANK: Call = { role: 'blank', rule: 'blank' }
/** What most lines of a page are called, once for all of them. */
const CALLS = {
  time: { role: 'interface', rule: 'date-or-time' },
  repeated: { role: 'interface', rule: 'repeated' },
  repeatedBelow: { role: 'promo', rule: 'repeated' },
  teaser: { role: 'promo', rule: 'before-the-text' },
  teaserBelow: { role: 'promo', rule: 'after-the-text' },
  page: { role: 'interface', rule: 'before-the-text' },
  pageBelow: { role: 'interface', rule: 'after-the-text' },
} as const satisfies Record<string, Call>

/** Names every line that is still open: what stands around the text and belongs to the page. */
export function nameNoise(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
  { counts }: Copies = copiesOf(lines),
): void {
  let heading: LedgerRole | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.blank) {
      calls.decide(index, BLANK)
      continue
    }
    if (!calls.isOpen(index)) {
      heading = undefined
      continue
    }
    const call = nameOf(line, index >= region.start, heading, line.weight < SHORT ? (counts[index] ?? 1) : 1)
    calls.decide(index, call)
    if (line.label?.reach === 'whole' && (call.role === 'tags' || call.role === 'promo')) heading = call.role
    else if (line.label || call.role === 'legal') heading = undefined
  }
}

function nameOf(line: Evidence, below: boolean, heading: LedgerRole | undefined, count: number): Call {
  if (/^\d{1,2}:\d{2}$/.test(line.line.content)) return CALLS.time
  if (line.label) return { role: line.label.role, rule: `label:${line.label.language}` }
  if (line.closing || line.helpers) return { role: 'byline', rule: 'not-of-the-text' }
  if (heading === 'tags' && line.weight < SHORT) return { role: 'tags', rule: 'below-label' }
  if (line.dateLine || /^[\d\s:.,/-]+$/.test(line.line.content)) return CALLS.time
  if (line.weight >= TEASER && heading === 'promo') return { role: 'promo', rule: 'below-label' }
  if (count >= 3) return below ? CALLS.repeatedBelow : CALLS.repeated
  if (line.weight >= TEASER && line.words.length >= 3) return below ? CALLS.teaserBelow : CALLS.teaser
  return below ? CALLS.pageBelow : CALLS.page
}
