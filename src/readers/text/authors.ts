import type { Author } from '../../record/article.js'
import type { Calls } from './calls.js'
import { readDatedByline, withoutButton } from './dated-byline.js'
import { besides, type Evidence } from './evidence.js'
import { labelOf, vocabulary } from './labels.js'
import { ordinaryWords } from './ordinary.js'
import { looksLikeName, readByline, readNames } from './people.js'
import { relativesAlone } from './relative.js'
import { foldWords } from './words.js'

/** Who wrote the article, and the line that says so. */
export interface Authors {
  readonly byline: string
  readonly authors: readonly Author[]
}

/**
 * Reads the byline among the lines `from` to `to` (exclusive): a line that opens with a byline's word, such a word on a
 * line of its own and names below it, or names alone beside the date or below the headline. Someone the text speaks of is no
 * author, and words the page uses otherwise are no name.
 */
export function readAuthors(
  lines: readonly Evidence[],
  calls: Calls,
  [from, to]: readonly [from: number, to: number],
  headline: number | undefined,
  isNamedInText: (name: string) => boolean,
): Authors | undefined {
  const isOrdinary = ordinaryWords(lines)
  const near: number[] = []
  for (let index = Math.max(0, from); index < Math.min(lines.length, to); index++)
    if (!lines[index]?.blank) near.push(index)
  for (const index of near) {
    const line = lines[index]
    if (!line?.byline || !(calls.isOpen(index) || line.dateLine)) continue
    calls.decide(index, { role: 'byline', rule: 'byline' })
    calls.add(index, 'byline')
    const text =
      line.dates.length > 0
        ? besides(line.line.content, line.dates)
            // Where the date stood in the middle, what is left behind it is no byline's.
            .replace(/\s+[|·•/—–-]\s+[|·•/—–-]\s.*$/u, '')
            .replace(/[\s,|·•/—–-]+$/, '')
        : line.byline.text
    return { byline: text, authors: withoutCapacities(line.byline.authors, isOrdinary) }
  }
  const below = belowLabel(lines, calls, near)
  if (below) return { ...below, authors: withoutCapacities(below.authors, isOrdinary) }
  // Behind a byline's word the text may speak of the author.
  const isAuthor = ({ name }: Author, labelled = false) =>
    vocabulary('agencies').has(foldWords(name)) ||
    !((!labelled && isNamedInText(name)) || wordsOf(name).some(isOrdinary))
  return namesAlone(lines, calls, near, headline ?? -1, isAuthor)
}

/** The people of a byline, each once, without what stands behind them and says only what they are: "Senior Analyst". */
function withoutCapacities(authors: readonly Author[], isOrdinary: (word: string) => boolean): readonly Author[] {
  const people = authors.filter(({ name }, index) => (index > 0 ? !wordsOf(name).some(isOrdinary) : !opensAsDesk(name)))
  return onceEach(people)
}

function onceEach(authors: readonly Author[]): readonly Author[] {
  return authors.filter(({ name }, index) => authors.findIndex((other) => other.name === name) === index)
}

/** The words of a name in full; initials and particles say nothing. */
function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter((word) => !/^(?:\p{L}\.|\p{Ll}.*)$/u.test(word))
}

function belowLabel(lines: readonly Evidence[], calls: Calls, near: readonly number[]): Authors | undefined {
  for (const [at, index] of near.entries()) {
    const line = lines[index]
    if (!line || line.words.length > 4 || !vocabulary('byline').has(line.words)) continue
    const authors: Author[] = []
    const taken: number[] = []
    for (const below of near.slice(at + 1, at + 5)) {
      const names = readNames(lines[below]?.line.content ?? '')
      if (names.length === 0) break
      authors.push(...names)
      taken.push(below)
    }
    if (authors.length === 0) continue
    for (const row of [index, ...taken]) calls.decide(row, { role: 'byline', rule: 'below-byline-label' })
    return { byline: authors.map(({ name }) => name).join(', '), authors }
  }
  return undefined
}

/** "Reporting from" above a line: a place stands there, not a person. */
const PLACED = /(?<!\p{L})(?:from|in|aus|depuis|desde|da|de|из|з)$/iu

