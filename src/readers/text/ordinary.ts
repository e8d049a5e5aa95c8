import { classOf, LOWER } from './characters.js'
import type { Evidence } from './evidence.js'
import { LEXICONS } from './lexicon/index.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { foldLetters, foldWords, splitPhrases } from './words.js'

const LABELS = [
  'interface',
  'share',
  'promo',
  'tags',
  'counter',
  'legal',
  'plea',
  'ending',
  'sections',
  'byline',
  'occupations',
  'agencies',
  'published',
  'modified',
  'missing',
] as const satisfies readonly (keyof Lexicon)[]
const PAGE_LIMIT = 200_000
/** Folded it is the same. */
const PLAIN = /^[a-z]+$|^[а-я]+$/

/**
 * Tells the words that are no names on this page: those it also writes in lower case, and those that menus, labels and
 * occupations are made of in its languages. "Key Takeaways" and "Get Started" have the shape of a name, and nothing else.
 */
export function ordinaryWords(lines: readonly Evidence[]): (word: string) => boolean {
  const isInLowerCase = lowerCaseOf(lines)
  let labels: readonly ReadonlySet<string>[] | undefined
  return (word) => {
    const folded = foldWords(word).join(' ')
    labels ??= labelWords(lines)
    return labels.some((it) => it.has(folded)) || isInLowerCase(folded)
  }
}

/** So many words are looked for in the lines that may hold them; where more are asked for, all of the page is read. */
const FEW = 24

/** Tells which words, folded for comparison, a page writes in lower case somewhere. */
export function lowerCaseOf(lines: readonly Evidence[]): (folded: string) => boolean {
  let page: { readonly text: string; readonly letters: string } | undefined
  let all: ReadonlySet<string> | undefined
  let asked = 0
  return (folded) => {
    if (!page) {
      const text = examined(lines).join('\n')
      page = { text, letters: foldLetters(text.toLowerCase()) }
    }
    const { text, letters } = page
    // Folding may have changed where things stand.
    if (!all && PLAIN.test(folded) && letters.length === text.length && asked++ < FEW) {
      return standsLow(text, letters, folded)
    }
    all ??= new Set(inLowerCase(text))
    return all.has(folded)
  }
}

/** Whether a page has the word without a capital at its start. `letters` is its text as words are folded. */
function standsLow(text: string, letters: string, folded: string): boolean {
  for (let at = letters.indexOf(folded); at >= 0; at = letters.indexOf(folded, at + 1)) {
    if (classOf(text.charCodeAt(at)) !== LOWER) continue
    const end = text.indexOf('\n', at)
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)
    if (inLowerCase(line).includes(folded)) return true
  }
  return false
}

/** What the lines say, as far as the page is looked at. */
function examined(lines: readonly Evidence[]): readonly string[] {
  const contents: string[] = []
  let seen = 0
  for (const { line } of lines) {
    if (seen > PAGE_LIMIT) break
    seen += line.content.length
    contents.push(line.content)
  }
  return contents
}

/** The words a text writes in lower case, folded for comparison. */
function inLowerCase(text: string): readonly string[] {
  const words = text.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]+/gu) ?? []
  return words.map((word) => (PLAIN.test(word) ? word : foldWords(word).join(' ')))
}

const known = new Map<string, ReadonlySet<string>>()

/** The words of labels in the languages the page's labels are in; English and what is the same everywhere always. */
function labelWords(lines: readonly Evidence[]): readonly ReadonlySet<string>[] {
  const languages = new Set(['und', 'en'])
  for (const { label } of lines) if (label) languages.add(label.language)
  return LEXICONS.filter(({ language }) => languages.has(language)).map((lexicon) => {
    const words = known.get(lexicon.language) ?? wordsOf(lexicon)
    known.set(lexicon.language, words)
    return words
  })
}

function wordsOf(lexicon: Lexicon): ReadonlySet<string> {
  return new Set(LABELS.flatMap((entry) => splitPhrases(lexicon[entry]).flatMap(foldWords)))
}
