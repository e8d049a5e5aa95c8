import type { Brief } from './brief.js'
import type { CacheLines } from './cache-lines.js'
import { allOf, type Crew } from './crew.js'
import { fromReadingText } from './reading-text.js'
import type { KnownSource } from './remembered.js'
import type { Dependency, Kept, Reading } from './workshop.js'

/** What is remembered of an article that was published. */
export interface Whole extends KnownSource {
  readonly brief: Brief
  readonly kept: Kept
  readonly rendered: NonNullable<KnownSource['rendered']>
}

/** A source that was edited: what was remembered of it, and what it reads as now. */
export interface Edit {
  readonly path: string
  readonly before: Whole
  readonly reading: Reading
  readonly brief: Brief
  readonly kept: Kept
}

/** What is remembered of a published article; undefined of any other source. */
export function wholeOf(lines: CacheLines, path: string): Whole | undefined {
  const source = lines.source(path)
  const brief = source?.reading.outcome.value
  if (!source || !brief || !source.reading.kept || !source.rendered) return undefined
  return { ...source, brief, kept: source.reading.kept, rendered: source.rendered }
}

/**
 * Reads edited sources of published articles. Undefined where an edit changes more than text: who the article is, when
 * and where it stands, what it links or shows, or what is told of it.
 */
export async function readEdits(
  lines: CacheLines,
  paths: readonly string[],
  crew: Crew,
): Promise<readonly Edit[] | undefined> {
  await lines.load(paths)
  const before = paths.map((path) => wholeOf(lines, path))
  if (before.includes(undefined)) return undefined
  const readings = await allOf(
    crew.read,
    paths.map((path) => ({ path })),
    () => {},
  )
  const edits: Edit[] = []
  for (const [at, path] of paths.entries()) {
    const text = readings[at]
    const [known, reading] = [before[at], text && fromReadingText(text)]
    const brief = reading?.outcome.value
    if (!known || !reading?.kept || !brief) return undefined
    const isText =
      isSame(reading.outcome.diagnostics, known.reading.outcome.diagnostics) &&
      isSame(dependenciesOf(reading.dependencies, path), dependenciesOf(known.reading.dependencies, path)) &&
      isSame(standingOf(brief), standingOf(known.brief))
    if (!isText) return undefined
    edits.push({ path, before: known, reading, brief, kept: reading.kept })
  }
  return edits
}

/** True for what is the same as JSON, but for what an error was caused by. */
export function isSame(one: unknown, other: unknown): boolean {
  const write = (value: unknown): string => JSON.stringify(value, (name, it) => (name === 'cause' ? undefined : it))
  return write(one) === write(other)
}

/** All of a brief that can reach beyond the article's own files and its relations. */
function standingOf({ digest: _, interests: __, ...standing }: Brief): unknown {
  return standing
}

/** What a reading came of besides its source's text. */
function dependenciesOf(dependencies: readonly Dependency[], source: string): readonly Dependency[] {
  return dependencies.map(([path, digest]) => (path === source ? [path, null] : [path, digest]))
}
