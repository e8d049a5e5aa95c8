import type { Diagnostic } from '../../contract/diagnostic.js'
import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import { findPaywall, STUB } from './paywall.js'
import type { Region } from './region.js'
import { findRelative } from './relative.js'
import { stemOf } from './words.js'

/** Why a source holds no article, and the index of the line that says so. */
export interface Absence {
  readonly reason: 'empty' | 'short' | 'missing' | 'blocked' | 'consent' | 'paywall' | 'headlines'
  readonly index: number
}

/** The least prose that makes an article, in weighed characters. */
const SHORTEST_ARTICLE = 140

/** A page that has nothing to show says so in a line no longer than this, and among its first words. */
const LONGEST_NOTICE = 260
const FIRST_WORDS = { spelt: 9, ideographs: 14 } as const

/** Why no article can stand in lines among which no text, or too little (at `nearest`), was found. */
export function explainNothing(lines: readonly Evidence[], nearest?: number): Absence {
  const first = nearest ?? lines.findIndex(({ blank }) => !blank)
  if (first < 0) return { reason: 'empty', index: 0 }
  const notice = findNotice(lines, { start: 0, end: lines.length })
  if (notice) return notice
  const titles = lines.flatMap((line, index) => (isTitle(line) ? [index] : []))
  const [title] = titles
  return title !== undefined && listsHeadlines(lines, titles, { start: 0, end: lines.length })
    ? { reason: 'headlines', index: title }
    : { reason: 'short', index: first }
}

/** A line that may be the title of an article. */
function isTitle({ blank, label, words, weight }: Evidence): boolean {
  return !blank && !label && words.length >= 4 && weight >= 30 && weight < 300
}

/**
 * Why what was taken for the text is none; undefined for an article. `weight` is that of its lines. A short text is one
 * unless the page says something else; a longer one is none if most of it asks for consent, or if it is a list of other
 * articles.
 */
export function findAbsence(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
  weight: number,
): Absence | undefined {
  const text = textOf(lines, calls, region)
  if (weight < SHORTEST_ARTICLE) {
    return explainNothing(lines, text[0] ?? region.start)
  }
  if (asksForConsent(lines, text)) return { reason: 'consent', index: text[0] ?? region.start }
  if (weight < STUB.possible) {
    const notice = findNotice(lines, { start: 0, end: region.end })
    if (notice && notice.reason !== 'consent') return notice
    const wall = findPaywall(lines, region, weight)
    if (wall !== undefined && weight < STUB.certain) return { reason: 'paywall', index: wall }
  }
  return listsHeadlines(lines, text, region) ? { reason: 'headlines', index: text[0] ?? region.start } : undefined
}

/** The paragraphs of the region; what is marked as a list, or is verse, is no list of other articles. */
function textOf(lines: readonly Evidence[], calls: Calls, region: Region): readonly number[] {
  const found: number[] = []
  for (let index = region.start; index < region.end; index++) {
    const { role, rule } = calls.at(index) ?? {}
    if (rule === 'line-breaks') continue
    if (!lines[index]?.blank && (role === 'lead' || role === 'body' || role === 'quote')) found.push(index)
  }
  return found
}

/** The first short line of a stretch by which a page says that it has nothing to show, or not to everybody. */
function findNotice(lines: readonly Evidence[], { start, end }: Region): Absence | undefined {
  let consent: number | undefined
  let wall: number | undefined
  for (let index = start; index < end; index++) {
    const line = lines[index]
    if (!line || line.blank || line.weight > LONGEST_NOTICE) continue
    const opening = line.words.slice(
      0,
      /[\u3040-\u9fff]/.test(line.line.content) ? FIRST_WORDS.ideographs : FIRST_WORDS.spelt,
    )
    if (vocabulary('missing').within(opening)) return { reason: 'missing', index }
    if (vocabulary('blocked').within(opening)) return { reason: 'blocked', index }
    if (vocabulary('paywall').within(line.words)) wall ??= index
    else if (line.weight > 40 && vocabulary('consent').within(line.words)) consent ??= index
  }
  if (wall !== undefined) return { reason: 'paywall', index: wall }
  return consent === undefined ? undefined : { reason: 'consent', index: consent }
}

