/** The shell every page shares: head, masthead, main and colophon. */
import { element, htmlText } from '../../markup/html.js'
import { directionOf } from '../../record/language.js'
import { firstFonts } from './fonts.js'
import { colophon, masthead } from './masthead.js'
import { hrefTo, type Page, type Site } from './page.js'
import { otherFormats } from './place.js'
import { ICON_PATH } from './site/icon.js'
import { stylesheetAddress } from './stylesheet.js'

/** A whole HTML document. */
export function pageHtml(page: Page, site: Site): string {
  const direction = directionOf(page.language)
  const root = { lang: page.language, dir: direction === 'rtl' ? 'rtl' : undefined }
  return `<!DOCTYPE html>
${element('html', root, `\n${headHtml(page, site)}\n${bodyHtml(page, site)}\n`)}
`
}

function headHtml(page: Page, site: Site): string {
  const fonts = site.options.typeface === 'literata' ? firstFonts(page.language) : []
  const [style = '', mark = ''] = stylesheetAddress(site.options).split('?')
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${shortTitle(page.title, site.publication.title)}</title>`,
    page.description && element('meta', { name: 'description', content: page.description }),
    page.canonical === undefined ? '<meta name="robots" content="noindex">' : '',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16150f">',
    page.canonical && element('link', { rel: 'canonical', href: page.canonical }),
    element('link', { rel: 'icon', href: hrefTo(page, site, ICON_PATH), type: 'image/svg+xml' }),
    ...fonts.map((path) => {
      const href = hrefTo(page, site, path)
      return element('link', { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: true })
    }),
    element('link', { rel: 'stylesheet', href: `${hrefTo(page, site, style)}?${mark}` }),
    ...otherFormats(site.collection).map((link) =>
      element('link', {
        rel: 'alternate',
        type: link.format.mediaType,
        href: hrefTo(page, site, link.path),
        title: `${site.publication.title} · ${link.format.label}`,
      }),
    ),
    ...page.head,
  ]
  return `<head>\n${lines.filter((line) => line).join('\n')}\n</head>`
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

function bodyHtml(page: Page, site: Site): string {
  const skip = element('a', { class: 'skip', href: '#page_main' }, page.voice.say(page.voice.words.toText))
  const main = element('main', { id: 'page_main' }, `\n${page.main}`)
  const parts = [skip, masthead(page, site), main, colophon(page, site)]
  const kind = page.kind === 'article' ? undefined : page.kind
  return element('body', { class: kind }, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
}
