/** Pages that list articles, as the default theme sets them: heading, river, the way to the other pages. */
import { element, htmlText } from '../../markup/html.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { IndexGroup, ListView, PageContext } from './theme/theme.js'

/** The list from its heading to the way on. */
export function list(view: ListView, page: PageContext): Html {
  const { theme } = page
  // The front page has its heading in the masthead.
  const heading = page.kind === 'front' ? NO_HTML : theme.listHead(view, page)
  return unsafeHtml(`${heading}${theme.river(view, page)}${theme.pager(view, page)}`)
}

/** The head of a page that is no article. */
export function listHead(view: Omit<ListView, 'days'>, page: PageContext): Html {
  const note = String(view.note)
  const lines = [
    view.label === undefined ? '' : element('p', { class: 'kicker' }, `<span>${htmlText(view.label)}</span>`),
    element('h1', {}, htmlText(view.title)),
    note === '' ? '' : element('p', { class: 'number' }, note),
    view.page === 1 ? '' : element('p', { class: 'number' }, htmlText(page.words.pageOf(view.page, view.pages))),
  ]
  return unsafeHtml(
    `${element('header', { class: 'head' }, `\n${lines.filter((line) => line !== '').join('\n')}\n`)}\n`,
  )
}

/** The pages before and behind; empty where there is one page. */
export function pager(view: ListView, page: PageContext): Html {
  if (view.pages === 1) return NO_HTML
  const { words } = page
  const number = words.pageOf(view.page, view.pages)
  const items = [
    view.newer === undefined ? '' : step(view.newer, 'prev', words.newer, page),
    `<span>${page.say(number)}</span>`,
    view.older === undefined ? '' : step(view.older, 'next', words.older, page),
  ]
  const lines = items.filter((it) => it !== '').join('\n')
  return unsafeHtml(`${element('nav', { class: 'pager', 'aria-label': number }, `\n${lines}\n`)}\n`)
}

function step(to: string, rel: string, word: string, page: PageContext): string {
  return element('a', { href: page.href(to), rel }, String(page.say(word)))
}

/** Groups of links with the number of articles behind each. */
export function index(groups: readonly IndexGroup[], page: PageContext): Html {
  return unsafeHtml(groups.map((group) => groupHtml(group, page)).join(''))
}

function groupHtml({ title, entries }: IndexGroup, page: PageContext): string {
  if (entries.length === 0) return ''
  const lines = entries.map(({ name, path, count }) => {
    const link = element('a', { href: page.href(path) }, htmlText(name))
    return `<li>${link}${count === undefined ? '' : ` <span class="count">${count}</span>`}</li>`
  })
  const all = `<ul>\n${lines.join('\n')}\n</ul>\n`
  if (title === undefined) return `${element('div', { class: 'index' }, `\n${all}`)}\n`
  return `${element('section', { class: 'index' }, `\n<h2>${htmlText(title)}</h2>\n${all}`)}\n`
}