function namesAlone(
  lines: readonly Evidence[],
  calls: Calls,
  near: readonly number[],
  headline: number,
  isAuthor: (author: Author, labelled?: boolean) => boolean,
): Authors | undefined {
  const told = new Map<number, boolean>()
  const found: { at: number; index: number; byline: string; authors: readonly Author[]; dated: boolean }[] = []
  for (const [at, index] of near.entries()) {
    const line = lines[index]
    if (
      !line ||
      (line.label && line.label.role !== 'counter') ||
      line.picture ||
      line.terminal ||
      line.line.content.length > 140
    )
      continue
    if (!calls.isOpen(index) && !line.dateLine) continue
    if (vocabulary('sections').has(line.words)) continue
    const read = namesOn(line)
    if (!read?.authors.every((author) => isAuthor(author, read.labelled))) continue
    if (!read.labelled && isDesk(read.authors[0]?.name ?? '')) continue
    // Above a credit stands whom the picture shows.
    if (!line.dateLine && lines[near[at + 1] ?? -1]?.picture) continue
    if (PLACED.test(lines[near[at - 1] ?? -1]?.line.content ?? '')) continue
    found.push({ at, index, ...read, dated: isBesideDate(lines, near, at, line, told) })
  }
  const isOne = found.every(({ at }, place) => at === (found[0]?.at ?? 0) + place)
  // Beside a date a name is a byline; without one only below the headline, if no other stands apart from it: above are menus.
  const [only] = found
  const best = found.find((it) => it.dated) ?? (only && isOne && only.index > headline ? only : undefined)
  if (!best) return undefined
  const rows = [best]
  // Several people stand one below the other.
  for (const other of found) if (other.at === (rows.at(-1)?.at ?? 0) + 1) rows.push(other)
  for (const { index, dated } of rows) {
    calls.decide(index, { role: 'byline', rule: dated ? 'name-beside-date' : 'name-alone' })
    calls.add(index, 'byline')
  }
  const authors = rows.flatMap((row) => row.authors)
  return { byline: rows.map(({ byline }) => byline).join(', '), authors: onceEach(authors) }
}

/** The people a line without a byline's word names, its dates aside: "Ann Lee / 9 May 2021", "9 May | By Ann Lee". */
function namesOn(line: Evidence): (Authors & { readonly labelled?: true }) | undefined {
  if (!line.dateLine) {
    const text = withoutCounter(line.line.content)
    const authors = readNames(text)
    const [first] = authors
    return first && !isIdeographic(first.name) && looksLikeName(first.name) ? { byline: text, authors } : undefined
  }
  for (const part of besides(line.line.content, line.dates).split(/[|•·/]|\s[—–-]\s/u)) {
    const text = part.replace(/^[\s,—–-]+|[\s,—–-]+$/g, '').replace(/\s+(?:Uhr|le|el|il|on|am|vom|em)$/u, '')
    const byline = readByline(text) ?? readDatedByline(text)
    if (byline) return { byline: byline.text, authors: byline.authors, labelled: true }
    const words = foldWords(text)
    if (vocabulary('published').within(words) || vocabulary('modified').within(words)) continue
    const people = withoutButton(text)
    const authors = readNames(people)
    const [first] = authors
    if (first && !isIdeographic(first.name) && looksLikeName(first.name)) return { byline: people, authors }
    // 「田島健、山口遥　2031年4月3日」: two of them, and none a section's name.
    const isName = ({ name }: Author) => isIdeographic(name) && !vocabulary('sections').has(foldWords(name))
    if (authors.length > 1 && text.includes('、') && authors.every(isName)) return { byline: text, authors }
  }
  return undefined
}

/** "Redazione Cultura", "Saltmere Courier": without a byline's word the desk of a paper, or the paper. */
function isDesk(name: string): boolean {
  return opensAsDesk(name) || vocabulary('outlets').has(foldWords(name).slice(-1))
}

/** "Redazione Cronaca", "News Desk": nobody, behind a byline's word too. */
function opensAsDesk(name: string): boolean {
  const words = foldWords(name)
  return vocabulary('outlets').has(words.slice(0, 1)) && !vocabulary('agencies').has(words)
}

/** "Ann Lee 2 minutes read": Ann Lee. */
function withoutCounter(text: string): string {
  const digit = text.search(/\s\d/u)
  const isCounter = digit > 0 && labelOf(foldWords(text.slice(digit)))?.role === 'counter'
  return isCounter ? text.slice(0, digit).trimEnd() : text
}

/** In scripts without capitals any short word could be a name. */
function isIdeographic(name: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(name)
}

/** True for a line that holds nothing but who wrote: what stands with the date above an article. */
export function isPeopleLine(line: Evidence): boolean {
  if (line.byline) return true
  if (line.label || line.terminal || line.weight > 60) return false
  return vocabulary('byline').has(line.words) || (looksLikeName(line.line.content) && !isIdeographic(line.line.content))
}

/** A date, a counter or a share button within two lines: what pages print beside a byline. `told` keeps which lines tell a day. */
function isBesideDate(
  lines: readonly Evidence[],
  near: readonly number[],
  at: number,
  line: Evidence,
  told: Map<number, boolean>,
): boolean {
  if (line.dateLine) return true
  return [at - 2, at - 1, at + 1, at + 2].some((other) => {
    const beside = lines[near[other] ?? -1]
    if (!beside) return false
    if (beside.dateLine || beside.dates.some((date) => date.year !== undefined)) return beside.line.content.length < 120
    const isTold = told.get(other) ?? relativesAlone(beside.line.content, beside.words).length > 0
    told.set(other, isTold)
    if (isTold) return true
    const role = beside.label?.reach === 'whole' ? beside.label.role : undefined
    return role === 'counter' || role === 'share'
  })
}
