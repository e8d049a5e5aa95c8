import { attributes, escapeMarkup, stripForbidden } from './xml.js'

/** Code points an HTML document may not hold though XML lets them pass: C1 controls, DEL and noncharacters. */
const UNFIT = /[\u007f-\u009f\u{fdd0}-\u{fdef}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu

/** Text for element content and attribute values: escaped, without code points HTML forbids, line ends as `\n`. */
export function htmlText(text: string): string {
  // White space at the end of a line as a reference: editors and proxies strip it, and in code it may count.
  return escapeMarkup(cleanText(text)).replace(/[^\S\n](?=\n)/g, (it) => `&#${it.charCodeAt(0)};`)
}

/** Text without the code points HTML forbids (HTML, 13.1.4), line ends as `\n`; not yet escaped. */
export function cleanText(text: string): string {
  return stripForbidden(text).replace(UNFIT, '').replace(/\r\n?/g, '\n')
}

/** Attributes as {@link attributes} writes them, their values without the code points HTML forbids. */
export function htmlAttributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const clean: Record<string, string | number | boolean | undefined> = {}
  for (const [name, value] of Object.entries(values)) {
    clean[name] = typeof value === 'string' ? cleanText(value) : value
  }
  return attributes(clean)
}

/** An element around inner HTML (already escaped); `inner` left out makes a void element, as `<br>`. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | boolean | undefined>>,
  inner?: string,
): string {
  const open = `<${name}${htmlAttributes(values)}>`
  return inner === undefined ? open : `${open}${inner}</${name}>`
}
