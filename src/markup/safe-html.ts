/**
 * HTML as a value of its own, which text can only enter escaped. A theme writes it with {@link html}; what stands between
 * `${` and `}` is treated by where it stands, so that nothing a source says can become an element, a script or an address
 * that runs something.
 */
import { safeAddress } from './address.js'
import { htmlAttributes, htmlText } from './html-text.js'

/** Shared between copies of this module: a theme's package may bring one of its own. No JSON can hold a symbol. */
const MARK: unique symbol = Symbol.for('galley.html') as never

/** HTML that was written, not merely said. Printed by `String(it)`. */
export interface Html {
  readonly [MARK]: string
  toString(): string
}

/** What a template may be given: text and numbers are escaped, HTML is kept, lists are joined, absent things are left out. */
export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[]

/** Attributes for a tag, `<a ${{ href, rel }}>`: `undefined` and `false` leave one out, `true` writes its bare name. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>

class Written {
  readonly [MARK]: string
  constructor(text: string) {
    this[MARK] = text
  }
  toString(): string {
    return this[MARK]
  }
}

/** Nothing, as HTML. */
export const NO_HTML: Html = new Written('')

/**
 * Takes a string for HTML as it is. The one way around the escaping: whatever it is given must be markup you wrote, never
 * anything a source, a record or a reader said.
 */
export function unsafeHtml(markup: string): Html {
  return markup === '' ? NO_HTML : new Written(markup)
}

/** True for what {@link html} or {@link unsafeHtml} made. */
export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Html>)[MARK] === 'string'
}

/** Several pieces of HTML, one a line; empty ones are left out. */
export function htmlLines(pieces: readonly HtmlValue[]): Html {
  const lines = pieces.map(writeText).filter((line) => line !== '')
  return unsafeHtml(lines.join('\n'))
}

/**
 * A tagged template for HTML: `` html`<h1 class="head">${record.headline}</h1>` ``. Values stand in the text of an element,
 * in a quoted attribute (`href` and its kind take only addresses a reader may follow; others come out empty), or, as an
 * object, in a tag for attributes. Anywhere else (in `<script>`, `<style>`, a comment, `style=`, `onclick=`, without quotes)
 * the template itself is at fault and a `TypeError` is thrown.
 */
export function html(strings: TemplateStringsArray, ...values: readonly (HtmlValue | HtmlAttributes)[]): Html {
  let slots = known.get(strings)
  if (!slots) {
    slots = slotsOf(strings)
    known.set(strings, slots)
  }
  let out = strings[0] ?? ''
  for (let at = 0; at < values.length; at++) {
    out += WRITERS[slots[at] ?? 'text'](values[at]) + (strings[at + 1] ?? '')
  }
  return new Written(out)
}

/** Where a value stands in a template. */
type Slot = 'text' | 'attribute' | 'address' | 'attributes'

/** A template's literal strings are one object however often it runs, so it is looked through once. */
const known = new WeakMap<TemplateStringsArray, readonly Slot[]>()

const WRITERS: Readonly<Record<Slot, (value: HtmlValue | HtmlAttributes) => string>> = {
  text: (value) => writeText(value as HtmlValue),
  attribute: (value) => (isPlain(value) ? htmlText(plain(value)) : refuse('an attribute takes text')),
  address: (value) => (isPlain(value) ? htmlText(safeAddress(plain(value)) ?? '') : refuse('an address is text')),
  attributes: writeAttributes,
}

type Plain = string | number | boolean | null | undefined

function isPlain(value: unknown): value is Plain {
  return typeof value !== 'object' && typeof value !== 'function' ? true : value === null
}

function plain(value: Plain): string {
  return value === undefined || value === null || typeof value === 'boolean' ? '' : String(value)
}

function writeText(value: HtmlValue): string {
  if (typeof value === 'string') return htmlText(value)
  if (isHtml(value)) return value[MARK]
  if (Array.isArray(value)) return (value as readonly HtmlValue[]).map(writeText).join('')
  if (isPlain(value)) return plain(value)
  return refuse('text takes strings, numbers, HTML and lists of them')
}

