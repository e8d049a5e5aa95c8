/** The ends of collections' files that last: where they begin in a file that lies in the output, and whether they still hold. */
import { hash } from 'node:crypto'
import type { EndedFile, Endings, KnownEnd } from '../contract/ending.js'
import { encodeBehind, encodeUtf8 } from '../record/utf8.js'
import type { WrittenPart } from './cards.js'
import { type Host, joinPath } from './host.js'
import { keyOf } from './key.js'
import type { Links } from './links.js'
import type { PartArticle, PartTask } from './part-task.js'
import type { Artifact } from './placing.js'
import type { RenderRoom } from './render.js'

/** Knows the ends of files. */
export interface FileEnds {
  /** Of all that decides the end of a file; undefined where it has none that lasts. */
  keyOf(task: PartTask): string | undefined
  /** The end of a file as it lies in the output; undefined where the file is not the one it was. */
  read(task: PartTask): Promise<KnownEnd | undefined>
}

/** The ends of files in an output; `base` is of the version and the code in use. */
export function openFileEnds(
  host: Host,
  out: string,
  { registry, publication, links }: RenderRoom,
  base: string,
): FileEnds {
  const formats = registry.articleExporters.map(({ extension }) => extension.format)
  const around = keyOf(base, publication.url, formats)
  const marksOf = createMarks(links)
  return {
    keyOf: ({ exporter: index, part, articles }) => {
      const { extension, options } = registry.collectionExporters[index] ?? {}
      const endings = extension?.plan?.endings
      if (!extension || !endings || articles.length === 0) return undefined
      const { format, revision, variant = '' } = extension
      const decides = endings.decides({ options, publication })
      return keyOf(around, format, revision, variant, decides, part.articles, marksOf(articles, endings))
    },
    read: async ({ end, part }) => {
      const bytes = end && (await host.read(joinPath(out, part.path)))
      if (!end || !bytes || hash('sha256', bytes, 'hex') !== end.sha256) return undefined
      return { bytes: bytes.subarray(end.at), note: end.note }
    },
  }
}

/** What decides the end of a file of each of its articles; one stands in many. */
function createMarks(links: Links) {
  const known = new Map<Endings<unknown>['sized'], WeakMap<PartArticle, string>>()
  return (articles: readonly PartArticle[], { sized }: { readonly sized: (format: string) => boolean }) => {
    const marks = known.get(sized) ?? new WeakMap<PartArticle, string>()
    known.set(sized, marks)
    return articles.map((article) => {
      const before = marks.get(article)
      if (before !== undefined) return before
      const { kept, identity, sizes } = article
      const told = links.of(identity).map(({ format, path }) => (sized(format.name) ? (sizes[path] ?? null) : null))
      const mark = keyOf(kept.digest, identity, told)
      marks.set(article, mark)
      return mark
    })
  }
}

/** A file as it is put in place, and where its end begins, if it has one that lasts. */
export function toWhole({ content, ...file }: WrittenPart): {
  readonly artifact: Artifact
  readonly at?: number
  readonly note?: unknown
} {
  if (typeof content === 'string') return { artifact: { ...file, bytes: encodeUtf8(content) } }
  if (content instanceof Uint8Array) return { artifact: { ...file, bytes: content } }
  const { at, bytes, note } = joined(content)
  return { artifact: { ...file, bytes }, at, note }
}

function joined({ start, end, note }: EndedFile) {
  const head = encodeUtf8(start)
  const bytes = typeof end === 'string' ? encodeBehind([head], end) : Buffer.concat([head, end])
  return { bytes, at: head.length, note }
}
