import {
  type Cards,
  type CollectionExporter,
  definePlannedExporter,
  type Part,
  type PlanContext,
} from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import { unsafeHtml } from '../../markup/safe-html.js'
import { sectionsOf } from '../../record/sections.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import { navItems } from './page.js'
import { type Card, listedOf, toCard } from './site/card.js'
import { contentsHtml, entriesOf, notFoundHtml, type TopicEntry } from './site/contents.js'
import { iconFile, iconPictures } from './site/icon.js'
import { topicsOf } from './site/lists.js'
import {
  buildOf,
  feedsOf,
  frontPages,
  type ListPage,
  listHtml,
  pageAddress,
  plainHeading,
  sitePage,
  topicPages,
} from './site/pages.js'
import { redirectFiles } from './site/redirects.js'
import { searchFiles, searchHtml } from './site/search.js'
import { entriesOfCard } from './site/search-index.js'
import { type LargeFile, openSitemap, type SitemapEntry, TWO_DAYS } from './site/sitemap.js'
import { CONTENTS_PATH, NOT_FOUND_PATH, SEARCH_PATH } from './site/topics.js'
import { styleContext, stylesheet } from './stylesheet.js'
import type { NavItem, Theme } from './theme/theme.js'

/** What decides a file of the site; pages name the sections of the masthead. */
type SiteData =
  | { readonly make: 'list'; readonly sections: readonly NavItem[]; readonly page: ListPage }
  | { readonly make: 'contents'; readonly sections: readonly NavItem[]; readonly lists: readonly TopicEntry[] }
  | { readonly make: 'search' | 'missing'; readonly sections: readonly NavItem[] }
  | { readonly make: 'own' }
  | { readonly make: 'ready'; readonly content: string }

/**
 * The front page, `index.html`, with what leads on from it (older pages, lists by section, tag, author and month, the
 * overview) the search, and what all pages share: stylesheet, fonts, icon, sitemaps, the page for a wrong address.
 */
export function createIndexExporter(theme: Theme): CollectionExporter {
  return definePlannedExporter({
    format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
    revision: 1,
    variant: `${theme.name} ${theme.revision}`,
    wantsLines: false,
    // The news sitemap names what is two days old at most.
    recent: TWO_DAYS,
    folders: ['section', 'tag', 'author', 'archive', 'page', 'fonts'],
    options: htmlOptions,
    dress: ({ path, language, title, description, head, main, sections }, context) =>
      sitePage(
        { path, kind: 'list', language, title, description, head },
        buildOf(navItems(sections), context, theme),
        (page) => unsafeHtml(`${plainHeading(title, page)}${main}\n`),
      ),
    plan: {
      card: toCard,
      plan: (cards: Cards<Card>, context) => planSite(cards, context, theme),
      pictures: ({ publication, options }) =>
        options.pictures === false ? [] : iconPictures(publication, theme.colours),
      write(part, context) {
        const data = part.data as SiteData
        if (data.make === 'ready') return data.content
        if (data.make === 'own') {
          return theme.files(styleContext(context.options)).find(({ path }) => path === part.path)?.content ?? ''
        }
        const build = buildOf(data.sections, context, theme)
        if (data.make === 'list') return listHtml(data.page, build)
        if (data.make === 'contents') return contentsHtml(data.lists, build)
        return data.make === 'search' ? searchHtml(build) : notFoundHtml(build)
      },
    },
  })
}

function planSite(cards: Cards<Card>, context: PlanContext<HtmlOptions>, theme: Theme): readonly Part[] {
  const { options, publication } = context
  const seen = openSurvey(publication, context.now)
  const topics = topicsOf(seen.through(cards))
  const sections = navItems(sectionsOf(seen.sections))
  const build = buildOf(sections, context, theme)
  const lists = [...frontPages(cards.length, build)]
  const fronts = lists.length
  lists.push(...topics.flatMap((topic) => topicPages(topic, build, feedsOf(topic, context))))
  const listed = listedOf(cards)
  const found = lists.map(({ path }) => path).toSpliced(fronts, 0, CONTENTS_PATH)
  const pages: readonly (readonly [string, SiteData])[] = [
    [CONTENTS_PATH, { make: 'contents', sections, lists: entriesOf(topics, build) }],
    ...(options.search ? [[SEARCH_PATH, { make: 'search', sections }] as const] : []),
    [NOT_FOUND_PATH, { make: 'missing', sections }],
  ]
  return [
    ...lists.map(
      ({ path, make }) => new LatePart(path, 'text/html', () => ({ make: 'list', sections, page: make(listed) })),
    ),
    ...pages.map(([path, data]): Part => ({ path, mediaType: 'text/html', data })),
    ...[
      ...redirectFiles(cards, publication, seen.moved),
      { path: 'style.css', mediaType: 'text/css', content: stylesheet(theme, options) },
      iconFile(publication, theme.colours),
      ...(options.search ? searchFiles(cards, seen.entries()) : []),
      ...seen.map.files(
        found.map((path) => pageAddress(path, publication)),
        (place) => mapped(cards.at(place)),
      ),
    ].map(ready),
    ...theme
      .files(styleContext(options))
      .map(({ path, mediaType }): Part => ({ path, mediaType, data: { make: 'own' } satisfies SiteData })),
  ]
}

/** What is noted of all cards while they are gone through once: making each of them anew takes its time. */
function openSurvey(publication: Publication, now: number | undefined) {
  const sections: Pick<Card, 'section'>[] = []
  const moved: Card[] = []
  const map = openSitemap(publication, now)
  const texts = new Map<string, Pick<Card, 'section'>>()
  let entries = 0
  return {
    sections,
    /** Those that had other addresses before. */
    moved,
    map,
    /** How many entries the index of the search has. */
    entries: () => entries,
    *through(cards: Cards<Card>): Iterable<Card> {
      let place = -1
      for (const card of cards) {
        place++
        const { section } = card
        if (section !== undefined) {
          const named = texts.get(section) ?? { section }
          texts.set(section, named)
          sections.push(named)
        }
        if (card.formerUrls.length > 0) moved.push(card)
        entries += entriesOfCard(card)
        const entry = mapped(card)
        if (entry) map.add(entry, place)
        yield card
      }
    },
  }
}

/** An article as maps name it. */
function mapped(record: Card | undefined): SitemapEntry | undefined {
  const url = record?.canonicalUrl ?? record?.url
  return record && url !== undefined ? { url, record } : undefined
}

/** A file whose data is made when it is asked for. There are many, and one literal with a getter would take half a kilobyte. */
class LatePart implements Part {
  declare readonly bulky?: boolean
  declare readonly pieces?: () => Iterable<string>
  readonly #make: () => SiteData

  constructor(
    readonly path: string,
    readonly mediaType: string,
    make: () => SiteData,
    large: Pick<Part, 'bulky' | 'pieces'> = {},
  ) {
    this.#make = make
    Object.assign(this, large)
  }

  get data(): SiteData {
    return this.#make()
  }
}

/** A file whose content is its data. */
function ready(file: LargeFile): Part {
  const { pieces } = file
  const large = { ...(pieces ? { pieces } : {}), ...(BULKY.test(file.path) ? { bulky: true } : {}) }
  return new LatePart(file.path, file.mediaType, () => ({ make: 'ready', content: String(file.content) }), large)
}

/** Files that tell of many articles. */
const BULKY = /\/(?:terms|titles)-/
