/** The overview of everything that was published, and the page for what was not. */
import { element } from '../../../markup/html.js'
import { unsafeHtml } from '../../../markup/safe-html.js'
import { pageHtml } from '../document.js'
import { contextOf } from '../page.js'
import { otherFormats } from '../place.js'
import type { IndexGroup, NavItem } from '../theme/theme.js'
import type { Topic, TopicKind } from './lists.js'
import { type Build, nameOf, plainHeading, sitePage } from './pages.js'
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
  const of = (kind: TopicKind) => lists.filter((it) => it.kind === kind)
  const feeds = otherFormats(build.site.collection).map(({ path, format }) => {
    return { name: format.label, path, count: undefined }
  })
  const groups: readonly IndexGroup[] = [
    { title: undefined, entries: of('archive') },
    { title: words.sections, entries: of('section') },
    { title: words.tags, entries: of('tag') },
    { title: words.authors, entries: of('author') },
    { title: words.feeds, entries: feeds },
  ]
  const page = {
    path: CONTENTS_PATH,
    kind: 'list',
    title: words.archive,
    description: `${words.archive}. ${build.site.publication.title}`,
    head: [],
  } as const
  return sitePage(page, build, (context) =>
    unsafeHtml(`${plainHeading(words.archive, context)}${context.theme.index(groups, context)}`),
  )
}

/** `404.html`, which hosts show at any address: its own addresses start at the host's root. */
export function notFoundHtml(build: Build): string {
  const { words } = build.voice
  const { language } = build.site.publication
  const frame = { path: NOT_FOUND_PATH, kind: 'list', language, canonical: undefined } as const
  const context = contextOf(frame, build.site)
  const home = element('a', { href: context.href('index.html') }, String(context.say(words.frontPage)))
  const archive = element('a', { href: context.href(CONTENTS_PATH) }, String(context.say(words.archive)))
  const hint = `<p class="none">${context.say(words.notFoundHint)}</p>\n<p>${home} · ${archive}</p>\n`
  const main = unsafeHtml(`${plainHeading(words.notFound, context)}${hint}`)
  return pageHtml({ ...frame, title: words.notFound, description: undefined, head: [], main }, build.site, context)
}
