import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Letters without which a guess is no better than chance. */
const ENOUGH = 60
/** Letters it takes to tell a language from another one written in the same script. */
const ENOUGH_IN_ONE_SCRIPT = 200

/**
 * The language of a text as an ISO 639-1 code, or undefined when the text is too short or fits none. `expected` is the
 * language to be thought of: a short text in its script is not taken for another language.
 */
export function detectLanguage(text: string, expected: string): string | undefined {
  const sample = text.slice(0, 1200)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH) return undefined
  // Loaded when a source states no language; its tables cost a tenth of a second.
  const { detect } = require('tinyld') as { detect: (text: string) => string }
  const found = detect(sample)
  if (found === '' || (letters < ENOUGH_IN_ONE_SCRIPT && scriptOf(found) === scriptOf(expected))) return undefined
  return found
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script
}
