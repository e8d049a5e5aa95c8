import type { FontSet } from '../fonts/font-set.js'
import type { Direction } from '../text/bidi.js'
import type { Sheet } from './sheet.js'

/** What measuring needs: faces, and where to note the characters they lack. */
export interface MeasureContext {
  readonly sheet: Sheet
  readonly fonts: FontSet
  readonly missing: (character: string) => void
  /** The width of the column (or, for the head, of all columns). */
  readonly width: number
  /** Gives marks their places in the reading order. */
  readonly nextOrder: () => number
  /** The side text begins at. In text from right to left everything is set as in a mirror. */
  readonly direction: Direction
}

/** Where the baseline lies in a line of text, so that lines of every size sit alike on their grid. */
export function baselineIn(leading: number, size: number): number {
  return leading / 2 + size * 0.34
}

/** The left edge of a part: its insets change sides in text from right to left. */
export function startOf(
  part: { readonly left: number; readonly right: number },
  { direction }: MeasureContext,
): number {
  return direction === 'rtl' ? part.right : part.left
}

/** Neither the first line of a paragraph alone at the foot of a column nor the last alone at the head of one. */
export function keptLine(at: number, count: number): boolean {
  return count > 1 && (at === 0 || at === count - 2)
}
