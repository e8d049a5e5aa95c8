import type { Diagnostic } from '../contract/diagnostic.js'
import { type PublishSettings, publish } from '../pipeline/publish.js'
import { usage } from './flags.js'
import { progressLine } from './progress.js'
import { type ExitCode, type Loaded, loadSettings, type Session, tell } from './session.js'
import { sumUp } from './summary.js'
import { workforce } from './workforce.js'

/** `galley build`: publishes, tells every problem, sums up. */
export async function runBuild(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, session.flags.operands)
  return loaded ? runPublish(session, loaded, {}) : 2
}

/** `galley merge PARTS…`: joins the outputs of `build --shard`, and makes what is made of all articles. */
export async function runMerge(session: Session): Promise<ExitCode> {
  const parts = session.flags.operands
  if (parts.length === 0) throw usage('galley merge wants the outputs of build --shard.', 'Name their folders.')
  const loaded = await loadSettings(session, [])
  return loaded ? runPublish(session, loaded, { parts }) : 2
}

async function runPublish(session: Session, loaded: Loaded, extra: Partial<PublishSettings>): Promise<ExitCode> {
  const { settings, diagnostics } = loaded
  const progress = progressLine(session.terminal)
  const all = { ...settings, ...(await workforce(session, settings)), ...extra }
  const result = await publish(session.host, all, progress.update)
  progress.clear()
  const { tally, output, work, phases } = result
  const unrecorded = session.host.environment('CI') ? unrecordedIds(tally?.minted ?? []) : []
  const code = await tell(session, [...diagnostics, ...result.diagnostics, ...unrecorded])
  if (tally)
    sumUp(session, { tally, verb: 'published', told: result.diagnostics, output, out: settings.out, work, phases })
  return session.signal?.aborted ? 130 : code
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
