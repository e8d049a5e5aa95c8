/** The pages that list articles: the front page, and one list each for sections, tags, authors and months. */
import type { Link } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { absoluteAddress } from '../../../markup/address.js'
import { formatMonth } from '../../../markup/dates.js'
import { element, htmlText } from '../../../markup/html.js'
import { pageHtml } from '../document.js'
import { webSite } from '../json-ld.js'
import type { HtmlOptions } from '../options.js'
import type { NavItem, Page, Site } from '../page.js'
import { relativeAddress } from '../place.js'
import { river } from '../river.js'
import { listTags } from '../social.js'
import { type Voice, voiceOf } from '../voice.js'
import { type Card, type Listed, toListed } from './card.js'
import type { Topic } from './lists.js'
import { topicKey, topicPath } from './topics.js'

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
export function buildOf(sections: readonly NavItem[], { publication, options, collection }: Setting): Build {
  return { site: { publication, options, collection, sections }, voice: voiceOf(publication.language) }
}

/** The sections a masthead names. */
export function sectionsOf(topics: readonly Topic[]): readonly NavItem[] {
  const sections = topics.filter((topic) => topic.kind === 'section')
  return largest(sections).map((topic) => ({ name: topic.name, path: topicPath('section', topic.key) }))
}

/** One page of a list, as data. `heading` and `head` are ready HTML. */
export interface ListPage extends Pick<Page, 'path' | 'kind' | 'title' | 'head'> {
  readonly description?: string
  readonly heading: string
  readonly articles: readonly Listed[]
  readonly number: number
  readonly pages: number
  readonly previous?: string
  readonly next?: string
}

/** How many sections a masthead names: those with the most articles. */
const SECTIONS_NAMED = 8

function largest(sections: readonly Topic[]): readonly Topic[] {
  return [...sections].sort((one, other) => other.articles.length - one.articles.length).slice(0, SECTIONS_NAMED)
}

/** The front page and its older pages. */
export function frontPages(articles: readonly Card[], build: Build): readonly ListPage[] {
  const { publication } = build.site
  const pathOf = (page: number) => (page === 1 ? 'index.html' : `page/${page}/index.html`)
  return paged(articles, build.site.options.perPage, pathOf, (page, pages) => {
    const number = page === 1 ? undefined : build.voice.words.pageOf(page, pages)
    return {
      kind: page === 1 ? 'front' : 'list',
      title: number === undefined ? publication.title : `${publication.title}, ${number}`,
      heading: page === 1 ? '' : listHeading(build.voice.words.latest, number),
      ...(page === 1 && publication.description !== undefined ? { description: publication.description } : {}),
      head: page === 1 ? [`<script type="application/ld+json">${webSite(publication)}</script>`] : [],
    }
  })
}

/** The pages of one list. */
export function topicPages(topic: Topic, build: Build): readonly ListPage[] {
  const { words } = build.voice
  const name = nameOf(topic, build)
  const label = { section: words.section, tag: words.tag, author: words.author, archive: words.archive }[topic.kind]
  return paged(
    topic.articles,
    build.site.options.perPage,
    (page) => topicPath(topic.kind, topic.key, page),
    (page, pages) => {
      const number = page === 1 ? undefined : words.pageOf(page, pages)
      return {
        kind: 'list',
        title: number === undefined ? name : `${name}, ${number}`,
        heading: listHeading(
          name,
          number,
          label,
          topic.kind === 'author' ? authorLine(topic, build.site.publication.url) : '',
        ),
        description: `${label}: ${name}. ${build.site.publication.title}`,
        head: [],
      }
    },
  )
}

