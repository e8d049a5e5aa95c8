import type { z } from 'zod'
import type { ArticleRecord } from '../record/article.js'
import type { Neighbours } from '../record/neighbours.js'
import type { Report } from './diagnostic.js'
import { contentOf, type EndedFile, type Endings, type KnownEnd } from './ending.js'
import type { DerivedPicture } from './picture.js'
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

/** What an exporter makes. */
export interface Rendition {
  readonly files: readonly OutputFile[]
  /** The ids of the media whose own files must stand beside them. */
  readonly assets: readonly string[]
  /** Pictures to be made of media or drawings, which its files can already name. */
  readonly pictures?: readonly DerivedPicture[]
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

/** A page that is neither an article nor a list, to be set as the publication's own pages are. */
export interface PlainPage {
  /** From the output's root. */
  readonly path: string
  /** BCP 47. */
  readonly language: string
  /** Plain text; the page's heading too. */
  readonly title: string
  readonly description?: string
  /** Further lines of `<head>`: ready HTML. */
  readonly head: readonly string[]
  /** What stands in `<main>` below the heading: ready HTML. */
  readonly main: string
  /** The sections of all articles, as `sectionsOf` chooses them. */
  readonly sections: readonly string[]
}

/** What a collection exporter may use besides the records. No clock, no files. */
export interface CollectionContext<Options = unknown> extends RenderContext<Options> {
  /** All renditions of one article, with their sizes. */
  linksOf(record: ArticleRecord): readonly Link[]
  /** The options another collection format of this build has; absent where a collection is rendered alone. */
  optionsOf?(format: string): unknown
  /** Sets a page as the publication's own are, in its theme; absent where the build makes no pages. */
  dress?(page: PlainPage): string
  /**
   * The moment of the edition in milliseconds since 1970, the same that embargoes are held against: for exporters that
   * state what is `recent` alone, and absent where a collection is rendered alone. With `--now` or SOURCE_DATE_EPOCH it is pinned.
   */
  readonly now?: number
}

interface Exporter {
  readonly format: Format
  /** Raise it when the same record would give other bytes: cached renditions then expire. */
  readonly revision: number
  /** What else tells its renditions from those of an exporter of the same name: that of a theme, say. */
  readonly variant?: string
  /**
   * False where it never looks at the text of the lines in a record's ledger. Where no exporter does, records are handed out
   * without: it is all of the source once more.
   */
  readonly wantsLines?: boolean
}

/** Makes one article's rendition. Pure: the same record, options, publication and links give the same bytes. */
export interface ArticleExporter<Options = unknown> extends Exporter {
  readonly scope: 'article'
  readonly options: z.ZodType<Options>
  /** False where it never asks for the source's bytes, which then need not be read again. */
  readonly wantsSource?: boolean
  /**
   * True where making a rendition takes so long that its bytes are worth keeping between builds. It must not show the
   * article's neighbours, which are no part of the key.
   */
  readonly costly?: boolean
  /**
   * True where a rendition is made of the record, its pictures and its own options alone. It is then handed no publication,
   * links or neighbours, and a build in which only those are others leaves it as it is.
   */
  readonly alone?: boolean
  render(record: ArticleRecord, context: ArticleContext<Options>): Rendition | Promise<Rendition>
}

/** Makes one rendition of all articles, newest first. Pure, as an article exporter is. */
export interface CollectionExporter<Options = unknown> extends Exporter {
  readonly scope: 'collection'
  /**
   * For one whose files tell what is recent: how long that is after an article's `published`, in milliseconds. Time alone
   * can change its files, at those moments; all others see no clock.
   */
  readonly recent?: number
  /** The folders below the root it writes into besides articles' own: no article is given such a slug. */
  readonly folders?: readonly string[]
  readonly options: z.ZodType<Options>
  /** Only of one that makes the publication's pages: sets one of another exporter's making as it sets its own. */
  dress?(page: PlainPage, context: PlanContext<Options>): string
  render(
    records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
    context: CollectionContext<Options>,
  ): Rendition | Promise<Rendition>
  /** How it is made file by file, where it can be: each is then made anew only when what it is made of changes. */
  readonly plan?: CollectionPlan<Options>
}

/** What an article's card may be made of besides its record. */
export interface CardContext {
  readonly publication: Publication
  /** All renditions of the article, with their sizes. */
  readonly links: readonly Link[]
  /** Whether there are more articles than {@link MANY}. */
  readonly many: boolean
}

/** More articles than these, and a card has to do without what grows with the text. */
export const MANY = 2_000

/**
 * The cards of all articles, newest first. Of many articles they are not in memory: each is made anew where it is asked
 * for, so that who keeps cards keeps few, and goes through all of them seldom. A list of cards is one of these.
 */
export interface Cards<Card> extends Iterable<Card> {
  readonly length: number
  /** The card at a place; undefined where there is none. */
  at(place: number): Card | undefined
}

/** One file of a collection before it is made. */
export interface Part {
  /** Relative to the root. */
  readonly path: string
  readonly mediaType: string
  /**
   * Plain JSON data: with the articles named, all that decides the file's bytes. What is much of it is best a getter, asked
   * when the file is made: all files' data at once would fill the memory.
   */
  readonly data: unknown
  /** The ids of the articles whose whole records the file is made of. */
  readonly articles?: readonly string[]
  /** True where its data may be megabytes: it is then handed on alone. */
  readonly bulky?: boolean
  /**
   * Only of a file that its data holds ready, and that may be megabytes: its text piece by piece. It is then put in place by
   * who plans, and is never in memory whole. May be asked for twice.
   */
  readonly pieces?: () => Iterable<string>
}

/** What planning may use besides the cards. */
export type PlanContext<Options = unknown> = Omit<CollectionContext<Options>, 'linksOf'>

/** What making one file may use besides its part. */
export interface PartContext<Options = unknown> extends RenderContext<Options> {
  /** An article the part names. Throws for any other. */
  record(id: string): ArticleRecord
  /** All renditions of one article the part names, with their sizes. */
  linksOf(record: ArticleRecord): readonly Link[]
  /** The file's end as an earlier build made it of the same: then the start alone is wanted, and no article is at hand. */
  readonly ending?: KnownEnd
}

/**
 * A collection made file by file. Of each article only its card stays in memory, so that ten times the articles are not
 * ten times the memory; files are made on several threads, and those whose part is as it was are not made at all.
 */
export interface CollectionPlan<Options = unknown, Card = unknown> {
  /** What planning needs to know of an article: plain JSON data. Exporters that share the function share the cards. */
  card(record: ArticleRecord, context: CardContext): Card
  /** The files there are to be. */
  plan(cards: Cards<Card>, context: PlanContext<Options>): readonly Part[]
  /** Pictures to be made of drawings, such as icons in the sizes that want pixels. */
  pictures?(context: PlanContext<Options>): readonly DerivedPicture[]
  /** One file's content; in two where its end lasts. */
  write(part: Part, context: PartContext<Options>): OutputFile['content'] | EndedFile
  /** Where the ends of files last: then the few things that decide them are told. */
  readonly endings?: Endings<Options>
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

/** Checks the types of a collection exporter that is made file by file, and gives it the `render` its plan comes to. */
export function definePlannedExporter<Schema extends z.ZodType, Card>(
  exporter: Omit<CollectionExporter<z.output<Schema>>, 'options' | 'scope' | 'render' | 'plan'> & {
    readonly options: Schema
    readonly plan: CollectionPlan<z.output<Schema>, Card>
  },
): CollectionExporter {
  const { plan } = exporter
  return defineCollectionExporter({
    ...exporter,
    // The pipeline hands a plan the cards that its own `card` made.
    plan: plan as CollectionPlan<z.output<Schema>>,
    async render(records, context) {
      const all: ArticleRecord[] = []
      for await (const record of records) all.push(record)
      const byId = new Map(all.map((record) => [record.id, record]))
      const { publication } = context
      const many = all.length > MANY
      const cards = all.map((record) => plan.card(record, { publication, links: context.linksOf(record), many }))
      const { linksOf, ...planning } = context
      const files = plan.plan(cards, planning).map((part): OutputFile => {
        const named = new Set(part.articles)
        const record = (id: string): ArticleRecord => {
          const found = named.has(id) ? byId.get(id) : undefined
          if (!found) throw new Error(`«${part.path}» asks for an article it does not name: ${id}`)
          return found
        }
        const content = contentOf(plan.write(part, { ...planning, record, linksOf }))
        return { path: part.path, mediaType: part.mediaType, content }
      })
      const pictures = plan.pictures?.(planning)
      return { files, assets: [], ...(pictures ? { pictures } : {}) }
    },
  })
}
