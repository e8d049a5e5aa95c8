import { concernsUse, Fatal } from '../contract/diagnostic.js'
import { suggest } from '../contract/suggest.js'
import { nodeHost } from '../pipeline/node-host.js'
import { readFlags, usage } from './flags.js'
import type { ExitCode, Session } from './session.js'
import type { Terminal } from './terminal.js'
import { version } from './version.js'

type Command = (session: Session) => Promise<ExitCode>

/** Loaded when called, so that `--version` and `--help` start at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.js')).runBuild,
  merge: async () => (await import('./build.js')).runMerge,
  check: async () => (await import('./check.js')).runCheck,
  record: async () => (await import('./record.js')).runRecord,
  explain: async () => (await import('./explain.js')).runExplain,
  schema: async () => (await import('./record.js')).runSchema,
  dev: async () => (await import('./dev.js')).runDev,
  serve: async () => (await import('./serve.js')).runServe,
  new: async () => (await import('./new.js')).runNew,
  init: async () => (await import('./init.js')).runInit,
}

const HELP = `galley: one article source in, every rendition out

  galley build [sources…]    read the sources and publish them
  galley merge PARTS…        join the outputs of build --shard 1/N to N/N, and make lists and feeds
  galley check [sources…]    read them, tell every problem, write nothing
  galley record FILE…        print the canonical records, one JSON object a line
  galley explain FILE…       show each source line with its role, what decided and how sure it is (--json for machines)
  galley explain FILE --html one page with the source beside its record, to standard output or to --out PAGE.html
  galley schema              print the record's JSON Schema
  galley dev [sources…]      show the site as its sources stand, in a browser that follows every edit (drafts too; --no-drafts)
  galley serve               serve the output folder on this machine, to look at it and to try its feeds
  galley new "Headline"      make a draft with front matter, dated now
  galley init [FOLDER]       set up a publication: configuration, sample, CI workflow

  --config FILE              instead of galley.config.{ts,js,mjs,json}
  --out DIR                  the output folder (of explain --html: the page to write)
  --formats LIST             of html, rss, atom, json-feed, feeds (their page and list), json, pdf
  --time-zone ZONE           the zone of dates that state none
  --now DATE                 the moment embargoes are held against (else SOURCE_DATE_EPOCH, else the clock), and
                             from which dates such as «yesterday» are counted (else they are left out)
  --port N                   where serve and dev listen (8080; 0 takes any that is free)
  --diagnostics FORM         text, json (an object a line) or github (workflow annotations)
  --jobs N                   how many threads build may use (as many as there are processors)
  --timeout SECONDS          how long one article may take before its thread is stopped (60)
  --shard I/N                render one part of the articles and no lists: for several machines, then merge
  --profile                  tell where the time of a build went
  --no-cache                 build all anew, whatever earlier builds remember
  --external-links           have check list the addresses that lead out, with their places; none is fetched
  --strict                   warnings count as errors
  --version, --help

Exit codes: 0 fine, 1 an article has an error (the good ones are published), 2 usage or configuration.
`

/** Runs one command line in a folder and resolves to its exit code. What it throws is a fault of Galley itself. */
export async function run(
  argv: readonly string[],
  folder: string,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<ExitCode> {
  const host = nodeHost(folder)
  try {
    const flags = readFlags(argv, host.environment)
    if (flags.version) {
      terminal.out(`${await version()}\n`)
      return 0
    }
    if (flags.help || flags.command === undefined) {
      const say = flags.help ? terminal.out : terminal.err
      say(HELP)
      return flags.help ? 0 : 2
    }
    const load = Object.hasOwn(COMMANDS, flags.command) ? COMMANDS[flags.command] : undefined
    if (!load) {
      const meant = suggest(flags.command, Object.keys(COMMANDS))
      throw usage(
        `There is no command «${flags.command}».`,
        meant === undefined ? 'See galley --help.' : `Did you mean «${meant}»?`,
      )
    }
    const command = await load()
    return await command({ flags, folder, host, terminal, signal })
  } catch (error) {
    if (!(error instanceof Fatal)) throw error
    const { formatDiagnostic } = await import('./diagnostics.js')
    terminal.err(formatDiagnostic(error.diagnostic, formOf(argv), terminal.colour.err))
    return concernsUse(error.diagnostic) ? 2 : 1
  }
}

/** The form of diagnostics, even where the command line as a whole makes no sense. */
function formOf(argv: readonly string[]) {
  const line = argv.join(' ')
  const form = /--diagnostics[= ](json|github)\b/.exec(line)?.[1]
  return form === 'json' || form === 'github' ? form : 'text'
}
