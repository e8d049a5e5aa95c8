import { transliterate } from '../record/transliteration.js'

const LIMIT = 80

/**
 * A path segment made of a headline: transliterated to ASCII, lower-case, words parted by hyphens, cut at a word to 80
 * characters. A headline without letters (as one of emoji) gives that of `fallback`, and `article` at the last.
 */
export function slugOf(headline: string, fallback: string): string {
  return segment(headline) || segment(fallback) || 'article'
}

function segment(text: string): string {
  const words = transliterate(text)
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
  // Windows keeps these names for devices, with and without an ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? `${slug}-1` : slug
}
