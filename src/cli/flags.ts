import { parseArgs } from 'node:util'
import { Fatal } from '../contract/diagnostic.js'
import { suggest } from '../contract/suggest.js'
import { resolveMoment } from '../normalize/moments.js'
import type { Shard } from '../pipeline/shards.js'
import { readMoment } from '../readers/front-matter/moments.js'
import { toEpoch } from '../record/time.js'

const OPTIONS = {
  config: { type: 'string' },
  out: { type: 'string' },
  formats: { type: 'string' },
  now: { type: 'string' },
  'time-zone': { type: 'string' },
  port: { type: 'string' },
  jobs: { type: 'string' },
  timeout: { type: 'string' },
  shard: { type: 'string' },
  profile: { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  'external-links': { type: 'boolean' },
  diagnostics: { type: 'string' },
  json: { type: 'boolean' },
  html: { type: 'boolean' },
  drafts: { type: 'boolean' },
  'no-drafts': { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** What the commands take that publish. */
const PUBLISHING = [
  'config',
  'out',
  'formats',
  'now',
  'time-zone',
  'diagnostics',
  'strict',
  'jobs',
  'timeout',
  'profile',
  'no-cache',
]

/** What each command takes besides --help and --version; another command's flag is a mistake to be told of. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  build: [...PUBLISHING, 'shard'],
  merge: PUBLISHING,
  check: ['config', 'formats', 'now', 'time-zone', 'diagnostics', 'strict', 'external-links'],
  record: ['config', 'now', 'time-zone', 'diagnostics', 'strict'],
  explain: ['config', 'now', 'time-zone', 'diagnostics', 'strict', 'json', 'html', 'out'],
  schema: ['diagnostics'],
  serve: ['config', 'out', 'port', 'diagnostics'],
  dev: ['config', 'out', 'formats', 'now', 'time-zone', 'port', 'drafts', 'no-drafts', 'diagnostics'],
  new: ['config', 'now', 'time-zone', 'diagnostics'],
  init: ['diagnostics'],
}

/** How problems are told: to people, to programs (a JSON object a line), or as GitHub workflow annotations. */
export type DiagnosticsForm = 'text' | 'json' | 'github'

/** A command line, understood. */
export interface Flags {
  readonly command: string | undefined
  /** What follows the command. */
  readonly operands: readonly string[]
  readonly config: string | undefined
  readonly out: string | undefined
  readonly formats: readonly string[] | undefined
  /** Milliseconds since 1970. */
  readonly now: number | undefined
  /** The moment of --now alone: a build's stamp says nothing of when a text was copied. */
  readonly reference: number | undefined
  readonly timeZone: string | undefined
  /** Where `serve` and `dev` listen. */
  readonly port: number | undefined
  /** How many threads a build may use; as many as there are processors where absent. */
  readonly jobs: number | undefined
  /** Seconds one article may take. */
  readonly timeout: number
  /** The part of the articles to build. */
  readonly shard: Shard | undefined
  /** Whether a build tells where its time went. */
  readonly profile: boolean
  /** Whether a build uses what earlier ones remember. */
  readonly cache: boolean
  /** Whether `check` lists the addresses that lead out of the site. */
  readonly externalLinks: boolean
  readonly diagnostics: DiagnosticsForm
  readonly json: boolean
  /** `explain` as a page. */
  readonly html: boolean
  /** Whether `dev` shows drafts and embargoed articles. */
  readonly drafts: boolean
  /** Warnings count as errors. */
  readonly strict: boolean
  readonly help: boolean
  readonly version: boolean
}

/** Reads a command line; the environment supplies `SOURCE_DATE_EPOCH`. Throws `Fatal` (`usage/…`) for what makes no sense. */
export function readFlags(argv: readonly string[], environment: (name: string) => string | undefined): Flags {
  const { values, positionals } = parse(argv)
  refuseForeign(positionals[0], Object.keys(values))
  const form = values.diagnostics ?? 'text'
  if (form !== 'text' && form !== 'json' && form !== 'github') {
    throw usage(`--diagnostics knows text, json and github, not «${form}».`, 'Choose one of the three.')
  }
  const formats = values.formats
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (formats?.length === 0) throw usage('--formats names no format.', 'Name some, as in --formats html,pdf.')
  return {
    command: positionals[0],
    operands: positionals.slice(1),
    config: values.config,
    out: values.out,
    formats,
    now: readNow(values.now, environment('SOURCE_DATE_EPOCH')),
    reference: readReference(values.now),
    timeZone: values['time-zone'],
    port: readPort(values.port),
    jobs: readJobs(values.jobs),
    timeout: readTimeout(values.timeout),
    shard: readShard(values.shard),
    profile: values.profile ?? false,
    cache: values['no-cache'] !== true,
    externalLinks: values['external-links'] ?? false,
    diagnostics: form,
    json: values.json ?? false,
    html: values.html ?? false,
    drafts: values['no-drafts'] !== true,
    strict: values.strict ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  }
}

function refuseForeign(command: string | undefined, given: readonly string[]): void {
  const taken = Object.hasOwn(TAKEN, command ?? '') ? TAKEN[command ?? ''] : undefined
  const foreign = given.find((flag) => taken && flag !== 'help' && flag !== 'version' && !taken.includes(flag))
  if (foreign !== undefined) throw usage(`galley ${command} takes no --${foreign}.`, 'Leave it out; see galley --help.')
}

/** A problem with the command line itself: exit code 2. */
export function usage(message: string, hint: string): Fatal {
  return new Fatal({ code: 'usage/invalid', severity: 'error', message, hint })
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error)
    const flag = /'-{1,2}([^'= ]+)/.exec(message ?? '')?.[1] ?? ''
    const meant = Object.hasOwn(OPTIONS, flag) ? undefined : suggest(flag, Object.keys(OPTIONS))
    throw usage(`${message}.`, meant === undefined ? 'See galley --help.' : `Did you mean --${meant}?`)
  }
}

