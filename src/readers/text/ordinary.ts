import type { Evidence } from './evidence.js'
import { LEXICONS } from './lexicon/index.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { foldWords, splitPhrases } from './words.js'

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
  let page: ReadonlySet<string> | undefined
  let labels: readonly ReadonlySet<string>[] | undefined
  return (word) => {
    const folded = foldWords(word).join(' ')
    page ??= lowerCaseWords(lines)
    if (page.has(folded)) return true
    labels ??= labelWords(lines)
    return labels.some((it) => it.has(folded))
  }
}

/** The words a page writes in lower case somewhere, folded for comparison. */
export function lowerCaseWords(lines: readonly Evidence[]): ReadonlySet<string> {
  const words = new Set<string>()
  let seen = 0
  for (const { line } of lines) {
    if (seen > PAGE_LIMIT) break
    seen += line.content.length
    for (const [word] of line.content.matchAll(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]+/gu)) {
      words.add(PLAIN.test(word) ? word : foldWords(word).join(' '))
    }
  }
  return words
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
