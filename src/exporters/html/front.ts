import {
  type CollectionExporter,
  definePlannedExporter,
  type OutputFile,
  type Part,
  type PlanContext,
} from '../../contract/exporter.js'
import { unsafeHtml } from '../../markup/safe-html.js'
import { sectionsOf } from '../../record/sections.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import { navItems } from './page.js'
import { type Card, toCard } from './site/card.js'
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
import { type SitemapEntry, sitemapFiles, TWO_DAYS } from './site/sitemap.js'
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
      plan: (articles: readonly Card[], context) => planSite(articles, context, theme),
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

function planSite(articles: readonly Card[], context: PlanContext<HtmlOptions>, theme: Theme): readonly Part[] {
  const { options, publication } = context
  const topics = topicsOf(articles)
  const sections = navItems(sectionsOf(articles))
  const build = buildOf(sections, context, theme)
  const fronts = frontPages(articles, build)
  const others = topics.flatMap((topic) => topicPages(topic, build, feedsOf(topic, context)))
  const found = [...fronts.map(({ path }) => path), CONTENTS_PATH, ...others.map(({ path }) => path)]
  const urls: readonly SitemapEntry[] = [
    ...found.map((path) => ({ url: pageAddress(path, publication) })),
    ...articles.flatMap((record) => {
      const url = record.canonicalUrl ?? record.url
      return url === undefined ? [] : [{ url, record }]
    }),
  ]
  const pages: readonly (readonly [string, SiteData])[] = [
    ...[...fronts, ...others].map((page) => [page.path, { make: 'list', sections, page }] as const),
    [CONTENTS_PATH, { make: 'contents', sections, lists: entriesOf(topics, build) }],
    ...(options.search ? [[SEARCH_PATH, { make: 'search', sections }] as const] : []),
    [NOT_FOUND_PATH, { make: 'missing', sections }],
  ]
  return [
    ...pages.map(([path, data]): Part => ({ path, mediaType: 'text/html', data })),
    ...[
      ...redirectFiles(articles, publication),
      { path: 'style.css', mediaType: 'text/css', content: stylesheet(theme, options) },
      iconFile(publication, theme.colours),
      ...(options.search ? searchFiles(articles) : []),
      ...sitemapFiles(urls, publication, context.now),
    ].map(ready),
    ...theme
      .files(styleContext(options))
      .map(({ path, mediaType }): Part => ({ path, mediaType, data: { make: 'own' } satisfies SiteData })),
  ]
}

/** A file whose content is its data; it is asked for only where the file is wanted. */
function ready(file: OutputFile): Part {
  return {
    path: file.path,
    mediaType: file.mediaType,
    get data() {
      return { make: 'ready', content: String(file.content) } satisfies SiteData
    },
  }
}
