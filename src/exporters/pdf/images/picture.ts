import { readJpeg } from './jpeg.js'
import { readPng } from './png.js'

/** How a picture's rows and columns lie, as EXIF counts (1 upright, 3 upside down, 6 and 8 on their sides …). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

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

/** Reads a JPEG or PNG file, all of it at once, so that the same file always gives the same bytes. */
export function readPicture(file: Uint8Array): Picture | PictureProblem {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes)
    if (PNG.every((byte, at) => bytes[at] === byte)) return readPng(bytes)
  } catch (error) {
    return { problem: 'broken', detail: error instanceof Error ? error.message : String(error) }
  }
  return { problem: 'type', detail: 'it is neither JPEG nor PNG' }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** True for a picture and false for a problem. */
export function isPicture(it: Picture | PictureProblem): it is Picture {
  return 'data' in it
}

/** The size a picture is seen with. */
export function seenSize(columns: number, rows: number, orientation: Orientation): { width: number; height: number } {
  return orientation >= 5 ? { width: rows, height: columns } : { width: columns, height: rows }
}

/** The matrix that puts a picture, turned upright, into a box (ISO 32000-1, 8.3.3): six numbers before `cm`. */
export function placement(
  orientation: Orientation,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
): readonly number[] {
  const [w, h] = [width, height]
  switch (orientation) {
    case 1:
      return [w, 0, 0, h, x, y]
    case 2:
      return [-w, 0, 0, h, x + w, y]
    case 3:
      return [-w, 0, 0, -h, x + w, y + h]
    case 4:
      return [w, 0, 0, -h, x, y + h]
    case 5:
      return [0, -h, -w, 0, x + w, y + h]
    case 6:
      return [0, -h, w, 0, x, y + h]
    case 7:
      return [0, h, w, 0, x, y]
    case 8:
      return [0, h, -w, 0, x + w, y]
  }
}
