import { formatMoment } from '../../markup/dates.js'
import { element, htmlText } from '../../markup/html.js'
import { type Html, unsafeHtml } from '../../markup/safe-html.js'
import { topicKey, topicPath } from '../../markup/topic.js'
import { toIso } from '../../record/time.js'
import { frameOf, inFrame } from './frame.js'
import { headlineHtml } from './headline.js'
import { relativeAddress } from './place.js'
import type { Site } from './site.js'
import type { NavItem, PageContext } from './theme/theme.js'
import { voiceOf } from './voice.js'

/** What one page has that another has not. `head` is ready HTML, the rest plain text. */
export interface Page {
  /** Where the page stands, from the output's root. */
  readonly path: string
  readonly kind: 'front' | 'list' | 'article'
  readonly language: string
  /** Without the publication's title, which is added where there is room. */
  readonly title: string
  readonly description: string | undefined
  /** Absolute; undefined for a page that is not to be found, as that of an error. */
  readonly canonical: string | undefined
  /** Further lines of `<head>`. */
  readonly head: readonly string[]
  readonly main: Html
}

/** What the parts of one page are handed. */
export function contextOf(page: Pick<Page, 'path' | 'kind' | 'language' | 'canonical'>, site: Site): PageContext {
  const { path, kind, language } = page
  const frame = kind === 'article' && page.canonical !== undefined ? frameOf(path, language, site) : undefined
  const voice = frame?.voice ?? voiceOf(language)
  const href = (to: string) => hrefTo(page, site, to)
  const context: PageContext = {
    theme: site.theme,
    publication: site.publication,
    options: site.options,
    collection: site.collection,
    sections: site.sections,
    kind,
    path,
    language,
    words: voice.words,
    say: (word) => unsafeHtml(voice.say(word)),
    href,
    topicHref: (topic, name) => href(topicPath(topic, topicKey(name))),
    time: (moment, words) => unsafeHtml(element('time', { datetime: toIso(moment) }, htmlText(words))),
    date: (moment) => formatMoment(moment, language),
    headline: (record) => unsafeHtml(headlineHtml(record.headline, record.language)),
  }
  return frame ? inFrame(context, frame) : context
}

let lately: { readonly site: Site; readonly sections: readonly string[] } | undefined

/** What the pages of articles have in common; articles that come one after another mostly share all of it. */
export function siteOf(given: Omit<Site, 'sections'>, sections: readonly string[]): Site {
  const { theme, publication, options, collection } = given
  const { site } = lately ?? {}
  if (
    lately &&
    site?.theme === theme &&
    site.publication === publication &&
    site.options === options &&
    site.collection === collection &&
    lately.sections.length === sections.length &&
    lately.sections.every((name, at) => name === sections[at])
  ) {
    return site
  }
  const made: Site = { theme, publication, options, collection, sections: navItems(sections) }
  lately = { site: made, sections }
  return made
}

/** The sections a masthead names, as pages of their own. */
export function navItems(sections: readonly string[]): readonly NavItem[] {
  // Names that differ in punctuation alone share a list.
  const byPath = new Map(sections.map((name) => [topicPath('section', topicKey(name)), name]))
  return [...byPath].map(([path, name]) => ({ name, path }))
}

/** The address of another output file as this page has to write it. */
function hrefTo(page: Pick<Page, 'path' | 'canonical'>, site: Pick<Site, 'publication'>, path: string): string {
  // A page without an address of its own is shown at any address, so nothing can be relative to it.
  if (page.canonical !== undefined) return relativeAddress(page.path, path)
  return new URL(relativeAddress('index.html', path), site.publication.url).pathname
}
