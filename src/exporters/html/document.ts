/** The head every page has, whatever its theme. */
import { element, htmlText } from '../../markup/html.js'
import { unsafeHtml } from '../../markup/safe-html.js'
import { framed } from './frame.js'
import { contextOf, type Page } from './page.js'
import { otherFormats } from './place.js'
import { ICON_32_PATH, ICON_PATH, TOUCH_ICON_PATH } from './site/icon.js'
import type { Site } from './site.js'
import { stylesheetAddress } from './stylesheet.js'
import type { PageContext } from './theme/theme.js'

/** A whole HTML document; `context` is the page's own where it is there already. */
export function pageHtml(page: Page, site: Site, context: PageContext = contextOf(page, site)): string {
  return String(site.theme.document({ head: unsafeHtml(headLines(page, site, context)), main: page.main }, context))
}

function headLines(page: Page, site: Site, context: PageContext): string {
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${shortTitle(page.title, site.publication.title)}</title>`,
    page.description && element('meta', { name: 'description', content: page.description }),
    page.canonical === undefined ? '<meta name="robots" content="noindex">' : '',
    framed(context, 'colours', () => colourLines(site)),
    page.canonical && element('link', { rel: 'canonical', href: page.canonical }),
    framed(context, 'icons', () => iconLines(site, context)),
    String(site.theme.head(context)),
    framed(context, 'shared', () => sharedLines(site, context)),
    ...page.head,
  ]
  return lines.filter((line) => line).join('\n')
}

function colourLines({ theme: { colours } }: Site): string {
  const lines = [
    '<meta name="color-scheme" content="light dark">',
    element('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: colours.paper }),
    element('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: colours.darkPaper }),
  ]
  return lines.join('\n')
}

function iconLines(site: Site, context: PageContext): string {
  const vector = element('link', { rel: 'icon', href: context.href(ICON_PATH), type: 'image/svg+xml' })
  if (site.options.pictures === false) return vector
  // The size keeps browsers that know both from taking the smaller.
  const pixels = element('link', { rel: 'icon', href: context.href(ICON_32_PATH), sizes: '32x32' })
  const touch = element('link', { rel: 'apple-touch-icon', href: context.href(TOUCH_ICON_PATH) })
  return `${pixels}\n${vector}\n${touch}`
}

/** The stylesheet and the feeds. */
function sharedLines({ theme, options, publication, collection }: Site, context: PageContext): string {
  const [style = '', mark = ''] = stylesheetAddress(theme, options).split('?')
  const lines = [
    element('link', { rel: 'stylesheet', href: `${context.href(style)}?${mark}` }),
    ...otherFormats(collection).map((link) =>
      element('link', {
        rel: 'alternate',
        type: link.format.mediaType,
        href: context.href(link.path),
        title: `${publication.title} · ${link.format.label}`,
      }),
    ),
  ]
  return lines.join('\n')
}

const TITLE_LENGTH = 70

/** The title of the window, escaped: with the publication where both fit in 70 letters, the most a search shows of it. */
function shortTitle(title: string, publication: string): string {
  const whole = htmlText(title === publication ? title : `${title} — ${publication}`)
  if (whole.length <= TITLE_LENGTH) return whole
  if (htmlText(title).length <= TITLE_LENGTH) return htmlText(title)
  const words = title.slice(0, TITLE_LENGTH).split(/\s+/)
  if (title.length > TITLE_LENGTH && words.length > 1) words.pop()
  while (words.length > 1 && htmlText(words.join(' ')).length >= TITLE_LENGTH) words.pop()
  // One endless word is cut by letters, few enough to stay short when each has to be escaped.
  const cut = htmlText(words.join(' ')).length < TITLE_LENGTH ? words.join(' ') : title.slice(0, TITLE_LENGTH / 7)
  return `${htmlText(cut)}…`
}
