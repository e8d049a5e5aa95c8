import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'
import { ledgerLine } from './ledger.js'
import { media } from './media.js'
import { address, block } from './node.js'
import { moment } from './time.js'
import { typographyLog } from './typography.js'

/** The version of the record's shape; it changes when a reader of records would have to. */
export const SCHEMA = 'galley/article/1'

/** An absolute http or https address. */
export const webAddress = z.url({ protocol: /^https?$/ })

/** A BCP 47 language tag. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as ru or pt-BR')

/** An article's id: a `urn:uuid:` in lower case (RFC 9562) or a `tag:` URI (RFC 4151), as feeds can carry it. */
export const articleId = z
  .string()
  .regex(
    /^(?:urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|tag:(?:[\w.-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*,\d{4}(?:-\d\d(?:-\d\d)?)?:[\w.\-~:/?@!$&'()*+,;=%]*(?:#[\w.\-~:/?@!$&'()*+,;=%]*)?)$/,
    'an id is urn:uuid: and a UUID in lower case, or tag:example.org,2026:name',
  )

/** What leaves room for an ending within the 255 bytes a file system allows a name. */
const SLUG_BYTES = 200

/** The one path segment an article's files live under: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Nd}]+)*$/u, 'letters, digits and hyphens')
  .refine((it) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(it), 'a name Windows keeps for a device cannot be a folder')
  .refine((it) => new TextEncoder().encode(it).length <= SLUG_BYTES, `at most ${SLUG_BYTES} bytes of UTF-8`)

/** Somebody who wrote the article. */
export const author = z.strictObject({
  name: z.string().min(1),
  role: z.string().exactOptional(),
  url: address.exactOptional(),
  organisation: z.string().exactOptional(),
})

/** Where the article was first published, as credited. */
const sourceCredit = z.strictObject({
  name: z.string().exactOptional(),
  url: webAddress.exactOptional(),
  accessed: moment.exactOptional(),
})

/** Who holds the rights, the notice as printed, and the licence by name or address. */
export const rights = z.strictObject({
  holder: z.string().exactOptional(),
  notice: z.string().exactOptional(),
  license: z.string().exactOptional(),
})

/** `usable` articles are published; the others are in no rendition. */
export const status = z.enum(['draft', 'usable', 'withheld', 'canceled'])

/** What a note behind the text does to it: mends a fault, makes it clearer, adds what came later, or takes it back. */
export const correctionKind = z.enum(['correction', 'clarification', 'update', 'retraction'])

/** The canonical article record: the one truth, from which the types and the published JSON Schema are derived. */
export const articleRecord = z.strictObject({
  schema: z.literal(SCHEMA),
  /** Minted once; never derived from title, path or address. */
  id: articleId,
  slug,
  canonicalUrl: webAddress.exactOptional(),
  formerUrls: z.array(webAddress),
  language: languageTag,
  translations: z.array(z.strictObject({ language: languageTag, url: webAddress })),

  headline: z.string().min(1),
  kicker: z.string().exactOptional(),
  subhead: z.string().exactOptional(),
  summary: z.string().exactOptional(),

  /** The line naming the authors, as printed. */
  byline: z.string().exactOptional(),
  authors: z.array(author),

  section: z.string().exactOptional(),
  tags: z.array(z.string().min(1)),
  /** Where (and by which agency) the story was filed, as printed before its first sentence. */
  dateline: z.strictObject({ place: z.string().exactOptional(), text: z.string().min(1) }).exactOptional(),
  source: sourceCredit.exactOptional(),
  rights: rights.exactOptional(),

  published: moment.exactOptional(),
  modified: moment.exactOptional(),
  embargoedUntil: moment.exactOptional(),
  expires: moment.exactOptional(),

  status,
  corrections: z.array(z.strictObject({ at: moment, kind: correctionKind, text: z.string().min(1) })),
  version: z.int().min(1),

  body: z.array(block),
  /** A picture no figure of the body names is the article's lead picture. */
  media: z.array(media),

  provenance: z.strictObject({
    /** The source's path, relative to its publication's folder, with forward slashes. */
    path: z.string().min(1),
    reader: z.string().min(1),
    /** `sha256:` and the hexadecimal digest of the source's bytes. */
    digest: z.string().startsWith('sha256:'),
    ledger: z.array(ledgerLine),
    /** Present where signs were set as the language wants them: what stood there before. */
    typography: typographyLog.exactOptional(),
  }),
  /** Editor's notes: exported by nobody. */
  internal: z.string().exactOptional(),
  /** `sha256:` and the digest of the record's plain text (see `toPlainText`). */
  textHash: z.string().startsWith('sha256:'),
})

/** What normalizing guarantees and every exporter is handed. Frozen plain data, JSON-serialisable. */
export type ArticleRecord = DeepReadonly<z.infer<typeof articleRecord>>
/** See {@link author}. */
export type Author = ArticleRecord['authors'][number]
/** A note on what was changed in the text, and when. */
export type Correction = ArticleRecord['corrections'][number]
/** See {@link rights}. */
export type Rights = NonNullable<ArticleRecord['rights']>