/** The share of the text's weight in lines that ask for consent from which on nothing else is said. */
const CONSENT_SHARE = 0.5

function asksForConsent(lines: readonly Evidence[], text: readonly number[]): boolean {
  let all = 0
  let asking = 0
  for (const index of text) {
    const line = lines[index]
    if (!line) continue
    all += line.weight
    if (vocabulary('consent').within(line.words)) asking += line.weight
  }
  return asking > all * CONSENT_SHARE
}

const HEADLINES = { lines: 5, titles: 0.5, sentences: 0.25, dated: 0.5, kinship: 0.34 } as const

/** True for titles, of which hardly one is a sentence; names and other short entries are an article that is a list. */
function isRunOfTitles(lines: readonly Evidence[], text: readonly number[]): boolean {
  if (text.length < HEADLINES.lines) return false
  let all = 0
  let sentences = 0
  let longest = 0
  let titles = 0
  for (const index of text) {
    const line = lines[index]
    if (!line) continue
    all += line.weight
    if (line.terminal) sentences += line.weight
    longest = Math.max(longest, line.weight)
    if (isTitle(line)) titles++
  }
  return titles >= text.length * HEADLINES.titles && sentences < all * HEADLINES.sentences && longest < 200
}

/** True for a run of titles, and for teasers: a date for every second, and hardly one that speaks of what others do. */
function listsHeadlines(lines: readonly Evidence[], text: readonly number[], region: Region): boolean {
  if (text.length < HEADLINES.lines) return false
  if (isRunOfTitles(lines, text)) return true
  const short = lines.slice(region.start, region.end).filter(({ blank, weight }) => !blank && weight < 60)
  // A date taken for text is still a date.
  const least = text.filter((index) => !lines[index]?.dateLine).length * HEADLINES.dated
  if (short.length < least) return false
  const dated = short.filter(({ line, words, dateLine }) => dateLine || findRelative(line.content, words)).length
  return dated >= least && kinshipOf(lines, text) < HEADLINES.kinship
}

/** The share of the lines that have a longer word in common with two others. */
function kinshipOf(lines: readonly Evidence[], text: readonly number[]): number {
  const users = new Map<string, number>()
  const stems = text.map((index) => {
    const words = (lines[index]?.words ?? []).filter((word) => word.length >= 5 || /^[\u3400-\u9fff]/.test(word))
    return new Set(words.map(stemOf))
  })
  for (const own of stems) for (const stem of own) users.set(stem, (users.get(stem) ?? 0) + 1)
  const kin = stems.filter((own) => [...own].some((stem) => (users.get(stem) ?? 0) > 2)).length
  return text.length === 0 ? 0 : kin / text.length
}

const MESSAGES: Readonly<Record<Absence['reason'], string>> = {
  empty: 'Nothing stands in it.',
  short: 'Too little in it reads like the text of an article.',
  missing: 'The page says that what was asked for is not there.',
  blocked: 'The page lets nobody in before a check of who asks.',
  consent: 'The page asks for consent to cookies and shows nothing else.',
  paywall: 'The page shows the beginning alone and asks to subscribe for the rest.',
  headlines: 'The page is a list of other articles.',
}

const PASTE = 'Paste the text of the article, or mark its lines in front matter (`keep: [3-20]`).'
const HINTS: Readonly<Record<Absence['reason'], string>> = {
  empty: 'Paste the text of the article, or delete the file.',
  short: PASTE,
  missing: 'Copy the article from another address, or delete the file.',
  blocked: 'Open the page in a browser and copy the article from there.',
  consent: 'Answer the question in a browser and copy the article that shows then.',
  paywall: 'Paste the whole article; if this is all of it, give it a headline in front matter.',
  headlines: 'Open one of them and copy that; if this is the article, give it a headline in front matter.',
}

/** What is said of a source without an article: it makes no record, and the other sources go on. */
export function noArticle(path: string, lines: readonly Evidence[], { reason, index }: Absence): Diagnostic {
  return {
    code: 'text/no-article',
    severity: 'warning',
    message: `No article: ${MESSAGES[reason].charAt(0).toLowerCase()}${MESSAGES[reason].slice(1)}`,
    hint: HINTS[reason],
    place: { path, line: lines[index]?.line.number ?? 1, column: 1 },
  }
}
