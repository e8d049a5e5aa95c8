import type { DraftMoment } from '../../record/draft.js'
import type { LedgerRole } from '../../record/ledger.js'
import type { Calls } from './calls.js'
import { type FoundDate, isoDate } from './date.js'
import { openDay } from './day-order.js'
import { besides, type Evidence } from './evidence.js'
import type { Body } from './region.js'
import { type Clock, latestYear, type RelativeDate, relativesAlone, resolveRelative } from './relative.js'

/** A date the lines state and nobody can tell. */
export interface Unresolved {
  /** As printed. */
  readonly text: string
  readonly line: number
  /** How many days it could be; absent where it says none without another to count from. */
  readonly couldBe?: 2
}

/** The dates of an article, as far as the lines around its text state them. */
export interface Moments {
  readonly published?: DraftMoment
  readonly modified?: DraftMoment
  /** A date that was left out: it cannot be told without a day to count from, or it `couldBe` two. */
  readonly unresolved?: Unresolved
}

/** Rows around the headline in which the day of the article stands. */
const ABOVE = 8
const BELOW = 4

interface Candidate {
  readonly date: FoundDate
  readonly index: number
  readonly line: number
}

/**
 * Reads the dates around the headline. A date without a year takes it from a full date of the same article, or from the
 * clock; dates told from the day of reading ("yesterday") are counted from the clock; without one both are left out. A
 * date that only says when the text was changed is never taken for the day it was published.
 */
export function readMoments(
  lines: readonly Evidence[],
  calls: Calls,
  headline: number | undefined,
  region: Body,
  clock: Clock = {},
): Moments {
  const candidates = gather(lines, calls, headline, region)
  const modified = candidates.find(({ date }) => date.kind === 'modified' && date.year !== undefined)
  const open = candidates.filter(({ date }) => date.kind !== 'modified')
  const stated = open.find(({ date }) => date.kind === 'published' && date.year !== undefined)
  const published = stated ?? open.find(({ date }) => date.year !== undefined)
  const yearless = open.find(({ date }) => date.year === undefined && (date.hour !== undefined || date.kind))
  const moments: { published?: DraftMoment; modified?: DraftMoment; unresolved?: Unresolved } = {}
  if (published && !(yearless && modified && published.index > yearless.index)) {
    moments.published = note(published, 'published', 'stated', calls)
  } else if (yearless && modified) {
    const year = yearUpTo(yearless.date, modified.date)
    if (year !== undefined) {
      moments.published = note({ ...yearless, date: { ...yearless.date, year } }, 'published', 'assumed', calls)
    }
  }
  if (modified) moments.modified = note(modified, 'modified', 'stated', calls)
  if (moments.published) return inOneZone(moments)
  const unread = candidates.length === 0 ? unreadDay(lines, headline, region) : undefined
  if (unread) return { unresolved: unread }
  const told = tellFromClock(lines, calls, headline, region, yearless, clock)
  for (const [role, moment] of Object.entries(told.moments)) moments[role as keyof typeof told.moments] ??= moment
  if (!moments.published && told.unresolved) moments.unresolved = told.unresolved
  return moments
}

/** Two times of one line are told in one zone, though only one of them names it. */
function inOneZone<T extends Moments>(moments: T): T {
  const { published, modified } = moments
  if (!published || !modified || published.line !== modified.line) return moments
  const zoned = [published, modified].filter((it) => it.zone !== undefined || it.offset !== undefined)
  const [only] = zoned
  if (!only || zoned.length !== 1 || !published.value.includes('T') || !modified.value.includes('T')) return moments
  const { zone, offset } = only
  const same = { ...(zone === undefined ? {} : { zone }), ...(offset === undefined ? {} : { offset }) }
  return { ...moments, published: { ...published, ...same }, modified: { ...modified, ...same } }
}

/** What the day of reading says of a date without a year, else of the first date told from that day. */
function tellFromClock(
  lines: readonly Evidence[],
  calls: Calls,
  headline: number | undefined,
  region: Body,
  yearless: Candidate | undefined,
  { reference, timeZone = 'UTC' }: Clock,
): Pick<Moments, 'unresolved'> & { readonly moments: Partial<Record<'published' | 'modified', DraftMoment>> } {
  const clock = reference === undefined ? undefined : { reference, timeZone }
  if (yearless) {
    const { date, line, index } = yearless
    if (!clock) return { moments: {}, unresolved: { text: textOf(lines[index], date), line } }
    const year = latestYear(date, clock)
    return { moments: { published: note({ ...yearless, date: { ...date, year } }, 'published', 'assumed', calls) } }
  }
  const moments: Partial<Record<'published' | 'modified', DraftMoment>> = {}
  let unresolved: Moments['unresolved']
  for (const { date, index, line } of relativeDates(lines, calls, headline, region)) {
    const role = date.kind === 'modified' ? 'modified' : 'published'
    if (moments[role]) continue
    if (!clock) {
      if (role === 'published') unresolved ??= { text: textOf(lines[index], date), line }
      continue
    }
    moments[role] = { ...resolveRelative(date, clock), line }
    if (calls.isOpen(index)) calls.decide(index, { role, rule: `date:${role}-from-clock` })
    else calls.add(index, role)
  }
  return { moments, ...(unresolved ? { unresolved } : {}) }
}

