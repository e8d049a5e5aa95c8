import { articleEnd } from '../article-end.js'
import { articleHead, byline, kicker } from '../article-head.js'
import { article } from '../article-main.js'
import { fontFiles } from '../fonts.js'
import { index, list, listHead, pager } from '../list.js'
import { colophon, fontPreloads, masthead, pageDocument } from '../masthead.js'
import { onward } from '../onward.js'
import { item, river } from '../river.js'
import { defaultStylesheet } from '../stylesheet.js'
import type { Theme } from './theme.js'

/** Galley's own look. Every part can be used by another theme as it is, or called from within the part that replaces it. */
export const defaultTheme: Theme = Object.freeze({
  name: 'galley',
  revision: 1,
  colours: { paper: '#fdfcf9', darkPaper: '#16150f', accent: '#9c2f1b' },
  stylesheet: defaultStylesheet,
  files: ({ options }) => (options.typeface === 'literata' ? fontFiles() : []),
  document: pageDocument,
  head: fontPreloads,
  masthead,
  colophon,
  article,
  articleHead,
  kicker,
  byline,
  articleEnd,
  onward,
  list,
  listHead,
  river,
  item,
  pager,
  index,
} satisfies Theme)

/** What a theme of your own has to say: its name, and the parts it makes otherwise. */
export type ThemeParts = Partial<Omit<Theme, 'name'>> & {
  readonly name: string
  /** The theme whose parts stand where this one says nothing; the default theme where absent. */
  readonly base?: Theme
}

/**
 * A theme out of your own parts, the rest taken from another. Hand it to `theme` in the configuration. Parts are pure: they
 * read no clock and no file, and make the same of the same.
 */
export function defineTheme({ base = defaultTheme, ...parts }: ThemeParts): Theme {
  return Object.freeze({ ...base, revision: 1, ...parts })
}

/** True for an object with a name and every part a theme has. */
export function isTheme(value: unknown): value is Theme {
  if (typeof value !== 'object' || value === null) return false
  const parts: Readonly<Record<string, unknown>> = { ...value }
  return Object.entries(defaultTheme).every(([key, part]) => typeof parts[key] === typeof part)
}

/** What a theme has, by name: what else an object holds is mistyped, for no page would call it. */
export const THEME_PARTS: readonly string[] = Object.keys(defaultTheme)
