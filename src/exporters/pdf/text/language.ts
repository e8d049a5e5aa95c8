/**
 * What a language wants of a line of text: where words divide and which spaces hold. Pattern files are loaded once and
 * only for the languages of the article.
 */
import { createRequire } from 'node:module'

/** The places in a word (counts of its first code units) where a line may end with a hyphen. */
export type Hyphenate = (word: string) => readonly number[]

/** Languages whose patterns divide well, with their files; the patterns of others do more harm than good. */
const PATTERNS: Readonly<Record<string, string>> = {
  ca: 'ca',
  cs: 'cs',
  da: 'da',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-us',
  'en-GB': 'en-gb',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  hr: 'hr',
  hu: 'hu',
  it: 'it',
  lt: 'lt',
  lv: 'lv',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  no: 'nb',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
}

const LETTERS_KEPT = 2
const CACHED_WORDS = 20_000
const SOFT_HYPHEN = '\u00ad'
const never: Hyphenate = () => []

type Divide = (word: string) => string
type Hyphenator = (patterns: unknown, options: { async: false; minWordLength: number; hyphenChar: string }) => Divide

const hyphenators = new Map<string, Hyphenate>()
const require = createRequire(import.meta.url)

/** How words of a language divide; never, where there are no patterns worth having. */
export function hyphenationOf(language: string): Hyphenate {
  const file = PATTERNS[language] ?? PATTERNS[language.split('-', 1)[0] ?? '']
  if (file === undefined) return never
  let hyphenate = hyphenators.get(file)
  if (!hyphenate) {
    hyphenate = createHyphenate(file)
    hyphenators.set(file, hyphenate)
  }
  return hyphenate
}

function createHyphenate(file: string): Hyphenate {
  const createHyphenator = require('hyphen') as Hyphenator
  const divide = createHyphenator(require(`hyphen/patterns/${file}.js`), {
    async: false,
    minWordLength: 5,
    hyphenChar: SOFT_HYPHEN,
  })
  const known = new Map<string, readonly number[]>()
  return (word) => {
    let places = known.get(word)
    if (!places) {
      places = dividedAt(divide(word)).filter((at) => at >= LETTERS_KEPT && at <= word.length - LETTERS_KEPT)
      if (known.size >= CACHED_WORDS) known.clear()
      known.set(word, places)
    }
    return places
  }
}

function dividedAt(divided: string): number[] {
  const places: number[] = []
  let at = 0
  for (const part of divided.split(SOFT_HYPHEN).slice(0, -1)) {
    at += part.length
    places.push(at)
  }
  return places
}

const ONE_LETTER_WORDS = new Set(['ru', 'uk', 'be', 'pl', 'cs', 'sk', 'bg'])

/** True when no line may end at the space between two words of a language. */
export function holdsTogether(before: string, after: string, language: string): boolean {
  // Most words are long and end in a letter, and then only a dash can hold on to them.
  if (before.length > 3 && !/[\p{N}№§.]$/u.test(before) && !after.startsWith('—') && !after.startsWith('–'))
    return false
  if (/^[—–](?!\p{L})/u.test(after)) return true
  if (/(?:^|[^\p{L}\p{N}])(?:№|§|Nr\.|No\.)$/u.test(before) && /^\p{N}/u.test(after)) return true
  if (/\p{N}$/u.test(before) && /^(?:%|‰|°|₽|€|\$|£)/u.test(after)) return true
  // Digits in groups of three: 12 500.
  if (/(?:^|\D)\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after)) return true
  const primary = language.split('-', 1)[0] ?? ''
  if (!ONE_LETTER_WORDS.has(primary)) return false
  // A preposition of one letter, or an initial.
  return /^[^\p{L}\p{N}]*\p{L}\.?$/u.test(before) && /^\p{L}/u.test(after)
}

/** French sets a thin space, which never breaks, before these; and no wider one inside its quotes. */
export function isThinSpace(before: string, after: string, language: string): boolean {
  if (!language.startsWith('fr')) return false
  return /^[;!?»:]/.test(after) || /«$/.test(before)
}
