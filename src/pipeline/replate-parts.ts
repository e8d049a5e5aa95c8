import type { Build } from './build.js'
import type { KnownPart } from './cache.js'
import type { CacheLines } from './cache-lines.js'
import { partKeyOf, toPartArticle } from './collections.js'
import { isSame, type Whole, wholeOf } from './edits.js'
import type { Gathering } from './gathering.js'
import { keyOf } from './key.js'
import { together } from './making.js'
import type { Kept, PartArticle, PartTask, Rendered } from './workshop.js'

/** An article rendered anew: what was made of it before, and now. */
export interface Remade {
  readonly before: Whole
  readonly kept: Kept
  readonly made: Rendered
}

/** A file of a collection to make anew. */
export interface RemadePart {
  readonly task: PartTask
  readonly key: string
  readonly before: KnownPart
}

/**
 * The files of collections that are made of articles rendered anew, whose cards are as they were. Undefined where it
 * cannot be told which they are.
 */
export function planRemade(
  { room, renderKey }: Build,
  remade: ReadonlyMap<string, Remade>,
  lines: CacheLines,
  gathering: Gathering,
): readonly RemadePart[] | undefined {
  const after = new Map<string, PartArticle>()
  for (const [id, { before, kept, made }] of remade) {
    const was = toPart(before)
    const is = toPart({ ...before, kept, rendered: { ...before.rendered, value: made } })
    if (!isSame([was.kept.digest, was.sizes], [is.kept.digest, is.sizes])) after.set(id, is)
  }
  const found = after.size > 0 ? lines.partsOf([...after.keys()]) : []
  if (!found) return undefined
  const places = new Map(gathering.ids.map((id, at) => [id, at]))
  const planned: RemadePart[] = []
  for (const [, part] of found) {
    const { task } = part
    const exporter = room.registry.collectionExporters[task?.exporter ?? -1]
    if (!task || !exporter) return undefined
    const articles: PartArticle[] = []
    for (const id of task.part.articles ?? []) {
      const whole = wholeOf(lines, gathering.paths[places.get(id) ?? -1] ?? '')
      if (whole?.rendered.identity.id !== id) return undefined
      articles.push(toPart(whole))
    }
    const optionsKey = keyOf(exporter.options)
    const keyWith = (all: readonly PartArticle[]): string =>
      partKeyOf(task.part, task.exporter, all, optionsKey, renderKey)
    // What is made out of what is remembered must be what was made then.
    if (keyWith(articles) !== part.key) return undefined
    const next = articles.map((it) => after.get(it.identity.id) ?? it)
    planned.push({ task: { ...task, articles: next, ours: true }, key: keyWith(next), before: part })
  }
  return together(planned)
}

function toPart({ brief, kept, rendered: { identity, value } }: Whole): PartArticle {
  return toPartArticle({ article: { brief, identity }, kept, rendered: value })
}
