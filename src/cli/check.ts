import { check } from '../pipeline/check.js'
import type { Edition } from '../pipeline/edition.js'
import { byCodeUnits } from '../pipeline/host.js'
import { isExternal, linksIn } from '../pipeline/outgoing.js'
import { tallyOf } from '../pipeline/tally.js'
import { showSource } from '../readers/source-text.js'
import { progressLine } from './progress.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'
import { sumUp } from './summary.js'

/** `galley check`: reads and normalizes everything, tells every problem, writes nothing. */
export async function runCheck(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, session.flags.operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const progress = progressLine(session.terminal)
  const result = await check(session.host, settings, progress.update)
  progress.clear()
  const code = await tell(session, [...diagnostics, ...result.diagnostics])
  if (result.edition) {
    const tally = tallyOf(result.edition, result.edition.entries.length, 0)
    sumUp(session, { tally, verb: 'good', told: result.diagnostics })
    if (session.flags.externalLinks) listExternal(session, result.edition, settings.publication.url)
  }
  return code
}

/** Every address that leads out, by address, then by place: a line each, or a JSON object where those are asked for. */
function listExternal({ flags, terminal }: Session, { entries }: Edition, base: string): void {
  const links = entries.flatMap(({ record, source }) => {
    const path = record.provenance.path
    return linksIn(record, () => showSource(source)).flatMap((it) =>
      isExternal(it.url, base) ? [{ ...it, path }] : [],
    )
  })
  links.sort(
    (one, other) => byCodeUnits(one.url, other.url) || byCodeUnits(one.path, other.path) || one.line - other.line,
  )
  for (const { url, path, line, column } of links) {
    const place = `${path}:${line}:${column}`
    terminal.out(
      flags.diagnostics === 'json' ? `${JSON.stringify({ url, path, line, column })}\n` : `${url}\t${place}\n`,
    )
  }
}
