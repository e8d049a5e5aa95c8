/** What stands around the text of every page: its document, head and foot. */
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import { directionOf } from '../../record/language.js'
import { firstFonts } from './fonts.js'
import { framed } from './frame.js'
import { otherFormats, pathOf } from './place.js'
import { CONTENTS_PATH, SEARCH_PATH } from './site/topics.js'
import type { NavItem, PageContext } from './theme/theme.js'

/** The document: a link past the masthead, the masthead, the text, the colophon. */
export function pageDocument(parts: { readonly head: Html; readonly main: Html }, page: PageContext): Html {
  const { theme } = page
  const skip = element('a', { class: 'skip', href: '#page_main' }, String(page.say(page.words.toText)))
  const main = element('main', { id: 'page_main' }, `\n${parts.main}`)
  const lines = [skip, String(theme.masthead(page)), main, String(theme.colophon(page))]
  const body = element(
    'body',
    { class: page.kind === 'article' ? undefined : page.kind },
    `\n${lines.filter((part) => part !== '').join('\n')}\n`,
  )
  const root = { lang: page.language, dir: directionOf(page.language) === 'rtl' ? 'rtl' : undefined }
  return unsafeHtml(`<!DOCTYPE html>
${element('html', root, `\n<head>\n${parts.head}\n</head>\n${body}\n`)}
`)
}

/** The faces a page needs at once, fetched beside its stylesheet. */
export function fontPreloads(page: PageContext): Html {
  return unsafeHtml(framed(page, 'faces', () => preloads(page)))
}

function preloads(page: PageContext): string {
  const fonts = page.options.typeface === 'literata' ? firstFonts(page.language) : []
  const links = fonts.map((path) =>
    element('link', { rel: 'preload', href: page.href(path), as: 'font', type: 'font/woff2', crossorigin: true }),
  )
  return links.join('\n')
}

/** The publication's name, its sections, its archive and its feeds; on the front page the name is the headline. */
export function masthead(page: PageContext): Html {
  return unsafeHtml(framed(page, 'masthead', () => mastheadHtml(page)))
}

function mastheadHtml(page: PageContext): string {
  const { publication, collection, words } = page
  const foreign = languageAttributes(publication.language, page.language)
  const feeds = otherFormats(collection).map((link) => ({ name: link.format.label, path: link.path }))
  const feedsPage = pathOf(collection, 'feeds')
  const ways = [
    ...(page.options.search ? [{ name: words.search, path: SEARCH_PATH }] : []),
    { name: words.archive, path: CONTENTS_PATH },
    // Where a page tells of the feeds, it stands for all of them.
    ...(feedsPage === undefined ? feeds : [{ name: words.feeds, path: feedsPage }]),
  ]
  const parts = [
    page.kind === 'front' ? element('h1', foreign, htmlText(publication.title)) : homeLink(page),
    page.kind === 'front' && publication.description
      ? element('p', { class: 'about', ...foreign }, htmlText(publication.description))
      : '',
    navigation('ways', words.contents, ways, page),
    navigation('sections', words.sections, page.sections, page),
  ]
  return element('header', { class: 'masthead' }, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
}

function homeLink(page: PageContext): string {
  const { title, language } = page.publication
  const home = { href: page.href('index.html'), rel: 'home', ...languageAttributes(language, page.language) }
  return element('p', { class: 'name' }, element('a', home, htmlText(title)))
}

function navigation(name: string, label: string, items: readonly NavItem[], page: PageContext): string {
  if (items.length === 0) return ''
  const lines = items.map((item) => {
    const current = item.path === page.path ? 'page' : undefined
    const link = element('a', { href: page.href(item.path), 'aria-current': current }, htmlText(item.name))
    return `<li>${link}</li>`
  })
  return element('nav', { class: name, 'aria-label': label }, `\n<ul>\n${lines.join('\n')}\n</ul>\n`)
}

/** The publication's rights; empty where it states none. */
export function colophon({ publication, language }: PageContext): Html {
  if (publication.rights === undefined) return NO_HTML
  const foreign = languageAttributes(publication.language, language)
  const rights =
    foreign['lang'] === undefined
      ? htmlText(publication.rights)
      : element('span', foreign, htmlText(publication.rights))
  return unsafeHtml(element('footer', { class: 'colophon' }, `\n<p>${rights}</p>\n`))
}
