import type { Anonymous } from '../normalize/index.js'
import { examine } from '../pipeline/examine.js'
import { explainText } from './explain/text.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/** `galley explain FILE…`: the source line by line, with the role of each, what decided and how sure it is. */
export async function runExplain(session: Session): Promise<ExitCode> {
  const { flags, host, terminal } = session
  if (flags.operands.length === 0) throw usage('galley explain wants a file.', 'Name a source.')
  const loaded = await loadSettings(session, flags.operands)
  if (!loaded) return 2
  const { sources, diagnostics } = await examine(host, loaded.settings)
  for (const { article } of sources) {
    if (article)
      terminal.out(flags.json ? toJsonLines(article.record) : explainText(article.record, terminal.colour.out))
  }
  return tell(session, [...loaded.diagnostics, ...diagnostics], true)
}

/** One JSON object a source line, with the path it belongs to. */
function toJsonLines({ provenance }: Anonymous): string {
  return provenance.ledger.map((line) => `${JSON.stringify({ path: provenance.path, ...line })}\n`).join('')
}
