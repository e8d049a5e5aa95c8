import type { ArticleReference } from '../record/neighbours.js'
import { toReference } from '../record/neighbours.js'
import type { Build } from './build.js'
import type { CacheLines } from './cache-lines.js'
import { type Edit, isSame, type Whole, wholeOf } from './edits.js'
import { type Gathering, movedBetween, neighboursAt, placesAround } from './gathering.js'
import { planOf } from './issue.js'
import type { ManifestEntry } from './manifest.js'
import type { Rendered, RenderTask } from './workshop.js'

/** An article to render anew. */
export interface PlannedAnew {
  /** Its place in the gathering. */
  readonly at: number
  readonly task: RenderTask
  readonly key: string
  readonly before: Whole
  /** Where it was edited itself, and not only what it leads on to. */
  readonly edit: Edit | undefined
}

/**
 * The articles that edits reach: those edited, and those that lead on to others now. Undefined where what is remembered
 * is not what they were made of.
 */
export async function planAnew(
  { room, renderKey, most }: Build,
  lines: CacheLines,
  edits: ReadonlyMap<number, Edit>,
  before: Gathering,
  after: Gathering,
  files: readonly string[],
): Promise<readonly PlannedAnew[] | undefined> {
  const many = before.paths.length > most
  const wholeAt = (at: number): Whole | undefined => wholeOf(lines, before.paths[at] ?? '')
  const referenceTo = (at: number): ArticleReference | undefined => {
    const whole = wholeAt(at)
    return whole && toReference({ ...whole.brief, ...whole.rendered.identity })
  }
  const planned: PlannedAnew[] = []
  for (const at of new Set([...edits.keys(), ...movedBetween(before, after)])) {
    const places = [at, ...placesAround(before, at), ...placesAround(after, at)]
    await lines.load(places.flatMap((place) => before.paths[place] ?? []))
    const whole = wholeAt(at)
    const [was, is] = [neighboursAt(before, at, referenceTo), neighboursAt(after, at, referenceTo)]
    if (!whole || !was || !is) return undefined
    const { brief, kept, rendered } = whole
    const { identity } = rendered
    // What is made out of what is remembered must be what was made then.
    if (planOf({ brief, identity }, kept, was, many, renderKey, []).key !== rendered.key) return undefined
    const edit = edits.get(at)
    const now = { brief: edit?.brief ?? brief, identity }
    const ours = filesBelow(identity.slug, files).map((path) => [path] as const)
    planned.push({ at, ...planOf(now, edit?.kept ?? kept, is, many, renderKey, ours), before: whole, edit })
  }
  return room.registry.articleExporters.length > 0 ? planned : undefined
}

function filesBelow(slug: string, files: readonly string[]): readonly string[] {
  return files.filter((path) => path.startsWith(`${slug}/`))
}

/** True where an article rendered anew has the same files, cards and diagnostics, whatever is in the files. */
export function isAlike(made: Rendered, before: Omit<Rendered, 'written'>): boolean {
  const fixed = ({ path, mediaType, format, record }: ManifestEntry): unknown => [path, mediaType, format, record]
  return (
    made.ok &&
    isSame(made.entries.map(fixed), before.entries.map(fixed)) &&
    isSame(made.marks, before.marks) &&
    isSame(made.diagnostics, before.diagnostics)
  )
}
