/**
 * What the pages of one site and language have in common word for word. An article's page leads to everything outside its
 * own folder by one step up, so its masthead, its faces and most of its head are those of every other article's page, and
 * are written once.
 */

import { CONTENTS_PATH } from './site/topics.js'
import type { Site } from './site.js'
import type { PageContext } from './theme/theme.js'
import { type Voice, voiceOf } from './voice.js'

/** What article pages in one language share, and what was written of it so far. */
export interface Frame {
  readonly voice: Voice
  readonly made: Map<string, string>
}

/** Where a page keeps its frame, and by what it is told that nobody has changed the page since. */
const FRAME: unique symbol = Symbol('frame')

type Framed = PageContext & { readonly [FRAME]?: { readonly frame: Frame; readonly page: PageContext } }

const frames = new WeakMap<Site, Map<string, Frame>>()
const folders = new WeakMap<Site, ReadonlySet<string>>()

/** The frame of an article's page; undefined where the page may have to write an address its own way. */
export function frameOf(path: string, language: string, site: Site): Frame | undefined {
  const end = path.indexOf('/')
  if (end < 0 || path.slice(end) !== '/index.html' || foldersOf(site).has(path.slice(0, end))) return undefined
  let ofSite = frames.get(site)
  if (!ofSite) {
    ofSite = new Map()
    frames.set(site, ofSite)
  }
  let frame = ofSite.get(language)
  if (!frame) {
    frame = { voice: voiceOf(language), made: new Map() }
    ofSite.set(language, frame)
  }
  return frame
}

/** The folders that every page leads into. */
function foldersOf(site: Site): ReadonlySet<string> {
  let known = folders.get(site)
  if (!known) {
    const paths = [CONTENTS_PATH, 'fonts/', ...site.collection.map(({ path }) => path), ...site.sections.map(pathOf)]
    known = new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
    folders.set(site, known)
  }
  return known
}

function pathOf({ path }: { readonly path: string }): string {
  return path
}

/** Gives a page its frame. */
export function inFrame(page: PageContext, frame: Frame): PageContext {
  const framed: { -readonly [Key in keyof Framed]: Framed[Key] } = page
  framed[FRAME] = { frame, page }
  return page
}

/** A part of a page as its frame has it, else as `make` makes it: nothing in it may be the page's own. */
export function framed(page: PageContext, part: string, make: () => string): string {
  const own = (page as Framed)[FRAME]
  // A theme may hand on a page with something changed in it.
  if (!own || own.page !== page) return make()
  const before = own.frame.made.get(part)
  if (before !== undefined) return before
  const made = make()
  own.frame.made.set(part, made)
  return made
}
