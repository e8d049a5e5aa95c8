/**
 * Reads the YAML most front matter is written in, and nothing else: one key to a line, its value a word, a quoted text, a
 * date, or a list of words and quoted texts in brackets. Undefined for anything more, which a whole parser has to read;
 * what is read here, it would read the same.
 */
export function readPlainMapping(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (UNUSUAL.test(yaml)) return undefined
  const mapping: Record<string, unknown> = {}
  for (const line of yaml.split('\n')) {
    const colon = line.indexOf(': ')
    const key = line.slice(0, colon)
    if (colon < 1 || !KEY.test(key) || Object.hasOwn(mapping, key)) return undefined
    const value = readValue(line.slice(colon + 2))
    if (value === undefined) return undefined
    mapping[key] = value
  }
  return mapping
}

/** Anything but printable letters of the basic plane and line ends. */
const UNUSUAL = /[^\n\u0020-\u007e\u00a0-\u1fff\u2010-\u2027\u2030-\ud7ff]/

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,60}$/
const QUOTED = /^"([^"\\]*)"$/
const LETTERED = /^[\p{L}](?:.*[^\s:])?$/u
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?$/
/** What a parser could take for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function readValue(text: string): string | readonly string[] | undefined {
  if (text.startsWith('[')) return text.endsWith(']') ? readList(text.slice(1, -1)) : undefined
  const quoted = QUOTED.exec(text)
  if (quoted) return quoted[1]
  if (DATE.test(text)) return text
  return isWords(text) && !text.includes(': ') && !text.includes(' #') ? text : undefined
}

function readList(inner: string): readonly string[] | undefined {
  const items: string[] = []
  for (const item of inner.split(', ')) {
    const text = QUOTED.exec(item)?.[1] ?? (/[,:#'"[\]{}]/.test(item) || !isWords(item) ? undefined : item)
    if (text === undefined) return undefined
    items.push(text)
  }
  return items
}

function isWords(text: string): boolean {
  return LETTERED.test(text) && !RESERVED.test(text)
}
