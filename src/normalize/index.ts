import { hash } from 'node:crypto'
import { type Diagnostic, Fatal, type Report } from '../contract/diagnostic.js'
import { describeIssue } from '../contract/issue.js'
import type { Publication } from '../contract/publication.js'
import { acceptRecord } from '../record/accept.js'
import { type ArticleRecord, articleRecord, SCHEMA } from '../record/article.js'
import type { ArticleDraft, DraftFields, DraftMoment } from '../record/draft.js'
import { deepFreeze } from '../record/freeze.js'
import { bodyToText, toPlainText } from '../record/text.js'
import { type Moment, toEpoch } from '../record/time.js'
import { encodeUtf8 } from '../record/utf8.js'
import { cleanCharacters } from './characters.js'
import { settleFootnotes } from './footnotes.js'
import { fitHeadings } from './headings.js'
import { detectLanguage } from './language.js'
import { type AssetLookup, dropEmptyFigures, settleMedia } from './media.js'
import { resolveMoment, type ZoneInForce } from './moments.js'
import { tidyBlocks, tidyLine } from './prose.js'
import { relink } from './relink.js'
import { setProse } from './typography/index.js'

/** Everything normalizing takes into account besides the draft. */
export interface NormalizeContext {
  readonly path: string
  /** `sha256:` and the digest of the source's bytes. */
  readonly digest: string
  readonly reader: string
  /** What the folder's `_defaults.yaml` files say, nearest first already merged. */
  readonly defaults: DraftFields
  /** No more of it than this: what else it says decides renditions alone, and a change to it must not have all read again. */
  readonly publication: Pick<Publication, 'timeZone' | 'language' | 'typography'>
  readonly assets: AssetLookup
  readonly report: Report
}

/** A record but for what only the whole publication can settle: its id, its slug and its former addresses. */
export type Anonymous = Omit<ArticleRecord, 'id' | 'slug'> & Partial<Pick<ArticleRecord, 'id' | 'slug'>>

/** What the publication settles for an article. */
export interface Identity extends Pick<ArticleRecord, 'id' | 'slug' | 'formerUrls'> {
  /** Where links to other sources lead, as this article's page writes it; `null` leaves the words without a link. */
  readonly links?: Readonly<Record<string, string | null>>
}

/**
 * Turns a draft into a record, all but its identity. The passes run top to bottom: defaults, characters, pictures,
 * white space, headings, footnotes, language, dates, typography, text hash.
 *
 * Throws `Fatal` for an article without a headline or without content.
 */
