import { inflateSync } from 'node:zlib'
import { readOrientation } from './exif.js'
import { type Orientation, seenSize } from './orientation.js'
import { MOST_PIXELS, type Picture, type PictureProblem } from './picture.js'

interface Header {
  readonly columns: number
  readonly rows: number
  readonly depth: number
  readonly kind: number
  readonly interlaced: boolean
}

/** Samples a pixel by colour type (PNG 3rd edition, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Reads a PNG file of any kind to 8-bit gray or RGB, what is transparent laid on white. Throws for a broken file. */
export function readPng(bytes: Uint8Array): Picture | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: Header | undefined
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  let orientation: Orientation = 1
  const data: Uint8Array[] = []
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Error('the file ends too early')
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) throw new Error('the file ends too early')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') header = readHeader(body)
    else if (kind === 'PLTE') palette = body
    else if (kind === 'tRNS') transparency = body
    else if (kind === 'eXIf') orientation = readOrientation(body)
    else if (kind === 'IDAT') data.push(body)
    else if (kind === 'IEND') break
    at += 12 + length
  }
  if (!header) throw new Error('it has no header')
  const { columns, rows } = header
  if (columns * rows > MOST_PIXELS) return { problem: 'too-large', detail: `it has ${columns} × ${rows} pixels` }
  const samples = decode(header, Buffer.concat(data))
  const colors = header.kind === 0 || header.kind === 4 ? 'gray' : 'rgb'
  return {
    ...seenSize(columns, rows, orientation),
    orientation,
    columns,
    rows,
    colors,
    encoding: 'samples',
    data: flatten(samples, header, palette, transparency),
  }
}

function readHeader(body: Uint8Array): Header {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (body.length < 13) throw new Error('its header is too short')
  const header = {
    columns: view.getUint32(0),
    rows: view.getUint32(4),
    depth: view.getUint8(8),
    kind: view.getUint8(9),
    interlaced: view.getUint8(12) === 1,
  }
  if (header.columns === 0 || header.rows === 0 || !DEPTHS[header.kind]?.includes(header.depth))
    throw new Error('its header states no picture')
  return header
}

/** The passes of an interlaced picture (PNG, 8.2): first column and row, and the steps from there. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Every sample of a picture, one 16-bit number each, rows from the top. */
function decode(header: Header, compressed: Uint8Array): Uint16Array {
  const { columns, rows, depth, kind, interlaced } = header
  const channels = CHANNELS[kind] ?? 1
  const passes = interlaced ? ADAM7 : [[0, 0, 1, 1] as const]
  const sizes = passes.map(([x, y, stepX, stepY]) => {
    const width = Math.ceil((columns - x) / stepX)
    const height = Math.ceil((rows - y) / stepY)
    const stride = Math.ceil((width * channels * depth) / 8)
    return { width, height, stride, bytes: width > 0 && height > 0 ? (stride + 1) * height : 0 }
  })
  const expected = sizes.reduce((sum, it) => sum + it.bytes, 0)
  // Never more than the header promises, whatever the file holds.
  const raw = inflateSync(compressed, { maxOutputLength: expected + 1024 })
  if (raw.length < expected) throw new Error('it has too few pixels')
  const out = new Uint16Array(columns * rows * channels)
  const step = Math.max(1, (channels * depth) >> 3)
  let from = 0
  passes.forEach(([x, y, stepX, stepY], pass) => {
    const { width, height, stride, bytes } = sizes[pass] as (typeof sizes)[number]
    if (bytes === 0) return
    let previous = new Uint8Array(stride)
    for (let row = 0; row < height; row++) {
      const line = raw.subarray(from + 1, from + 1 + stride)
      unfilter(raw[from] ?? 0, line, previous, step)
      const base = (y + row * stepY) * columns
      for (let column = 0; column < width; column++) {
        const to = (base + x + column * stepX) * channels
        for (let channel = 0; channel < channels; channel++)
          out[to + channel] = sampleAt(line, column * channels + channel, depth)
      }
      previous = line as Uint8Array<ArrayBuffer>
      from += stride + 1
    }
  })
  return out
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
  const bit = index * depth
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}

/** Undoes a row's filter in place (PNG, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return
  if (filter > 4) throw new Error('a row has an unknown filter')
  for (let at = 0; at < line.length; at++) {
    const left = at >= step ? (line[at - step] ?? 0) : 0
    const up = above[at] ?? 0
    const corner = at >= step ? (above[at - step] ?? 0) : 0
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    line[at] = (line[at] ?? 0) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

/** Samples as 8-bit gray or RGB on white. */
function flatten(
  samples: Uint16Array,
  { columns, rows, depth, kind }: Header,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): Uint8Array {
  const pixels = columns * rows
  const most = 2 ** depth - 1
  const channels = CHANNELS[kind] ?? 1
  const colors = kind === 0 || kind === 4 ? 1 : 3
  const out = new Uint8Array(pixels * colors)
  if (kind === 3 && !palette) throw new Error('it has no palette')
  // A single transparent colour (PNG, 11.3.1.1): one 16-bit number a channel.
  const key =
    transparency && kind !== 3
      ? Array.from({ length: colors }, (_, at) => ((transparency[at * 2] ?? 0) << 8) | (transparency[at * 2 + 1] ?? 0))
      : undefined
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * channels
    const to = pixel * colors
    let alpha = 1
    if (kind === 3) alpha = (transparency?.[samples[from] ?? 0] ?? 255) / 255
    else if (kind === 4 || kind === 6) alpha = (samples[from + channels - 1] ?? 0) / most
    else if (key?.every((value, at) => samples[from + at] === value)) alpha = 0
    for (let color = 0; color < colors; color++) {
      const value =
        kind === 3 ? (palette?.[(samples[from] ?? 0) * 3 + color] ?? 0) : ((samples[from + color] ?? 0) * 255) / most
      out[to + color] = Math.round(value * alpha + 255 * (1 - alpha))
    }
  }
  return out
}
