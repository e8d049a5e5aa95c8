import { address } from '../record/node.js'

/** What the URL standard forbids in a path, query or fragment but people type all the same. */
const UNSAFE = /[\\^`{|}"<>[\]]|%(?![0-9a-f]{2})/gi

/**
 * Whether a web address is written as every parser of addresses would write it: plain letters, a host with a name, a
 * path. Most links are, and need no parsing.
 */
export function isPlainAddress(it: string): boolean {
  return PLAIN.test(it) && !it.includes('xn--')
}

const PLAIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:(?:\/[\w~-][\w.~-]*)+\/?|\/)$/

/**
 * An address as it may stand in `href` or `src`: the characters the URL standard (https://url.spec.whatwg.org/) forbids
 * percent-encoded; undefined for a scheme that could run or read something, and for a web address without a host.
 */
export function safeAddress(it: string): string | undefined {
  if (isPlainAddress(it)) return it
  if (!address.safeParse(it).success) return undefined
  if (/^https?:/i.test(it)) return URL.canParse(it) ? new URL(it).href : undefined
  const [path = '', ...fragments] = it.replace(UNSAFE, encodeURIComponent).split('#')
  return fragments.length === 0 ? path : `${path}#${fragments.join('%23')}`
}

/** A relative or absolute address as an absolute one below `base`; mail and telephone addresses stay as they are. */
export function absoluteAddress(it: string, base: string): string | undefined {
  const safe = safeAddress(it)
  if (safe === undefined) return undefined
  return URL.canParse(safe, base) ? new URL(safe, base).href : undefined
}
