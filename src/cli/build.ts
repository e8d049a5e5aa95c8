import { availableParallelism } from 'node:os'
import type { ConfigFlags } from '../config.js'
import type { Diagnostic } from '../contract/diagnostic.js'
import type { Edition } from '../pipeline/edition.js'
import { byCodeUnits } from '../pipeline/host.js'
import { isExternal, linksIn } from '../pipeline/outgoing.js'
import { check, type OutputCounts, type PublishSettings, publish } from '../pipeline/publish.js'
import type { Reason } from '../pipeline/settle.js'
import type { Tally } from '../pipeline/tally.js'
import { showSource } from '../readers/source-text.js'
import { digestOfCode } from './code.js'
import type { Flags } from './flags.js'
import { progressLine } from './progress.js'
import { type ExitCode, type Loaded, loadSettings, type Session, tell } from './session.js'
import { version } from './version.js'
import type { WorkerData } from './worker.js'

/** `galley build`: publishes, tells every problem, sums up. */
export async function runBuild(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, session.flags.operands)
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const progress = progressLine(session.terminal)
  const result = await publish(session.host, { ...settings, ...(await workforce(session, settings)) }, progress.update)
  progress.clear()
  const { tally, output } = result
  const unrecorded = session.host.environment('CI') ? unrecordedIds(tally?.minted ?? []) : []
  const code = await tell(session, [...diagnostics, ...result.diagnostics, ...unrecorded])
  if (tally) sumUp(session, { tally, verb: 'published', told: result.diagnostics, output, out: settings.out })
  return code
}

/** Where builds remember what they did, in the publication's folder. */
const CACHE_FOLDER = '.galley/cache'
/** With fewer tasks, setting up threads takes longer than they save. */
const WORTH_HIRING = 48

/** The threads a build may use and the memory it may draw on. */
async function workforce({ flags, folder }: Session, settings: Loaded['settings']): Promise<Partial<PublishSettings>> {
  const threads = flags.jobs ?? availableParallelism()
  const data: WorkerData = {
    folder,
    cache: CACHE_FOLDER,
    flags: { ...pickConfigFlags(flags), sources: [] },
    reference: flags.reference,
  }
  return {
    cache: CACHE_FOLDER,
    forget: !flags.cache,
    version: await version(),
    code: codeOf(folder, settings),
    hire: async (tasks) => {
      if (threads === 1 || (flags.jobs === undefined && tasks < WORTH_HIRING)) return undefined
      const { hirePool } = await import('../pipeline/pool.js')
      return hirePool({ file: new URL('./worker.js', import.meta.url), data, threads, patience: flags.timeout * 1000 })
    },
  }
}

/** Only what a configuration brings as code has to be known by its code; the rest of it is data. */
function codeOf(folder: string, { origin, plugins, theme }: Loaded['settings']): PublishSettings['code'] {
  const own = plugins.slice(1)
  const reads = own.some((it) => it.readers !== undefined || it.transforms !== undefined)
  const renders = theme !== undefined || own.some((it) => it.exporters !== undefined)
  if (origin === undefined || !(reads || renders)) return undefined
  const digest = digestOfCode(folder, origin)
  return { ...(reads ? { reading: digest } : {}), ...(renders ? { rendering: digest } : {}) }
}

function pickConfigFlags({ config, out, formats, timeZone }: Flags): ConfigFlags {
  return { config, out, formats, timeZone }
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
  if (result.edition) {
    const { entries, withheld, failed, empty, minted } = result.edition
    const reasons: Partial<Record<Reason, number>> = {}
    for (const { reason } of withheld) reasons[reason] = (reasons[reason] ?? 0) + 1
    const tally = { published: entries.length, withheld: reasons, failed: failed.length, empty: empty.length, minted }
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

/** An id minted in CI is lost with the machine unless somebody commits the ledger. */
function unrecordedIds(minted: readonly string[]): readonly Diagnostic[] {
  return minted.map((path) => ({
    code: 'ids/unrecorded',
    severity: 'info',
    message: 'The id of this article is not in galley-ids.json yet.',
    hint: 'Build once on your own machine and commit the file, so that the id outlives edits and renames.',
    place: { path, line: 1, column: 1 },
  }))
}

/** What a command came to. */
interface Sum {
  readonly tally: Tally
  readonly verb: string
  readonly told: readonly Diagnostic[]
  readonly output?: OutputCounts | undefined
  readonly out?: string
}

function sumUp({ flags, terminal }: Session, { tally, verb, told, output, out }: Sum): void {
  const { published, failed, empty } = tally
  const withheld = Object.entries(tally.withheld).map(([reason, count]) => `${count} ${reason}`)
  const count = (severity: string): number => told.filter((it) => it.severity === severity).length
  const line = [`${published} ${verb}`, ...(withheld.length > 0 ? withheld : ['0 withheld']), `${failed} failed`]
  if (empty > 0) line.push(`${empty} without an article`)
  const rows: [string, string][] = [['articles', line.join(', ')]]
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
