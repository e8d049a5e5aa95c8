import type { Line } from '../text/line.js'
import type { Ink } from '../text/style.js'
import type { Tag } from './tag.js'

/** Something drawn, relative to the upper left corner of its slab. */
export type Mark =
  | {
      readonly kind: 'line'
      readonly x: number
      /** The baseline's distance from the slab's top. */
      readonly baseline: number
      readonly line: Line
      /** Its place in the reading order of the document. */
      readonly order: number
    }
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
      readonly ink: Ink
    }
  | {
      readonly kind: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly media: string
      /** No tag: an artifact, for a picture that says nothing. */
      readonly tag: Tag | undefined
      readonly order: number
    }
  | {
      readonly kind: 'frame'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tag: Tag | undefined
      readonly order: number
    }

/** A vertical rule along slabs that follow one another. */
export interface Bar {
  readonly id: number
  readonly x: number
  readonly thickness: number
  readonly ink: Ink
}

/** A horizontal slice of the text that is never divided: a line, a row's line, a picture. */
export interface Slab {
  readonly height: number
  /** White space above; none at the head of a column. */
  readonly before: number
  /** True when it must stand in one column with the next slab. */
  readonly keep: boolean
  /** True when its top must lie on the grid of lines. */
  readonly onGrid: boolean
  readonly marks: readonly Mark[]
  readonly bars: readonly Bar[]
  /** Repeated, as an artifact, at the head of a column this slab begins. */
  readonly header?: readonly Slab[]
  /** The heading or note that begins here. */
  readonly place?: string
}
