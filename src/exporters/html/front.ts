import { definePlannedExporter, type OutputFile, type Part, type PlanContext } from '../../contract/exporter.js'
import { fontFiles } from './fonts.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import type { NavItem } from './page.js'
import { type Card, toCard } from './site/card.js'
import { contentsHtml, entriesOf, notFoundHtml, type TopicEntry } from './site/contents.js'
import { iconFile } from './site/icon.js'
import { topicsOf } from './site/lists.js'
import { buildOf, frontPages, type ListPage, listHtml, pageAddress, sectionsOf, topicPages } from './site/pages.js'
import { redirectFiles } from './site/redirects.js'
import { searchFiles, searchHtml } from './site/search.js'
import { type SitemapEntry, sitemapFiles } from './site/sitemap.js'
import { CONTENTS_PATH, NOT_FOUND_PATH, SEARCH_PATH } from './site/topics.js'
import { stylesheet } from './stylesheet.js'

/** What decides a file of the site; pages name the sections of the masthead. */
type SiteData =
  | { readonly make: 'list'; readonly sections: readonly NavItem[]; readonly page: ListPage }
  | { readonly make: 'contents'; readonly sections: readonly NavItem[]; readonly lists: readonly TopicEntry[] }
  | { readonly make: 'search' | 'missing'; readonly sections: readonly NavItem[] }
  | { readonly make: 'font' }
  | { readonly make: 'ready'; readonly content: string }

/**
 * The front page, `index.html`, with what leads on from it (older pages, lists by section, tag, author and month, the
 * overview) the search, and what all pages share: stylesheet, fonts, icon, sitemaps, the page for a wrong address.
 */
export const htmlIndexExporter = definePlannedExporter({
  format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
  revision: 1,
  folders: ['section', 'tag', 'author', 'archive', 'page', 'fonts'],
  options: htmlOptions,
  plan: {
    card: toCard,
    plan: planSite,
    write(part, context) {
      const data = part.data as SiteData
      if (data.make === 'ready') return data.content
      if (data.make === 'font') return fontFiles().find(({ path }) => path === part.path)?.content ?? ''
      const build = buildOf(data.sections, context)
      if (data.make === 'list') return listHtml(data.page, build)
      if (data.make === 'contents') return contentsHtml(data.lists, build)
      return data.make === 'search' ? searchHtml(build) : notFoundHtml(build)
    },
  },
})

function planSite(articles: readonly Card[], context: PlanContext<HtmlOptions>): readonly Part[] {
  const { options, publication } = context
  const topics = topicsOf(articles)
  const sections = sectionsOf(topics)
  const build = buildOf(sections, context)
  const fronts = frontPages(articles, build)
  const others = topics.flatMap((topic) => topicPages(topic, build))
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
      { path: 'style.css', mediaType: 'text/css', content: stylesheet(options) },
      iconFile(publication),
      ...(options.search ? searchFiles(articles) : []),
      ...sitemapFiles(urls, publication),
    ].map(ready),
    ...(options.typeface === 'literata' ? fontFiles() : []).map(
      ({ path, mediaType }): Part => ({ path, mediaType, data: { make: 'font' } }),
    ),
  ]
}

function ready({ path, mediaType, content }: OutputFile): Part {
  return { path, mediaType, data: { make: 'ready', content: String(content) } satisfies SiteData }
}
