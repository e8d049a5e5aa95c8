/** The pages that list articles: the front page, and one list each for sections, tags, authors and months. */
import type { Link, PlanContext } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { absoluteAddress } from '../../../markup/address.js'
import { formatMonth } from '../../../markup/dates.js'
import { feedPath } from '../../../markup/feed-path.js'
import { element, htmlText } from '../../../markup/html.js'
import { type Html, NO_HTML, unsafeHtml } from '../../../markup/safe-html.js'
import { pageHtml } from '../document.js'
import { webSite } from '../json-ld.js'
import type { HtmlOptions } from '../options.js'
import { contextOf, type Page } from '../page.js'
import { otherFormats, relativeAddress } from '../place.js'
import { daysOf } from '../river.js'
import type { Site } from '../site.js'
import { listTags } from '../social.js'
import type { ListView, NavItem, PageContext, Theme } from '../theme/theme.js'
import { type Voice, voiceOf } from '../voice.js'
import type { Listed } from './card.js'
import type { Topic } from './lists.js'
import { topicPath } from './topics.js'

/** Everything the pages of one build have in common. */
export interface Build {
  readonly site: Site
  readonly voice: Voice
}

/** What pages of one build are made with. */
interface Setting {
  readonly publication: Publication
  readonly options: HtmlOptions
  readonly collection: readonly Link[]
}

/** What a build's pages share; `sections` are those the masthead names. */
export function buildOf(
  sections: readonly NavItem[],
  { publication, options, collection }: Setting,
  theme: Theme,
): Build {
  return { site: { theme, publication, options, collection, sections }, voice: voiceOf(publication.language) }
}

/** One page of a list, as data. `note` and `head` are ready HTML. */
export interface ListPage extends Pick<Page, 'path' | 'kind' | 'title' | 'head'> {
  readonly description?: string
  readonly topic: ListView['topic']
  /** What the list is of, as its heading says it. */
  readonly name: string
  readonly label?: string
  readonly note?: string
  readonly articles: readonly Listed[]
  readonly number: number
  readonly pages: number
  readonly previous?: string
  readonly next?: string
}

/** A feed of the articles of one list, as its pages name it. */
export interface TopicFeed {
  /** From the output's root. */
  readonly path: string
  readonly mediaType: string
  readonly label: string
}

/** The feeds of one list, by what the feeds of this build are told to be made of. */
export function feedsOf(
  { kind, key }: Pick<Topic, 'kind' | 'key'>,
  { collection, optionsOf }: PlanContext,
): readonly TopicFeed[] {
  if (kind === 'archive') return []
  return otherFormats(collection).flatMap(({ format }) => {
    const options = optionsOf?.(format.name) as Readonly<Record<string, unknown>> | undefined
    if (options?.[`${kind}s`] !== true) return []
    return [{ path: feedPath(format, `${kind}/${key}`), mediaType: format.mediaType, label: format.label }]
  })
}

/** A page of a list before it is made. */
export interface PlannedPage {
  readonly path: string
  /** The page, its articles told of by who has them at their places. */
  make(listed: (place: number) => Listed): ListPage
}

/** The front page of so many articles and its older pages. */
export function frontPages(articles: number, build: Build): readonly PlannedPage[] {
  const { publication } = build.site
  const pathOf = (page: number) => (page === 1 ? 'index.html' : `page/${page}/index.html`)
  const places = Uint32Array.from({ length: articles }, (_, place) => place)
  return paged(places, build.site.options.perPage, pathOf, (page, pages) => {
    const { words } = build.voice
    return {
      kind: page === 1 ? 'front' : 'list',
      topic: 'front',
      name: page === 1 ? publication.title : words.latest,
      title: page === 1 ? publication.title : `${publication.title}, ${words.pageOf(page, pages)}`,
      ...(page === 1 && publication.description !== undefined ? { description: publication.description } : {}),
      head:
        page === 1
          ? [
              `<script type="application/ld+json">${webSite(publication, build.site.options.pictures !== false)}</script>`,
            ]
          : [],
    }
  })
}

