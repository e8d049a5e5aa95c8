import type { Link } from '../../contract/exporter.js'
import { safeAddress } from '../../markup/address.js'
import { locales } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { ArticleRecord } from '../../record/article.js'
import { topicLink } from './article-head.js'
import { framed } from './frame.js'
import { otherFormats } from './place.js'
import type { ArticleView, PageContext } from './theme/theme.js'

/** What stands behind the text, between hairlines: tags, source, rights, and the other renditions as plain words. */
export function articleEnd(article: ArticleView, page: PageContext): Html {
  const { record } = article
  const lines = [
    tags(record, page),
    source(record, page),
    rights(record, page),
    translations(record, page),
    formats(article, page),
  ]
  const shown = lines.filter((line) => line !== '')
  if (shown.length === 0) return NO_HTML
  return unsafeHtml(element('footer', { class: 'after' }, `\n${shown.join('\n')}\n`))
}

function line(page: PageContext, label: string, inner: string, name?: string): string {
  return element('p', { class: name }, `${page.say(`${label}:`)} ${inner}`)
}

function tags(record: ArticleRecord, page: PageContext): string {
  if (record.tags.length === 0) return ''
  return line(page, page.words.tags, record.tags.map((tag) => topicLink('tag', tag, page)).join(', '))
}

function source({ source: from }: ArticleRecord, page: PageContext): string {
  const name = from?.name ?? from?.url
  if (from === undefined || name === undefined) return ''
  const href = from.url === undefined ? undefined : safeAddress(from.url)
  const link = href === undefined ? htmlText(name) : element('a', { href }, htmlText(name))
  const when = from.accessed === undefined ? '' : `, ${page.time(from.accessed, page.date(from.accessed))}`
  return line(page, page.words.source, `${link}${when}`)
}

function rights(record: ArticleRecord, page: PageContext): string {
  const { holder, notice, license } = record.rights ?? {}
  const lines = [
    // A notice is a sentence of its own; a bare name needs to be said what it is.
    notice === undefined ? '' : element('p', {}, htmlText(notice)),
    notice !== undefined || holder === undefined ? '' : line(page, page.words.rights, htmlText(holder)),
    license === undefined ? '' : line(page, page.words.license, licenseHtml(license)),
  ].filter((it) => it !== '')
  return lines.join('\n')
}

function licenseHtml(license: string): string {
  const href = /^https?:/i.test(license) ? safeAddress(license) : undefined
  return href === undefined ? htmlText(license) : element('a', { href, rel: 'license' }, htmlText(license))
}

function translations(record: ArticleRecord, page: PageContext): string {
  if (record.translations.length === 0) return ''
  const links = record.translations.map(({ language, url }) =>
    element('a', { href: safeAddress(url), hreflang: language, lang: language }, htmlText(languageName(language))),
  )
  return line(page, page.words.translations, links.join(', '))
}

const languageNames = new Map<string, string>()

/** A language in its own words: `Deutsch`; its tag where it has none. */
function languageName(language: string): string {
  const known = languageNames.get(language)
  if (known !== undefined) return known
  const [tag = 'en'] = locales(language)
  const isTag = tag.toLowerCase().startsWith(language.slice(0, 2).toLowerCase())
  const name = isTag ? new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) : language
  if (languageNames.size > 200) languageNames.clear()
  languageNames.set(language, name ?? language)
  return name ?? language
}

/** Plain words for the article's other renditions and the publication's feeds. */
function formats(article: ArticleView, page: PageContext): string {
  const own = formatLinks(article.links, page)
  const shared = framed(page, 'formats', () => formatLinks(page.collection, page))
  if (own === '' && shared === '') return ''
  return line(page, page.words.formats, own === '' || shared === '' ? own + shared : `${own} · ${shared}`, 'formats')
}

function formatLinks(links: readonly Link[], page: PageContext): string {
  const words = otherFormats(links).map((link) =>
    element('a', { href: page.href(link.path), type: link.format.mediaType }, htmlText(link.format.label)),
  )
  return words.join(' · ')
}
