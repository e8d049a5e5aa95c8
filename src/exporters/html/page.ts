/** The shell every page shares: head, masthead, main and colophon. */
import type { Link } from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { directionOf } from '../../record/language.js'
import { firstFonts } from './fonts.js'
import type { HtmlOptions } from './options.js'
import { otherFormats, relativeAddress } from './place.js'
import { stylesheetAddress } from './stylesheet.js'
import type { Voice } from './voice.js'

/** What one page has that another has not. All strings but `title` and `description` are ready HTML. */
export interface Page {
  /** Where the page stands, from the output's root. */
  readonly path: string
  readonly kind: 'front' | 'article'
  readonly language: string
  readonly voice: Voice
  /** Without the publication's title, which is added where there is room. */
  readonly title: string
  readonly description: string | undefined
  readonly canonical: string | undefined
  /** Further lines of `<head>`. */
  readonly head: readonly string[]
  readonly main: string
}

/** What the pages of one build have in common. */
export interface Site {
  readonly publication: Publication
  readonly options: HtmlOptions
  /** Renditions of the whole collection: the front page and the feeds. */
  readonly collection: readonly Link[]
}

/** A whole HTML document. */
export function pageHtml(page: Page, site: Site): string {
  const direction = directionOf(page.language)
  const root = { lang: page.language, dir: direction === 'rtl' ? 'rtl' : undefined }
  return `<!DOCTYPE html>
${element('html', root, `\n${headHtml(page, site)}\n${bodyHtml(page, site)}\n`)}
`
}

function headHtml(page: Page, site: Site): string {
  const fonts = site.options.typeface === 'literata' ? firstFonts(page.language) : []
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${shortTitle(page.title, site.publication.title)}</title>`,
    page.description && element('meta', { name: 'description', content: page.description }),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16150f">',
    page.canonical && element('link', { rel: 'canonical', href: page.canonical }),
    ...otherFormats(site.collection).map((link) => alternate(link, page.path, site.publication.title)),
    ...fonts.map((path) =>
      element('link', {
        rel: 'preload',
        href: relativeAddress(page.path, path),
        as: 'font',
        type: 'font/woff2',
        crossorigin: true,
      }),
    ),
    element('link', { rel: 'stylesheet', href: stylesheetHref(page, site) }),
    ...page.head,
  ]
  return `<head>\n${lines.filter((line) => line).join('\n')}\n</head>`
}

const TITLE_LENGTH = 70

/** The title of the window, escaped: with the publication where both fit in 70 letters, the most a search shows of it. */
function shortTitle(title: string, publication: string): string {
  const whole = htmlText(title === publication ? title : `${title} — ${publication}`)
  if (whole.length <= TITLE_LENGTH) return whole
  if (htmlText(title).length <= TITLE_LENGTH) return htmlText(title)
  const words = title.slice(0, TITLE_LENGTH).split(/\s+/)
  if (title.length > TITLE_LENGTH && words.length > 1) words.pop()
  while (words.length > 1 && htmlText(words.join(' ')).length >= TITLE_LENGTH) words.pop()
  // One endless word is cut by letters, few enough to stay short when each has to be escaped.
  const cut = htmlText(words.join(' ')).length < TITLE_LENGTH ? words.join(' ') : title.slice(0, TITLE_LENGTH / 7)
  return `${htmlText(cut)}…`
}

/** A `<link rel="alternate">` to another rendition. */
export function alternate(link: Link, from: string, title?: string): string {
  const href = relativeAddress(from, link.path)
  const name = title === undefined ? link.format.label : `${title} · ${link.format.label}`
  return element('link', { rel: 'alternate', type: link.format.mediaType, href, title: name })
}

function stylesheetHref(page: Page, site: Site): string {
  const [path = '', query = ''] = stylesheetAddress(site.options).split('?')
  return `${relativeAddress(page.path, path)}?${query}`
}

function bodyHtml(page: Page, site: Site): string {
  const skip = element('a', { class: 'skip', href: '#page_main' }, page.voice.say(page.voice.words.toText))
  const main = element('main', { id: 'page_main' }, `\n${page.main}`)
  const parts = [skip, masthead(page, site), main, colophon(page, site)]
  const kind = page.kind === 'front' ? 'front' : undefined
  return element('body', { class: kind }, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
}

function masthead(page: Page, site: Site): string {
  const { publication } = site
  const foreign = languageAttributes(publication.language, page.language)
  const feeds = feedList(page, site)
  const nav = feeds && element('nav', { 'aria-label': page.voice.words.feeds }, `\n${feeds}\n`)
  if (page.kind === 'front') {
    const about = publication.description && element('p', { class: 'about' }, htmlText(publication.description))
    return header([element('h1', foreign, htmlText(publication.title)), about, nav])
  }
  const home = element('a', { href: relativeAddress(page.path, 'index.html'), ...foreign }, htmlText(publication.title))
  return header([element('p', { class: 'name' }, home), nav])
}

function header(parts: readonly (string | undefined)[]): string {
  return element('header', { class: 'masthead' }, `\n${parts.filter((part) => part).join('\n')}\n`)
}

function feedList(page: Page, site: Site): string {
  const items = otherFormats(site.collection).map((link) => {
    const href = relativeAddress(page.path, link.path)
    return `<li>${element('a', { href, type: link.format.mediaType }, htmlText(link.format.label))}</li>`
  })
  return items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`
}

function colophon(page: Page, { publication }: Site): string {
  if (publication.rights === undefined) return ''
  const foreign = languageAttributes(publication.language, page.language)
  return element('footer', { class: 'colophon' }, `\n${element('p', foreign, htmlText(publication.rights))}\n`)
}
