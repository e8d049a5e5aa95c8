import { stripForbidden } from '../../markup/xml.js'

/**
 * Text on one line for a feed: without what no XML document may hold, without DEL and the C1 controls (which validators
 * object to), line ends, tabs and runs of spaces as one space each. No-break and other spaces stay.
 */
export function plain(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return stripForbidden(text)
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u007f-\u009f]/g, '')
    .trim()
}

/** Whatever has to go or to become one space; most texts hold none of it. */
const UNTIDY = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]| {2}/

/**
 * Text for element content and attribute values. `&` and `<` become hexadecimal references, as the RSS profile asks:
 * that form says the text is plain, where a reader would else have to guess.
 */
export function xmlText(text: string): string {
  const words = plain(text)
  return /[&<>"]/.test(words) ? words.replace(/[&<>"]/g, (it) => REFERENCES[it] ?? it) : words
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;' }

/** HTML that shows the text as it is. */
export function asHtml(text: string): string {
  return plain(text).replace(/[&<>]/g, (it) => HTML[it] ?? it)
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** True for plain text that readers and validators take for HTML: it holds an end tag. */
export function hasEndTag(text: string): boolean {
  return /<\/[a-z]/i.test(text)
}

/** True for plain text that a reader who must guess takes for HTML: it holds an end tag or a character reference. */
function looksLikeHtml(text: string): boolean {
  return hasEndTag(text) || /&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i.test(text)
}

/** Our own markup, whose texts are clean already, to be carried as text; `]]>` inside it is parted over two sections. */
export function cdata(markup: string): string {
  return `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** What an element is given: `undefined` leaves the attribute out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** An element around content that is already XML; without content it closes itself. */
export function xml(name: string, attributes: XmlAttributes, content?: string): string {
  let out = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) out += ` ${key}="${xmlText(String(value))}"`
  }
  return content === undefined ? `${out}/>` : `${out}>${content}</${name}>`
}

/** An element around text. */
export function xmlLeaf(name: string, text: string): string {
  return xml(name, {}, xmlText(text))
}

/**
 * An element around plain text where the format leaves open whether text is HTML, as RSS does. Readers guess: what looks
 * like HTML to them is given as HTML that shows the text, everything else as the text itself.
 */
export function guessedText(name: string, attributes: XmlAttributes, text: string): string {
  return xml(name, attributes, xmlText(looksLikeHtml(text) ? asHtml(text) : text))
}

/** An element around other elements, each on a line of its own; the content of those is not touched. */
export function xmlTree(name: string, attributes: XmlAttributes, children: readonly string[], indent: string): string {
  let inner = ''
  for (const child of children) inner += `${indent}  ${child}\n`
  return xml(name, attributes, `\n${inner}${indent}`)
}
