import { hasForbidden } from '../../markup/xml.js'

/** An element as it was read back: names with their prefixes, references resolved. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text directly inside, CDATA included. */
  readonly text: string
}

/** Where a document stops being well-formed. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

interface Open {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y')
const END = new RegExp(`</(${NAME})\\s*>`, 'y')
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g')

/**
 * Reads an XML document as a feed may be: a declaration, elements, text, CDATA and the predefined references; no
 * doctype, comments or processing instructions. Throws {@link XmlError} for anything else and for what XML 1.0 does not
 * call well-formed, prefixes without a namespace included.
 */
export function readXml(text: string): XmlElement {
  if (hasForbidden(text)) fail('a character that XML forbids', text, 0)
  const document: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const stack: Open[] = [document]
  const prefixes = new Set(['xml'])
  let at = text.startsWith('<?xml ') ? text.indexOf('?>') + 2 : 0
  while (at < text.length) {
    const here = stack.at(-1) ?? document
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      const run = text.slice(at, end === -1 ? text.length : end)
      if (run.includes(']]>')) fail('«]]>» in text', text, at)
      here.text += resolve(run, text, at)
      at += run.length
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1) fail('an open CDATA section', text, at)
      here.text += text.slice(at + 9, end)
      at = end + 3
    } else if (text[at + 1] === '/') {
      END.lastIndex = at
      const match = END.exec(text)
      const closed = stack.length > 1 ? stack.pop() : undefined
      if (!match || closed?.name !== match[1]) fail('an end tag without its start', text, at)
      at = END.lastIndex
    } else {
      START.lastIndex = at
      const match = START.exec(text)
      if (!match) fail('a start tag that is none', text, at)
      const [, name = '', raw = '', empty] = match
      const element: Open = { name, attributes: attributesOf(raw, prefixes, text, at), children: [], text: '' }
      checkPrefix(name, prefixes, text, at)
      for (const used of element.attributes.keys()) checkPrefix(used, prefixes, text, at)
      here.children.push(element)
      if (empty === '') stack.push(element)
      at = START.lastIndex
    }
  }
  const [root] = document.children
  if (!root || document.children.length > 1 || stack.length > 1 || document.text.trim() !== '') {
    fail('no single root element', text, text.length)
  }
  return root
}

function checkPrefix(name: string, prefixes: ReadonlySet<string>, text: string, at: number): void {
  const colon = name.indexOf(':')
  if (colon < 0) return
  const prefix = name.slice(0, colon)
  if (prefix !== 'xmlns' && !prefixes.has(prefix)) fail(`the prefix ${prefix}`, text, at)
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributesOf(raw: string, prefixes: Set<string>, text: string, at: number): ReadonlyMap<string, string> {
  if (raw === '') return NO_ATTRIBUTES
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(raw); match; match = ATTRIBUTE.exec(raw)) {
    const [, name = '', value = ''] = match
    if (attributes.has(name)) fail(`two attributes ${name}`, text, at)
    attributes.set(name, resolve(value, text, at))
    if (name.startsWith('xmlns:')) prefixes.add(name.slice(6))
  }
  return attributes
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolve(run: string, text: string, at: number): string {
  if (!run.includes('&')) return run
  return run.replace(/&([^;&]{0,10};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? ''
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : undefined
    const letter = point === undefined ? REFERENCES[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined
    if (letter === undefined || hasForbidden(letter)) fail(`the reference &${name}`, text, at)
    return letter
  })
}

function fail(what: string, text: string, at: number): never {
  throw new XmlError(`${what}, on line ${text.slice(0, at).split('\n').length}`)
}