function readPort(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined
  if (!/^\d{1,5}$/.test(flag) || Number(flag) > 65535) {
    throw usage(`--port takes a number up to 65535, not «${flag}».`, 'Write it as --port 8080.')
  }
  return Number(flag)
}

/** A bare day is counted from its noon, so that a few hours more or less stay in it. */
function readReference(flag: string | undefined): number | undefined {
  const midnight = readNow(flag, undefined)
  return midnight !== undefined && flag?.trim().length === 10 ? midnight + 12 * 3_600_000 : midnight
}

function readJobs(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined
  if (!/^[1-9]\d?$/.test(flag))
    throw usage(`--jobs takes a number from 1 to 99, not «${flag}».`, 'Write it as --jobs 2.')
  return Number(flag)
}

function readShard(flag: string | undefined): Shard | undefined {
  if (flag === undefined) return undefined
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(flag) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(of)) return { index: Number(index), of: Number(of) }
  throw usage(`--shard takes a part and their number, not «${flag}».`, 'Write it as --shard 3/8.')
}

/** Longer than any honest article takes. */
const TIMEOUT = 60

function readTimeout(flag: string | undefined): number {
  if (flag === undefined) return TIMEOUT
  if (!/^[1-9]\d{0,4}$/.test(flag))
    throw usage(`--timeout takes a number of seconds, not «${flag}».`, 'Write it as --timeout 60.')
  return Number(flag)
}

function readNow(flag: string | undefined, epoch: string | undefined): number | undefined {
  if (flag !== undefined) {
    const moment = readMoment(flag)
    if (!moment) throw usage(`--now takes a date, not «${flag}».`, 'Write it as 2026-11-23T10:00Z.')
    return toEpoch(resolveMoment(moment, { name: 'UTC', origin: 'assumed' }))
  }
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,12}$/.test(epoch))
    throw usage(`SOURCE_DATE_EPOCH is no number of seconds: «${epoch}».`, 'Set it to seconds since 1970.')
  return Number(epoch) * 1000
}
