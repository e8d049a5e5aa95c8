import { z } from 'zod'
import { articleId, author, correctionKind, languageTag, slug, status, webAddress } from '../../record/article.js'
import { isTimeZone } from '../../record/time.js'
import { typography } from '../../record/typography.js'
import { readMoment } from './moments.js'

/** Other names for a key, as blogs and newsrooms write them. */
export const ALIASES: Readonly<Record<string, string>> = {
  title: 'headline',
  subtitle: 'subhead',
  deck: 'subhead',
  description: 'summary',
  excerpt: 'summary',
  author: 'authors',
  category: 'section',
  keywords: 'tags',
  copyright: 'rights',
  date: 'published',
  pubDate: 'published',
  updated: 'modified',
  lastmod: 'modified',
  embargo: 'embargoedUntil',
  expiryDate: 'expires',
  lang: 'language',
  timezone: 'timeZone',
  canonical: 'canonicalUrl',
  aliases: 'formerUrls',
  images: 'media',
  image: 'media',
  notes: 'internal',
}

// YAML reads a bare 2021 or 12 as a number where a person meant the text.
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1, 'text is expected'))
const texts = z.union([text.transform((one) => [one]), z.array(text)])

const dateHint = 'a date such as 2021-12-09, 2021-12-09 10:28 or 2021-12-09T10:28+03:00 is expected'
const moment = z.string(dateHint).transform((value, context) => {
  const read = readMoment(value)
  if (read) return read
  const zone = /\s\[?([A-Z][\w+-]*\/[\w+/-]+)\]?$/.exec(value)?.[1]
  if (zone !== undefined && !isTimeZone(zone)) {
    context.addIssue({ code: 'custom', message: `«${zone}» is no IANA time zone such as Europe/Moscow` })
    return z.NEVER
  }
  context.addIssue({ code: 'custom', message: `«${value.slice(0, 60)}» is no date; ${dateHint}` })
  return z.NEVER
})

const person = z.union([text.transform((name) => ({ name })), author], 'a name, or name, role, url and organisation')
const people = z.union([person.transform((one) => [one]), z.array(person)], 'a name or a list of names is expected')

const creditParts = z.strictObject({ creator: text.exactOptional(), agency: text.exactOptional() })
const credit = z.union(
  [
    text.transform((line): z.output<typeof creditParts> => {
      const [creator = '', agency] = line.split(/\s+\/\s+/, 2)
      return agency === undefined ? { creator } : { creator, agency }
    }),
    creditParts,
  ],
  'a name, «name / agency», or creator and agency are expected',
)

const pictureParts = z.strictObject({
  src: text,
  kind: z.enum(['photo', 'illustration', 'chart']).exactOptional(),
  alt: z.string().exactOptional(),
  decorative: z.boolean().exactOptional(),
  caption: text.exactOptional(),
  credit: credit.exactOptional(),
  license: text.exactOptional(),
})
const picture = z.union(
  [text.transform((src): z.output<typeof pictureParts> => ({ src })), pictureParts],
  'a path, or src, alt, caption and credit are expected',
)

const lineNumber = z.int().min(1, 'lines are counted from 1')
const rangeHint = 'a line number or a range such as 12-18 is expected'
const lineRange = z
  .union([z.int(), z.string().regex(/^\d{1,7}(?:\s*[-–]\s*\d{1,7})?$/, rangeHint)], rangeHint)
  .transform((range): readonly [number, number] => {
    const [from = 0, to = from] = typeof range === 'number' ? [range] : range.split(/[-–]/).map(Number)
    return [from, to]
  })
  .refine(([from]) => from >= 1, 'lines are counted from 1')
  .refine(([from, to]) => from <= to, 'the range ends before it begins')
const lineRanges = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : [value]),
  z.array(lineRange),
)

/** Every key front matter and `_defaults.yaml` may hold, and what its value becomes. */
export const frontMatter = z
  .strictObject({
    id: articleId,
    slug: slug,
    canonicalUrl: webAddress,
    formerUrls: z.union([webAddress.transform((one) => [one]), z.array(webAddress)]),
    language: languageTag,
    timeZone: text.refine(isTimeZone, 'an IANA time zone such as Europe/Moscow is expected'),
    translations: z.array(z.strictObject({ language: languageTag, url: webAddress })),
    /** A number names the line the headline stands on. */
    headline: z
      .union([z.number(), z.string()], 'text, or the number of its line, is expected')
      .pipe(z.union([lineNumber, z.string().trim().min(1)], 'text, or the number of its line (from 1), is expected')),
    kicker: text,
    subhead: text,
    summary: text,
    byline: text,
    authors: people,
    section: text,
    tags: texts,
    dateline: z.union(
      [text.transform((line) => ({ text: line })), z.strictObject({ place: text.exactOptional(), text: text })],
      'text, or place and text, are expected',
    ),
    source: z.union(
      [
        text.transform((name) => ({ name })),
        z.strictObject({ name: text.exactOptional(), url: webAddress.exactOptional() }),
      ],
      'a name, or name and url, are expected',
    ),
    rights: z.union(
      [
        text.transform((notice) => ({ notice })),
        z.strictObject({ holder: text.exactOptional(), notice: text.exactOptional(), license: text.exactOptional() }),
      ],
      'a notice, or holder, notice and license, are expected',
    ),
    published: moment,
    modified: moment,
    /** When the text was copied: dates such as «yesterday» are counted from it. */
    accessed: moment,
    embargoedUntil: moment,
    expires: moment,
    status,
    draft: z.boolean('true or false is expected'),
    corrections: z.array(z.strictObject({ at: moment, kind: correctionKind.default('correction'), text: text })),
    version: z.int().min(1),
    internal: text,
    typography,
    media: z.union(
      [picture.transform((one) => [one]), z.array(picture)],
      'a picture or a list of pictures is expected',
    ),
    drop: lineRanges,
    keep: lineRanges,
  })
  .partial()

/** The keys of one front matter; a key that is absent is absent, never undefined. */
export type FrontMatterKeys = {
  readonly [Key in keyof z.output<typeof frontMatter>]?: Exclude<z.output<typeof frontMatter>[Key], undefined>
}

/** The names people may write. */
export const KNOWN_KEYS: readonly string[] = [...Object.keys(frontMatter.shape), ...Object.keys(ALIASES)]

/** What a folder's articles cannot share: it names one of them, or lines or pictures of one. */
export const OWN_KEYS: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'canonicalUrl',
  'formerUrls',
  'translations',
  'headline',
  'accessed',
  'media',
  'drop',
  'keep',
])
