import type { Link } from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import { formatDay, formatTime } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import type { ArticleRecord } from '../../record/article.js'
import { isLocal } from '../../record/media.js'
import { describe, leadMedia } from '../../record/select.js'
import { kicker, timeHtml } from './article-head.js'
import { headlineHtml } from './headline.js'
import type { HtmlOptions } from './options.js'
import { pathOf, relativeAddress } from './place.js'
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
  linksOf(record: ArticleRecord): readonly Link[]
}

/** Articles, newest first as they come, under their days: the date is said once. */
export function river(articles: readonly ArticleRecord[], context: RiverContext): string {
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
  readonly articles: ArticleRecord[]
}

/** One group a day, in the order the days first come. */
function byDay(articles: readonly ArticleRecord[]): readonly Day[] {
  const days = new Map<string, ArticleRecord[]>()
  for (const record of articles) {
    const day = record.published?.value.slice(0, 10) ?? ''
    const group = days.get(day)
    if (group) group.push(record)
    else days.set(day, [record])
  }
  return [...days].map(([day, group]) => ({ day, articles: group }))
}

function dayHtml(
  day: string,
  sample: ArticleRecord | undefined,
  items: string,
  context: RiverContext,
  voice: Voice,
): string {
  const id = `day_${day === '' ? 'none' : day}`
  const title = sample?.published
    ? element('time', { datetime: day }, htmlText(formatDay(sample.published, context.publication.language)))
    : voice.say(voice.words.undated)
  const heading = element('h2', { id }, title)
  const list = element('div', { class: 'items' }, `\n${items}\n`)
  return `${element('section', { class: 'day', 'aria-labelledby': id }, `\n${heading}\n${list}\n`)}\n`
}

function item(record: ArticleRecord, first: boolean, context: RiverContext): string {
  const target = pathOf(context.linksOf(record), 'html') ?? `${record.slug}/index.html`
  const href = relativeAddress(context.path, target)
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

function withoutSection(record: ArticleRecord): Pick<ArticleRecord, 'section' | 'kicker'> {
  const { kicker: own, section } = record
  return own === undefined || own.toLowerCase() === section?.toLowerCase() ? {} : { kicker: own }
}

function summary(record: ArticleRecord): string {
  const text = describe(record, 180)
  return text === '' ? '' : element('p', { class: 'summary' }, htmlText(text))
}

/** The article's first picture, small; it says nothing the headline beside it does not. */
function thumbnail(record: ArticleRecord, href: string): string {
  const picture = leadMedia(record).find(isLocal) ?? record.media.find(isLocal)
  if (!picture) return ''
  const src = `${href}${encodeURIComponent(picture.src)}`
  const { width, height } = picture
  return `${element('img', { src, alt: '', width, height, loading: 'lazy', decoding: 'async' })}\n`
}