function writeAttributes(values: HtmlValue | HtmlAttributes): string {
  if (values === undefined || values === null || values === false) return ''
  if (typeof values !== 'object' || Array.isArray(values) || isHtml(values)) {
    return refuse('inside a tag an object of attributes is expected')
  }
  const checked: Record<string, string | number | boolean | undefined> = {}
  for (const [name, value] of Object.entries(values) as [string, HtmlValue][]) {
    if (!/^[a-z][a-z0-9:-]*$/i.test(name) || isRunnable(name)) refuse(`no value can be given to «${name}»`)
    if (!isPlain(value)) refuse(`«${name}» takes text`)
    else checked[name] = ADDRESSES.test(name) && typeof value === 'string' ? safeAddress(value) : (value ?? undefined)
  }
  return htmlAttributes(checked).trimStart()
}

const ADDRESSES = /^(?:href|src|action|formaction|poster|cite|data|ping|background|manifest|xlink:href)$/i

/** Attributes whose text is a program, a stylesheet or a document. */
function isRunnable(name: string): boolean {
  return /^(?:on.*|style|srcdoc|http-equiv)$/i.test(name)
}

function refuse(why: string): never {
  throw new TypeError(`This HTML template cannot be written: ${why}.`)
}

/** Reads a template's literal parts as a browser's tokenizer would, and notes what each value would be part of. */
function slotsOf(strings: readonly string[]): readonly Slot[] {
  const slots: Slot[] = []
  let state: 'text' | 'tag' | 'comment' | 'raw' = 'text'
  let element = ''
  let attribute = ''
  let quote = ''
  let value = ''
  for (const [index, part] of strings.entries()) {
    let at = 0
    while (at < part.length) {
      const rest = part.slice(at)
      if (quote !== '') {
        const end = rest.indexOf(quote)
        value += end < 0 ? rest : rest.slice(0, end)
        at += end < 0 ? rest.length : end + 1
        if (end >= 0) quote = ''
      } else if (state === 'text') {
        const open = /<(?:!--|\/?([a-z][^\s/>]*))/i.exec(rest)
        if (open === null) {
          if (/<\/?$/.test(rest) && index < strings.length - 1) refuse('a tag needs a name of its own')
          break
        }
        at += open.index + open[0].length
        state = open[1] === undefined ? 'comment' : 'tag'
        element = open[0].startsWith('</') ? '' : (open[1] ?? '').toLowerCase()
        if (at === part.length && state === 'tag' && index < strings.length - 1) refuse('a tag needs a name of its own')
      } else if (state === 'tag') {
        const next = /^(?:(>)|([^\s=>"'/]+)\s*=\s*(["'])|[^\s=>"']+(?=[\s>/])|[\s/]+|[^\s=>"']+)/.exec(rest)
        if (next === null) refuse('an attribute needs quotes around its value')
        else {
          at += next[0].length
          if (next[1]) state = /^(?:script|style)$/.test(element) ? 'raw' : 'text'
          if (next[3]) [attribute, quote, value] = [next[2] ?? '', next[3], '']
        }
      } else {
        const end: RegExpExecArray | null =
          state === 'comment' ? /-->/.exec(rest) : /<\/(?=(?:script|style)\b)/i.exec(rest)
        if (end === null) break
        at += end.index + end[0].length
        state = state === 'comment' ? 'text' : 'tag'
        if (state === 'tag') element = ''
      }
    }
    if (index === strings.length - 1) break
    if (quote !== '') {
      if (isRunnable(attribute)) refuse(`no value can be given to «${attribute}»`)
      const opens = ADDRESSES.test(attribute) && !/[/?#:]/.test(value)
      if (opens && (value !== '' || strings[index + 1]?.[0] !== quote)) refuse('an address is one value')
      slots.push(opens ? 'address' : 'attribute')
      value += '?'
    } else if (state === 'text') slots.push('text')
    else if (state === 'tag' && /\s$/.test(part)) slots.push('attributes')
    else
      refuse(
        `no value can stand in ${state === 'tag' ? 'the name of a tag or an attribute' : `a ${state === 'raw' ? 'script or style' : 'comment'}`}`,
      )
  }
  return slots
}
