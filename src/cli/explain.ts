import { check } from '../pipeline/publish.js'
import type { ArticleRecord } from '../record/article.js'
import { isPublished, type LedgerLine } from '../record/ledger.js'
import { printable } from './diagnostics.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'
import { paint, type Style } from './terminal.js'

/** `galley explain FILE…`: the source line by line, with the role of each and the rule that decided. */
export async function runExplain(session: Session): Promise<ExitCode> {
  const { flags, terminal } = session
  if (flags.operands.length === 0) throw usage('galley explain wants a file.', 'Name a source.')
  const loaded = await loadSettings(session, flags.operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const result = await check(session.host, settings)
  for (const { record } of [...(result.edition?.entries ?? []), ...(result.edition?.withheld ?? [])]) {
    terminal.out(flags.json ? toJsonLines(record) : toText(record, terminal.colour.out))
  }
  return tell(session, [...diagnostics, ...result.diagnostics], true)
}

/** One JSON object a source line, with the path it belongs to. */
function toJsonLines({ provenance }: ArticleRecord): string {
  return provenance.ledger.map((line) => `${JSON.stringify({ path: provenance.path, ...line })}\n`).join('')
}

function toText({ provenance, headline }: ArticleRecord, colour: boolean): string {
  const { ledger, path, reader } = provenance
  const numbers = String(ledger.length).length
  const roles = widest(ledger, rolesOf)
  const rules = widest(ledger, ({ rule }) => rule)
  const rows = ledger.map((line) => {
    const cells = [
      paint(String(line.line).padStart(numbers), 'dim', colour),
      paint(rolesOf(line).padEnd(roles), styleOf(line), colour),
      paint(line.rule.padEnd(rules), 'dim', colour),
      isPublished(line.role) ? printable(line.text ?? '') : paint(printable(line.text ?? ''), 'dim', colour),
    ]
    return `${cells.join('  ').trimEnd()}\n`
  })
  return `${paint(printable(path), 'bold', colour)} (${reader}): ${printable(headline)}\n${rows.join('')}`
}

function widest(ledger: readonly LedgerLine[], cell: (line: LedgerLine) => string): number {
  return ledger.reduce((most, line) => Math.max(most, cell(line).length), 0)
}

function rolesOf({ role, also = [] }: LedgerLine): string {
  return [role, ...also].join('+')
}

function styleOf({ role }: LedgerLine): Style {
  if (role === 'blank') return 'dim'
  if (!isPublished(role)) return role === 'front-matter' ? 'blue' : 'red'
  return role === 'body' || role === 'lead' ? 'green' : 'cyan'
}
