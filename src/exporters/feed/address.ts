import { isPlainAddress } from '../../markup/address.js'
import { isLocal, type Media } from '../../record/media.js'

/**
 * An absolute http, https, mailto or tel address in the letters RFC 3986 allows (anything else percent-encoded, host
 * names in their ASCII form); undefined where `address` is none, even against `base`.
 */
export function absolute(address: string, base: string): string | undefined {
  if (isPlainAddress(address)) return address
  if (!URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  if (!ALLOWED.has(url.protocol)) return undefined
  // The host may hold the brackets of IPv6; behind it URL leaves letters no URI may hold (RFC 3986, appendix A).
  const behind = url.href.indexOf(url.host) + url.host.length
  return url.href.slice(0, behind) + url.href.slice(behind).replace(/["<>[\\\]^`{|}]/g, encodeURIComponent)
}

const ALLOWED: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where a picture's file is served from; undefined when it has none. */
export function mediaAddress(media: Media, pageUrl: string): string | undefined {
  if (media.src === undefined) return undefined
  // A file's name is no address: `#`, `?` and `%` are letters in it.
  return absolute(isLocal(media) ? media.src.replace(/[%?#]/g, encodeURIComponent) : media.src, pageUrl)
}
