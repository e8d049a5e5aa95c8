import type { Alignment } from '../text/line.js'
import type { Run } from '../text/style.js'
import type { Bar } from './slab.js'
import type { Tag } from './tag.js'

interface Placed {
  /** From the column's left edge. */
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  readonly bars: readonly Bar[]
  readonly keepNext: boolean
}

/** A paragraph of any kind: text, heading, caption, note. */
export interface TextPart extends Placed {
  readonly kind: 'text'
  readonly runs: readonly Run[]
  readonly align: Alignment
  readonly hyphenate: boolean
  readonly indent: number
  readonly leading: number
  /** Set beside the first line, ending `gap` points before the text. */
  readonly label?: { readonly runs: readonly Run[]; readonly width: number }
  readonly onGrid: boolean
  /** True for headlines: lines of about the same length. */
  readonly balanced?: boolean
  /** True for text whose lines stand in one column: headings, captions. */
  readonly whole?: boolean
  /** The place it can be reached by. */
  readonly place?: string
}

/** Lines as they are written, never justified; long ones are wrapped with a mark. */
export interface CodePart extends Placed {
  readonly kind: 'code'
  readonly lines: readonly string[]
  readonly run: Run
  readonly leading: number
}

/** A table, its first row the header; every row has a cell for every column. */
export interface TablePart extends Placed {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  readonly leading: number
}
/** A cell; one without runs is empty. */
export interface TableCell {
  readonly runs: readonly Run[]
  readonly align: Alignment
}

/** A picture, or what stands in its place. */
export interface PicturePart extends Placed {
  readonly kind: 'picture'
  readonly media: string
  /** Pixels; undefined when there is no picture to show and a frame with its description stands instead. */
  readonly pixels: { readonly width: number; readonly height: number } | undefined
  readonly description: readonly Run[]
  readonly tag: Tag | undefined
}

/** A hairline across the column, or a short one in its middle. */
export interface RulePart extends Placed {
  readonly kind: 'rule'
  readonly width: 'full' | 'short'
}

/** What the record's blocks become before anything is measured. */
export type Part = TextPart | CodePart | TablePart | PicturePart | RulePart
