import { isPublished, type LedgerLine, type LedgerRole } from '../../record/ledger.js'

/** Below this a call is shown as unsure: a person should look at it. */
export const UNSURE = 0.6

/** What a role is to who looks at it: text, what is said about the text, front matter, dropped, or nothing at all. */
export type RoleKind = 'text' | 'about' | 'front' | 'dropped' | 'nothing'

const TEXT: ReadonlySet<LedgerRole> = new Set(['lead', 'body', 'heading', 'quote', 'list', 'table', 'code'])

/** See {@link RoleKind}. */
export function roleKind(role: LedgerRole): RoleKind {
  if (role === 'blank') return 'nothing'
  if (role === 'front-matter') return 'front'
  if (!isPublished(role)) return 'dropped'
  return TEXT.has(role) ? 'text' : 'about'
}

/** The roles of a line: `lead+dateline`. */
export function rolesOf({ role, also = [] }: LedgerLine): string {
  return [role, ...also].join('+')
}

/** The rule that decided, without the features its evidence names more closely. */
export function ruleOf({ rule, evidence = [] }: LedgerLine): string {
  const named = new Set(evidence.map(({ feature }) => feature))
  const [first = '', ...rest] = rule.split(':')
  if (first === 'line-model' && evidence.length > 0) return first
  return [first, ...rest.filter((part) => !named.has(part))].join(':')
}

/** The features that weighed most: `sentence +1.2 · links −0.8`; empty where nothing was weighed. */
export function topEvidence({ role, evidence = [] }: LedgerLine, count: number): string {
  return (role === 'blank' ? [] : evidence)
    .slice(0, count)
    .map(({ feature, weight }) => `${feature} ${signed(weight)}`)
    .join(' · ')
}

/** A weight with its sign and one decimal: `+1.2`, `−0.8`. */
export function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
}

/** How many lines have each role, the commonest first; a line counts for its first role alone, blank ones for none. */
export function countRoles(
  ledger: readonly LedgerLine[],
): readonly { readonly role: LedgerRole; readonly lines: number }[] {
  const counts = new Map<LedgerRole, number>()
  for (const { role } of ledger) if (role !== 'blank') counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, lines]) => ({ role, lines })).sort((one, other) => other.lines - one.lines)
}
