import type { z } from 'zod'
import type { ArticleRecord } from '../record/article.js'
import type { Neighbours } from '../record/neighbours.js'
import type { Report } from './diagnostic.js'
import type { Publication } from './publication.js'

/** An output format, as data, so that any page can link it. */
export interface Format {
  /** What people write after `--formats`: `html`, `json-feed`. */
  readonly name: string
  /** What people read in a link: `PDF`, `JSON Feed`. */
  readonly label: string
  readonly mediaType: string
  /**
   * Where its (first) file stands: below the article's folder for an article exporter, below the root for a collection
   * exporter. `{slug}` stands for the article's slug.
   */
  readonly path: string
}

/** Where a rendition lives. */
export interface Link {
  readonly format: Format
  /** Absolute, with `index.html` left off. */
  readonly url: string
  /** Relative to the output's root, without a leading slash. */
  readonly path: string
  /** Bytes; known once the rendition is made, so collection exporters see it and article exporters do not. */
  readonly size?: number
}

/** One file of a rendition, relative to the article's folder (article exporters) or the root (collection exporters). */
export interface OutputFile {
  readonly path: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

/** What an exporter makes: its files, and the ids of the media whose own files must stand beside them. */
export interface Rendition {
  readonly files: readonly OutputFile[]
  readonly assets: readonly string[]
}

interface RenderContext<Options> {
  readonly options: Options
  readonly publication: Publication
  /** Renditions of the whole collection: front page and feeds. */
  readonly collection: readonly Link[]
  readonly report: Report
}

/** What an article exporter may use besides the record. No clock, no files. */
export interface ArticleContext<Options = unknown> extends RenderContext<Options> {
  /** All renditions of this article, its own among them. */
  readonly links: readonly Link[]
  /** The bytes of a picture that lies beside the page; undefined when the record has no file for it. */
  asset(mediaId: string): Uint8Array | undefined
  /** The bytes of the source the record was read from. */
  source(): Uint8Array | undefined
  /** What the page can lead on to; absent where an article is rendered alone. */
  readonly neighbours?: Neighbours
}

/** What a collection exporter may use besides the records. No clock, no files. */
export interface CollectionContext<Options = unknown> extends RenderContext<Options> {
  /** All renditions of one article, with their sizes. */
  linksOf(record: ArticleRecord): readonly Link[]
  /** The options another collection format of this build has; absent where a collection is rendered alone. */
  optionsOf?(format: string): unknown
}

interface Exporter {
  readonly format: Format
  /** Raise it when the same record would give other bytes: cached renditions then expire. */
  readonly revision: number
}

/** Makes one article's rendition. Pure: the same record, options, publication and links give the same bytes. */
export interface ArticleExporter<Options = unknown> extends Exporter {
  readonly scope: 'article'
  readonly options: z.ZodType<Options>
  render(record: ArticleRecord, context: ArticleContext<Options>): Rendition | Promise<Rendition>
}

/** Makes one rendition of all articles, newest first. Pure, as an article exporter is. */
export interface CollectionExporter<Options = unknown> extends Exporter {
  readonly scope: 'collection'
  /** The folders below the root it writes into besides articles' own: no article is given such a slug. */
  readonly folders?: readonly string[]
  readonly options: z.ZodType<Options>
  render(
    records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
    context: CollectionContext<Options>,
  ): Rendition | Promise<Rendition>
}

/** An exporter of either scope; `scope` tells which. */
export type AnyExporter = ArticleExporter | CollectionExporter

/** Checks an article exporter's types; its `options` schema (every key with a default) types `context.options`. */
export function defineArticleExporter<Schema extends z.ZodType>(
  exporter: Omit<ArticleExporter<z.output<Schema>>, 'options' | 'scope'> & { readonly options: Schema },
): ArticleExporter {
  // A registry holds exporters of every option type; the pipeline parses options with the exporter's own schema.
  return { ...exporter, scope: 'article' } as unknown as ArticleExporter
}

/** Checks a collection exporter's types, as {@link defineArticleExporter} does. */
export function defineCollectionExporter<Schema extends z.ZodType>(
  exporter: Omit<CollectionExporter<z.output<Schema>>, 'options' | 'scope'> & { readonly options: Schema },
): CollectionExporter {
  return { ...exporter, scope: 'collection' } as unknown as CollectionExporter
}
