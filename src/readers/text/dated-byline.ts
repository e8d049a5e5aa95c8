import { labelOf, vocabulary } from './labels.js'
import { type Byline, behindByline, readNames } from './people.js'
import { foldWords } from './words.js'

/** So many words at most tell what the date of the line is: "Posted on", "Zuletzt aktualisiert am". */
const LONGEST_HEAD = 5
/** Words that only one who wrote stands behind, so that a single name is enough there. */
const CERTAIN = /^(?:by|von|par|por|av|af|przez|door|(?:author|autor|autorin|auteur|autore|автор)\s?:)\s/iu
/** Words that name a place as well, but for one behind what tells the date: "Pubblicato il … da Paolo Neri". */
const MADE_BY = /^(?:da|di|do)\s+(\p{Lu}.*)$/u
const SINGLE_NAME = /^\p{Lu}[\p{L}\p{M}\p{N}_.-]{2,24}$/u
const STANDS_BEHIND = /^[^\p{Lu}\p{Lo}]/u

/**
 * Who wrote, as blogs say it on the line of the date: "Posted on 9 May 2021 by Ann Lee 3 Comments", "Veröffentlicht von Ann Lee am …".
 * `text` is the line, or a part of it, without its dates.
 */
export function readDatedByline(text: string): Byline | undefined {
  for (let start = 0; start >= 0 && start < text.length; ) {
    const head = foldWords(text.slice(0, start))
    if (head.length > LONGEST_HEAD) return undefined
    if (head.length === 0 || saysDate(head)) {
      const rest = text.slice(start)
      const names = behindByline(rest) ?? (head.length > 0 ? MADE_BY.exec(rest)?.[1] : undefined)
      const authors = names === undefined ? [] : namesBefore(names, CERTAIN.test(rest))
      if (authors.length > 0) return { text: rest, authors }
    }
    const space = text.indexOf(' ', start)
    start = space < 0 ? -1 : space + 1
  }
  return undefined
}

/** The text without the button behind it: "Ann Lee Leave a comment". */
export function withoutButton(text: string): string {
  for (let space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
    if (isButton(text.slice(space + 1))) return text.slice(0, space)
  }
  return text
}

function saysDate(words: readonly string[]): boolean {
  return vocabulary('published').within(words) || vocabulary('modified').within(words)
}

/** The people at the start of a text, whatever stands behind them, as long as it is no name. */
function namesBefore(text: string, certain: boolean): Byline['authors'] {
  let people = text
  for (let behind = ''; people !== ''; ) {
    if (behind === '' || STANDS_BEHIND.test(behind) || isButton(behind)) {
      const authors = readNames(people)
      if (authors.length > 0) return authors
      if (certain && SINGLE_NAME.test(people) && !isNobody(people)) return [{ name: people }]
    }
    const space = people.lastIndexOf(' ')
    behind = text.slice(space + 1)
    people = space < 0 ? '' : people.slice(0, space)
  }
  return []
}

function isButton(text: string): boolean {
  const label = labelOf(foldWords(text))
  return label !== undefined && label.reach !== 'end' && label.reach !== 'within'
}

/** "Staff", "Redaktion": a paper's word for itself. */
function isNobody(name: string): boolean {
  const words = foldWords(name)
  return vocabulary('outlets').within(words) || vocabulary('occupations').within(words)
}
