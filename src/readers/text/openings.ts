import { LEXICONS } from './lexicon/index.js'
import { splitPhrases, withoutAccents } from './words.js'

const ENTRIES = ['byline', 'reporting', 'editing', 'captionLabel', 'credit'] as const

let openings: ReadonlySet<string> | undefined

/**
 * False for a line that begins with no word of a byline or a credit, whatever else it holds: five expressions of some hundred phrases
 * each need not be tried on it.
 */
export function mayOpen(content: string): boolean {
  openings ??= new Set(
    LEXICONS.flatMap((lexicon) => ENTRIES.flatMap((entry) => splitPhrases(lexicon[entry])))
      .flatMap((phrase) => [phrase, ...withoutAccents(phrase)])
      .map(openingOf),
  )
  const text = BRACKETED.test(content) ? content.replace(BRACKETED, '') : content
  // A single sign opens a line in scripts without spaces, and so does ©.
  return text.charCodeAt(0) >= 0x2e80 || openings.has(text.charAt(0)) || openings.has(openingOf(text))
}

const BRACKETED = /^[([]\s*/

/** The first two letters in lower case, as they are compared. */
function openingOf(text: string): string {
  return text.slice(0, 2).toLowerCase().replace('ς', 'σ')
}
