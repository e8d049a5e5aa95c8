import { safeAddress } from '../../markup/address.js'
import { formatMoment } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { readingMinutes } from '../../markup/reading.js'
import type { ArticleRecord, Author } from '../../record/article.js'
import { type Moment, toEpoch, toIso } from '../../record/time.js'
import type { HtmlOptions } from './options.js'
import type { Voice } from './voice.js'

/** What stands above the text: kicker, headline, subhead and, between hairlines, who, when and how long. */
export function articleHead(record: ArticleRecord, options: HtmlOptions, voice: Voice): string {
  const lines = [
    kicker(record),
    element('h1', {}, htmlText(record.headline)),
    record.subhead && element('p', { class: 'subhead' }, htmlText(record.subhead)),
    meta(record, options, voice),
  ]
  return element('header', { class: 'head' }, `\n${lines.filter((line) => line).join('\n')}\n`)
}

/** Section and kicker on one line; one of them where they say the same. */
export function kicker(record: ArticleRecord): string {
  const same = record.kicker?.toLowerCase() === record.section?.toLowerCase()
  const names = [record.section, same ? undefined : record.kicker].filter((name) => name !== undefined)
  if (names.length === 0) return ''
  return element('p', { class: 'kicker' }, names.map((name) => `<span>${htmlText(name)}</span>`).join(' '))
}

/** A moment in words inside `<time>`. */
export function timeHtml(moment: Moment, words: string): string {
  return element('time', { datetime: toIso(moment) }, htmlText(words))
}

function meta(record: ArticleRecord, options: HtmlOptions, voice: Voice): string {
  const { published, modified, language } = record
  const changed = modified && (!published || toEpoch(modified) > toEpoch(published)) ? modified : undefined
  const lines = [
    byline(record, voice),
    published && timeHtml(published, formatMoment(published, language)),
    changed && `<span>${voice.say(voice.words.updated)} ${timeHtml(changed, formatMoment(changed, language))}</span>`,
    options.readingTime && `<span>${voice.say(voice.words.readingTime(readingMinutes(record)))}</span>`,
  ].filter((line) => line)
  return lines.length === 0 ? '' : element('div', { class: 'meta' }, `\n${lines.join('\n')}\n`)
}

/** The byline as printed, else the authors by name and role. */
function byline(record: ArticleRecord, voice: Voice): string {
  if (record.byline !== undefined) return element('p', { class: 'byline' }, htmlText(record.byline))
  if (record.authors.length === 0) return ''
  const by = voice.say(voice.words.by)
  const names = record.authors.map(authorHtml).join(', ')
  return element('p', { class: 'byline' }, by === '' ? names : `${by} ${names}`)
}

function authorHtml(author: Author): string {
  const href = author.url === undefined ? undefined : safeAddress(author.url)
  const name = href === undefined ? htmlText(author.name) : element('a', { href, rel: 'author' }, htmlText(author.name))
  const details = [author.role, author.organisation].filter((detail) => detail !== undefined).join(', ')
  return details === '' ? name : `${name}, ${element('span', { class: 'role' }, htmlText(details))}`
}
