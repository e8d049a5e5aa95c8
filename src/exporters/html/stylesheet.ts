import { createHash } from 'node:crypto'
import { fontFaces, STAND_IN_NAMES } from './fonts.js'
import type { HtmlOptions } from './options.js'
import { BASE } from './style/base.js'
import { LISTS } from './style/lists.js'
import { PRINT } from './style/print.js'
import { TEXT } from './style/text.js'

/** The one stylesheet of all pages, which stands at the root: fonts, then the parts, then the user's own rules. */
export function stylesheet(options: HtmlOptions): string {
  const own = options.typeface === 'literata'
  const fonts = own ? [fontFaces()] : []
  const base = BASE.replace('--face: ', own ? `--face: Literata, ${STAND_IN_NAMES}, ` : '--face: ')
  return [...fonts, base, TEXT, LISTS, PRINT, options.css.trim()]
    .filter((part) => part !== '')
    .map((part) => `${part.trim()}\n`)
    .join('\n')
}

const known = new Map<string, string>()

/** The stylesheet's path with a mark of its content, so that a browser never keeps an old one: `style.css?v=1f8a02c9`. */
export function stylesheetAddress(options: HtmlOptions): string {
  const key = `${options.typeface} ${options.css}`
  let mark = known.get(key)
  if (mark === undefined) {
    mark = createHash('sha256').update(stylesheet(options)).digest('hex').slice(0, 8)
    if (known.size > 100) known.clear()
    known.set(key, mark)
  }
  return `style.css?v=${mark}`
}
