import type { z } from 'zod'
import type { ArticleDraft } from '../record/draft.js'
import type { LedgerLine } from '../record/ledger.js'
import type { Report } from './diagnostic.js'

/** The bytes to read and where they came from. */
export interface Source {
  /** Relative to the publication's folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a reader may use besides the source. No clock, no files. */
export interface ReadContext<Options> {
  readonly options: Options
  readonly report: Report
  /** The moment (milliseconds since 1970) dates such as «yesterday» are counted from; absent unless a person stated it. */
  readonly reference?: number
  /** The IANA zone in which dates without a zone, and the days counted from the reference, are meant; UTC where absent. */
  readonly timeZone?: string
  /** Whether to note beside each line of the ledger what weighed for its role. */
  readonly explain?: boolean
  /** Told the lines of a source that holds no article, with why each is none, before the reader throws; only to explain. */
  readonly refused?: (ledger: readonly LedgerLine[]) => void
}

/** Turns one source into a draft. Pure: the same bytes and options give the same draft. */
export interface Reader<Options = unknown> {
  readonly name: string
  /** Raise it when the same source would give another draft: cached drafts then expire. */
  readonly revision: number
  /** File extensions with their dot, in lower case. */
  readonly accepts: readonly string[]
  readonly options: z.ZodType<Options>
  /** Throws `Fatal` for a source that holds no article; reports everything else. */
  read(source: Source, context: ReadContext<Options>): ArticleDraft | Promise<ArticleDraft>
}

/** Checks a reader's types; its `options` schema (a Zod object, every key with a default) types `context.options`. */
export function defineReader<Schema extends z.ZodType>(
  reader: Omit<Reader<z.output<Schema>>, 'options'> & { readonly options: Schema },
): Reader {
  // A registry holds readers of every option type; the pipeline parses options with the reader's own schema.
  return reader as unknown as Reader
}
