import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё'
const LATIN = 'a b v g d e zh z i y k l m n o p r s t u f h c ch sh shch  y  e yu ya yo'.split(' ')

/** Russian letters, and the signs Russian headlines are set with. */
const RUSSIAN = new Map(Object.entries({ '«': '<<', '»': '>>', '—': '--', '–': '-', '…': '...', '\u00a0': ' ' }))
for (const [at, letter] of [...LETTERS].entries()) {
  const latin = LATIN[at] ?? ''
  RUSSIAN.set(letter, latin).set(letter.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1))
}

/** A text in ASCII letters, by the customs of its script: `Порт` → `Port`. ASCII text comes back as it is. */
export function transliterate(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text
  return fromRussian(text) ?? fromAnyScript(text)
}

/** What the library makes of Russian, without the time it takes to load it; undefined for any other letter. */
function fromRussian(text: string): string | undefined {
  let latin = ''
  for (const letter of text) {
    const known = letter <= '\x7f' ? letter : RUSSIAN.get(letter)
    if (known === undefined) return undefined
    latin += known
  }
  return latin
}

function fromAnyScript(text: string): string {
  // Loaded when a text needs it: its tables are large.
  const library = require('transliteration') as { transliterate: (text: string) => string }
  return library.transliterate(text)
}
