import type { Orientation } from './orientation.js'

/** A picture ready to be written: samples as PDF takes them, and how it is to be turned. */
export interface Picture {
  /** Pixels as it is seen, its orientation applied. */
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  readonly columns: number
  readonly rows: number
  readonly colors: 'gray' | 'rgb'
  /** A baseline or progressive JPEG file, or rows of 8-bit samples. */
  readonly encoding: 'jpeg' | 'samples'
  readonly data: Uint8Array
}

/** Why a picture cannot be shown. */
export interface PictureProblem {
  readonly problem: 'type' | 'broken' | 'cmyk' | 'too-large'
  readonly detail: string
}

/** The most pixels a picture may have: more are a mistake, or an attack. */
export const MOST_PIXELS = 64_000_000

/** True for a picture and false for a problem. */
export function isPicture(it: Picture | PictureProblem): it is Picture {
  return 'data' in it
}
