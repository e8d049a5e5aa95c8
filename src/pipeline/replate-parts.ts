import type { Build } from './build.js'
import type { CacheLines, StoredPart } from './cache-lines.js'
import { toPartArticle } from './collections.js'
import { isSame, type Whole, wholeOf } from './edits.js'
import { keyOf } from './key.js'
import { together } from './part-order.js'
import { type PartArticle, type PartTask, partKeyOf } from './part-task.js'
import type { KnownPart } from './remembered.js'
import type { Kept, Rendered } from './workshop.js'

/** An article rendered anew: what was made of it before, and now. */
export interface Remade {
  readonly before: Whole
  readonly kept: Kept
  readonly made: Rendered
}

/** A file of a collection to make anew. */
export interface RemadePart {
  readonly number: number
  readonly task: PartTask
  readonly key: string
  readonly before: KnownPart
}

/**
 * The files of collections that are made of articles rendered anew (by path), whose cards are as they were. Undefined
 * where it cannot be told which they are.
 */
export async function planRemade(
  { room, renderKey }: Build,
  remade: ReadonlyMap<string, Remade>,
  lines: CacheLines,
): Promise<readonly RemadePart[] | undefined> {
  const after = new Map<string, PartArticle>()
  for (const [path, { before, kept, made }] of remade) {
    const was = toPart(before)
    const is = toPart({ ...before, kept, rendered: { ...before.rendered, value: made } })
    if (!isSame([was.kept.digest, was.sizes], [is.kept.digest, is.sizes])) after.set(path, is)
  }
  const found = after.size > 0 ? await lines.partsOf([...after.keys()]) : new Map<number, StoredPart>()
  if (!found) return undefined
  const planned: RemadePart[] = []
  for (const [number, { known, sources }] of found) {
    const { part, exporter: index } = known.task
    const exporter = room.registry.collectionExporters[index]
    await lines.load(sources)
    const wholes = sources.flatMap((path) => wholeOf(lines, path) ?? [])
    if (!exporter || wholes.length < sources.length) return undefined
    const optionsKey = keyOf(exporter.options)
    const keyWith = (all: readonly PartArticle[]): string => partKeyOf(part, index, all, optionsKey, renderKey)
    // What is made out of what is remembered must be what was made then.
    if (keyWith(wholes.map(toPart)) !== known.key) return undefined
    const articles = wholes.map((whole) => after.get(whole.brief.path) ?? toPart(whole))
    planned.push({
      number,
      task: { exporter: index, part, articles, ours: true },
      key: keyWith(articles),
      before: known,
    })
  }
  return together(planned, ({ task }) => task.part)
}

function toPart({ brief, kept, rendered: { identity, value } }: Whole): PartArticle {
  return toPartArticle({ article: { brief, identity }, kept, rendered: value })
}