function textOf(line: Evidence | undefined, { start, end }: Pick<FoundDate, 'start' | 'end'>): string {
  return line?.line.content.slice(start, end).trim() ?? ''
}

/** How many lines above the headline a date told from the day of reading is looked for: teasers have such dates too. */
const RELATIVE_ABOVE = 3

/** The dates told from the day of reading on the lines between headline and text, then right above the headline. */
function relativeDates(
  lines: readonly Evidence[],
  calls: Calls,
  headline: number | undefined,
  region: Body,
): readonly { readonly date: RelativeDate; readonly index: number; readonly line: number }[] {
  if (headline === undefined) return []
  const found: { date: RelativeDate; index: number; line: number }[] = []
  const visit = (index: number) => {
    const line = lines[index]
    const role = calls.at(index)?.role
    if (!line || line.blank || line.terminal || !(calls.isOpen(index) || role === 'byline')) return
    for (const date of relativesAlone(line.line.content, line.words))
      found.push({ date, index, line: line.line.number })
  }
  for (let index = headline + 1; index < Math.max(region.start, region.top); index++) visit(index)
  for (let index = headline - 1, seen = 0; index >= 0 && seen < RELATIVE_ABOVE; index--) {
    if (lines[index]?.blank) continue
    visit(index)
    seen++
  }
  return found
}

/** A year for a day known from elsewhere, when a full date of the same day and month stands in the source. */
export function agreeingMoment(date: FoundDate, line: number, full: readonly FoundDate[]): DraftMoment | undefined {
  const years = new Set(full.filter((it) => it.month === date.month && it.day === date.day).map((it) => it.year))
  years.delete(undefined)
  const [year] = years
  const value = years.size === 1 && year !== undefined ? isoDate({ ...date, year }) : undefined
  return value === undefined ? undefined : { value, origin: 'assumed', line }
}

/** How much else a sentence may say, in characters, for its date to be the article's. */
const STATED_BESIDES = 24

/** Date lines near the headline and the text's start first, those right behind the text last. */
function gather(
  lines: readonly Evidence[],
  calls: Calls,
  headline: number | undefined,
  region: Body,
): readonly Candidate[] {
  const found: Candidate[] = []
  const visit = (index: number) => {
    const line = lines[index]
    if (!line?.dateLine) return
    const role = calls.at(index)?.role
    if (role !== undefined && role !== 'byline') return
    const told = line.terminal && besides(line.line.content, line.dates).length > STATED_BESIDES
    for (const date of line.dates) {
      // "The radio reported on this on March 3, 2031 at 6." says nothing of the article's own day.
      if (!told || date.kind !== undefined) found.push({ date, index, line: line.line.number })
    }
  }
  const anchor = headline ?? region.start
  for (let index = anchor + 1; index < Math.max(region.start, region.top); index++) visit(index)
  for (let index = anchor - 1, seen = 0; index >= 0 && seen < ABOVE; index--) {
    if (lines[index]?.blank) continue
    visit(index)
    seen++
  }
  // Dates inside the text's first lines: a copy may put the date below the first paragraph.
  for (let index = Math.max(region.start, region.top), seen = 0; index < region.end && seen < 3; index++) {
    if (lines[index]?.blank) continue
    visit(index)
    seen++
  }
  // What stands below an article is as often another's: it counts only where nothing above looks like its day.
  if (found.length > 0 || unreadDay(lines, headline, region)) return found
  for (let index = region.end, seen = 0; index < lines.length && seen < BELOW; index++) {
    if (lines[index]?.blank) continue
    visit(index)
    seen++
  }
  return found
}

/** A date between headline and text, or on the lines around the headline, that could be two. */
function unreadDay(lines: readonly Evidence[], headline: number | undefined, region: Body): Unresolved | undefined {
  const top = Math.max(region.start, region.top)
  for (let index = Math.max(0, (headline ?? region.start) - 3); index < top; index++) {
    const line = lines[index]
    const text = line && index !== headline ? openDay(line) : undefined
    if (line && text !== undefined) return { text, line: line.line.number, couldBe: 2 }
  }
  return undefined
}

function note(
  { date, index, line }: Candidate,
  role: Extract<LedgerRole, 'published' | 'modified'>,
  origin: DraftMoment['origin'],
  calls: Calls,
): DraftMoment {
  if (calls.isOpen(index)) calls.decide(index, { role, rule: `date:${role}` })
  else calls.add(index, role)
  return {
    // Only dates with a year come here.
    value: isoDate(date) ?? '',
    ...(date.offset === undefined ? {} : { offset: date.offset }),
    ...(date.zone === undefined ? {} : { zone: date.zone }),
    origin,
    line,
  }
}

/** The year in which a day stands closest before a later full date. */
function yearUpTo(date: FoundDate, later: FoundDate): number | undefined {
  if (later.year === undefined) return undefined
  const after = date.month > later.month || (date.month === later.month && date.day > later.day)
  return after ? later.year - 1 : later.year
}
