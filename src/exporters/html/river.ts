/** Articles in a list: grouped by day, and each of them as the default theme sets it. */
import { formatDay, formatTime } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { type Html, NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { HtmlOptions } from './options.js'
import { listPicture } from './picture.js'
import type { Listed } from './site/card.js'
import type { DayView, EntryView, ListView, PageContext } from './theme/theme.js'

/** What a list may show of its articles. */
export interface RiverContext {
  readonly page: PageContext
  /** Whether the first article is set larger. */
  readonly large: boolean
  /** Whether each article names its section. */
  readonly section: boolean
}

/** One group a day, in the order the days first come. */
export function daysOf(articles: readonly Listed[], context: RiverContext): readonly DayView[] {
  const days = new Map<string, { readonly first: Listed; readonly entries: EntryView[] }>()
  articles.forEach((record, at) => {
    const day = record.published?.value.slice(0, 10) ?? ''
    const group = days.get(day) ?? { first: record, entries: [] }
    days.set(day, group)
    group.entries.push(entryOf(record, context.large && at === 0, context))
  })
  return [...days].map(([day, { first, entries }]) => ({ day, moment: first.published, entries }))
}

function entryOf(record: Listed, first: boolean, { page, section }: RiverContext): EntryView {
  const href = page.href(record.page)
  return {
    record,
    href,
    summary: page.options.summaries ? record.summary : '',
    picture: page.options.thumbnails ? thumbnail(record, href, page.options) : NO_HTML,
    first,
    namesSection: section,
  }
}

/** The article's first picture, small; it says nothing the headline beside it does not. */
function thumbnail({ picture }: Listed, href: string, options: HtmlOptions): Html {
  return picture?.src === undefined ? NO_HTML : unsafeHtml(listPicture({ ...picture, src: picture.src }, href, options))
}

/** Articles, newest first as they come, under their days: the date is said once. */
export function river({ days }: ListView, page: PageContext): Html {
  if (days.length === 0)
    return unsafeHtml(`${element('p', { class: 'none' }, String(page.say(page.words.noArticles)))}\n`)
  return unsafeHtml(days.map((day) => dayHtml(day, page)).join(''))
}

function dayHtml({ day, moment, entries }: DayView, page: PageContext): string {
  const id = `day_${day === '' ? 'none' : day}`
  const title = moment
    ? element('time', { datetime: day }, htmlText(formatDay(moment, page.language)))
    : String(page.say(page.words.undated))
  const heading = element('h2', { id }, title)
  const items = entries.map((entry) => String(page.theme.item(entry, page))).join('\n')
  const list = element('div', { class: 'items' }, `\n${items}\n`)
  return `${element('section', { class: 'day', 'aria-labelledby': id }, `\n${heading}\n${list}\n`)}\n`
}

/** One article of a river. */
export function item(entry: EntryView, page: PageContext): Html {
  const { record, href, summary, picture, first } = entry
  const time = record.published && formatTime(record.published)
  const words = [
    String(page.theme.kicker(entry.namesSection ? record : withoutSection(record), false, page)),
    element('h3', {}, element('a', { href }, String(page.headline(record)))),
    summary === '' ? '' : element('p', { class: 'summary' }, htmlText(summary)),
    record.published && time ? element('p', { class: 'meta' }, String(page.time(record.published, time))) : '',
  ]
  const text = element('div', {}, `\n${words.filter((line) => line).join('\n')}\n`)
  const own = languageAttributes(record.language, page.language)
  const name = first ? 'item first' : 'item'
  const image = String(picture)
  return unsafeHtml(element('article', { class: name, ...own }, `\n${text}\n${image === '' ? '' : `${image}\n`}`))
}

function withoutSection(record: Pick<Listed, 'section' | 'kicker'>): Pick<Listed, 'section' | 'kicker'> {
  const { kicker: own, section } = record
  return own === undefined || own.toLowerCase() === section?.toLowerCase() ? {} : { kicker: own }
}
