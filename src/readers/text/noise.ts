import type { LedgerRole } from '../../record/ledger.js'
import type { Call, Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import type { Region } from './region.js'

const TEASER = 24
const BLANK: Call = { role: 'blank', rule: 'blank' }

/** Names every line that is still open: what stands around the text and belongs to the page. */
export function nameNoise(lines: readonly Evidence[], calls: Calls, region: Region): void {
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (!line.blank && line.weight < 60) counts.set(line.line.content, (counts.get(line.line.content) ?? 0) + 1)
  }
  let heading: LedgerRole | undefined
  for (const [index, line] of lines.entries()) {
    if (line.blank) {
      calls.decide(index, BLANK)
      continue
    }
    if (!calls.isOpen(index)) {
      heading = undefined
      continue
    }
    const call = nameOf(line, index >= region.start, heading, counts)
    calls.decide(index, call)
    if (line.label?.reach === 'whole' && (call.role === 'tags' || call.role === 'promo')) heading = call.role
    else if (line.label || call.role === 'legal') heading = undefined
  }
}

function nameOf(
  line: Evidence,
  below: boolean,
  heading: LedgerRole | undefined,
  counts: ReadonlyMap<string, number>,
): Call {
  if (/^\d{1,2}:\d{2}$/.test(line.line.content)) return { role: 'interface', rule: 'date-or-time' }
  if (line.label) return { role: line.label.role, rule: `label:${line.label.language}` }
  if (line.closing || line.helpers) return { role: 'byline', rule: 'not-of-the-text' }
  if (heading === 'tags' && line.weight < 60) return { role: 'tags', rule: 'below-label' }
  if (line.dateLine || /^[\d\s:.,/-]+$/.test(line.line.content)) return { role: 'interface', rule: 'date-or-time' }
  if (line.weight >= TEASER && heading === 'promo') return { role: 'promo', rule: 'below-label' }
  if ((counts.get(line.line.content) ?? 0) >= 3) return { role: below ? 'promo' : 'interface', rule: 'repeated' }
  if (line.weight >= TEASER && line.words.length >= 3)
    return { role: 'promo', rule: below ? 'after-the-text' : 'before-the-text' }
  return { role: 'interface', rule: below ? 'after-the-text' : 'before-the-text' }
}
