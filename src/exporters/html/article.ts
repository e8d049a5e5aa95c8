import { type ArticleContext, type ArticleExporter, defineArticleExporter } from '../../contract/exporter.js'
import { absoluteAddress } from '../../markup/address.js'
import { articleParts, correctionHtml, element, type HtmlContext } from '../../markup/html.js'
import { readingMinutes } from '../../markup/reading.js'
import { NO_HTML, unsafeHtml } from '../../markup/safe-html.js'
import type { ArticleRecord } from '../../record/article.js'
import { isLocal, type Media } from '../../record/media.js'
import { describe } from '../../record/select.js'
import { highlight } from './code/highlight.js'
import { pageHtml } from './document.js'
import { type ArticlePlace, newsArticle } from './json-ld.js'
import { type HtmlOptions, htmlOptions } from './options.js'
import { contextOf, siteOf } from './page.js'
import { columnPicture, coverOf, firstPicture, picturesOf, shapesOf } from './picture.js'
import { otherFormats, pathOf, relativeAddress } from './place.js'
import { socialTags } from './social.js'
import type { ArticleView, Theme } from './theme/theme.js'

/** One page an article, `SLUG/index.html`, in a theme. Its stylesheet and fonts come with the front page. */
export function createPageExporter(theme: Theme): ArticleExporter {
  return defineArticleExporter({
    format: { name: 'html', label: 'HTML', mediaType: 'text/html', path: 'index.html' },
    revision: 1,
    variant: `${theme.name} ${theme.revision}`,
    wantsSource: false,
    wantsLines: false,
    options: htmlOptions,
    render(record, context) {
      const content = articlePage(record, context, theme)
      const assets = record.media.filter((it) => hasFile(it, context)).map((it) => it.id)
      const cover = coverOf(record)?.id
      const pictures = record.media
        .filter((it) => hasFile(it, context))
        .flatMap((media) => picturesOf(media, media.id === cover, context.options))
      return { files: [{ path: 'index.html', mediaType: 'text/html', content }], assets, pictures }
    },
  })
}

function articlePage(record: ArticleRecord, context: ArticleContext<HtmlOptions>, theme: Theme): string {
  const { publication, options, collection, links } = context
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
  const site = siteOf({ theme, publication, options, collection }, context.neighbours?.sections ?? [])
  const frame = { path, kind: 'article', language: record.language, canonical: place.url } as const
  const page = contextOf(frame, site)
  const main = theme.article(viewOf(record, context), page)
  return pageHtml({ ...frame, title: record.headline, description: describe(record), head, main }, site, page)
}

function viewOf(record: ArticleRecord, context: ArticleContext<HtmlOptions>): ArticleView {
  const { lead, body, footnotes, corrections } = articleParts(record, onPage(record, context))
  const last = record.corrections.findLast((it) => it.kind === 'retraction')
  return {
    record,
    lead: unsafeHtml(lead),
    text: unsafeHtml(body),
    footnotes: unsafeHtml(footnotes),
    corrections: unsafeHtml(corrections),
    // A retraction is said before the text it takes back, not behind it alone.
    retraction: last === undefined ? NO_HTML : unsafeHtml(correctionHtml(last, record.language)),
    minutes: context.options.readingTime ? readingMinutes(record) : undefined,
    links: context.links,
    neighbours: context.neighbours,
  }
}

/** On its own page an article's files and anchors are near: addresses stay relative. */
function onPage(record: ArticleRecord, context: ArticleContext<HtmlOptions>): HtmlContext {
  const first = firstPicture(record)
  return {
    surface: 'page',
    resolve: (address) => address,
    mediaUrl: (media) => (hasFile(media, context) ? encodeURIComponent(media.src) : undefined),
    image: (media, plain) =>
      columnPicture(media, plain, { base: '', first: media.id === first, options: context.options }),
    idPrefix: '',
    anchorBase: '',
    highlight,
  }
}

function hasFile(media: Media, context: ArticleContext): media is Media & { readonly src: string } {
  return isLocal(media) && context.asset(media.id) !== undefined
}

function placeOf(record: ArticleRecord, path: string, context: ArticleContext<HtmlOptions>): ArticlePlace {
  const link = context.links.find((it) => it.format.name === 'html')
  const own = link?.url ?? new URL(relativeAddress('index.html', path), context.publication.url).href
  const mediaUrl = (media: Media) => (isLocal(media) ? absoluteAddress(encodeURIComponent(media.src), own) : undefined)
  const cover = coverOf(record)
  const shared = cover && hasFile(cover, context) ? shapesOf(cover, own, context.options.pictures) : []
  return { url: record.canonicalUrl ?? own, mediaUrl, shared, hasPixels: context.options.pictures !== false }
}

/** The article in its other languages, and itself among them (RFC 8288; a page must name itself in such a group). */
function translations(record: ArticleRecord, place: ArticlePlace): readonly string[] {
  if (record.translations.length === 0) return []
  return [{ language: record.language, url: place.url }, ...record.translations].map(({ language, url }) =>
    element('link', { rel: 'alternate', hreflang: language, href: url }),
  )
}
