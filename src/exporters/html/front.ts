import { defineCollectionExporter, type OutputFile } from '../../contract/exporter.js'
import type { ArticleRecord } from '../../record/article.js'
import { fontFiles } from './fonts.js'
import { htmlOptions } from './options.js'
import { contentsPage, notFoundPage } from './site/contents.js'
import { iconFile } from './site/icon.js'
import { topicsOf } from './site/lists.js'
import { buildOf, frontPages, topicPages } from './site/pages.js'
import { redirectFiles } from './site/redirects.js'
import { searchFiles } from './site/search.js'
import { type SitemapEntry, sitemapFiles } from './site/sitemap.js'
import { stylesheet } from './stylesheet.js'

/**
 * The front page, `index.html`, with what leads on from it (older pages, lists by section, tag, author and month, the
 * overview) the search, and what all pages share: stylesheet, fonts, icon, sitemaps, the page for a wrong address.
 */
export const htmlIndexExporter = defineCollectionExporter({
  format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
  revision: 1,
  folders: ['section', 'tag', 'author', 'archive', 'page', 'fonts'],
  options: htmlOptions,
  async render(records, context) {
    const articles: ArticleRecord[] = []
    for await (const record of records) articles.push(record)
    const { options, publication } = context
    const topics = topicsOf(articles)
    const build = buildOf(
      topics.filter((topic) => topic.kind === 'section'),
      context,
    )
    const pages = [
      ...frontPages(articles, build),
      contentsPage(topics, build),
      ...topics.flatMap((topic) => topicPages(topic, build)),
      notFoundPage(build),
    ]
    const urls: readonly SitemapEntry[] = [
      ...pages.flatMap(({ url }) => (url === undefined ? [] : [{ url }])),
      ...articles.flatMap((record) => {
        const url = record.canonicalUrl ?? context.linksOf(record).find((it) => it.format.name === 'html')?.url
        return url === undefined ? [] : [{ url, record }]
      }),
    ]
    const files: OutputFile[] = [
      ...pages.map(({ file }) => file),
      ...redirectFiles(articles, build),
      { path: 'style.css', mediaType: 'text/css', content: stylesheet(options) },
      iconFile(publication),
      ...(options.search ? searchFiles(articles, build) : []),
      ...sitemapFiles(urls, publication),
      ...(options.typeface === 'literata' ? fontFiles() : []),
    ]
    return { files, assets: [] }
  },
})
