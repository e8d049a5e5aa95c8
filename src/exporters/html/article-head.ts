import { element, htmlText } from '../../markup/html.js'
import { QUOTE_MARK } from '../../markup/html-block.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { ArticleRecord, Author } from '../../record/article.js'
import { toEpoch } from '../../record/time.js'
import type { ArticleView, PageContext } from './theme/theme.js'

/** What stands above the text: kicker, headline, subhead and, between hairlines, who, when and how long. */
export function articleHead(article: ArticleView, page: PageContext): Html {
  const { record } = article
  const lines = [
    String(page.theme.kicker(record, true, page)),
    element('h1', { class: headlineClass(record.headline) }, String(page.headline(record))),
    record.subhead && element('p', { class: 'subhead' }, htmlText(record.subhead)),
    meta(article, page),
  ]
  return unsafeHtml(element('header', { class: 'head' }, `\n${lines.filter((line) => line).join('\n')}\n`))
}

/** From how many letters on a headline is set smaller, in UTF-16 units: no more than five lines of it are wanted. */
const LONG = 110

function headlineClass(headline: string): string | undefined {
  const names = [...(QUOTE_MARK.test(headline) ? ['hang'] : []), ...(headline.length > LONG ? ['long'] : [])]
  return names.length === 0 ? undefined : names.join(' ')
}

/** Section and kicker on one line, one of them where they say the same; the section leads to its list where linked. */
export function kicker(record: Pick<ArticleRecord, 'section' | 'kicker'>, linked: boolean, page: PageContext): Html {
  const { section } = record
  const same = record.kicker?.toLowerCase() === section?.toLowerCase()
  const names = [
    section === undefined ? undefined : linked ? topicLink('section', section, page) : htmlText(section),
    same || record.kicker === undefined ? undefined : htmlText(record.kicker),
  ].filter((name) => name !== undefined)
  if (names.length === 0) return NO_HTML
  return unsafeHtml(element('p', { class: 'kicker' }, names.map((name) => `<span>${name}</span>`).join(' ')))
}

/** The name of a section, tag or author, leading to its list. */
export function topicLink(kind: 'section' | 'tag' | 'author', name: string, page: PageContext): string {
  const rel = kind === 'author' ? 'author' : kind === 'tag' ? 'tag' : undefined
  return element('a', { href: page.topicHref(kind, name), rel }, htmlText(name))
}

function meta({ record, minutes }: ArticleView, page: PageContext): string {
  const { published, modified } = record
  const changed = modified && (!published || toEpoch(modified) > toEpoch(published)) ? modified : undefined
  const lines = [
    String(page.theme.byline(record, page)),
    published && String(page.time(published, page.date(published))),
    changed && `<span>${page.say(page.words.updated)} ${page.time(changed, page.date(changed))}</span>`,
    minutes !== undefined && `<span>${page.say(page.words.readingTime(minutes))}</span>`,
  ].filter((line) => line)
  return lines.length === 0 ? '' : element('div', { class: 'meta' }, `\n${lines.join('\n')}\n`)
}

/** The byline as printed, else the authors by name and role; each author known leads to the list of their articles. */
export function byline(record: Pick<ArticleRecord, 'byline' | 'authors'>, page: PageContext): Html {
  const { authors } = record
  if (record.byline !== undefined) {
    return unsafeHtml(element('p', { class: 'byline' }, linkNames(record.byline, authors, page)))
  }
  if (authors.length === 0) return NO_HTML
  const by = String(page.say(page.words.by))
  const names = authors.map((author) => {
    const details = [author.role, author.organisation].filter((detail) => detail !== undefined).join(', ')
    const name = topicLink('author', author.name, page)
    return details === '' ? name : `${name}, ${element('span', { class: 'role' }, htmlText(details))}`
  })
  // Where roles stand behind names, a comma alone would not tell one author's from the next.
  const line = names.join(names.some((name) => name.endsWith('</span>')) ? '; ' : ', ')
  return unsafeHtml(element('p', { class: 'byline' }, by === '' ? line : `${by} ${line}`))
}

/** The printed line, each author's name in it, where it stands first, made a link. */
function linkNames(line: string, authors: readonly Author[], page: PageContext): string {
  const found = authors
    .map(({ name }) => ({ name, at: line.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  let out = ''
  let done = 0
  for (const { name, at } of found) {
    // Names can lie inside one another: what is written already is not written twice.
    if (at < done) continue
    out += `${htmlText(line.slice(done, at))}${topicLink('author', name, page)}`
    done = at + name.length
  }
  return `${out}${htmlText(line.slice(done))}`
}
