import type { Format, Link } from '../contract/exporter.js'
import type { Publication } from '../contract/publication.js'
import type { ArticleRecord } from '../record/article.js'
import type { Registry } from './registry.js'

/** Where everything lives, known before anything is rendered because a format is data. */
export interface Links {
  /** The renditions of the whole collection. */
  readonly collection: readonly Link[]
  /** The renditions of one article. */
  of(record: Pick<ArticleRecord, 'slug'>): readonly Link[]
}

/** The links of a build that makes the registry's formats. */
export function createLinks(registry: Registry, publication: Publication): Links {
  const articleFormats = registry.articleExporters.map(({ extension }) => extension.format)
  let last: { readonly slug: string; readonly links: readonly Link[] } | undefined
  return {
    collection: registry.collectionExporters.map(({ extension }) =>
      toLink(extension.format, extension.format.path, publication),
    ),
    of: ({ slug }) => {
      // One exporter after the other asks for the same article.
      if (last?.slug !== slug) {
        last = { slug, links: articleFormats.map((format) => toLink(format, articlePath(slug, format), publication)) }
      }
      return last.links
    },
  }
}

/** A rendition's file, relative to the output's root. */
function articlePath(slug: string, format: Format): string {
  return `${slug}/${format.path.replaceAll('{slug}', slug)}`
}

function toLink(format: Format, path: string, publication: Publication): Link {
  const address = path.replace(/(^|\/)index\.html$/, '$1')
  if (PLAIN.test(address)) return { format, path, url: `${baseOf(publication.url)}${address}` }
  return { format, path, url: new URL(address.split('/').map(encodeURIComponent).join('/'), publication.url).href }
}

/** Segments that resolve to themselves below any folder: a build asks for tens of thousands of them. */
const PLAIN = /^\w[\w~-]*(?:\.[\w~-]+)*(?:\/[\w~-]+(?:\.[\w~-]+)*)*\/?$/

let base = { given: '', written: '' }

/** A publication's address as addresses below it begin; it ends in a slash. */
function baseOf(url: string): string {
  if (base.given !== url) base = { given: url, written: new URL('.', url).href }
  return base.written
}
