import type { Author } from '../../record/article.js'
import { vocabulary } from './labels.js'
import { LEXICONS } from './lexicon/index.js'
import { readReporters, splitIdeographs } from './reporters.js'
import { foldWords, splitPhrases, withoutAccents } from './words.js'

/** A line that names who wrote the article. */
export interface Byline {
  /** As printed. */
  readonly text: string
  readonly authors: readonly Author[]
}

const LONGEST = 200
const PARTICLE =
  '(?:van|von|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ten|ter|zu|y|e|af|av|san|st\\.?)'
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const NAME_WORDS = new RegExp(`^(?:${CAPITALISED}|${PARTICLE})(?:\\s+(?:${CAPITALISED}|${PARTICLE})){1,4}$`, 'u')
const TWO_CAPITALISED = /(?:^|\s)\p{Lu}\S*\s(?:\S*\s)*\p{Lu}/u
const ABBREVIATION = /(?:^|\s)(?!(?:[A-Z]{2}|III|IV)(?:\s|$))\p{Lu}{2,5}(?:\s|$)/u
const SHOUTED = /^(?:\p{Lu}[\p{Lu}'’-]+(?:\s+|$))+$/u
const CJK_NAME = /^[\u4e00-\u9fff]{2,4}$/u

/** True for two to four capitalised words (particles between them), or a short run of CJK characters. */
export function looksLikeName(text: string): boolean {
  if (CJK_NAME.test(text)) return true
  if (!NAME_WORDS.test(text)) return false
  if (!TWO_CAPITALISED.test(text)) return false
  // An abbreviation beside a name in lower case is an outlet's: "MDR Sachsen".
  if (ABBREVIATION.test(text) && /\p{Ll}/u.test(text)) return false
  // A first and a last word in full, so that "By J. U.S." is nobody.
  return /\p{Ll}{2}/u.test(text) || (SHOUTED.test(text) && text.length >= 7)
}

let openings: RegExp | undefined

/** Longest first, so that "Written by" is not read as "Written". */
function bylineOpening(): RegExp {
  if (!openings) {
    const words = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon.byline))
      .map((phrase) => phrase.replace(/[:：]$/, ''))
      .flatMap((phrase) => [phrase, ...withoutAccents(phrase)])
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    openings = new RegExp(`^(${words.join('|')})(\\s*[:：—–-]\\s*|\\s+)(?=\\S)`, 'iu')
  }
  return openings
}

/**
 * Reads "By Ann Lee and Bo Reed, staff writers", "Автор: Анна Ключевская", "文：…". Undefined unless names stand behind
 * the opening word: "By the river" is no byline.
 */
export function readByline(content: string): Byline | undefined {
  if (content.length > LONGEST) return undefined
  const reporters = readReporters(content)
  if (reporters.length > 0) return { text: content, authors: reporters }
  const opening = bylineOpening().exec(content)
  if (!opening) return undefined
  editors ??= openingOf('editing', true)
  const rest = content.slice(opening[0].length).replace(editors, '').replace(AT_A_TIME, '')
  // Ideographs run on without spaces, so only a colon tells the word from the name.
  if (/^[\u3040-\u9fff]/.test(opening[0]) && !/[:：]/.test(opening[0])) return undefined
  const authors = readNames(rest)
  if (authors.length > 0 || isPaperWithAgency(rest)) return { text: content, authors }
  // A whole line may name an agency: "By The Associated Press".
  return vocabulary('agencies').has(foldWords(rest)) ? { text: content, authors: [{ name: rest }] } : undefined
}

/** "Posted by Ann Lee at 9:11 PM" */
const AT_A_TIME = /\s+(?:at|um|à|alle|a las|às|o|kl\.?|в|о)\s+\d{1,2}[:.h]\d{2}.*$/iu

/** What stands behind the word that opens a byline; undefined where none does. */
export function behindByline(content: string): string | undefined {
  const opening = content.length > LONGEST ? undefined : bylineOpening().exec(content)?.[0]
  return opening === undefined ? undefined : content.slice(opening.length)
}

/** True for "by our sailing correspondent": a byline's word and an occupation, and nobody's name. */
export function isUnnamedByline(content: string): boolean {
  if (content.length > LONGEST_UNNAMED) return false
  const opening = bylineOpening().exec(content)
  if (!opening || /[.!?…]$/.test(content)) return false
  return vocabulary('occupations').within(foldWords(content.slice(opening[0].length)).slice(0, 5))
}

const LONGEST_UNNAMED = 60

let closing: RegExp | undefined

/**
 * Reads a line that closes an article: "Reporting by Ann Lee; editing by Bo Reed". The writers are the authors; helpers
 * make the line certain but are no authors.
 */
export function readClosingByline(content: string): Byline | undefined {
  if (content.length > 400) return undefined
  closing ??= openingOf('reporting')
  const text = content.replace(/^[([]|[)\]]\.?$/g, '')
  const opening = closing.exec(text)
  if (!opening) return undefined
  const parts = text.slice(opening[0].length).split(/[;；]|,\s*(?=\p{Lu}?\p{Ll}+ (?:by|von|par) )/u)
  const authors = readNames(parts[0] ?? '')
  return authors.length > 0 ? { text: content, authors } : undefined
}

