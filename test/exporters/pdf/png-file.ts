import { crc32, deflateSync } from 'node:zlib'

export interface PngPlan {
  readonly width: number
  readonly height: number
  readonly depth: number
  /** The colour type: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGBA. */
  readonly kind: 0 | 2 | 3 | 4 | 6
  readonly interlaced?: boolean
  /** The filter of a row. */
  readonly filter?: (row: number) => 0 | 1 | 2 | 3 | 4
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
  /** The samples of a pixel. */
  readonly pixel: (x: number, y: number) => readonly number[]
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** A PNG file of any kind, made from the specification and not from the decoder under test. */
export function pngFile(plan: PngPlan): Buffer {
  const { width, height, depth, kind, interlaced = false } = plan
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8)
  const passes = interlaced ? ADAM7 : [[0, 0, 1, 1] as const]
  const rows = passes.flatMap(([x0, y0, dx, dy]) => passRows(plan, x0, y0, dx, dy))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(plan.palette ? [chunk('PLTE', Buffer.from(plan.palette))] : []),
    ...(plan.transparency ? [chunk('tRNS', Buffer.from(plan.transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function passRows(plan: PngPlan, x0: number, y0: number, dx: number, dy: number): Buffer[] {
  const { width, height, depth } = plan
  const rows: Buffer[] = []
  let above: Buffer | undefined
  const columns = Math.ceil((width - x0) / dx)
  if (columns <= 0) return rows
  for (let y = y0, row = 0; y < height; y += dy, row++) {
    const samples: number[] = []
    for (let x = x0; x < width; x += dx) samples.push(...plan.pixel(x, y))
    const line = pack(samples, depth)
    const step = Math.max(1, Math.floor((samples.length / columns) * depth) >> 3)
    const filter = plan.filter?.(row) ?? 0
    rows.push(Buffer.concat([Buffer.from([filter]), filtered(line, above ?? Buffer.alloc(line.length), filter, step)]))
    above = line
  }
  return rows
}

function pack(samples: readonly number[], depth: number): Buffer {
  if (depth === 16) return Buffer.from(samples.flatMap((it) => [it >> 8, it & 255]))
  const line = Buffer.alloc(Math.ceil((samples.length * depth) / 8))
  samples.forEach((sample, at) => {
    const bit = at * depth
    line[bit >> 3] = (line[bit >> 3] ?? 0) | (sample << (8 - depth - (bit & 7)))
  })
  return line
}

function filtered(line: Buffer, above: Buffer, filter: number, step: number): Buffer {
  return Buffer.from(
    line.map((value, at) => {
      const [a, b, c] = [line[at - step] ?? 0, above[at] ?? 0, at >= step ? (above[at - step] ?? 0) : 0]
      const p = a + b - c
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
      return value - ([0, a, b, (a + b) >> 1, paeth][filter] ?? 0)
    }),
  )
}

function chunk(kind: string, body: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const out = Buffer.alloc(data.length + 8)
  out.writeUInt32BE(body.length, 0)
  data.copy(out, 4)
  out.writeUInt32BE(crc32(data), data.length + 4)
  return out
}
