import { Fatal, type Report } from '../../contract/diagnostic.js'
import type { ArticleDraft, DraftFields } from '../../record/draft.js'
import type { LedgerLine, LedgerRole } from '../../record/ledger.js'
import type { FrontMatter } from '../front-matter/index.js'
import { lineTooLong, SOURCE_LIMITS } from '../source-text.js'
import { type Absence, explainNothing, findAbsence, noArticle } from './absence.js'
import { buildBody } from './body.js'
import { type Call, Calls } from './calls.js'
import { type Copies, copiesOf } from './copies.js'
import { bareHeadline } from './crumbs.js'
import { withDayOrder } from './day-order.js'
import { type Evidence, skim, weigh } from './evidence.js'
import { extend, settleRegion, topOf } from './extent.js'
import { splitFlat } from './flat.js'
import { findHeadline } from './headline.js'
import { type Inside, readInside } from './inside.js'
import { type Line, splitLines } from './line.js'
import { type Location, locate } from './locate.js'
import { type MailHead, readMailHead } from './mail.js'
import { findMarkup } from './markup.js'
import { type Scorers, shippedScorers } from './model.js'
import { agreeingMoment, readMoments } from './moments.js'
import { nameNoise } from './noise.js'
import { readOrigin } from './origin.js'
import { findPaywall, paywallStub } from './paywall.js'
import { Pictures } from './pictures.js'
import type { Body, Region } from './region.js'
import { type Clock, clockOf, dateUnresolved } from './relative.js'
import { holds, isDropped, keptBy, keptRegion, weighKept, withoutDropped } from './rulings.js'
import { readEnd, readLastByline, readOpeningByline, readPortrait, reporterOf } from './signatures.js'
import { findStretches } from './structure.js'
import type { KnownShapes } from './title.js'
import { readTop } from './top.js'
import { joinWrapped } from './wrapped.js'

/** Lines past these are kept in the ledger unread, so that no source takes long. */
const WEIGHED_LINES = 60_000

/** What a line of a source is to the reader: pieces of a flat line are lines, a paragraph wrapped by hand is one. */
const settleLines = (lines: readonly Line[]): readonly Line[] => joinWrapped(splitFlat(lines))

const NOWHERE: Region = { start: 0, end: 0 }

/** How a text is to be read. */
export interface Asked {
  /** The scorers that come with the reader, unless others are given. */
  readonly scorers?: Scorers
  readonly report?: Report
  /** Whether the ledger names what weighed for each line's role. */
  readonly explain?: boolean
  /** Told the ledger of a source without an article, where the reading is to be explained. */
  readonly refused?: (ledger: readonly LedgerLine[]) => void
  /** What dates told from the day of reading are counted from. */
  readonly clock?: Clock
}

/** The story of a reading: weigh every line, find the text, read its top, its inside and its end, name the rest. */
export function readText(
  text: string,
  front: FrontMatter,
  path: string,
  { scorers = shippedScorers(), report = () => {}, explain = false, refused, clock = {} }: Asked = {},
): ArticleDraft {
  const { directives } = front
  const source = withoutDropped(splitLines(text, front.firstLine), directives.drop, settleLines)
  for (const { number, content, offset = 0 } of source) {
    // Sentences have parted a flat line by now: what is left in one piece is no text.
    if (content.length > SOURCE_LIMITS.line)
      throw lineTooLong(path, { line: number, column: offset + 1 }, content.length)
  }
  const markup = findMarkup(path, source)
  if (markup) report(markup)
  const kept = keptBy(directives, source)
  const weighed = source.map((line, index) =>
    kept(index) ? weighKept(line) : index < WEIGHED_LINES ? weigh(line) : skim(line),
  )
  const calls = new Calls(source, kept)
  for (const [index, line] of source.entries()) {
    if (isDropped(line)) calls.decide(index, { role: 'dropped', rule: 'front-matter:drop' })
  }

  const copies = copiesOf(weighed)
  const location = locate(weighed, scorers, copies)
  const ledger = (): readonly LedgerLine[] => [
    ...front.ledger,
    ...calls.toLedger(explain ? (index, call) => explainCall(index, call, location) : undefined),
  ]
  const refuse = (lines: readonly Evidence[], absence: Absence, region: Region): never => {
    if (explain && refused) {
      nameNoise(lines, calls, region, copies)
      const told = lines[absence.index]?.line.number
      const rule = `no-article:${absence.reason}`
      refused(
        ledger().map(({ line, role, text, ...rest }) => {
          const own = text === undefined ? {} : { text }
          return line === told && role !== 'blank'
            ? { line, role: 'interface', rule, ...own }
            : { line, role, ...own, ...rest }
        }),
      )
    }
    throw new Fatal(noArticle(path, lines, absence))
  }
  const found = extend(weighed, location, settleRegion(weighed, location) ?? keptRegion(kept, weighed.length))
  if (!found) return refuse(weighed, explainNothing(weighed), NOWHERE)
  const lines = withDayOrder(weighed, found)
  const region: Body = { ...found, top: topOf(lines, found) }
  const origin = readOrigin(lines, calls, region, kept)
  const mail = readMailHead(lines)
  const headline = settleHeadline(lines, calls, region, front, scorers, mail, location.shape, copies)
  const stretches = findStretches(lines, region, location)
  // Before the top is read: a row of two words would be a name, one with a day in it a date.
  for (const row of stretches.tabular) calls.decide(row, { role: 'table', rule: 'table-rows' })
  const pictures = new Pictures()
  const { unresolved, ...moments } = readMoments(lines, calls, headline, region, clockOf(front, clock))
  const top = readTop(lines, calls, headline, region, pictures, location)
  const inside = readInside(lines, calls, region, pictures, kept, location, stretches)
  const prose = inside.body.filter((it) => it.kind !== 'figure').reduce((sum, it) => sum + it.line.content.length, 0)
  const wanted = front.fields.headline !== undefined || directives.keep !== undefined
  const weight = inside.body.length === 0 ? 0 : weighAll(lines, region, calls)
  const absence = wanted && prose > 0 ? undefined : findAbsence(lines, calls, region, prose === 0 ? 0 : weight)
  if (absence) return refuse(lines, absence, region)
  const wall = wanted ? undefined : findPaywall(lines, region, weight)
  if (wall !== undefined) report(paywallStub(path, lines[wall]?.line.number ?? 1))
  const end = readEnd(lines, calls, region, inside)
  nameNoise(lines, calls, region, copies)
  if (unresolved && front.fields.published === undefined) report(dateUnresolved(path, unresolved))

  const byline = end
    ? { byline: end.text, authors: end.authors }
    : (readOpeningByline(lines, calls, region) ??
      readLastByline(lines, calls, region) ??
      reporterOf(inside) ??
      readPortrait(lines, calls, region))
  const fields: DraftFields = {
    ...top,
    ...moments,
    ...(origin ? { source: origin } : {}),
    ...(headline === undefined || front.fields.headline !== undefined
      ? {}
      : titleFields(lines, calls, headline, front, mail)),
    ...(inside.dateline ? { dateline: datelineOf(inside.dateline) } : {}),
    ...(moments.published === undefined ? assumedDay(inside, pictures) : {}),
    ...(top.authors === undefined ? (byline ?? {}) : {}),
  }
  return {
    fields: { ...fields, ...front.fields },
    body: buildBody(inside.body),
    media: [...front.media, ...pictures.media],
    ledger: ledger(),
  }
}

