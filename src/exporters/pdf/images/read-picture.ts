import { readJpeg } from './jpeg.js'
import type { Picture, PictureProblem } from './picture.js'
import { readPng } from './png.js'

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
