import { z } from 'zod'
import type { Report } from '../contract/diagnostic.js'
import type { AnyExporter, ArticleExporter, CollectionExporter } from '../contract/exporter.js'
import { describeIssue } from '../contract/issue.js'
import type { Plugin, Transform } from '../contract/plugin.js'
import type { Reader } from '../contract/reader.js'
import { suggest } from '../contract/suggest.js'

/** An extension with its options read. */
export interface Configured<Extension> {
  readonly extension: Extension
  readonly options: unknown
}

/** Every reader, transform and exporter a build can use. */
export interface Registry {
  /** The reader for a path, by its extension; undefined when no reader accepts it. */
  readerOf(path: string): Configured<Reader> | undefined
  /** Each once. */
  readonly readers: readonly Configured<Reader>[]
  readonly transforms: readonly Transform[]
  readonly articleExporters: readonly Configured<ArticleExporter>[]
  readonly collectionExporters: readonly Configured<CollectionExporter>[]
}

/** What the configuration says of extensions. */
export interface RegistrySettings {
  readonly plugins: readonly Plugin[]
  /** Options by format name. */
  readonly exporters: Readonly<Record<string, unknown>>
  /** Options by reader name. */
  readonly readers: Readonly<Record<string, unknown>>
  /** The configuration's file, for diagnostics. */
  readonly origin?: string | undefined
  /** The formats wanted; all where undefined. */
  readonly formats?: readonly string[] | undefined
}

/**
 * Collects the extensions of all plugins. Two readers for one extension, two exporters for one path, options nobody
 * takes and formats nobody makes are errors; of two that clash the first stays.
 */
export function createRegistry(settings: RegistrySettings, tell: Report): Registry {
  const report = createReport(settings.origin, tell)
  const readers = new Map<string, Configured<Reader>>()
  for (const reader of settings.plugins.flatMap((plugin) => plugin.readers ?? [])) {
    const configured = configure(
      reader,
      ['readers', reader.name],
      settings.readers[reader.name],
      reader.options,
      report,
    )
    for (const extension of reader.accepts) {
      const rival = readers.get(extension)
      if (rival) clash(`Both «${rival.extension.name}» and «${reader.name}» read ${extension} files.`, report)
      else readers.set(extension, configured)
    }
  }
  const exporters = settings.plugins.flatMap((plugin) => plugin.exporters ?? [])
  const names = [...new Set(exporters.map((exporter) => exporter.format.name))]
  const wanted = wantedFormats(settings.formats, names, report)
  refuseUnknown(['exporters'], Object.keys(settings.exporters), names, report)
  refuseUnknown(
    ['readers'],
    Object.keys(settings.readers),
    [...readers.values()].map((it) => it.extension.name),
    report,
  )

  const taken = new Map<string, AnyExporter>()
  for (const exporter of exporters) {
    const key = `${exporter.scope} ${exporter.format.path}`
    const rival = taken.get(key)
    if (rival) clash(`Both «${rival.format.name}» and «${exporter.format.name}» write ${exporter.format.path}.`, report)
    else taken.set(key, exporter)
  }
  // Options of formats not wanted now are checked all the same: they will be wanted tomorrow.
  const configured = [...taken.values()].map((exporter) => {
    const { name } = exporter.format
    const siblings = exporters.filter((it) => it.format.name === name && it !== exporter)
    const given = withoutKeysOf(siblings, exporter, settings.exporters[name])
    return configure(exporter, ['exporters', name], given, exporter.options, report)
  })
  const chosen = configured.filter(({ extension }) => wanted.has(extension.format.name))
  return {
    readerOf: (path) => readers.get(/\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''),
    readers: [...new Set(readers.values())],
    transforms: settings.plugins.flatMap((plugin) => plugin.transforms ?? []),
    articleExporters: chosen.filter((it): it is Configured<ArticleExporter> => it.extension.scope === 'article'),
    collectionExporters: chosen.filter(
      (it): it is Configured<CollectionExporter> => it.extension.scope === 'collection',
    ),
  }
}

/** Exporters of one format share their options, so that one mistake would be told for each; the file is named as place. */
function createReport(origin: string | undefined, tell: Report): Report {
  const told = new Set<string>()
  return (diagnostic) => {
    if (told.has(diagnostic.message)) return
    told.add(diagnostic.message)
    tell(origin === undefined ? diagnostic : { ...diagnostic, place: { path: origin } })
  }
}

function configure<Extension>(
  extension: Extension,
  path: readonly string[],
  given: unknown,
  schema: z.ZodType,
  report: Report,
): Configured<Extension> {
  const checked = schema.safeParse(given ?? {})
  if (checked.success) return { extension, options: checked.data }
  for (const issue of checked.error.issues) reportIssue(issue, path, report, keysOf(schema))
  return { extension, options: schema.parse({}) }
}

/** Exporters of one format share its options: each is given the keys it knows and those nobody knows. */
function withoutKeysOf(siblings: readonly AnyExporter[], exporter: AnyExporter, given: unknown): unknown {
  if (siblings.length === 0 || typeof given !== 'object' || given === null) return given
  const own = keysOf(exporter.options)
  const foreign = new Set(siblings.flatMap((sibling) => keysOf(sibling.options)).filter((key) => !own.includes(key)))
  return Object.fromEntries(Object.entries(given).filter(([key]) => !foreign.has(key)))
}

function keysOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** Reports a Zod issue of the configuration with the path of its key; an unknown key is named with its likely meaning. */
export function reportIssue(
  issue: z.core.$ZodIssue,
  under: readonly string[],
  report: Report,
  known: readonly string[] = [],
): void {
  const path = [...under, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const meant = suggest(key, known)
      report({
        code: 'config/unknown-key',
        severity: 'error',
        message: `The key «${[...path, key].join('.')}» means nothing here.`,
        hint: meant === undefined ? 'Remove it.' : `Did you mean «${meant}»?`,
      })
    }
    return
  }
  report({
    code: 'config/invalid-value',
    severity: 'error',
    message: `${path.length === 0 ? 'The configuration' : `«${path.join('.')}»`}: ${describeIssue(issue)}.`,
    hint: 'Mend the value in the configuration.',
  })
}

function wantedFormats(
  formats: readonly string[] | undefined,
  names: readonly string[],
  report: Report,
): ReadonlySet<string> {
  if (!formats) return new Set(names)
  for (const format of formats) {
    if (names.includes(format)) continue
    const meant = suggest(format, names)
    report({
      code: 'config/unknown-format',
      severity: 'error',
      message: `No exporter makes «${format}».`,
      hint: `${meant === undefined ? '' : `Did you mean «${meant}»? `}There are: ${names.join(', ')}.`,
    })
  }
  return new Set(formats)
}

function refuseUnknown(
  under: readonly string[],
  keys: readonly string[],
  known: readonly string[],
  report: Report,
): void {
  for (const key of keys) {
    if (!known.includes(key))
      reportIssue({ code: 'unrecognized_keys', keys: [key], path: [], message: '' }, under, report, known)
  }
}

function clash(message: string, report: Report): void {
  report({ code: 'config/clash', severity: 'error', message, hint: 'Remove one of the two plugins.' })
}