/** A topic's name for people: a month in words. */
export function nameOf(topic: Topic, build: Build): string {
  const [first] = topic.articles
  if (topic.kind !== 'archive' || !first?.published) return topic.name
  const name = formatMonth(first.published, build.site.publication.language)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What is known of an author besides the name: role, organisation and address, as the newest article tells them. */
function authorLine(topic: Topic, base: string): string {
  const authors = topic.articles.flatMap((record) => record.authors.filter((it) => topicKey(it.name) === topic.key))
  const newest = <Key extends 'role' | 'organisation' | 'url'>(key: Key) => authors.find((it) => it[key])?.[key]
  const own = newest('url')
  const href = own && absoluteAddress(own, base)
  const address = href && element('a', { href, rel: 'me' }, htmlText(href.replace(/^(?:https?:\/\/|mailto:)/, '')))
  const words = [newest('role'), newest('organisation')].flatMap((it) => (it === undefined ? [] : [htmlText(it)]))
  return [...words, ...(address ? [address] : [])].join(' · ')
}

/** The head of a page that is no article; `line` is ready HTML. */
export function listHeading(name: string, number?: string, label?: string, line = ''): string {
  const lines = [
    label === undefined ? '' : element('p', { class: 'kicker' }, `<span>${htmlText(label)}</span>`),
    element('h1', {}, htmlText(name)),
    line === '' ? '' : element('p', { class: 'number' }, line),
    number === undefined ? '' : element('p', { class: 'number' }, htmlText(number)),
  ]
  return `${element('header', { class: 'head' }, `\n${lines.filter((line) => line !== '').join('\n')}\n`)}\n`
}

function paged(
  articles: readonly Card[],
  size: number,
  pathOf: (page: number) => string,
  describe: (page: number, pages: number) => Pick<ListPage, 'kind' | 'title' | 'head' | 'description' | 'heading'>,
): readonly ListPage[] {
  const pages = Math.max(1, Math.ceil(articles.length / size))
  return Array.from({ length: pages }, (_, at) => {
    const number = at + 1
    return {
      ...describe(number, pages),
      path: pathOf(number),
      articles: articles.slice(at * size, number * size).map(toListed),
      number,
      pages,
      ...(number > 1 ? { previous: pathOf(number - 1) } : {}),
      ...(number < pages ? { next: pathOf(number + 1) } : {}),
    }
  })
}

/** The page as HTML. */
export function listHtml(page: ListPage, build: Build): string {
  const { path, kind, title, description, heading, previous, next } = page
  const list = river(page.articles, {
    path,
    publication: build.site.publication,
    options: build.site.options,
    large: kind === 'front',
    section: !path.startsWith('section/'),
  })
  const steps = [
    ...(previous === undefined ? [] : [element('link', { rel: 'prev', href: relativeAddress(path, previous) })]),
    ...(next === undefined ? [] : [element('link', { rel: 'next', href: relativeAddress(path, next) })]),
  ]
  const onward = pager(path, previous, next, page.number, page.pages, build)
  const main = `${heading}${list}${onward}`
  return sitePage({ path, kind, title, description, head: [...page.head, ...steps], main }, build)
}

function pager(
  path: string,
  previous: string | undefined,
  next: string | undefined,
  page: number,
  pages: number,
  { voice }: Build,
): string {
  if (pages === 1) return ''
  const { words } = voice
  const items = [
    previous === undefined ? '' : link(path, previous, 'prev', voice.say(words.newer)),
    `<span>${voice.say(words.pageOf(page, pages))}</span>`,
    next === undefined ? '' : link(path, next, 'next', voice.say(words.older)),
  ]
  return `${element('nav', { class: 'pager', 'aria-label': words.pageOf(page, pages) }, `\n${items.filter((it) => it !== '').join('\n')}\n`)}\n`
}

function link(from: string, to: string, rel: string, inner: string): string {
  return element('a', { href: relativeAddress(from, to), rel }, inner)
}

/** The address by which crawlers are to know a page that is no article. */
export function pageAddress(path: string, publication: Publication): string {
  return new URL(relativeAddress('index.html', path), publication.url).href
}

/** A page that is no article. */
export function sitePage(page: Omit<Page, 'language' | 'voice' | 'canonical'>, build: Build): string {
  const { publication } = build.site
  const url = pageAddress(page.path, publication)
  return pageHtml(
    {
      ...page,
      head: [...listTags(page.title, url, publication), ...page.head],
      language: publication.language,
      voice: build.voice,
      canonical: url,
    },
    build.site,
  )
}
