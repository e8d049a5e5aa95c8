import type { Link } from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import type { HtmlOptions } from './options.js'
import { relativeAddress } from './place.js'
import type { Voice } from './voice.js'

/** What one page has that another has not. `head` and `main` are ready HTML, the rest plain text. */
export interface Page {
  /** Where the page stands, from the output's root. */
  readonly path: string
  readonly kind: 'front' | 'list' | 'article'
  readonly language: string
  readonly voice: Voice
  /** Without the publication's title, which is added where there is room. */
  readonly title: string
  readonly description: string | undefined
  /** Absolute; undefined for a page that is not to be found, as that of an error. */
  readonly canonical: string | undefined
  /** Further lines of `<head>`. */
  readonly head: readonly string[]
  readonly main: string
}

/** A page among others in the masthead. */
export interface NavItem {
  readonly name: string
  readonly path: string
}

/** What the pages of one build have in common. */
export interface Site {
  readonly publication: Publication
  readonly options: HtmlOptions
  /** Renditions of the whole collection: the front page and the feeds. */
  readonly collection: readonly Link[]
  readonly sections: readonly NavItem[]
}

/** The address of another output file as this page has to write it. */
export function hrefTo(page: Pick<Page, 'path' | 'canonical'>, site: Pick<Site, 'publication'>, path: string): string {
  // A page without an address of its own is shown at any address, so nothing can be relative to it.
  if (page.canonical !== undefined) return relativeAddress(page.path, path)
  return new URL(relativeAddress('index.html', path), site.publication.url).pathname
}
