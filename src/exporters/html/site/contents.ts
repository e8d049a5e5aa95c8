/** The overview of everything that was published, and the page for what was not. */
import { element, htmlText } from '../../../markup/html.js'
import { pageHtml } from '../document.js'
import { hrefTo } from '../page.js'
import { otherFormats, relativeAddress } from '../place.js'
import type { Topic } from './lists.js'
import { type Build, listHeading, nameOf, type SitePage, sitePage } from './pages.js'
import { CONTENTS_PATH, topicPath } from './topics.js'

/** Months, sections, tags, authors and feeds, each with the number of its articles. */
export function contentsPage(topics: readonly Topic[], build: Build): SitePage {
  const { words } = build.voice
  const feeds = otherFormats(build.site.collection).map((link) => entry(link.path, link.format.label))
  const groups = [
    group(
      undefined,
      topics.filter((it) => it.kind === 'archive').map((it) => topicEntry(it, build)),
    ),
    group(
      words.sections,
      topics.filter((it) => it.kind === 'section').map((it) => topicEntry(it, build)),
    ),
    group(
      words.tags,
      topics.filter((it) => it.kind === 'tag').map((it) => topicEntry(it, build)),
    ),
    group(
      words.authors,
      topics.filter((it) => it.kind === 'author').map((it) => topicEntry(it, build)),
    ),
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

function topicEntry(topic: Topic, build: Build): string {
  return entry(topicPath(topic.kind, topic.key), nameOf(topic, build), topic.articles.length)
}

function entry(path: string, name: string, count?: number): string {
  const link = element('a', { href: relativeAddress(CONTENTS_PATH, path) }, htmlText(name))
  return `<li>${link}${count === undefined ? '' : ` <span class="count">${count}</span>`}</li>`
}

/** `404.html`, which hosts show at any address: its own addresses start at the host's root. */
export function notFoundPage(build: Build): SitePage {
  const { words } = build.voice
  const { publication } = build.site
  const page = { path: '404.html', canonical: undefined }
  const home = element('a', { href: hrefTo(page, build.site, 'index.html') }, build.voice.say(words.frontPage))
  const archive = element('a', { href: hrefTo(page, build.site, CONTENTS_PATH) }, build.voice.say(words.archive))
  const hint = `<p class="none">${build.voice.say(words.notFoundHint)}</p>\n<p>${home} · ${archive}</p>\n`
  const content = pageHtml(
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
  return { file: { path: page.path, mediaType: 'text/html', content }, url: undefined }
}
