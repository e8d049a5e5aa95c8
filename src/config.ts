import { z } from 'zod'
import {
  builtins,
  createBuiltins,
  type ExporterOptions,
  isTheme,
  type ReaderOptions,
  THEME_PARTS,
  type Theme,
} from './builtins.js'
import { type Diagnostic, Fatal, type Report } from './contract/diagnostic.js'
import type { Plugin } from './contract/plugin.js'
import { publication } from './contract/publication.js'
import type { Host } from './pipeline/host.js'
import { createRegistry, reportIssue } from './pipeline/registry.js'

/** The configuration files, in the order they are looked for. */
export const CONFIG_FILES = ['galley.config.ts', 'galley.config.js', 'galley.config.mjs', 'galley.config.json'] as const

const plugin = z.custom<Plugin>(
  (value) => typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string',
  'a plugin is expected: an object with a name, and readers, transforms or exporters',
)

const theme = z.custom<Theme>(isTheme, 'a theme is expected: what defineTheme({ name, … }) gives').check((context) => {
  const keys = Object.keys(context.value).filter((key) => !THEME_PARTS.includes(key))
  if (keys.length > 0) context.issues.push({ code: 'unrecognized_keys', keys, input: { ...context.value } })
})

const config = z.strictObject({
  publication,
  /** Files and folders to read. */
  sources: z.array(z.string().min(1)).default(['input']),
  /** The folder to publish into. */
  out: z.string().min(1).default('output'),
  /** The formats to make; all of them where absent. */
  formats: z.array(z.string()).exactOptional(),
  /** Options of exporters, by format name. */
  exporters: z.record(z.string(), z.unknown()).default({}),
  /** Options of readers, by name. */
  readers: z.record(z.string(), z.unknown()).default({}),
  plugins: z.array(plugin).default([]),
  /** The look of the pages; Galley's own where absent. */
  theme: theme.exactOptional(),
})

/**
 * What a configuration file may say. The options of built-in exporters and readers are typed here; those of plugins are
 * checked when they are read.
 */
export type UserConfig = Omit<z.input<typeof config>, 'exporters' | 'readers'> & {
  /** Options of exporters, by format name. */
  exporters?: ExporterOptions & Readonly<Record<string, unknown>>
  /** Options of readers, by name. */
  readers?: ReaderOptions & Readonly<Record<string, unknown>>
}

/** The configuration with its defaults. */
export type Config = z.output<typeof config> & {
  /** The file it was read from. */
  readonly origin?: string
}

/** Every plugin of a configuration: what Galley brings along, in the configuration's theme, then its own. */
export function pluginsOf({ theme, plugins }: Pick<Config, 'theme' | 'plugins'>): readonly Plugin[] {
  return [theme ? createBuiltins(theme) : builtins, ...plugins]
}

/** Checks a configuration's type in an editor and returns it. */
export function defineConfig(user: UserConfig): UserConfig {
  return user
}

/** What flags say; they win over the file. */
export interface ConfigFlags {
  /** The file to read instead of looking for one. */
  readonly config?: string | undefined
  readonly sources?: readonly string[] | undefined
  readonly out?: string | undefined
  readonly formats?: readonly string[] | undefined
  readonly timeZone?: string | undefined
}

/** What is assumed of a publication where no file names it, so that single commands work in any folder. */
const NAMELESS = { title: 'Untitled', url: 'http://localhost/', language: 'en' }

/**
 * The configuration in force: defaults, then the file, then flags. Every unknown key and wrong type is reported with the
 * path of its key; `brought` are the plugins that are there without being configured, so that their options can be
 * checked. Throws `Fatal` when there is no usable configuration.
 */
export async function loadConfig(
  host: Host,
  flags: ConfigFlags,
  report: Report,
  brought: readonly Plugin[] = [],
): Promise<Config> {
  const path = await findFile(host, flags.config)
  if (path === undefined) {
    report({
      code: 'config/missing',
      severity: 'warning',
      message: 'No galley.config file was found: the publication has no name and no address.',
      hint: `Write ${CONFIG_FILES[0]} with the publication's title, url and language.`,
    })
  }
  const given = withFlags(path === undefined ? { publication: NAMELESS } : await readFile(host, path), flags)
  const checked = config.safeParse(given)
  const origin = path === undefined ? {} : { origin: path }
  if (checked.success) return { ...checked.data, ...origin }
  const problems: Diagnostic[] = []
  for (const issue of checked.error.issues) {
    const known = KNOWN[String(issue.path[0])] ?? Object.keys(config.shape)
    reportIssue(
      issue,
      [],
      (problem) => problems.push(path === undefined ? problem : { ...problem, place: { path } }),
      known,
    )
  }
  // What else is wrong can be told already: nobody mends a configuration in rounds.
  const extensions = readExtensions(given)
  createRegistry(
    { ...extensions, ...origin, plugins: [...brought, ...extensions.plugins] },
    (problem) => void problems.push(problem),
  )
  for (const problem of problems.slice(0, -1)) report(problem)
  throw new Fatal(problems.at(-1) ?? unusable(path ?? '', 'it is no configuration'))
}

/** What may stand below a key of the configuration, to tell what a mistyped one may have meant. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  publication: Object.keys(publication.shape),
  theme: THEME_PARTS,
}

/** What can be made out of the parts that speak of extensions, whatever the rest is like. */
function readExtensions(given: unknown): Pick<Config, 'plugins' | 'exporters' | 'readers' | 'formats'> {
  const { plugins, exporters, readers, formats } = config.shape
  const parts = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}
  const wanted = formats.safeParse(parts['formats'])
  return {
    plugins: plugins.catch([]).parse(parts['plugins']),
    exporters: exporters.catch({}).parse(parts['exporters']),
    readers: readers.catch({}).parse(parts['readers']),
    ...(wanted.success && wanted.data ? { formats: wanted.data } : {}),
  }
}

async function findFile(host: Host, named: string | undefined): Promise<string | undefined> {
  for (const path of named === undefined ? CONFIG_FILES : [named]) if ((await host.kindOf(path)) === 'file') return path
  if (named === undefined) return undefined
  throw new Fatal({
    code: 'config/missing',
    severity: 'error',
    message: `There is no «${named}».`,
    hint: 'Check the path behind --config.',
  })
}

async function readFile(host: Host, path: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(new TextDecoder().decode(await host.read(path)))
    return await host.importDefault(path)
  } catch (error) {
    throw new Fatal(unusable(path, error instanceof Error ? error.message : String(error)))
  }
}

function withFlags(given: unknown, flags: ConfigFlags): unknown {
  if (typeof given !== 'object' || given === null) return given
  const { publication: about, ...rest } = given as { publication?: unknown }
  const zone = flags.timeZone === undefined ? {} : { timeZone: flags.timeZone }
  return {
    ...rest,
    publication: typeof about === 'object' && about !== null ? { ...about, ...zone } : about,
    ...(flags.sources && flags.sources.length > 0 ? { sources: flags.sources } : {}),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.formats === undefined ? {} : { formats: flags.formats }),
  }
}

function unusable(path: string, why: string): Diagnostic {
  return {
    code: 'config/unusable',
    severity: 'error',
    message: `The configuration cannot be used: ${why}.`,
    hint: 'It must be JSON, or a module whose default export is the configuration.',
    place: { path },
  }
}
