import type { Diagnostic } from '../contract/diagnostic.js'
import { type Checked, check, type Published, publish } from '../pipeline/publish.js'
import { progressLine } from './progress.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/** `galley build`: publishes, tells every problem, sums up. */
export async function runBuild(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, session.flags.operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const progress = progressLine(session.terminal)
  const result = await publish(session.host, settings, progress.update)
  progress.clear()
  const unrecorded = session.host.environment('CI') ? unrecordedIds(result) : []
  const code = await tell(session, [...diagnostics, ...result.diagnostics, ...unrecorded])
  sumUp(session, result, settings.out)
  return code
}

/** `galley check`: reads and normalizes everything, tells every problem, writes nothing. */
export async function runCheck(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, session.flags.operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const progress = progressLine(session.terminal)
  const result = await check(session.host, settings, progress.update)
  progress.clear()
  const code = await tell(session, [...diagnostics, ...result.diagnostics])
  sumUp(session, result)
  return code
}

/** An id minted in CI is lost with the machine unless somebody commits the ledger. */
function unrecordedIds({ edition }: Checked): readonly Diagnostic[] {
  return (edition?.minted ?? []).map((path) => ({
    code: 'ids/unrecorded',
    severity: 'info',
    message: 'The id of this article is not in galley-ids.json yet.',
    hint: 'Build once on your own machine and commit the file, so that the id outlives edits and renames.',
    place: { path, line: 1, column: 1 },
  }))
}

function sumUp({ flags, terminal }: Session, result: Checked & Partial<Published>, out?: string): void {
  const { edition, published, output, diagnostics } = result
  if (!edition) return
  const reasons = new Map<string, number>()
  for (const { reason } of edition.withheld) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const withheld = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const count = (severity: string): number => diagnostics.filter((it) => it.severity === severity).length
  const good = published ?? edition.entries.length
  const articles = [
    `${good} ${published === undefined ? 'good' : 'published'}`,
    withheld || '0 withheld',
    `${failures(result)} failed`,
    ...(edition.empty.length > 0 ? [`${edition.empty.length} without an article`] : []),
  ]
  const rows: [string, string][] = [['articles', articles.join(', ')]]
  if (output) {
    rows.push([
      'files',
      `${output.written} written, ${output.unchanged} unchanged, ${output.removed} removed in ${out}`,
    ])
  }
  rows.push(['problems', `${count('error')} errors, ${count('warning')} warnings`])
  const table = rows.map(([name, text]) => `${name.padEnd(9)} ${text}\n`).join('')
  // Machine forms of diagnostics own the standard output.
  if (flags.diagnostics === 'text') terminal.out(table)
  else terminal.err(table)
}

function failures({ edition, published }: Checked & Partial<Published>): number {
  if (!edition) return 0
  return edition.failed.length + (published === undefined ? 0 : edition.entries.length - published)
}
