import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Letters without which a guess is no better than chance. */
const ENOUGH = 60

/** The language of a text as an ISO 639-1 code, or undefined when the text is too short or fits none. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 1200)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH) return undefined
  // Loaded when a source states no language; its tables cost a tenth of a second.
  const { detect } = require('tinyld') as { detect: (text: string) => string }
  return detect(sample) || undefined
}
