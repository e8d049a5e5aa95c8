import { Fatal } from '../contract/diagnostic.js'
import { check } from '../pipeline/check.js'
import { byCodeUnits } from '../pipeline/host.js'
import { parseJson } from '../pipeline/json-file.js'
import { attempt, mapOrdered, type Outcome } from '../pipeline/tasks.js'
import { readRecordAttachment } from '../readers/pdf-record.js'
import { type ArticleRecord, articleRecord } from '../record/article.js'
import { toCanonicalJson } from '../record/canonical.js'
import { toJsonSchema } from '../record/schema.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/**
 * `galley record FILE…`: one canonical record a line (NDJSON), ledger text and all; the editor's notes stay home. A PDF
 * gives the public record it carries.
 */
export async function runRecord(session: Session): Promise<ExitCode> {
  const { operands } = session.flags
  if (operands.length === 0) throw usage('galley record wants files.', 'Name one or more sources.')
  const pdfs = operands.filter((path) => /\.pdf$/i.test(path))
  const sources = operands.filter((path) => !pdfs.includes(path))
  const carried = await mapOrdered(pdfs, 1, (path) => readCarried(session, path))
  const read = sources.length > 0 ? await readSources(session, sources) : { records: [], diagnostics: [] }
  if (!read) return 2
  for (const record of read.records) session.terminal.out(`${toCanonicalJson(withoutNotes(record))}\n`)
  for (const { value } of carried) if (value) session.terminal.out(`${toCanonicalJson(value)}\n`)
  return tell(session, [...read.diagnostics, ...carried.flatMap(({ diagnostics }) => diagnostics)], true)
}

async function readSources(session: Session, sources: readonly string[]) {
  const loaded = await loadSettings(session, sources)
  if (!loaded) return undefined
  const { edition, diagnostics } = await check(session.host, loaded.settings)
  const records = [...(edition?.entries ?? []), ...(edition?.withheld ?? [])].map(({ record }) => record)
  records.sort((one, other) => byCodeUnits(one.provenance.path, other.provenance.path))
  return { records, diagnostics: [...loaded.diagnostics, ...diagnostics] }
}

function readCarried({ host }: Session, path: string): Promise<Outcome<ArticleRecord>> {
  return attempt(path, async () => {
    const bytes = await host.read(path)
    const text = bytes && readRecordAttachment(bytes)
    const checked = articleRecord.safeParse(text === undefined ? undefined : parseJson(new TextEncoder().encode(text)))
    if (checked.success) return checked.data
    throw new Fatal({
      code: bytes ? 'pdf/no-record' : 'usage/no-source',
      severity: 'error',
      message: bytes ? `«${path}» carries no article record.` : `There is no «${path}».`,
      hint: bytes ? 'Only PDFs made by Galley carry one.' : 'Check the path.',
      place: { path },
    })
  })
}

/** `galley schema`: the JSON Schema of the record. */
export async function runSchema({ terminal }: Session): Promise<ExitCode> {
  terminal.out(`${JSON.stringify(toJsonSchema(), null, 2)}\n`)
  return 0
}

function withoutNotes({ internal: _, ...record }: ArticleRecord): ArticleRecord {
  return record
}
