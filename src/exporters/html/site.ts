import type { Link } from '../../contract/exporter.js'
import type { Publication } from '../../contract/publication.js'
import type { HtmlOptions } from './options.js'
import type { NavItem, Theme } from './theme/theme.js'

/** What the pages of one build have in common. */
export interface Site {
  readonly theme: Theme
  readonly publication: Publication
  readonly options: HtmlOptions
  /** Renditions of the whole collection: the front page and the feeds. */
  readonly collection: readonly Link[]
  readonly sections: readonly NavItem[]
}
