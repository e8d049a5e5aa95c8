import type { Report } from '../contract/diagnostic.js'

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu
/** Soft hyphens, zero-width spaces and byte order marks: layout of the page the text came from, not text. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/g
const PLAIN = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u04ff\u2010-\u2027\u2030-\u205e\u20ac\u2116]*$/

/**
 * Makes every string inside plain data fit for every rendition: what XML 1.0 (2.2) forbids is taken out and reported,
 * invisible layout characters are taken out, and letters are composed (NFC). Nothing else changes: no-break spaces,
 * quotes and dashes stay as the source has them.
 */
export function cleanCharacters<T>(value: T, path: string, report: Report): T {
  let forbidden = 0
  const clean = (text: string): string => {
    if (PLAIN.test(text)) return text
    return text
      .replace(FORBIDDEN, () => {
        forbidden++
        return ''
      })
      .replace(INVISIBLE, '')
      .normalize('NFC')
  }
  const cleaned = walk(value, clean) as T
  if (forbidden > 0) {
    report({
      code: 'record/forbidden-character',
      severity: 'error',
      message: `${forbidden} control characters or lone surrogates are no text.`,
      hint: 'Remove escapes such as \\u0000 or &#0; from the source.',
      place: { path, line: 1, column: 1 },
    })
  }
  return cleaned
}

/** The same value where nothing in it changes, else a copy of as much as changes. */
function walk(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return walkItems(value, clean)
  const fields = value as Readonly<Record<string, unknown>>
  let copy: Record<string, unknown> | undefined
  for (const key in fields) {
    const field = fields[key]
    // Numbers of lines and columns alone.
    if (typeof field === 'number' || key === 'position') continue
    const cleaned = walk(field, clean)
    if (cleaned === field) continue
    copy ??= { ...fields }
    // Assigning that key would set the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: cleaned, enumerable: true, writable: true })
    else copy[key] = cleaned
  }
  return copy ?? value
}

function walkItems(items: readonly unknown[], clean: (text: string) => string): readonly unknown[] {
  let copy: unknown[] | undefined
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    const cleaned = walk(item, clean)
    if (cleaned === item) continue
    copy ??= [...items]
    copy[at] = cleaned
  }
  return copy ?? items
}
