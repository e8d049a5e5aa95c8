import type { ArticleRecord } from './article.js'
import type { LedgerLine } from './ledger.js'
import type { Media } from './media.js'
import type { Block } from './node.js'
import type { Typography } from './typography.js'

/** A date as a source states it: wall time in the forms of `Moment.value`, with a zone only where one is stated. */
export interface DraftMoment {
  readonly value: string
  /** `+03:00`, where the source states an offset. */
  readonly offset?: string
  /** IANA name, where the source states one. */
  readonly zone?: string
  /** `assumed` when a part (such as the year) was inferred from elsewhere in the source. */
  readonly origin: 'stated' | 'assumed'
  /** The 1-based source line, for diagnostics. */
  readonly line?: number
}

/** A picture as a source names it: `src` still relative to the source file. */
export type DraftMedia = Omit<Media, 'digest' | 'mediaType' | 'animated'> & { readonly line?: number }

type Timeless = Pick<
  ArticleRecord,
  | 'id'
  | 'slug'
  | 'canonicalUrl'
  | 'formerUrls'
  | 'language'
  | 'translations'
  | 'headline'
  | 'kicker'
  | 'subhead'
  | 'summary'
  | 'byline'
  | 'authors'
  | 'section'
  | 'tags'
  | 'dateline'
  | 'source'
  | 'rights'
  | 'status'
  | 'version'
  | 'internal'
>

/** What a source (or the defaults of its folder) can say about an article. Nothing is required. */
export type DraftFields = { readonly [Key in keyof Timeless]?: Exclude<Timeless[Key], undefined> } & {
  /** The IANA zone in which dates without a zone are meant. */
  readonly timeZone?: string
  /** What becomes of quotes, dashes and spaces; the publication's choice where absent. */
  readonly typography?: Typography
  readonly published?: DraftMoment
  readonly modified?: DraftMoment
  /** When the text was copied from its source. */
  readonly accessed?: DraftMoment
  readonly embargoedUntil?: DraftMoment
  readonly expires?: DraftMoment
  readonly corrections?: readonly {
    readonly at: DraftMoment
    readonly kind: ArticleRecord['corrections'][number]['kind']
    readonly text: string
  }[]
}

/** What a reader can know of one source. Only normalizing turns it into an {@link ArticleRecord}. */
export interface ArticleDraft {
  readonly fields: DraftFields
  /** Headings may have any depth from 1; footnotes stand anywhere. */
  readonly body: readonly Block[]
  readonly media: readonly DraftMedia[]
  /** Every line of the source exactly once, in order. */
  readonly ledger: readonly LedgerLine[]
}
