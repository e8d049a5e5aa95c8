import type { Diagnostic, Report } from '../../contract/diagnostic.js'
import { isPlainAddress } from '../../markup/address.js'
import { articleId } from '../../record/article.js'
import { parseWallTime } from '../../record/time.js'
import { type JsonFeed, readFeed, readJson, type Said, type SaidFeed } from './read-back.js'
import { XmlError } from './xml-tree.js'

/** A finished document, with what its text was written from where that tells all that reading it back would. */
export interface FeedDocument {
  readonly text: string
  readonly json?: JsonFeed
}

/** What was to be written: where the feed stands, and the article behind each entry, in order. */
interface Written {
  readonly url: string
  readonly entries: readonly { readonly path: string }[]
}

/**
 * Reads a finished feed back (one of JSON from what its text was written from) and reports, as errors naming the article, whatever would make it invalid: XML that is not
 * well-formed, a missing title, id, date or address, two entries of one id, a relative address, a date no calendar has,
 * an enclosure without its length. A feed with errors is not published; the one before it stays.
 */
export function checkFeed(document: FeedDocument, mediaType: string, feed: Written, report: Report): void {
  const said = readOrReport(document, mediaType, feed, report)
  if (!said) return
  const own = (what: string): void => report(invalid(`The feed ${feed.url} ${what}.`, undefined))
  if (said.title === '') own('has no title')
  if (said.self !== feed.url) own('does not name its own address')
  for (const url of [said.home, ...said.links]) if (!isWebAddress(url)) own(`holds the address «${url}»`)
  for (const [name, date] of Object.entries(said.dates)) if (!isDate(date)) own(`has no valid date «${name}»`)
  if (said.entries.length !== feed.entries.length) own('lost an entry')

  const seen = new Map<string, string>()
  said.entries.forEach((entry, at) => {
    const path = feed.entries[at]?.path
    const twin = seen.get(entry.id)
    for (const fault of faultsOf(entry)) report(invalid(`In the feed ${feed.url} the article ${fault}.`, path))
    if (twin !== undefined) report(invalid(`The article has the id of «${twin}».`, path))
    seen.set(entry.id, path ?? '')
  })
}

function faultsOf(entry: Said): string[] {
  const faults: string[] = []
  if (entry.title === '') faults.push('has no title')
  if (!articleId.safeParse(entry.id).success) faults.push(`has the id «${entry.id}», which is no urn:uuid: or tag: URI`)
  if (!isWebAddress(entry.url)) faults.push(`has the address «${entry.url}»`)
  for (const [name, date] of Object.entries(entry.dates)) {
    if (!isDate(date)) faults.push(`has the date «${date ?? ''}» as ${name}`)
  }
  for (const { url, length, mediaType } of entry.enclosures) {
    const whole = isWebAddress(url) && /^[1-9]\d*$/.test(length) && /^[\w.+-]+\/[\w.+-]+$/.test(mediaType)
    if (!whole) faults.push(`has an enclosure «${url}» without true length, type or address`)
  }
  for (const address of addressesIn(entry.content)) {
    if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) faults.push(`holds the relative address «${address}»`)
  }
  return faults
}

function invalid(message: string, path: string | undefined): Diagnostic {
  return {
    code: 'feed/invalid',
    severity: 'error',
    message,
    hint: 'The feed of the build before stays in its place; mend the article and build again.',
    ...(path === undefined ? {} : { place: { path } }),
  }
}

/** The beginning of an attribute that holds addresses, up to its quotation mark. */
const HOLDER = /\s(href|src|poster|srcset|cite|data|action)\s*=\s*$/i
/** What that beginning is looked for in: no more than this many letters stand between the name and the mark. */
const HOLDER_LENGTH = 40

/** Looks at quotation marks, which are few, and back from each to what it belongs to. */
function addressesIn(html: string): readonly string[] {
  const found: string[] = []
  let at = html.indexOf('"')
  while (at >= 0) {
    const holder = HOLDER.exec(html.slice(Math.max(0, at - HOLDER_LENGTH), at))
    const end = html.indexOf('"', at + 1)
    if (!holder || end < 0) at = end
    else {
      const value = html.slice(at + 1, end)
      if (holder[1]?.toLowerCase() === 'srcset') for (const it of value.split(/,\s+/)) found.push(it.trim())
      else found.push(value)
      at = html.indexOf('"', end + 1)
    }
  }
  return found
}

function isWebAddress(url: string): boolean {
  if (isPlainAddress(url)) return true
  return /^https?:\/\/[\w.\-~:@[\]]+(?:[/?#][\w.\-~:/?#@!$&'()*+,;=%]*)?$/.test(url) && URL.canParse(url)
}

const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const RFC822 = /^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (\w{3}) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/

function isDate(date: string | undefined): boolean {
  if (date === undefined) return false
  const wall = RFC3339.exec(date)?.[1]
  if (wall !== undefined) return parseWallTime(wall) !== undefined
  // The engine's reading agrees with RFC 822 on this form, its weekday apart.
  return RFC822.test(date) && !Number.isNaN(Date.parse(date))
}

function readOrReport(
  { text, json }: FeedDocument,
  mediaType: string,
  feed: Written,
  report: Report,
): SaidFeed | undefined {
  try {
    return json ? readJson(json) : readFeed(text, mediaType)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    report(invalid(`The feed ${feed.url} is not well-formed: ${error.message}.`, undefined))
    return undefined
  }
}
