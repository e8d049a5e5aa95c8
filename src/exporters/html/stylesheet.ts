import { createHash } from 'node:crypto'
import { fontFaces, STAND_IN_NAMES } from './fonts.js'
import type { HtmlOptions } from './options.js'
import { BASE } from './style/base.js'
import { LISTS } from './style/lists.js'
import { PRINT } from './style/print.js'
import { TEXT } from './style/text.js'
import type { StyleContext, Theme } from './theme/theme.js'

/** Serif faces that are at hand, where ours is not to come along. */
const AT_HAND =
  '"Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Noto Naskh Arabic", "Songti SC", "Noto Serif CJK SC", serif'

/** What a stylesheet is made from under these options. */
export function styleContext(options: HtmlOptions): StyleContext {
  const own = options.typeface === 'literata'
  return {
    options,
    fontFaces: own ? fontFaces() : '',
    fontFamily: own ? `Literata, ${STAND_IN_NAMES}, ${AT_HAND}` : AT_HAND,
  }
}

/** The default theme's stylesheet: fonts, then the parts. */
export function defaultStylesheet({ fontFaces: faces, fontFamily }: StyleContext): string {
  return [faces, BASE.replace('--face: serif', () => `--face: ${fontFamily}`), TEXT, LISTS, PRINT]
    .filter((part) => part !== '')
    .map((part) => `${part.trim()}\n`)
    .join('\n')
}

/** The one stylesheet of all pages, which stands at the root: the theme's, then the user's own rules. */
export function stylesheet(theme: Theme, options: HtmlOptions): string {
  const own = options.css.trim()
  return `${theme.stylesheet(styleContext(options))}${own === '' ? '' : `\n${own}\n`}`
}

/** Options are one object throughout a build, so that no page digests the stylesheet again. */
const known = new WeakMap<Theme, WeakMap<HtmlOptions, string>>()

/** The stylesheet's path with a mark of its content, so that a browser never keeps an old one: `style.css?v=1f8a02c9`. */
export function stylesheetAddress(theme: Theme, options: HtmlOptions): string {
  let ofTheme = known.get(theme)
  if (!ofTheme) {
    ofTheme = new WeakMap()
    known.set(theme, ofTheme)
  }
  let mark = ofTheme.get(options)
  if (mark === undefined) {
    mark = createHash('sha256').update(stylesheet(theme, options)).digest('hex').slice(0, 8)
    ofTheme.set(options, mark)
  }
  return `style.css?v=${mark}`
}
