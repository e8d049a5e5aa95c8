import { type CollectionContext, defineCollectionExporter, type OutputFile } from '../../contract/exporter.js'
import { element } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import { fontFiles } from './fonts.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import { pageHtml } from './page.js'
import { river } from './river.js'
import { stylesheet } from './stylesheet.js'
import { voiceOf } from './voice.js'

/** The front page, `index.html`, and what all pages share: the stylesheet and the fonts. */
export const htmlIndexExporter = defineCollectionExporter({
  format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
  revision: 1,
  options: htmlOptions,
  async render(records, context) {
    const articles: ArticleRecord[] = []
    for await (const record of records) articles.push(record)
    const { options } = context
    const files: OutputFile[] = [
      { path: 'index.html', mediaType: 'text/html', content: frontPage(articles, context) },
      { path: 'style.css', mediaType: 'text/css', content: stylesheet(options) },
      ...(options.typeface === 'literata' ? fontFiles() : []),
    ]
    return { files, assets: [] }
  },
})

function frontPage(articles: readonly ArticleRecord[], context: CollectionContext<HtmlOptions>): string {
  const { publication, options, collection } = context
  const voice = voiceOf(publication.language)
  const main = river(articles, { path: 'index.html', publication, options, linksOf: (it) => context.linksOf(it) })
  return pageHtml(
    {
      path: 'index.html',
      kind: 'front',
      language: publication.language,
      voice,
      title: publication.title,
      description: publication.description,
      canonical: publication.url,
      head: [element('meta', { property: 'og:title', content: publication.title })],
      main,
    },
    { publication, options, collection },
  )
}