/** The pages of one list; `feeds` are those of the same articles. */
export function topicPages(topic: Topic, build: Build, feeds: readonly TopicFeed[] = []): readonly PlannedPage[] {
  const { words } = build.voice
  const name = nameOf(topic, build)
  const label = { section: words.section, tag: words.tag, author: words.author, archive: words.archive }[topic.kind]
  const note = topic.kind === 'author' ? { note: authorLine(topic, build.site.publication.url) } : {}
  return paged(
    topic.articles,
    build.site.options.perPage,
    (page) => topicPath(topic.kind, topic.key, page),
    (page, pages) => ({
      kind: 'list',
      topic: topic.kind,
      name,
      label,
      title: page === 1 ? name : `${name}, ${words.pageOf(page, pages)}`,
      ...note,
      description: `${label}: ${name}. ${build.site.publication.title}`,
      head: feeds.map(({ path, mediaType, label: kind }) => {
        const href = relativeAddress(topicPath(topic.kind, topic.key, page), path)
        return element('link', { rel: 'alternate', type: mediaType, href, title: `${name} · ${kind}` })
      }),
    }),
  )
}

/** A topic's name for people: a month in words. */
export function nameOf(topic: Topic, build: Build): string {
  if (topic.kind !== 'archive' || !topic.newest) return topic.name
  const name = formatMonth(topic.newest, build.site.publication.language)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What is known of an author besides the name: role, organisation and address, as the newest article tells them. */
function authorLine({ told }: Topic, base: string): string {
  const newest = <Key extends 'role' | 'organisation' | 'url'>(key: Key) => told.find((it) => it[key])?.[key]
  const own = newest('url')
  const href = own && absoluteAddress(own, base)
  const address = href && element('a', { href, rel: 'me' }, htmlText(href.replace(/^(?:https?:\/\/|mailto:)/, '')))
  const words = [newest('role'), newest('organisation')].flatMap((it) => (it === undefined ? [] : [htmlText(it)]))
  return [...words, ...(address ? [address] : [])].join(' · ')
}

function paged(
  articles: Uint32Array,
  size: number,
  pathOf: (page: number) => string,
  describe: (
    page: number,
    pages: number,
  ) => Omit<ListPage, 'path' | 'articles' | 'number' | 'pages' | 'previous' | 'next'>,
): readonly PlannedPage[] {
  const pages = Math.max(1, Math.ceil(articles.length / size))
  return Array.from({ length: pages }, (_, at) => {
    const number = at + 1
    const path = pathOf(number)
    return {
      path,
      make: (listed) => ({
        ...describe(number, pages),
        path,
        articles: Array.from(articles.subarray(at * size, number * size), listed),
        number,
        pages,
        ...(number > 1 ? { previous: pathOf(number - 1) } : {}),
        ...(number < pages ? { next: pathOf(number + 1) } : {}),
      }),
    }
  })
}

/** The page as HTML. */
export function listHtml(page: ListPage, build: Build): string {
  const { path, kind, title, description, topic, name, label, number, pages, previous, next } = page
  const steps = [
    ...(previous === undefined ? [] : [element('link', { rel: 'prev', href: relativeAddress(path, previous) })]),
    ...(next === undefined ? [] : [element('link', { rel: 'next', href: relativeAddress(path, next) })]),
  ]
  return sitePage({ path, kind, title, description, head: [...page.head, ...steps] }, build, (context) => {
    const days = daysOf(page.articles, { page: context, large: kind === 'front', section: topic !== 'section' })
    const note = unsafeHtml(page.note ?? '')
    const view = { topic, title: name, label, note, page: number, pages, newer: previous, older: next, days }
    return context.theme.list(view, context)
  })
}

/** The heading of a page that is neither a list nor an article. */
export function plainHeading(title: string, context: PageContext): Html {
  const alone = { page: 1, pages: 1, newer: undefined, older: undefined }
  return context.theme.listHead({ topic: 'other', title, label: undefined, note: NO_HTML, ...alone }, context)
}

/** The address by which crawlers are to know a page that is no article. */
export function pageAddress(path: string, publication: Publication): string {
  return new URL(relativeAddress('index.html', path), publication.url).href
}

/** A page that is no article, by default in the publication's language; `write` makes what stands in its `<main>`. */
export function sitePage(
  page: Omit<Page, 'language' | 'canonical' | 'main'> & { readonly language?: string },
  build: Build,
  write: (context: PageContext) => Html,
): string {
  const { publication } = build.site
  const url = pageAddress(page.path, publication)
  const frame = { ...page, language: page.language ?? publication.language, canonical: url }
  const context = contextOf(frame, build.site)
  const head = [...listTags(page.title, url, publication), ...page.head]
  return pageHtml({ ...frame, head, main: write(context) }, build.site, context)
}
