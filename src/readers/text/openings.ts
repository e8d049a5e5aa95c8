import { LEXICONS } from './lexicon/index.js'
import { foldWords, splitPhrases } from './words.js'

const ENTRIES = ['byline', 'reporting', 'editing', 'captionLabel', 'credit'] as const

let openings: ReadonlySet<string> | undefined

/**
 * False for a line that begins with no word of a byline or a credit, whatever else it holds: five expressions of some hundred phrases
 * each need not be tried on it. `words` are those of the line, folded.
 */
export function mayOpen(content: string, words: readonly string[] = foldWords(content)): boolean {
  openings ??= new Set(
    LEXICONS.flatMap((lexicon) => ENTRIES.flatMap((entry) => splitPhrases(lexicon[entry]))).flatMap((phrase) =>
      foldWords(phrase).slice(0, 1),
    ),
  )
  if (openings.has(words[0] ?? '')) return true
  // A single sign opens a line in scripts without spaces.
  const opened = /^[([]/.test(content) ? content.replace(/^[([]\s*/, '') : content
  return opened.charCodeAt(0) >= 0x2e80
}
