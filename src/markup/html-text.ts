import { type Attributes, escapeMarkup, stripForbidden } from './xml.js'

/** Code points an HTML document may not hold though XML lets them pass: C1 controls, DEL and noncharacters. */
const UNFIT = /[\u007f-\u009f\u{fdd0}-\u{fdef}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu
/** Every code unit that cleaning or escaping could touch; most texts hold none and are looked through once. */
const SUSPECT = /[\u0000-\u0008\u000b-\u001f"&'<>\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
/** The same without what is only escaped. */
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/** Text for element content and attribute values: escaped, without code points HTML forbids, line ends as `\n`. */
export function htmlText(text: string): string {
  const escaped = SUSPECT.test(text) ? escapeMarkup(cleanText(text)) : text
  // White space at the end of a line as a reference: editors and proxies strip it, and in code it may count.
  return escaped.includes('\n') ? escaped.replace(/[^\S\n](?=\n)/g, (it) => `&#${it.charCodeAt(0)};`) : escaped
}

/** Text without the code points HTML forbids (HTML, 13.1.4), line ends as `\n`; not yet escaped. */
export function cleanText(text: string): string {
  return UNCLEAN.test(text) ? stripForbidden(text).replace(UNFIT, '').replace(/\r\n?/g, '\n') : text
}

/** Attributes as they stand in a tag, each with a leading space, values escaped and without what HTML forbids. */
export function htmlAttributes(values: Attributes): string {
  let out = ''
  for (const name in values) {
    const value = values[name]
    if (value === undefined || value === false) continue
    if (value === true) out += ` ${name}`
    else if (typeof value === 'number') out += ` ${name}="${value}"`
    else out += ` ${name}="${SUSPECT.test(value) ? escapeMarkup(cleanText(value)) : value}"`
  }
  return out
}

/** An element around inner HTML (already escaped); `inner` left out makes a void element, as `<br>`. */
export function element(name: string, values: Attributes, inner?: string): string {
  const open = `<${name}${htmlAttributes(values)}>`
  return inner === undefined ? open : `${open}${inner}</${name}>`
}
