import { createHash } from 'node:crypto'
import { transliterate } from '../record/transliteration.js'

/** What articles are gathered by; each kind has a folder of its own below the root. */
export type TopicKind = 'section' | 'tag' | 'author' | 'archive'

const LIMIT = 60

/**
 * The path segment of a section, tag or author: the name transliterated, in lower case, words joined by hyphens. It
 * depends on the name alone, so that an article's page can link a list it has not seen. Names that differ in case or in
 * punctuation share a list; a mark of its own (`C++`, `C#`) or a name without letters gets a digest behind it.
 */
export function topicKey(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = makeKey(name)
  if (known.size >= KEYS_KEPT) known.clear()
  known.set(name, key)
  return key
}

/** Names return with every article, and transliterating one takes longer than the rest of its line. */
const known = new Map<string, string>()
const KEYS_KEPT = 10_000

function makeKey(name: string): string {
  const plain = name.normalize('NFC').trim().toLowerCase()
  const ascii = transliterate(plain).toLowerCase()
  const words = ascii.replace(/['’ʹʺ`]/g, '').match(/[a-z0-9]+/g) ?? []
  const key = words.join('-').slice(0, LIMIT).replace(/-$/, '')
  if (key !== '' && words.join('-').length <= LIMIT && !/[+#*=<>@$%^~|\\]/.test(plain)) return key
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 6)
  return key === '' ? digest : `${key}-${digest}`
}

/** Where a list stands, from the output's root; pages count from 1. */
export function topicPath(kind: TopicKind, key: string, page = 1): string {
  return page === 1 ? `${kind}/${key}/index.html` : `${kind}/${key}/${page}/index.html`
}
