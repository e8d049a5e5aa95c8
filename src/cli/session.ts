import { isAbsolute, relative } from 'node:path'
import { builtins } from '../builtins.js'
import { type Config, loadConfig, pluginsOf } from '../config.js'
import { concernsUse, type Diagnostic } from '../contract/diagnostic.js'
import type { Host } from '../pipeline/host.js'
import type { PublishSettings } from '../pipeline/publish.js'
import { attempt, type Outcome } from '../pipeline/tasks.js'
import { showSource } from '../readers/source-text.js'
import { formatDiagnostic } from './diagnostics.js'
import type { Flags } from './flags.js'
import type { Terminal } from './terminal.js'

/** What every command is handed. */
export interface Session {
  readonly flags: Flags
  /** The publication's folder; the host's paths are relative to it. */
  readonly folder: string
  readonly host: Host
  readonly terminal: Terminal
  /** Somebody asks for the end. */
  readonly signal?: AbortSignal | undefined
}

/** 0: fine; 1: an article has an error; 2: the command line or the configuration has; 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130

/** The configuration in force, as the pipeline takes it. */
export interface Loaded {
  readonly settings: PublishSettings & Pick<Config, 'theme'>
  /** What was noted while loading it. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads the configuration; when it cannot be used, tells why and returns undefined (exit code 2). */
export async function loadSettings(session: Session, sources: readonly string[]): Promise<Loaded | undefined> {
  const { value: settings, diagnostics } = await readSettings(session, sources)
  if (settings) return { settings, diagnostics }
  await tell(session, diagnostics)
  return undefined
}

/** The configuration as it stands in its file now; nothing is told. */
export function readSettings(session: Session, sources: readonly string[]): Promise<Outcome<PublishSettings>> {
  const { flags, folder, host } = session
  const inFolder = sources.map((source) => relativeTo(folder, source))
  return attempt(undefined, async (report) => {
    const config = await loadConfig(host, { ...flags, sources: inFolder }, report, [builtins])
    const { now, reference } = flags
    return { ...config, plugins: pluginsOf(config), now, reference, named: sources.length > 0 }
  })
}

/** A source by its path from the publication's folder, by which its id is known on every machine. */
function relativeTo(folder: string, source: string): string {
  if (!isAbsolute(source)) return source
  const way = relative(folder, source)
  // On another drive there is no way from here to there.
  return isAbsolute(way) ? source : way || '.'
}

/**
 * Prints diagnostics in the form asked for: text on `err`; the machine forms on `out`, unless the command's own product
 * goes there. Returns the exit code they ask for.
 */
export async function tell(
  session: Session,
  diagnostics: readonly Diagnostic[],
  productOnOut = false,
): Promise<ExitCode> {
  const { flags, host, terminal } = session
  const toErr = flags.diagnostics === 'text' || productOnOut
  const colour = toErr ? terminal.colour.err : terminal.colour.out
  const lines = new Map<string, readonly string[]>()
  const brief = flags.diagnostics === 'text' && !flags.strict
  const { shown, more } = brief ? firstOfEach(diagnostics) : { shown: diagnostics, more: [] }
  if (flags.diagnostics === 'text') {
    for (const path of new Set(shown.flatMap(({ place }) => (place?.line === undefined ? [] : [place.path])))) {
      const bytes = await host.read(path).catch(() => undefined)
      if (bytes) lines.set(path, showSource(bytes).split('\n'))
    }
  }
  for (const diagnostic of [...shown, ...more]) {
    const text = formatDiagnostic(diagnostic, flags.diagnostics, colour, (path) => lines.get(path))
    if (toErr) terminal.err(text)
    else terminal.out(text)
  }
  return exitCodeOf(diagnostics, flags.strict)
}

/** People read the first warnings of a kind, and then how many there are. */
const SHOWN_OF_A_KIND = 20

/** Every error, the first warnings and notices of each kind, and of the others their number. */
function firstOfEach(diagnostics: readonly Diagnostic[]) {
  const counts = new Map<string, { readonly sample: Diagnostic; count: number }>()
  const shown = diagnostics.filter((diagnostic) => {
    if (diagnostic.severity === 'error') return true
    const known = counts.get(diagnostic.code) ?? { sample: diagnostic, count: 0 }
    counts.set(diagnostic.code, known)
    known.count++
    return known.count <= SHOWN_OF_A_KIND
  })
  const more = [...counts.values()].flatMap(({ sample: { code, severity }, count }): readonly Diagnostic[] => {
    const left = count - SHOWN_OF_A_KIND
    if (left <= 0) return []
    return [
      { code, severity, message: `And ${left} more of this kind.`, hint: '--diagnostics json tells all of them.' },
    ]
  })
  return { shown, more }
}

function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const counting = diagnostics.filter(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  if (counting.some(concernsUse)) return 2
  return counting.length > 0 ? 1 : 0
}
