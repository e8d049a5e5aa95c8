/** What stands at the head and the foot of every page. */
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { hrefTo, type NavItem, type Page, type Site } from './page.js'
import { otherFormats, pathOf } from './place.js'
import { CONTENTS_PATH, SEARCH_PATH } from './site/topics.js'

/** The publication's name, its sections, its archive and its feeds; on the front page the name is the headline. */
export function masthead(page: Page, site: Site): string {
  const { publication } = site
  const { words } = page.voice
  const foreign = languageAttributes(publication.language, page.language)
  const feeds = otherFormats(site.collection).map((link) => ({ name: link.format.label, path: link.path }))
  const feedsPage = pathOf(site.collection, 'feeds')
  const ways = [
    ...(site.options.search ? [{ name: words.search, path: SEARCH_PATH }] : []),
    { name: words.archive, path: CONTENTS_PATH },
    // Where a page tells of the feeds, it stands for all of them.
    ...(feedsPage === undefined ? feeds : [{ name: words.feeds, path: feedsPage }]),
  ]
  const parts = [
    page.kind === 'front' ? element('h1', foreign, htmlText(publication.title)) : homeLink(page, site),
    page.kind === 'front' && publication.description
      ? element('p', { class: 'about', ...foreign }, htmlText(publication.description))
      : '',
    navigation('ways', words.contents, ways, page, site),
    navigation('sections', words.sections, site.sections, page, site),
  ]
  return element('header', { class: 'masthead' }, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
}

function homeLink(page: Page, site: Site): string {
  const { title, language } = site.publication
  const home = { href: hrefTo(page, site, 'index.html'), rel: 'home', ...languageAttributes(language, page.language) }
  return element('p', { class: 'name' }, element('a', home, htmlText(title)))
}

function navigation(name: string, label: string, items: readonly NavItem[], page: Page, site: Site): string {
  if (items.length === 0) return ''
  const lines = items.map((item) => {
    const current = item.path === page.path ? 'page' : undefined
    const link = element('a', { href: hrefTo(page, site, item.path), 'aria-current': current }, htmlText(item.name))
    return `<li>${link}</li>`
  })
  return element('nav', { class: name, 'aria-label': label }, `\n<ul>\n${lines.join('\n')}\n</ul>\n`)
}

/** The publication's rights; empty where it states none. */
export function colophon(page: Page, { publication }: Site): string {
  if (publication.rights === undefined) return ''
  const foreign = languageAttributes(publication.language, page.language)
  const rights =
    foreign['lang'] === undefined
      ? htmlText(publication.rights)
      : element('span', foreign, htmlText(publication.rights))
  return element('footer', { class: 'colophon' }, `\n<p>${rights}</p>\n`)
}
