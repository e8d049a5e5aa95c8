import type { ArticleContext } from '../../contract/exporter.js'
import { safeAddress } from '../../markup/address.js'
import { formatMoment, locales } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import { timeHtml, topicLink } from './article-head.js'
import { otherFormats, relativeAddress } from './place.js'
import type { Voice } from './voice.js'

/** What stands behind the text, between hairlines: tags, source, rights, and the other renditions as plain words. */
export function articleEnd(record: ArticleRecord, path: string, context: ArticleContext, voice: Voice): string {
  const lines = [
    tags(record, path, voice),
    source(record, voice),
    rights(record, voice),
    translations(record, voice),
    formats(path, context, voice),
  ]
  const shown = lines.filter((line) => line !== '')
  return shown.length === 0 ? '' : element('footer', { class: 'after' }, `\n${shown.join('\n')}\n`)
}

function line(voice: Voice, label: string, inner: string, name?: string): string {
  return element('p', { class: name }, `${voice.say(`${label}:`)} ${inner}`)
}

function tags(record: ArticleRecord, path: string, voice: Voice): string {
  if (record.tags.length === 0) return ''
  return line(voice, voice.words.tags, record.tags.map((tag) => topicLink('tag', tag, path)).join(', '))
}

function source({ source: from, language }: ArticleRecord, voice: Voice): string {
  const name = from?.name ?? from?.url
  if (from === undefined || name === undefined) return ''
  const href = from.url === undefined ? undefined : safeAddress(from.url)
  const link = href === undefined ? htmlText(name) : element('a', { href }, htmlText(name))
  const when = from.accessed === undefined ? '' : `, ${timeHtml(from.accessed, formatMoment(from.accessed, language))}`
  return line(voice, voice.words.source, `${link}${when}`)
}

function rights(record: ArticleRecord, voice: Voice): string {
  const { holder, notice, license } = record.rights ?? {}
  const lines = [
    // A notice is a sentence of its own; a bare name needs to be said what it is.
    notice === undefined ? '' : element('p', {}, htmlText(notice)),
    notice !== undefined || holder === undefined ? '' : line(voice, voice.words.rights, htmlText(holder)),
    license === undefined ? '' : line(voice, voice.words.license, licenseHtml(license)),
  ].filter((it) => it !== '')
  return lines.join('\n')
}

function licenseHtml(license: string): string {
  const href = /^https?:/i.test(license) ? safeAddress(license) : undefined
  return href === undefined ? htmlText(license) : element('a', { href, rel: 'license' }, htmlText(license))
}

function translations(record: ArticleRecord, voice: Voice): string {
  if (record.translations.length === 0) return ''
  const links = record.translations.map(({ language, url }) =>
    element('a', { href: safeAddress(url), hreflang: language, lang: language }, htmlText(languageName(language))),
  )
  return line(voice, voice.words.translations, links.join(', '))
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
function formats(path: string, context: ArticleContext, voice: Voice): string {
  const links = [...otherFormats(context.links), ...otherFormats(context.collection)]
  if (links.length === 0) return ''
  const words = links.map((link) =>
    element('a', { href: relativeAddress(path, link.path), type: link.format.mediaType }, htmlText(link.format.label)),
  )
  return line(voice, voice.words.formats, words.join(' · '), 'formats')
}
