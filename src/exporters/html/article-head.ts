import { formatMoment } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { QUOTE_MARK } from '../../markup/html-block.js'
import { readingMinutes } from '../../markup/reading.js'
import type { ArticleRecord, Author } from '../../record/article.js'
import { type Moment, toEpoch, toIso } from '../../record/time.js'
import { headlineHtml } from './headline.js'
import type { HtmlOptions } from './options.js'
import { relativeAddress } from './place.js'
import { type TopicKind, topicKey, topicPath } from './site/topics.js'
import type { Voice } from './voice.js'

/** What stands above the text: kicker, headline, subhead and, between hairlines, who, when and how long. */
export function articleHead(record: ArticleRecord, path: string, options: HtmlOptions, voice: Voice): string {
  const lines = [
    kicker(record, path),
    element(
      'h1',
      { class: QUOTE_MARK.test(record.headline) ? 'hang' : undefined },
      headlineHtml(record.headline, record.language),
    ),
    record.subhead && element('p', { class: 'subhead' }, htmlText(record.subhead)),
    meta(record, path, options, voice),
  ]
  return element('header', { class: 'head' }, `\n${lines.filter((line) => line).join('\n')}\n`)
}

/** Section and kicker on one line, one of them where they say the same; the section leads to its list from `path`. */
export function kicker(record: Pick<ArticleRecord, 'section' | 'kicker'>, path?: string): string {
  const { section } = record
  const same = record.kicker?.toLowerCase() === section?.toLowerCase()
  const names = [
    section === undefined ? undefined : path === undefined ? htmlText(section) : topicLink('section', section, path),
    same || record.kicker === undefined ? undefined : htmlText(record.kicker),
  ].filter((name) => name !== undefined)
  if (names.length === 0) return ''
  return element('p', { class: 'kicker' }, names.map((name) => `<span>${name}</span>`).join(' '))
}

/** The name of a section, tag or author, leading to its list. */
export function topicLink(kind: TopicKind, name: string, from: string): string {
  const href = relativeAddress(from, topicPath(kind, topicKey(name)))
  return element('a', { href, rel: kind === 'author' ? 'author' : kind === 'tag' ? 'tag' : undefined }, htmlText(name))
}

/** A moment in words inside `<time>`. */
export function timeHtml(moment: Moment, words: string): string {
  return element('time', { datetime: toIso(moment) }, htmlText(words))
}

function meta(record: ArticleRecord, path: string, options: HtmlOptions, voice: Voice): string {
  const { published, modified, language } = record
  const changed = modified && (!published || toEpoch(modified) > toEpoch(published)) ? modified : undefined
  const lines = [
    byline(record, path, voice),
    published && timeHtml(published, formatMoment(published, language)),
    changed && `<span>${voice.say(voice.words.updated)} ${timeHtml(changed, formatMoment(changed, language))}</span>`,
    options.readingTime && `<span>${voice.say(voice.words.readingTime(readingMinutes(record)))}</span>`,
  ].filter((line) => line)
  return lines.length === 0 ? '' : element('div', { class: 'meta' }, `\n${lines.join('\n')}\n`)
}

/** The byline as printed, else the authors by name and role; each author known leads to the list of their articles. */
function byline(record: ArticleRecord, path: string, voice: Voice): string {
  const { authors } = record
  if (record.byline !== undefined) {
    return element('p', { class: 'byline' }, linkNames(record.byline, authors, path))
  }
  if (authors.length === 0) return ''
  const by = voice.say(voice.words.by)
  const names = authors.map((author) => {
    const details = [author.role, author.organisation].filter((detail) => detail !== undefined).join(', ')
    const name = topicLink('author', author.name, path)
    return details === '' ? name : `${name}, ${element('span', { class: 'role' }, htmlText(details))}`
  })
  // Where roles stand behind names, a comma alone would not tell one author's from the next.
  const line = names.join(names.some((name) => name.endsWith('</span>')) ? '; ' : ', ')
  return element('p', { class: 'byline' }, by === '' ? line : `${by} ${line}`)
}

/** The printed line, each author's name in it, where it stands first, made a link. */
function linkNames(line: string, authors: readonly Author[], path: string): string {
  const found = authors
    .map(({ name }) => ({ name, at: line.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  let out = ''
  let done = 0
  for (const { name, at } of found) {
    // Names can lie inside one another: what is written already is not written twice.
    if (at < done) continue
    out += `${htmlText(line.slice(done, at))}${topicLink('author', name, path)}`
    done = at + name.length
  }
  return `${out}${htmlText(line.slice(done))}`
}
