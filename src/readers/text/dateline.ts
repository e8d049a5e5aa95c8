import { type FoundDate, findDates } from './date.js'
import { vocabulary } from './labels.js'
import { looksLikeName } from './people.js'
import { foldWords } from './words.js'

/** Place, day and agency before the first sentence of a report. */
export interface Dateline {
  /** As printed, without the dash or full stop that parts it from the sentence. */
  readonly text: string
  readonly place?: string
  readonly agency?: string
  readonly date?: FoundDate
  /** Who reports for the agency, where it says so. */
  readonly reporter?: string
  /** Where in the line the sentence begins. */
  readonly length: number
}

const PLACE = "\\p{Lu}[\\p{L}\\p{M}'’.-]{1,24}(?: [\\p{L}\\p{M}'’.-]{1,24}){0,3}(?:, \\p{Lu}[\\p{L}.' ]{1,24})?"
const SHOUTED = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]{2,24}(?: [\\p{Lu}\\p{M}'’.-]{1,24}){0,3}(?:, \\p{Lu}[\\p{L}.]{1,24})?"
const DAY = '[^—–(/]{3,24}?'
const FORMS: readonly RegExp[] = [
  // WASHINGTON, Sept 18 (Reuters) - …; Berlin (dpa) - …
  new RegExp(
    `^(?<place>${PLACE}?)(?:[,.]\\s*(?<day>${DAY}))?\\s*\\((?<agency>[^()]{2,32})\\)\\.?\\s*[-–—−:]{1,2}\\s*`,
    'u',
  ),
  // МОСКВА, 23 сен — РИА Новости. …, or with who reports: "РИА Новости, Имя Фамилия."
  new RegExp(
    `^(?<place>${PLACE}?)[,.]\\s*(?<day>${DAY})\\.?\\s*[-–—−]\\s*(?<agency>[^.,—–]{2,32})(?:,\\s*(?<reporter>\\p{Lu}[\\p{L}’'-]{1,20} \\p{Lu}[\\p{L}’'-]{1,24}))?\\.\\s+`,
    'u',
  ),
  // МОСКВА, 2 мая. /ТАСС/. …
  new RegExp(`^(?<place>${PLACE}?)[,.]\\s*(?<day>${DAY})\\.?\\s*/(?<agency>[^/]{2,32})/\\.?\\s*(?:[-–—−]\\s*)?`, 'u'),
  // Порт-Эллери. 6 марта. ИНТЕРФАКС - …
  new RegExp(`^(?<place>${PLACE}?)[,.]\\s*(?<day>${DAY})\\.\\s*(?<agency>\\p{Lu}[^.—–-]{2,30}?)\\s+[-–—−]\\s+`, 'u'),
  // МОСКВА, 2 мая — …
  new RegExp(`^(?<place>${PLACE}?)[,.]\\s*(?<day>${DAY})\\.?\\s+[-–—−]{1,2}\\s+`, 'u'),
  // Oct 14 (Reuters) - …
  new RegExp(`^(?<day>${DAY})\\s*\\((?<agency>[^()]{2,32})\\)\\s*[-–—−]{1,2}\\s+`, 'u'),
  // (ANSA) - ROMA, 06 MAR - …
  new RegExp(
    `^\\((?<agency>[^()]{2,32})\\)\\s*[-–—−]\\s+(?<place>${PLACE}?)[,.]\\s*(?<day>${DAY})\\.?\\s+[-–—−]{1,2}\\s+`,
    'u',
  ),
  // (Reuters) - …
  /^\((?<agency>[^()]{2,32})\)\s*[-–—−]{1,2}\s+/u,
  // LONDON — …
  new RegExp(`^(?<place>${SHOUTED})\\s+[–—−-]{1,2}\\s+`, 'u'),
]

/** Reads the dateline a paragraph begins with; undefined when agency and day do not hold up. */
export function readDateline(content: string, page?: Page): Dateline | undefined {
  const head = content.slice(0, 140)
  return readForms(content, head) ?? (page ? readPlace(content, head, page) : undefined)
}

/** What the rest of a page tells of words. */
export interface Page {
  /** Whether other lines have the words, one behind the other. */
  readonly says: (words: readonly string[]) => boolean
  /** Whether the page has the word, folded, in lower case. */
  readonly isCommon: (word: string) => boolean
}

const PLACE_ALONE = "\\p{Lu}[\\p{L}\\p{M}'’-]{2,24}(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}){0,2}"
const ALONE = new RegExp(`^(?<place>${PLACE_ALONE})(?:\\s[–—-]\\s|\\.\\s)(?=(?<next>\\p{Lu}\\p{L}*))`, 'u')

/**
 * "Nordbucht – Die Fähre …", "ROCCACHIARA. Dopo …": a place alone, known as such because the page names it elsewhere and a
 * sentence begins behind it with a word that is not always in capitals. Before a full stop it has to be shouted.
 */
function readPlace(content: string, head: string, page: Page): Dateline | undefined {
  const match = ALONE.exec(head)
  const { place = '', next = '' } = match?.groups ?? {}
  if (!match || content.length - match[0].length < 40) return undefined
  if (match[0].endsWith('. ') && (place !== place.toUpperCase() || place.length < 4)) return undefined
  if (
    !page.isCommon(foldWords(next).join(' ')) ||
    page.isCommon(foldWords(place).join(' ')) ||
    !page.says(foldWords(place))
  )
    return undefined
  return { text: place, place, length: match[0].length }
}

function readForms(content: string, head: string): Dateline | undefined {
  // Every form has one of these within reach; most paragraphs have none.
  if (!/^[\p{Lu}\d(][^!?]{1,80}?(?:\s[-–—−]|\/|\)\.?\s*[-–—−:])/u.test(head)) return undefined
  for (const form of FORMS) {
    const match = form.exec(head)
    if (!match?.groups) continue
    const { day } = match.groups
    let { place, agency, reporter } = match.groups
    const date = day === undefined ? undefined : wholeDate(day)
    if (agency !== undefined && !isAgency(agency)) [agency, reporter] = withReporter(agency) ?? [agency, reporter]
    if (day !== undefined && !date) {
      // "PORT ELLERY, Cornwall (AP) — ": what stands for the day is the place's.
      if (form !== FORMS[0] || agency === undefined || !isAgency(agency) || !/^\p{Lu}[\p{L}. ]+$/u.test(day)) continue
      place = `${place}, ${day}`
    }
    if (agency !== undefined && !isAgency(agency) && !(date && form === FORMS[0])) continue
    if (content.length - match[0].length < 20) continue
    return {
      text: match[0]
        .trim()
        .replace(/\s*[-–—−:]+$/, '')
        .replace(/\.$/, ''),
      ...(place === undefined ? {} : { place }),
      ...(agency === undefined ? {} : { agency }),
      ...(date ? { date } : {}),
      ...(reporter === undefined ? {} : { reporter }),
      length: match[0].length,
    }
  }
  return undefined
}

/** The date a text is, rather than holds: "23 сен", "Sept 18", "2 мая 2021 г". */
function wholeDate(text: string): FoundDate | undefined {
  const [date] = findDates(text)
  if (!date) return undefined
  const rest = text.slice(0, date.start) + text.slice(date.end)
  return /^[\s.,г]*$/u.test(rest.replace(/\p{L}+,/u, '')) ? date : undefined
}

/** An agency, or one with its desk behind a stroke: "dpa/lnw". */
function isAgency(name: string): boolean {
  return vocabulary('agencies').has(foldWords(name.split('/', 1)[0] ?? ''))
}

/** "Корр. ТАСС Анна Ключевская": the agency, and who reports for it. */
function withReporter(text: string): [agency: string, reporter: string] | undefined {
  const words = text.replace(/^[Кк]орр(?:\.|еспондент)\s*/u, '').split(/\s+/)
  for (let length = 1; length <= 2 && length < words.length - 1; length++) {
    const [agency, name] = [words.slice(0, length).join(' '), words.slice(length).join(' ')]
    if (isAgency(agency) && looksLikeName(name)) return [agency, name]
  }
  return undefined
}
