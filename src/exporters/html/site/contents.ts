/** The overview of everything that was published, and the page for what was not. */
import { element, htmlText } from '../../../markup/html.js'
import { pageHtml } from '../document.js'
import type { NavItem } from '../page.js'
import { hrefTo } from '../page.js'
import { otherFormats, relativeAddress } from '../place.js'
import type { Topic, TopicKind } from './lists.js'
import { type Build, listHeading, nameOf, sitePage } from './pages.js'
import { CONTENTS_PATH, NOT_FOUND_PATH, topicPath } from './topics.js'

/** A list as the overview names it. */
export interface TopicEntry extends NavItem {
  readonly kind: TopicKind
  readonly count: number
}

/** All lists as the overview names them. */
export function entriesOf(topics: readonly Topic[], build: Build): readonly TopicEntry[] {
  return topics.map((topic) => ({
    kind: topic.kind,
    name: nameOf(topic, build),
    path: topicPath(topic.kind, topic.key),
    count: topic.articles.length,
  }))
}

/** Months, sections, tags, authors and feeds, each with the number of its articles. */
export function contentsHtml(lists: readonly TopicEntry[], build: Build): string {
  const { words } = build.voice
  const of = (kind: TopicKind) =>
    lists.filter((it) => it.kind === kind).map(({ path, name, count }) => entry(path, name, count))
  const feeds = otherFormats(build.site.collection).map((link) => entry(link.path, link.format.label))
  const groups = [
    group(undefined, of('archive')),
    group(words.sections, of('section')),
    group(words.tags, of('tag')),
    group(words.authors, of('author')),
    group(words.feeds, feeds),
  ]
  return sitePage(
    {
      path: CONTENTS_PATH,
      kind: 'list',
      title: words.archive,
      description: `${words.archive}. ${build.site.publication.title}`,
      head: [],
      main: `${listHeading(words.archive)}${groups.join('')}`,
    },
    build,
  )
}

function group(title: string | undefined, entries: readonly string[]): string {
  if (entries.length === 0) return ''
  const list = `<ul>\n${entries.join('\n')}\n</ul>\n`
  if (title === undefined) return `${element('div', { class: 'index' }, `\n${list}`)}\n`
  return `${element('section', { class: 'index' }, `\n<h2>${htmlText(title)}</h2>\n${list}`)}\n`
}

function entry(path: string, name: string, count?: number): string {
  const link = element('a', { href: relativeAddress(CONTENTS_PATH, path) }, htmlText(name))
  return `<li>${link}${count === undefined ? '' : ` <span class="count">${count}</span>`}</li>`
}

/** `404.html`, which hosts show at any address: its own addresses start at the host's root. */
export function notFoundHtml(build: Build): string {
  const { words } = build.voice
  const { publication } = build.site
  const page = { path: NOT_FOUND_PATH, canonical: undefined }
  const home = element('a', { href: hrefTo(page, build.site, 'index.html') }, build.voice.say(words.frontPage))
  const archive = element('a', { href: hrefTo(page, build.site, CONTENTS_PATH) }, build.voice.say(words.archive))
  const hint = `<p class="none">${build.voice.say(words.notFoundHint)}</p>\n<p>${home} · ${archive}</p>\n`
  return pageHtml(
    {
      ...page,
      kind: 'list',
      language: publication.language,
      voice: build.voice,
      title: words.notFound,
      description: undefined,
      head: [],
      main: `${listHeading(words.notFound)}${hint}`,
    },
    build.site,
  )
}
