/** The pages that list articles: the front page, and one list each for sections, tags, authors and months. */
import type { CollectionContext, OutputFile } from '../../../contract/exporter.js'
import { absoluteAddress } from '../../../markup/address.js'
import { formatMonth } from '../../../markup/dates.js'
import { element, htmlText } from '../../../markup/html.js'
import type { ArticleRecord } from '../../../record/article.js'
import { pageHtml } from '../document.js'
import { webSite } from '../json-ld.js'
import type { HtmlOptions } from '../options.js'
import type { Page, Site } from '../page.js'
import { relativeAddress } from '../place.js'
import { river } from '../river.js'
import { listTags } from '../social.js'
import { type Voice, voiceOf } from '../voice.js'
import type { Topic } from './lists.js'
import { topicKey, topicPath } from './topics.js'

/** A file with the address crawlers are to know it by; undefined where they are to ignore it. */
export interface SitePage {
  readonly file: OutputFile
  readonly url: string | undefined
}

/** Everything the pages of one build need. */
export interface Build {
  readonly site: Site
  readonly context: CollectionContext<HtmlOptions>
  readonly voice: Voice
}

/** What a build's pages share. */
export function buildOf(sections: readonly Topic[], context: CollectionContext<HtmlOptions>): Build {
  const { publication, options, collection } = context
  const items = largest(sections).map((topic) => ({ name: topic.name, path: topicPath('section', topic.key) }))
  return { site: { publication, options, collection, sections: items }, context, voice: voiceOf(publication.language) }
}

/** How many sections a masthead names: those with the most articles. */
const SECTIONS_NAMED = 8

function largest(sections: readonly Topic[]): readonly Topic[] {
  return [...sections].sort((one, other) => other.articles.length - one.articles.length).slice(0, SECTIONS_NAMED)
}

/** The front page and its older pages. */
export function frontPages(articles: readonly ArticleRecord[], build: Build): readonly SitePage[] {
  const { publication } = build.site
  const pathOf = (page: number) => (page === 1 ? 'index.html' : `page/${page}/index.html`)
  return paged(articles, build, pathOf, (page, pages) => {
    const number = page === 1 ? undefined : build.voice.words.pageOf(page, pages)
    return {
      kind: page === 1 ? 'front' : 'list',
      title: number === undefined ? publication.title : `${publication.title}, ${number}`,
      heading: page === 1 ? '' : listHeading(build.voice.words.latest, number),
      description: page === 1 ? publication.description : undefined,
      head: page === 1 ? [`<script type="application/ld+json">${webSite(publication)}</script>`] : [],
    }
  })
}

/** The pages of one list. */
export function topicPages(topic: Topic, build: Build): readonly SitePage[] {
  const { words } = build.voice
  const name = nameOf(topic, build)
  const label = { section: words.section, tag: words.tag, author: words.author, archive: words.archive }[topic.kind]
  return paged(
    topic.articles,
    build,
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

interface ListPage extends Pick<Page, 'kind' | 'title' | 'description' | 'head'> {
  readonly heading: string
}

function paged(
  articles: readonly ArticleRecord[],
  build: Build,
  pathOf: (page: number) => string,
  describe: (page: number, pages: number) => ListPage,
): readonly SitePage[] {
  const size = build.site.options.perPage
  const pages = Math.max(1, Math.ceil(articles.length / size))
  return Array.from({ length: pages }, (_, at) => {
    const number = at + 1
    const path = pathOf(number)
    const { heading, head, ...page } = describe(number, pages)
    const list = river(articles.slice(at * size, number * size), {
      ...build.context,
      path,
      large: page.kind === 'front',
      section: !path.startsWith('section/'),
      linksOf: (record) => build.context.linksOf(record),
    })
    const previous = number > 1 ? pathOf(number - 1) : undefined
    const next = number < pages ? pathOf(number + 1) : undefined
    const onward = pager(path, previous, next, number, pages, build)
    const steps = [
      ...(previous === undefined ? [] : [element('link', { rel: 'prev', href: relativeAddress(path, previous) })]),
      ...(next === undefined ? [] : [element('link', { rel: 'next', href: relativeAddress(path, next) })]),
    ]
    return sitePage({ ...page, path, head: [...head, ...steps], main: `${heading}${list}${onward}` }, build)
  })
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

/** A page that is no article, with its address. */
export function sitePage(page: Omit<Page, 'language' | 'voice' | 'canonical'>, build: Build): SitePage {
  const { publication } = build.site
  const url = new URL(relativeAddress('index.html', page.path), publication.url).href
  const content = pageHtml(
    {
      ...page,
      head: [...listTags(page.title, url, publication), ...page.head],
      language: publication.language,
      voice: build.voice,
      canonical: url,
    },
    build.site,
  )
  return { file: { path: page.path, mediaType: 'text/html', content }, url }
}
