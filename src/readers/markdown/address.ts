import { decodeHTMLStrict } from 'entities/decode'

/** An address as a link may carry it, or why it may not. */
export type CheckedAddress =
  | { readonly url: string }
  | { readonly refused: 'unsafe' | 'scheme' | 'broken' | 'empty'; readonly scheme?: string }

const HARMFUL = new Set(['javascript', 'vbscript', 'livescript', 'data', 'blob', 'file', 'filesystem', 'view-source'])
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel'])

const SKIPPED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g

/** Character references decoded once, by the rules of CommonMark (section 2.5): those without a semicolon stay. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text
}

/**
 * Checks an address whose references are decoded already, and percent-encodes what no address may hold, so that the
 * record's `address` accepts it. Nothing that is encoded already is encoded again.
 */
export function checkAddress(written: string): CheckedAddress {
  const trimmed = written.trim()
  const scheme = schemeOf(trimmed)
  if (scheme !== undefined && HARMFUL.has(scheme)) return { refused: 'unsafe', scheme }
  if (scheme !== undefined && !ALLOWED.has(scheme)) return { refused: 'scheme', scheme }
  const url = encodeAddress(trimmed)
  if (url === '') return { refused: 'empty' }
  // A scheme torn by a skipped character is no plain address any more, whatever a browser would make of it.
  if (scheme !== undefined && !url.toLowerCase().startsWith(`${scheme}:`)) return { refused: 'unsafe', scheme }
  if (scheme?.startsWith('http') && !URL.canParse(url)) return { refused: 'broken' }
  return { url }
}

/** The scheme a browser would see, in lower case: behind whatever it skips. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.slice(0, 400).replace(SKIPPED, ''))?.[1]?.toLowerCase()
}

function encodeAddress(address: string): string {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#\\]*)?([\s\S]*)$/i.exec(address) ?? []
  return origin.replace(/[\s\p{Cc}"<>^`{|}]/gu, encodeCharacter) + encodeRest(rest)
}

function encodeRest(rest: string): string {
  const wellFormed = rest.replace(/\p{Surrogate}/gu, '\ufffd')
  return encodeURI(wellFormed)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
}

function encodeCharacter(character: string): string {
  return encodeURIComponent(character.replace(/\p{Surrogate}/gu, '\ufffd'))
}
