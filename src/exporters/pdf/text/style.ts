import type { Role } from '../fonts/font-files.js'
import type { Tag } from '../layout/tag.js'

/** The colours of a page: black, its grey and the one accent. */
export type Ink = 'black' | 'muted' | 'accent'

/** How letters look. Sizes and rises in points. */
export interface TextStyle {
  readonly role: Role
  readonly size: number
  /** How far above the baseline. */
  readonly rise: number
  readonly ink: Ink
  readonly strike: boolean
  /** Figures of one width, for tables. */
  readonly tabular: boolean
  /** Added after every letter, in points. */
  readonly tracking: number
}

/** Where a link leads: an absolute address, or a place in the document by name. */
export interface LinkTarget {
  readonly url?: string
  readonly place?: string
  /** What a screen reader says of it. */
  readonly title: string
  /** The Link element its letters stand in. */
  readonly tag: Tag
}

/** A run of text of one look, one language and one element of the structure tree. */
export interface Run {
  readonly text: string
  readonly style: TextStyle
  readonly language: string
  /** The element it belongs to; undefined for what is no part of the article (an artifact). */
  readonly tag: Tag | undefined
  readonly link?: LinkTarget
  /** The name of the place that begins with this run. */
  readonly place?: string
}
