import { examine } from '../pipeline/examine.js'
import type { LedgerLine } from '../record/ledger.js'
import { explainText } from './explain/text.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/**
 * `galley explain FILE…`: the source line by line, with the role of each, what decided and how sure it is. `--html` makes
 * one page of one source, on standard output or in the file `--out` names.
 */
export async function runExplain(session: Session): Promise<ExitCode> {
  const { flags, host, terminal } = session
  if (flags.operands.length === 0) throw usage('galley explain wants a file.', 'Name a source.')
  if (flags.html) refuseFlags(flags)
  else if (flags.out !== undefined) throw usage('--out names the page of explain --html.', 'Add --html.')
  const loaded = await loadSettings(session, flags.operands)
  if (!loaded) return 2
  const { sources, diagnostics } = await examine(host, loaded.settings)
  const [first, second] = sources
  if (flags.html && second) throw usage('explain --html makes a page of one source.', 'Name one file.')
  if (flags.html && first) {
    const { explainPage } = await import('./explain/page.js')
    const page = explainPage(first)
    if (flags.out === undefined) terminal.out(page)
    else await host.write(flags.out, new TextEncoder().encode(page))
    return tell(session, [...loaded.diagnostics, ...diagnostics], true)
  }
  for (const { path, article, refused } of sources) {
    const read = article?.record.provenance ?? refused
    if (!read) continue
    const { ledger, reader } = read
    const headline = article?.record.headline
    terminal.out(
      flags.json ? toJsonLines(path, ledger) : explainText({ path, ledger, reader, headline }, terminal.colour.out),
    )
  }
  return tell(session, [...loaded.diagnostics, ...diagnostics], true)
}

/** One JSON object a source line, with the path it belongs to. */
function toJsonLines(path: string, ledger: readonly LedgerLine[]): string {
  return ledger.map((line) => `${JSON.stringify({ path, ...line })}\n`).join('')
}

function refuseFlags({ json, out }: Session['flags']): void {
  if (json) throw usage('--html and --json are two forms of one thing.', 'Choose one.')
  if (out !== undefined && !/\.html?$/i.test(out)) {
    throw usage(`--out of explain names a page, not «${out}».`, 'Give it the ending .html.')
  }
}
