import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A text in ASCII letters, by the customs of its script: `Порт` → `Port`. ASCII text comes back as it is. */
export function transliterate(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text
  // Loaded when a text needs it: its tables are large.
  const library = require('transliteration') as { transliterate: (text: string) => string }
  return library.transliterate(text)
}
