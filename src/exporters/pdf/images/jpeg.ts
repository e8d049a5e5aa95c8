import { readOrientation } from './exif.js'
import { type Orientation, seenSize } from './orientation.js'
import { MOST_PIXELS, type Picture, type PictureProblem } from './picture.js'

const [SOI, EOI, SOS, APP0, APP1, APP14, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee, 0xfe]
/** Baseline, extended and progressive: the frames DCTDecode knows (ISO 32000-1, 7.4.8). */
const FRAMES = [0xc0, 0xc1, 0xc2]
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]

/**
 * Reads a JPEG file's frame and orientation; its samples stay as they are. Notes in the file (place, camera, preview
 * pictures) are left out. Throws for a broken file.
 */
export function readJpeg(bytes: Uint8Array): Picture | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation: Orientation = 1
  let frame: { columns: number; rows: number; components: number; bits: number } | undefined
  let at = 2
  for (;;) {
    if (at + 4 > bytes.length) throw new Error('the file ends too early')
    if (bytes[at] !== 0xff) throw new Error('a marker is missing')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === SOI || marker === EOI) throw new Error('the file ends too early')
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) throw new Error('the file ends too early')
    if (OTHER_FRAMES.includes(marker)) return { problem: 'type', detail: 'it is a JPEG of a kind PDF does not show' }
    if (FRAMES.includes(marker)) {
      frame = {
        bits: bytes[at + 4] ?? 0,
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        components: bytes[at + 9] ?? 0,
      }
    }
    if (marker === APP1 && ascii(bytes, at + 4, 6) === 'Exif\0\0')
      orientation = readOrientation(bytes.subarray(at + 10, end))
    const note = marker === COM || (marker > APP0 && marker <= 0xef && marker !== APP14)
    if (marker === SOS) break
    if (!note) kept.push(bytes.subarray(at, end))
    at = end
  }
  if (!frame) throw new Error('it has no frame')
  const last = lastMarker(bytes, EOI)
  if (last < at) throw new Error('the file ends too early')
  kept.push(bytes.subarray(at, last + 2))
  const { columns, rows, components, bits } = frame
  if (columns === 0 || rows === 0 || bits !== 8)
    return { problem: 'type', detail: 'it is a JPEG of a kind PDF does not show' }
  if (columns * rows > MOST_PIXELS) return { problem: 'too-large', detail: `it has ${columns} × ${rows} pixels` }
  if (components === 4) return { problem: 'cmyk', detail: 'its colours are those of a printing press (CMYK)' }
  if (components !== 1 && components !== 3) return { problem: 'type', detail: `it has ${components} colour components` }
  return {
    ...seenSize(columns, rows, orientation),
    orientation,
    columns,
    rows,
    colors: components === 1 ? 'gray' : 'rgb',
    encoding: 'jpeg',
    data: Buffer.concat(kept),
  }
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function lastMarker(bytes: Uint8Array, marker: number): number {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === marker) return at
  return -1
}