/** True for a line that names helpers only: "Editing by Bo Reed", "责任编辑：…". */
export function namesHelpers(content: string): boolean {
  if (content.length > LONGEST) return false
  helpers ??= openingOf('editing')
  const opening = helpers.exec(content)
  return opening !== null && readNames(content.slice(opening[0].length)).length > 0
}

let helpers: RegExp | undefined
let editors: RegExp | undefined

/** The words of an entry before names, where a line begins, or behind a space and with all that follows. */
function openingOf(entry: 'reporting' | 'editing', behind = false): RegExp {
  const words = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon[entry]))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const opening = `(?:${words.join('|')})(?:\\s*[:：—–-]\\s*|(?<=\\p{L})\\s+)`
  return behind ? new RegExp(`[\\s|;,]+${opening}\\S.*$`, 'iu') : new RegExp(`^${opening}(?=\\S)`, 'iu')
}

/** "Le Phare avec AFP": a paper that prints with an agency, and nobody. */
function isPaperWithAgency(names: string): boolean {
  const agency = /^(?:le|la|les|the|die|der|das|el|il)\s.*\s(?:avec|with|mit|con|com|et)\s(.+)$/iu.exec(names)?.[1]
  return agency !== undefined && vocabulary('agencies').has(foldWords(agency))
}

/** The people named in "Ann Lee, Bo Reed and Cy Fox, staff writers". Empty when the first name is none. */
export function readNames(text: string): readonly Author[] {
  separators ??= separatorExpression()
  const authors: Author[] = []
  let spoken = false
  // What stands behind a bar or a dash is an outlet, a place or a date.
  const [people = ''] = text
    .replace(/[.。]$/, '')
    .replace(/\s+\p{Script=Han}{2,4}[:：].*$/u, '')
    .replace(/(?<=\p{L})\s*[(（][^()（）]{0,60}[)）]/gu, '')
    .split(/\s*[|•·]\s*|\s+[—–]\s+/u)
  if (isPaperWithAgency(people)) return []
  const ideographic = splitIdeographs(people)
  if (ideographic.length > 1) {
    const first = ideographic.findIndex(isCapacity)
    return ideographic.slice(0, first < 0 ? undefined : first).map((name) => ({ name }))
  }
  for (const part of people.split(separators)) {
    const name = withoutCapacity(part)
    if (name === '') continue
    // SHOUTED behind a name that is not: an outlet.
    if (spoken && !/\p{Ll}/u.test(name)) break
    if (looksLikeName(name) && !isCapacity(name) && !(authors.length > 0 && isOutlet(name))) {
      if (authors.length === 0) spoken = /\p{Ll}/u.test(name)
      const settled = settleCase(name)
      if (!authors.some((author) => author.name === settled)) authors.push({ name: settled })
    } else if (authors.length === 0) return []
    // Past the first thing that is no name stand occupations, outlets and dates.
    else break
  }
  return authors
}

/** True for "Ann Lee and Bo Reed": two names or more, and nothing else. */
export function namesSeveral(text: string): boolean {
  if (text.length > LONGEST || /\s[—–-]\s/u.test(text)) return false
  separators ??= separatorExpression()
  const parts = text.split(separators)
  return parts.length > 1 && !CJK_NAME.test(parts[0] ?? '') && parts.every(looksLikeName)
}

let separators: RegExp | undefined

function separatorExpression(): RegExp {
  const words = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon.and)).filter((word) => /^\p{L}+$/u.test(word))
  // Shouted too; a single letter in capitals is an initial.
  const shouted = words.filter((word) => word.length > 1).map((word) => word.toUpperCase())
  return new RegExp(`\\s*[,;、，|•·&/]\\s*|\\s+(?:${[...words, ...shouted].join('|')})\\s+|\\s+[—–-]\\s+`, 'u')
}

/** "Ann Lee in Paris", "Ann Lee for The Post", "Ann Lee Political Correspondent", "Ann LeeNews Reporter": Ann Lee. */
function withoutCapacity(part: string): string {
  const text = part
    .replace(/\s+\(?@\w{2,30}\)?$/u, '')
    .replace(/\s+(?:in|for|à|w|в|у)\s+(?:the\s+)?\p{Lu}.*$/iu, '')
    .replace(/(?<=\p{Ll}{3})\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+$/u, '')
    .replace(/\s+(?:mit|with|avec|con|com|und|and)\s+\p{Lu}{2,5}$/u, '')
    .replace(/\s+(?:Follow|Folgen|Seguir|Suivre)$/u, '')
    .trim()
  const words = text.split(/\s+/)
  if (words.length < 3 || !vocabulary('occupations').within(foldWords(words.slice(2).join(' ')))) return text
  return words.slice(0, 2).join(' ')
}

/** What stands behind a name without being one: an occupation or an outlet. */
function isCapacity(name: string): boolean {
  const words = foldWords(name)
  return vocabulary('occupations').within(words) || vocabulary('agencies').within(words)
}

/** True for a name with a word that papers and stations have in theirs; alone before others, Horatio Post is a person. */
export function isOutlet(name: string): boolean {
  return vocabulary('outlets').within(foldWords(name))
}

/** ANN LEE is Ann Lee shouted, and BO is Bo; other short capitals (PJ, JR) stay. */
function settleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.replace(/(?<!\p{L})(?:\p{L}[\p{L}\p{M}]{2,}|[B-DF-HJ-NP-TV-XZ][AEIOUY])(?!\p{L})/gu, (word) =>
    word.charAt(0).concat(word.slice(1).toLowerCase()),
  )
}
