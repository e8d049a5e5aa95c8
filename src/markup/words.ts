import { ar } from './words/ar.js'
import { de } from './words/de.js'
import { en } from './words/en.js'
import { es } from './words/es.js'
import { fr } from './words/fr.js'
import { pl } from './words/pl.js'
import { ru } from './words/ru.js'
import { uk } from './words/uk.js'
import type { Words } from './words/vocabulary.js'
import { zh } from './words/zh.js'

export type { Words }

const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map(
  [ar, de, en, es, fr, pl, ru, uk, zh].map((words) => [words.language, words]),
)

/** The words for a BCP 47 tag, by its primary language; English, with `language: 'en'`, for a language not held here. */
export function wordsOf(language: string): Words {
  const own = BY_LANGUAGE.get(language)
  if (own) return own
  const primary = language.split('-', 1)[0] ?? ''
  return BY_LANGUAGE.get(primary.toLowerCase()) ?? en
}