/** How sure the reader is that a line is (or is not) text, and why; what needs no evidence is certain. */
function explainCall(index: number, { role, rule }: Call, { chances, evidence }: Location): Partial<LedgerLine> {
  if (role === 'blank' || rule.startsWith('front-matter:')) return { confidence: 1 }
  const text = TEXT_ROLES.has(role)
  const chance = chances[index] ?? 0
  return { confidence: Math.round((text ? chance : 1 - chance) * 100) / 100, evidence: evidence(index, text) }
}

const TEXT_ROLES: ReadonlySet<LedgerRole> = new Set(['lead', 'body', 'heading', 'quote', 'list', 'table', 'code'])

function settleHeadline(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
  front: FrontMatter,
  scorers: Scorers,
  mail: MailHead | undefined,
  shapes: KnownShapes,
  copies: Copies,
): number | undefined {
  const { directives, fields } = front
  for (const row of mail?.rows ?? []) {
    if (!lines[row]?.dateLine) calls.decide(row, { role: 'interface', rule: 'mail-head' })
  }
  if (directives.headline !== undefined) {
    const wanted = directives.headline
    const index = lines.findIndex(({ line }) => holds(line, wanted))
    if (lines[index]?.blank === false) {
      calls.decide(index, { role: 'headline', rule: 'front-matter:headline' })
      return index
    }
  }
  const subject = mail && (sameAs(lines, mail.text, region) ?? mail.subject)
  const index =
    fields.headline === undefined
      ? (subject ?? findHeadline(lines, calls, region.start, region.end, scorers, shapes, copies))
      : sameAs(lines, fields.headline, region)
  if (mail && index !== mail.subject) calls.decide(mail.subject, { role: 'duplicate', rule: 'mail-subject' })
  if (index === undefined) return undefined
  const found = index === subject ? 'mail-subject' : 'title-model'
  calls.decide(index, { role: 'headline', rule: fields.headline === undefined ? found : 'front-matter:headline' })
  const content = lines[index]?.line.content ?? ''
  for (let other = 0; other < region.end; other++) {
    if (other !== index && lines[other]?.line.content === content) {
      calls.decide(other, { role: 'duplicate', rule: 'same-as-headline' })
    }
  }
  return index
}

/** The headline of its line, and the kicker printed on it. A line an editor named is the headline as it stands. */
function titleFields(
  lines: readonly Evidence[],
  calls: Calls,
  index: number,
  { directives }: FrontMatter,
  mail: MailHead | undefined,
): Pick<DraftFields, 'headline' | 'kicker'> {
  if (directives.headline !== undefined) return { headline: lines[index]?.line.content ?? '' }
  if (mail && index === mail.subject) return { headline: mail.text }
  const bare = bareHeadline(lines, index)
  if (bare.kicker !== undefined) calls.add(index, 'kicker')
  return { ...bare }
}

function sameAs(lines: readonly Evidence[], headline: string, region: Region): number | undefined {
  const fold = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  const wanted = fold(headline)
  const index = lines.findIndex(
    (line, at) => at < region.end && line.line.content.length < 400 && fold(line.line.content) === wanted,
  )
  return index < 0 ? undefined : index
}

function assumedDay({ dateline }: Inside, pictures: Pictures): Pick<DraftFields, 'published'> {
  if (!dateline?.date) return {}
  const published = agreeingMoment(dateline.date, dateline.line, pictures.dates)
  return published ? { published } : {}
}

function datelineOf({ text, place }: NonNullable<Inside['dateline']>): NonNullable<DraftFields['dateline']> {
  return { text, ...(place === undefined ? {} : { place }) }
}

function weighAll(lines: readonly Evidence[], region: Region, calls: Calls): number {
  let weight = 0
  for (let index = region.start; index < region.end; index++) {
    const role = calls.at(index)?.role
    if (role === 'body' || role === 'lead' || role === 'list' || role === 'quote') weight += lines[index]?.weight ?? 0
  }
  return weight
}
