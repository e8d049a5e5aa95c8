import type { Run } from './region.js'

/** Where a measure of lines writes, of the rows `start` to `end`: into a row for each line, from a column on. */
export interface Sheet extends Run {
  readonly values: Float32Array
  /** How many columns a row has, all measures together. */
  readonly width: number
  /** The first column that is this measure's own. */
  readonly from: number
}

/** A sheet of its own for a stretch of rows and `width` columns, all zero. */
export function sheetOf({ start, end }: Run, width: number): Sheet {
  return { values: new Float32Array((end - start) * width), width, from: 0, start, end }
}
