import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const LIMIT = 60

/**
 * A path segment for each of some names (sections, tags, authors), no two alike: `Экономика` → `ekonomika`. Names that
 * differ in letter case and white space alone share one. Where two names come out the same, the one that stands first
 * keeps the segment and the others get `-2`, `-3` …: give the names oldest first, and no address moves.
 */
export function segmentsOf(names: Iterable<string>): ReadonlyMap<string, string> {
  const segments = new Map<string, string>()
  const owners = new Map<string, string>()
  for (const name of names) {
    if (segments.has(name)) continue
    const key = foldName(name)
    const wanted = transliterated(key) || 'other'
    let segment = wanted
    for (let count = 2; (owners.get(segment) ?? key) !== key; count++) segment = `${wanted}-${count}`
    owners.set(segment, key)
    segments.set(name, segment)
  }
  return segments
}

/** What two spellings of one name have in common. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function transliterated(name: string): string {
  const ascii = /^\p{ASCII}*$/u.test(name) ? name : transliterate(name)
  const words = ascii
    .toLowerCase()
    .replace(/['’ʹʺ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.join('-').slice(0, LIMIT).replace(/-$/, '')
}

/** Loaded when a name needs it: the tables take a while. */
function transliterate(text: string): string {
  const library = require('transliteration') as { transliterate: (text: string) => string }
  return library.transliterate(text)
}
