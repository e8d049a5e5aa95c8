import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const LIMIT = 80

/**
 * A path segment made of a headline: transliterated to ASCII, lower-case, words parted by hyphens, cut at a word to 80
 * characters. A headline without letters (as one of emoji) gives that of `fallback`, and `article` at the last.
 */
export function slugOf(headline: string, fallback: string): string {
  return segment(headline) || segment(fallback) || 'article'
}

function segment(text: string): string {
  const ascii = /^[\p{ASCII}]*$/u.test(text) ? text : transliterate(text)
  const words = ascii
    .toLowerCase()
    .replace(/['’ʹʺ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const next = slug === '' ? word.slice(0, LIMIT) : `${slug}-${word}`
    if (next.length > LIMIT) break
    slug = next
  }
  return slug
}

function transliterate(text: string): string {
  const library = require('transliteration') as { transliterate: (text: string) => string }
  return library.transliterate(text)
}
