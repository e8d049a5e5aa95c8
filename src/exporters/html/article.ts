import { type ArticleContext, defineArticleExporter } from '../../contract/exporter.js'
import { absoluteAddress } from '../../markup/address.js'
import { articleParts, correctionHtml, element, type HtmlContext } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import { isLocal, type Media } from '../../record/media.js'
import { describe } from '../../record/select.js'
import { articleEnd } from './article-end.js'
import { articleHead } from './article-head.js'
import { highlight } from './code/highlight.js'
import { pageHtml } from './document.js'
import { type ArticlePlace, newsArticle } from './json-ld.js'
import { onward } from './onward.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import { otherFormats, pathOf, relativeAddress } from './place.js'
import { socialTags } from './social.js'
import { voiceOf } from './voice.js'

/** One page an article, `SLUG/index.html`. Its stylesheet and fonts come with the front page. */
export const htmlPageExporter = defineArticleExporter({
  format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
  revision: 1,
  options: htmlOptions,
  render(record, context) {
    const content = articlePage(record, context)
    const assets = record.media.filter((it) => hasFile(it, context)).map((it) => it.id)
    return { files: [{ path: 'index.html', mediaType: 'text/html', content }], assets }
  },
})

function articlePage(record: ArticleRecord, context: ArticleContext<HtmlOptions>): string {
  const { publication, options, collection, links } = context
  const voice = voiceOf(record.language)
  const path = pathOf(links, 'html') ?? `${record.slug}/index.html`
  const place = placeOf(record, path, context)
  const head = [
    ...otherFormats(links).map((link) =>
      element('link', {
        rel: 'alternate',
        type: link.format.mediaType,
        href: relativeAddress(path, link.path),
        title: link.format.label,
      }),
    ),
    ...translations(record, place),
    ...socialTags(record, publication, place),
    `<script type="application/ld+json">${newsArticle(record, publication, place)}</script>`,
  ]
  return pageHtml(
    {
      path,
      kind: 'article',
      language: record.language,
      voice,
      title: record.headline,
      description: describe(record),
      canonical: place.url,
      head,
      main: articleHtml(record, path, context, options),
    },
    { publication, options, collection, sections: [] },
  )
}

function articleHtml(record: ArticleRecord, path: string, context: ArticleContext, options: HtmlOptions): string {
  const voice = voiceOf(record.language)
  const { lead, body, footnotes, corrections } = articleParts(record, onPage(context))
  const parts = [
    articleHead(record, path, options, voice),
    notice(record),
    lead === '' ? '' : element('div', { class: 'lead' }, `\n${lead}`),
    element('div', { class: 'text' }, `\n${body}`),
    footnotes.trimEnd(),
    corrections.trimEnd(),
    articleEnd(record, path, context, voice),
  ]
  const article = element('article', {}, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
  return `${article}\n${onward(path, context.neighbours, voice)}`
}

/** A retraction is said before the text it takes back, not behind it alone. */
function notice(record: ArticleRecord): string {
  const last = record.corrections.findLast((it) => it.kind === 'retraction')
  return last === undefined
    ? ''
    : element('div', { class: 'notice', role: 'note' }, correctionHtml(last, record.language))
}

/** On its own page an article's files and anchors are near: addresses stay relative. */
function onPage(context: ArticleContext): HtmlContext {
  return {
    surface: 'page',
    resolve: (address) => address,
    mediaUrl: (media) => (hasFile(media, context) ? encodeURIComponent(media.src) : undefined),
    idPrefix: '',
    anchorBase: '',
    highlight,
  }
}

function hasFile(media: Media, context: ArticleContext): media is Media & { readonly src: string } {
  return isLocal(media) && context.asset(media.id) !== undefined
}

function placeOf(record: ArticleRecord, path: string, context: ArticleContext): ArticlePlace {
  const link = context.links.find((it) => it.format.name === 'html')
  const own = link?.url ?? new URL(relativeAddress('index.html', path), context.publication.url).href
  const mediaUrl = (media: Media) => (isLocal(media) ? absoluteAddress(encodeURIComponent(media.src), own) : undefined)
  return { url: record.canonicalUrl ?? own, mediaUrl }
}

/** The article in its other languages, and itself among them (RFC 8288; a page must name itself in such a group). */
function translations(record: ArticleRecord, place: ArticlePlace): readonly string[] {
  if (record.translations.length === 0) return []
  return [{ language: record.language, url: place.url }, ...record.translations].map(({ language, url }) =>
    element('link', { rel: 'alternate', hreflang: language, href: url }),
  )
}
