import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { Build } from './build.js'
import type { KnownPart } from './cache.js'
import { planParts, renderWhole } from './collections.js'
import type { IssuedArticle } from './issue.js'
import type { ManifestEntry } from './manifest.js'
import type { Output } from './output.js'
import { place } from './placing.js'
import type { ReadSources } from './reading.js'
import { attempt, hasError } from './tasks.js'
import type { PartTask } from './workshop.js'

/** The collections' files. */
export interface Parts {
  /** What is remembered of each, by path. */
  readonly known: ReadonlyMap<string, KnownPart>
  /** How many were made now, and not found as an earlier build left them. */
  readonly made: number
}

/**
 * Records → front page, lists and feeds → output. Files whose part is as it was are left as they are; one that cannot be
 * made leaves the one of the earlier build in place.
 */
export async function makeCollections(
  build: Build,
  issued: readonly IssuedArticle[],
  { memory }: ReadSources,
  output: Output,
  report: Report,
  progress: (done: number, total: number) => void,
): Promise<Parts> {
  const { room, host } = build
  const parts = new Map<string, KnownPart>()
  const wanted: { readonly task: PartTask; readonly key: string; readonly format: string }[] = []
  for (const [index, { extension }] of room.registry.collectionExporters.entries()) {
    const format = extension.format.name
    const fail = (diagnostics: readonly Diagnostic[]): void => {
      for (const diagnostic of diagnostics) report(diagnostic)
    }
    if (!extension.plan) {
      const whole = await renderWhole(index, issued, output, room, {
        host,
        recordOf: ({ article, kept }) => build.recordOf(article, kept),
      })
      fail(whole.diagnostics)
      await listSafely(output, whole.value?.entries, whole.value?.written, fail)
      if (hasError(whole) || !whole.value) keepFormat(output, format)
      continue
    }
    const planned = await planParts(index, issued, output, room, build.renderKey)
    fail(planned.diagnostics)
    if (!planned.value || hasError(planned)) {
      keepFormat(output, format)
      continue
    }
    const { pictures } = planned.value
    const drawn = await attempt(undefined, () => place(host, output.folder, pictures, output.isOurs))
    fail(drawn.diagnostics)
    await listSafely(output, drawn.value?.entries, drawn.value?.written, fail)
    for (const { task, key } of planned.value.parts) {
      const before = memory.parts.get(task.part.path)
      if (before && before.key === key && (await build.isThere(output, before.entry))) {
        for (const diagnostic of before.diagnostics) report(diagnostic)
        parts.set(task.part.path, before)
        await listSafely(output, [before.entry], 0, fail)
      } else wanted.push({ task, key, format })
    }
  }
  let done = 0
  progress(done, wanted.length)
  const crew = await build.crewFor(wanted.length)
  const made = await crew.make(
    wanted.map(({ task }) => task),
    () => progress(++done, wanted.length),
  )
  for (const [at, { task, key }] of wanted.entries()) {
    const result = made[at]
    for (const diagnostic of result?.diagnostics ?? []) report(diagnostic)
    if (result?.entry) {
      await listSafely(output, [result.entry], result.written, (told) => told.forEach(report))
      parts.set(task.part.path, { key, entry: result.entry, diagnostics: result.diagnostics })
    } else output.keep(task.part.path)
  }
  return { known: parts, made: wanted.length }
}

/** Lists files; two that want one place are told of, and the first stays. */
async function listSafely(
  output: Output,
  entries: readonly ManifestEntry[] = [],
  written = 0,
  fail: (diagnostics: readonly Diagnostic[]) => void,
): Promise<void> {
  const { diagnostics } = await attempt(undefined, () => output.list(entries, written))
  fail(diagnostics)
}

/** Leaves an earlier build's files of a format, those of no single record, as they are. */
function keepFormat(output: Output, format: string): void {
  for (const entry of output.before.values()) {
    if (entry.format === format && entry.record === undefined) output.keep(entry.path)
  }
}
