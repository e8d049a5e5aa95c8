import type { Publication } from '../../../contract/publication.js'
import type { Words } from '../../../markup/words.js'
import type { ArticleRecord } from '../../../record/article.js'
import type { Block } from '../../../record/node.js'
import type { Part } from '../layout/part.js'
import type { Sheet } from '../layout/sheet.js'
import type { Bar } from '../layout/slab.js'
import type { Tag } from '../layout/tag.js'
import type { Run } from '../text/style.js'

/** A picture's size in pixels, as it is seen. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What composing needs besides the record. */
export interface ComposeInput {
  readonly sheet: Sheet
  readonly publication: Publication
  /** Where the article's page is: relative addresses are taken from here. */
  readonly base: string
  /** The local pictures that can be shown, by media id. */
  readonly pictures: ReadonlyMap<string, PictureSize>
}

/** A heading for the outline. */
export interface OutlineEntry {
  readonly title: string
  readonly level: number
  readonly place: string
}

/** What lasts for the whole article while it is composed. */
export interface Composer extends ComposeInput {
  readonly record: ArticleRecord
  readonly words: Words
  /** Footnote numbers by identifier. */
  readonly noteNumbers: ReadonlyMap<string, number>
  readonly outline: OutlineEntry[]
  /** The level of the heading last set, so that none is skipped. */
  headingLevel: number
  /** Names of bars and places given so far. */
  count: number
  /** Notes referred to so far, for the way back from a note to its first reference. */
  readonly referred: Set<string>
}

/** Where in the tree and on the column a block is set. */
export interface Surroundings {
  readonly parent: Tag
  readonly language: string
  readonly left: number
  readonly right: number
  readonly bars: readonly Bar[]
  /** Inside a quote, list or note, paragraphs are parted otherwise than in running text. */
  readonly nested: boolean
  /** Text a little smaller, for notes. */
  readonly small: boolean
  /** Text set large, for pull quotes. */
  readonly large?: boolean
}

/** Parts are collected here in reading order. */
export type Parts = Part[]

/** What a block is composed with. */
export interface BlockPass {
  readonly composer: Composer
  readonly around: Surroundings
  readonly parts: Parts
  /** The block before this one, among its siblings. */
  readonly previous: Block | undefined
  /** Runs set before the text of the first paragraph: a dateline. */
  readonly opening: (tag: Tag) => readonly Run[]
}
