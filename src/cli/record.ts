import { byCodeUnits } from '../pipeline/host.js'
import { check } from '../pipeline/publish.js'
import type { ArticleRecord } from '../record/article.js'
import { toCanonicalJson } from '../record/canonical.js'
import { toJsonSchema } from '../record/schema.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/** `galley record FILE…`: one canonical record a line (NDJSON), ledger text and all; the editor's notes stay home. */
export async function runRecord(session: Session): Promise<ExitCode> {
  const { operands } = session.flags
  if (operands.length === 0) throw usage('galley record wants files.', 'Name one or more sources.')
  const loaded = await loadSettings(session, operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const result = await check(session.host, settings)
  const records = [...(result.edition?.entries ?? []), ...(result.edition?.withheld ?? [])].map(({ record }) => record)
  records.sort((one, other) => byCodeUnits(one.provenance.path, other.provenance.path))
  for (const record of records) session.terminal.out(`${toCanonicalJson(withoutNotes(record))}\n`)
  return tell(session, [...diagnostics, ...result.diagnostics], true)
}

/** `galley schema`: the JSON Schema of the record. */
export async function runSchema({ terminal }: Session): Promise<ExitCode> {
  terminal.out(`${JSON.stringify(toJsonSchema(), null, 2)}\n`)
  return 0
}

function withoutNotes({ internal: _, ...record }: ArticleRecord): ArticleRecord {
  return record
}
