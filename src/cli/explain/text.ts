import { isPublished, type LedgerLine } from '../../record/ledger.js'
import { printable } from '../diagnostics.js'
import { paint, type Style } from '../terminal.js'
import { countRoles, roleKind, rolesOf, ruleOf, topEvidence, UNSURE } from './line.js'

/** What is told of one source: its lines, who read them, and the record's headline where one was made. */
export interface Explained {
  readonly path: string
  readonly ledger: readonly LedgerLine[]
  readonly reader: string
  readonly headline?: string | undefined
}

/** A source line by line for a terminal: number, roles, what decided, how sure it is, and the line itself. */
export function explainText({ path, ledger, reader, headline }: Explained, colour: boolean): string {
  const numbers = String(ledger.length).length
  const roles = widest(ledger, rolesOf)
  const reasons = widest(ledger, reasonOf)
  const sure = widest(ledger, confidenceOf)
  const rows = ledger.map((line) => {
    const { confidence } = line
    const text = printable(line.text ?? '')
    const cells = [
      paint(String(line.line).padStart(numbers), 'dim', colour),
      paint(rolesOf(line).padEnd(roles), styleOf(line), colour),
      paint(reasonOf(line).padEnd(reasons), 'dim', colour),
      ...(sure === 0 ? [] : [paint(confidenceOf(line).padStart(sure), isSure(confidence) ? 'dim' : 'yellow', colour)]),
      isPublished(line.role) ? text : paint(text, 'dim', colour),
    ]
    return `${cells.join('  ').trimEnd()}\n`
  })
  const counts = countRoles(ledger).map(({ role, lines }) => `${lines} ${role}`)
  const name = paint(printable(path), 'bold', colour)
  const title =
    headline === undefined ? `${name} (${reader}): no article` : `${name} (${reader}): ${printable(headline)}`
  return `${title}\n${rows.join('')}${paint(counts.join(', '), 'dim', colour)}\n`
}

const EVIDENCE_SHOWN = 2

function reasonOf(line: LedgerLine): string {
  return [ruleOf(line), topEvidence(line, EVIDENCE_SHOWN)].filter((part) => part !== '').join(' ')
}

function confidenceOf({ role, confidence }: LedgerLine): string {
  return confidence === undefined || role === 'blank' ? '' : `${Math.round(confidence * 100)}%`
}

function isSure(confidence = 1): boolean {
  return confidence >= UNSURE
}

function widest(ledger: readonly LedgerLine[], cell: (line: LedgerLine) => string): number {
  return ledger.reduce((most, line) => Math.max(most, cell(line).length), 0)
}

function styleOf({ role }: LedgerLine): Style {
  return STYLES[roleKind(role)]
}

const STYLES = { nothing: 'dim', front: 'blue', text: 'green', about: 'cyan', dropped: 'red' } as const