export function normalize(draft: ArticleDraft, context: NormalizeContext): Anonymous {
  const { path, publication, report } = context
  const given = { fields: { ...context.defaults, ...draft.fields }, body: draft.body, media: draft.media }
  const clean = cleanCharacters(given, path, report)
  const fields: DraftFields = clean.fields
  const zone: ZoneInForce = {
    name: fields.timeZone ?? publication.timeZone,
    origin: draft.fields.timeZone === undefined ? 'assumed' : 'stated',
  }
  const headline = tidyLine(fields.headline ?? '')
  if (headline === '') throw new Fatal(missing(path, 'headline', 'Give it in front matter: “headline: …”.'))

  const media = settleMedia(clean.media, path, context.assets, report)
  const body = settleFootnotes(fitHeadings(dropEmptyFigures(tidyBlocks(clean.body), media)), path, report)
  if (body.length === 0 && media.length === 0)
    throw new Fatal(missing(path, 'text', 'Write the article, or delete the file.'))

  const language =
    fields.language ?? detectLanguage(`${headline}\n${bodyToText(body)}`, publication.language) ?? publication.language
  const kept: Mutable<Omit<Anonymous, 'textHash'>> = {
    schema: SCHEMA,
    formerUrls: fields.formerUrls ?? [],
    language,
    translations: fields.translations ?? [],
    headline,
    authors: fields.authors ?? [],
    tags: [...new Set(fields.tags ?? [])],
    status: fields.status ?? 'usable',
    corrections: (fields.corrections ?? []).map((it) => ({ ...it, at: resolveMoment(it.at, zone) })),
    version: fields.version ?? 1,
    body,
    media,
    provenance: { path, reader: context.reader, digest: context.digest, ledger: draft.ledger },
  }
  addGiven(fields, kept)
  addSource(fields, zone, kept)
  addDates(fields, zone, kept, context)
  const wanted = fields.typography ?? publication.typography ?? 'keep'
  const set = wanted === 'language' ? setProse(kept, language) : undefined
  const record = set ? { ...set.record, provenance: { ...kept.provenance, typography: set.log } } : kept
  return Object.assign(record, { textHash: `sha256:${hash('sha256', encodeUtf8(toPlainText(record)))}` })
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Gives a record its identity, checks it against the schema and freezes it. What the schema refuses is reported, as it
 * can come from a plugin; the record is then undefined.
 */
export function identify(anonymous: Anonymous, identity: Identity, report: Report): ArticleRecord | undefined {
  const { links: _, ...own } = identity
  const sound = soundRecord({ ...anonymous, ...own }, report)
  return sound && named(sound, identity)
}

/** Gives a record that is known to be sound its identity, and freezes it. */
export function named(anonymous: Anonymous, { links, ...identity }: Identity): ArticleRecord {
  const body = links === undefined ? anonymous.body : relink(anonymous.body, links)
  return deepFreeze({ ...anonymous, ...identity, body })
}

/**
 * The record as the schema takes it, whatever identity it is given; undefined for one it refuses. What it refuses is
 * reported.
 */
export function soundRecord(anonymous: Anonymous, report: Report): Anonymous | undefined {
  return acceptRecord(anonymous, true) ?? askSchema(anonymous, report)
}

/** What stands in for an identity not settled yet. */
const NOBODY = { id: 'tag:galley.example,2026:nobody', slug: 'nobody' } as const

function askSchema(anonymous: Anonymous, report: Report): Anonymous | undefined {
  const checked = articleRecord.safeParse({ ...NOBODY, ...anonymous })
  for (const issue of checked.error?.issues ?? []) {
    report({
      code: 'record/invalid',
      severity: 'error',
      message: `The record does not hold: ${issue.path.join('.') || 'record'}: ${describeIssue(issue)}.`,
      hint: 'Mend the source, or the reader or transform that made this value.',
      place: { path: anonymous.provenance.path, line: 1, column: 1 },
    })
  }
  if (!checked.data) return undefined
  const { id, slug, ...rest } = checked.data
  return { ...(anonymous.id === undefined ? {} : { id }), ...(anonymous.slug === undefined ? {} : { slug }), ...rest }
}

const DATES = ['published', 'modified', 'embargoedUntil', 'expires'] as const

function addDates(
  fields: DraftFields,
  zone: ZoneInForce,
  record: Mutable<Pick<Anonymous, (typeof DATES)[number]>>,
  { path, report }: NormalizeContext,
): void {
  for (const name of DATES) {
    const draft: DraftMoment | undefined = fields[name]
    if (draft) record[name] = resolveMoment(draft, zone)
  }
  const { published, modified } = record
  if (!published || !modified || !isBefore(modified, published)) return
  report({
    code: 'record/modified-before-published',
    severity: 'warning',
    message: `Modified (${modified.value}) before it was published (${published.value}): the later date is left out.`,
    hint: 'Correct one of the two dates in front matter.',
    place: { path, line: fields.modified?.line ?? 1, column: 1 },
  })
  delete record.modified
}

/** Where the article comes from; when it was copied says nothing without that. */
function addSource(
  { source, accessed }: DraftFields,
  zone: ZoneInForce,
  record: Mutable<Pick<Anonymous, 'source'>>,
): void {
  if (source) record.source = { ...source, ...(accessed ? { accessed: resolveMoment(accessed, zone) } : {}) }
}

const GIVEN = ['id', 'slug', 'canonicalUrl', 'dateline', 'rights', 'internal'] as const
const LINES = ['kicker', 'subhead', 'summary', 'byline', 'section'] as const

/** What a draft says in words the record takes as they are, or as one line. */
function addGiven(fields: DraftFields, record: { [key: string]: unknown }): void {
  for (const key of GIVEN) if (fields[key] !== undefined) record[key] = fields[key]
  for (const key of LINES) {
    const line = tidyLine(fields[key] ?? '')
    if (line !== '') record[key] = line
  }
}

/** A bare date is not before a time on that same day. */
function isBefore(one: Moment, other: Moment): boolean {
  const day = one.precision === 'date' || other.precision === 'date'
  return day ? one.value.slice(0, 10) < other.value.slice(0, 10) : toEpoch(one) < toEpoch(other)
}

function missing(path: string, what: string, hint: string): Diagnostic {
  return {
    code: `record/no-${what}`,
    severity: 'error',
    message: `The article has no ${what}.`,
    hint,
    place: { path, line: 1, column: 1 },
  }
}
