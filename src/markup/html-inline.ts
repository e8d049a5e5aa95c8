import { dispatch, type Handlers } from '../record/handlers.js'
import { directionOf } from '../record/language.js'
import type { Inline } from '../record/node.js'
import { safeAddress } from './address.js'
import type { HtmlPass } from './html-context.js'
import { nested } from './html-context.js'
import { element, htmlText } from './html-text.js'
import { flatText } from './notes.js'

/** Inlines as HTML phrasing content. Safe by construction: text is escaped, addresses are checked, links never nest. */
export function writeInlines(inlines: readonly Inline[], pass: HtmlPass): string {
  let out = ''
  for (const inline of inlines) out += dispatch(INLINES, inline, pass)
  return out
}

/** Text in a language of its own: `lang`, and `dir` where the two languages run in different directions. */
export function languageAttributes(language: string, around: string): Readonly<Record<string, string | undefined>> {
  const direction = directionOf(language)
  return {
    lang: LANGUAGE.test(language) && language !== around ? language : undefined,
    dir: direction === directionOf(around) ? undefined : direction,
  }
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

type Parent = { readonly children: readonly Inline[] }

function wrap(name: string): (node: Parent, pass: HtmlPass) => string {
  return (node, pass) => {
    const inner = deeper(node.children, pass)
    return inner === '' ? '' : `<${name}>${inner}</${name}>`
  }
}

function deeper(inlines: readonly Inline[], pass: HtmlPass): string {
  return nested(
    pass,
    () => writeInlines(inlines, pass),
    () => htmlText(flatText(inlines)),
  )
}

const INLINES: Handlers<Inline, HtmlPass, string> = {
  text: (node) => htmlText(node.value),
  emphasis: wrap('em'),
  strong: wrap('strong'),
  delete: wrap('del'),
  superscript: wrap('sup'),
  subscript: wrap('sub'),
  inlineCode: (node, pass) =>
    element('code', { dir: directionOf(pass.language) === 'rtl' ? 'ltr' : undefined }, htmlText(node.value)),
  break: () => '<br>',
  span: (node, pass) => {
    const inner = deeper(node.children, pass)
    return inner === '' ? '' : element('span', languageAttributes(node.language, pass.language), inner)
  },
  link: (node, pass) => {
    const href = pass.inLink ? undefined : hrefOf(node.url, pass)
    if (href === undefined) return deeper(node.children, pass)
    pass.inLink = true
    const inner = deeper(node.children, pass)
    pass.inLink = false
    // A link without words could not be seen or heard.
    // A telephone number is not broken over lines.
    const name = pass.surface === 'page' && /^tel:/i.test(href) ? 'nowrap' : undefined
    return element('a', { href, title: node.title, class: name }, isBlank(inner) ? htmlText(node.url) : inner)
  },
  footnoteReference: (node, pass) => {
    const number = pass.notes.get(node.identifier)
    if (number === undefined) return ''
    if (pass.inLink) return `<sup>${number}</sup>`
    const count = (pass.references.get(number) ?? 0) + 1
    pass.references.set(number, count)
    const link = {
      id: referenceId(number, count, pass),
      href: `${pass.anchorBase}#${noteId(number, pass)}`,
      role: pass.surface === 'page' ? 'doc-noteref' : undefined,
      'aria-label': pass.surface === 'page' ? pass.words.footnote(number) : undefined,
    }
    return `<sup>${element('a', link, String(number))}</sup>`
  },
}

/** True for HTML of ours that shows no letter: tags alone, such as a line break. */
function isBlank(html: string): boolean {
  return html.replace(/<[^>]*>/g, '').trim() === ''
}

function hrefOf(url: string, pass: HtmlPass): string | undefined {
  const safe = safeAddress(url)
  if (safe === undefined) return undefined
  if (safe.startsWith('#')) return safe === '#' ? undefined : `${pass.anchorBase}#${pass.idPrefix}${safe.slice(1)}`
  return pass.resolve(safe)
}

/** The id of a footnote. No heading's id holds an underscore, so none can clash with it. */
export function noteId(number: number, pass: HtmlPass): string {
  return `${pass.idPrefix}fn_${number}`
}

/** The id of the `count`-th reference to a footnote. */
export function referenceId(number: number, count: number, pass: HtmlPass): string {
  return `${pass.idPrefix}fnref_${number}${count === 1 ? '' : `_${count}`}`
}
