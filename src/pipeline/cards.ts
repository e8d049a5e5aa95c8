import type { Diagnostic } from '../contract/diagnostic.js'
import type { EndedFile, KnownEnd } from '../contract/ending.js'
import type { CollectionPlan, Link, OutputFile, Part } from '../contract/exporter.js'
import type { ArticleRecord } from '../record/article.js'
import type { ManifestEntry } from './manifest.js'
import type { Registry } from './registry.js'
import type { RenderRoom } from './render.js'
import type { Outcome } from './tasks.js'

/** The sorts of cards a registry's collections need: exporters that share the function share the cards. */
export function cardSorts({ collectionExporters }: Registry): readonly CollectionPlan['card'][] {
  return [...new Set(collectionExporters.flatMap(({ extension }) => extension.plan?.card ?? []))]
}

/** One article's cards, one of each sort. */
export function cardsOf(
  record: ArticleRecord,
  entries: readonly ManifestEntry[],
  { registry, publication, links }: RenderRoom,
  many: boolean,
): readonly unknown[] {
  const sizes = new Map(entries.map(({ path, size }) => [path, size]))
  const own = withSizes(links.of(record), sizes)
  return cardSorts(registry).map((card) => card(record, { publication, links: own, many }))
}

/** Links with the sizes of their files, where they are known and of formats that are `sized`. */
export function withSizes(
  links: readonly Link[],
  sizes: ReadonlyMap<string, number>,
  sized: (format: string) => boolean = () => true,
): readonly Link[] {
  return links.map((link) => {
    const size = sized(link.format.name) ? sizes.get(link.path) : undefined
    return size === undefined ? link : { ...link, size }
  })
}

/** A file of a collection, and its format. */
export interface WrittenPart extends Omit<OutputFile, 'content'> {
  readonly content: OutputFile['content'] | EndedFile
  readonly format: string
}

/** Makes one file of a collection out of its part and the records it names, or out of its `ending`, where that is as it was. */
export function writePart(
  index: number,
  part: Part,
  records: ReadonlyMap<string, ArticleRecord>,
  sizes: ReadonlyMap<string, number>,
  { registry, publication, links }: RenderRoom,
  ending?: KnownEnd,
): Outcome<WrittenPart> {
  const diagnostics: Diagnostic[] = []
  const exporter = registry.collectionExporters[index]
  if (!exporter?.extension.plan) return { diagnostics }
  const content = exporter.extension.plan.write(part, {
    options: exporter.options,
    publication,
    collection: links.collection,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    record: (id) => {
      const record = records.get(id)
      if (!record) throw new Error(`«${part.path}» asks for an article it does not name: ${id}`)
      return record
    },
    linksOf: (record) => withSizes(links.of(record), sizes, exporter.extension.plan?.endings?.sized),
    ...(ending ? { ending } : {}),
  })
  const { path, mediaType } = part
  return { value: { path, mediaType, content, format: exporter.extension.format.name }, diagnostics }
}
