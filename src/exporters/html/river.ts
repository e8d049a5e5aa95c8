import type { Publication } from '../../contract/publication.js'
import { formatDay, formatTime } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { kicker, timeHtml } from './article-head.js'
import { headlineHtml } from './headline.js'
import type { HtmlOptions } from './options.js'
import { relativeAddress } from './place.js'
import type { Listed } from './site/card.js'
import { type Voice, voiceOf } from './voice.js'

/** Where a river stands and what it may show. */
export interface RiverContext {
  readonly path: string
  readonly publication: Publication
  readonly options: HtmlOptions
  /** Whether the first article is set larger. */
  readonly large: boolean
  /** Whether each article names its section. */
  readonly section: boolean
}

/** Articles, newest first as they come, under their days: the date is said once. */
export function river(articles: readonly Listed[], context: RiverContext): string {
  const voice = voiceOf(context.publication.language)
  if (articles.length === 0) return `${element('p', { class: 'none' }, voice.say(voice.words.noArticles))}\n`
  let first = context.large
  return byDay(articles)
    .map(({ day, articles: ofDay }) => {
      const items = ofDay.map((record) => {
        const html = item(record, first, context)
        first = false
        return html
      })
      return dayHtml(day, ofDay[0], items.join('\n'), context, voice)
    })
    .join('')
}

interface Day {
  /** `2021-12-09`, or empty for articles without a date. */
  readonly day: string
  readonly articles: Listed[]
}

/** One group a day, in the order the days first come. */
function byDay(articles: readonly Listed[]): readonly Day[] {
  const days = new Map<string, Listed[]>()
  for (const record of articles) {
    const day = record.published?.value.slice(0, 10) ?? ''
    const group = days.get(day)
    if (group) group.push(record)
    else days.set(day, [record])
  }
  return [...days].map(([day, group]) => ({ day, articles: group }))
}

function dayHtml(day: string, sample: Listed | undefined, items: string, context: RiverContext, voice: Voice): string {
  const id = `day_${day === '' ? 'none' : day}`
  const title = sample?.published
    ? element('time', { datetime: day }, htmlText(formatDay(sample.published, context.publication.language)))
    : voice.say(voice.words.undated)
  const heading = element('h2', { id }, title)
  const list = element('div', { class: 'items' }, `\n${items}\n`)
  return `${element('section', { class: 'day', 'aria-labelledby': id }, `\n${heading}\n${list}\n`)}\n`
}

function item(record: Listed, first: boolean, context: RiverContext): string {
  const href = relativeAddress(context.path, record.page)
  const time = record.published && formatTime(record.published)
  const words = [
    kicker(context.section ? record : withoutSection(record)),
    element('h3', {}, element('a', { href }, headlineHtml(record.headline, record.language))),
    context.options.summaries ? summary(record) : '',
    record.published && time ? element('p', { class: 'meta' }, timeHtml(record.published, time)) : '',
  ]
  const text = element('div', {}, `\n${words.filter((line) => line).join('\n')}\n`)
  const picture = context.options.thumbnails ? thumbnail(record, href) : ''
  const own = languageAttributes(record.language, context.publication.language)
  return element('article', { class: first ? 'item first' : 'item', ...own }, `\n${text}\n${picture}`)
}

function withoutSection(record: Listed): Pick<Listed, 'section' | 'kicker'> {
  const { kicker: own, section } = record
  return own === undefined || own.toLowerCase() === section?.toLowerCase() ? {} : { kicker: own }
}

function summary(record: Listed): string {
  return record.summary === '' ? '' : element('p', { class: 'summary' }, htmlText(record.summary))
}

/** The article's first picture, small; it says nothing the headline beside it does not. */
function thumbnail(record: Listed, href: string): string {
  const { picture } = record
  if (picture?.src === undefined) return ''
  const src = `${href}${encodeURIComponent(picture.src)}`
  const { width, height } = picture
  return `${element('img', { src, alt: '', width, height, loading: 'lazy', decoding: 'async' })}\n`
}
