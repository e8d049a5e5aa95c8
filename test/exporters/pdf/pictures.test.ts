import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Orientation, placement } from '../../../src/exporters/pdf/images/orientation.js'
import { isPicture, type Picture } from '../../../src/exporters/pdf/images/picture.js'
import { readPicture } from '../../../src/exporters/pdf/images/read-picture.js'
import { bareRecord, samplePhoto } from '../../record-sample.js'
import { type PngPlan, pngFile } from './png-file.js'
import { renderPdf } from './render-pdf.js'

const fixture = (name: string) => readFileSync(new URL(`pictures/${name}`, import.meta.url))

function picture(bytes: Uint8Array): Picture {
  const read = readPicture(bytes)
  if (!isPicture(read)) throw new Error(`${read.problem}: ${read.detail}`)
  return read
}

const FILTERS = (row: number) => (row % 5) as 0 | 1 | 2 | 3 | 4
const byte = (x: number, y: number, salt: number) => (x * 37 + y * 11 + salt * 71) % 256
const onWhite = (value: number, alpha: number) => Math.round(value * alpha + 255 * (1 - alpha))

describe('PNG', () => {
  const kinds: {
    name: string
    plan: Omit<PngPlan, 'width' | 'height'>
    expected: (x: number, y: number) => number[]
  }[] = [
    ...[1, 2, 4, 8, 16].map((depth) => ({
      name: `gray of ${depth} bits`,
      plan: { depth, kind: 0 as const, pixel: (x: number, y: number) => [(x * 3 + y * 257) % 2 ** depth] },
      expected: (x: number, y: number) => [Math.round((((x * 3 + y * 257) % 2 ** depth) * 255) / (2 ** depth - 1))],
    })),
    ...[8, 16].map((depth) => ({
      name: `RGB of ${depth} bits`,
      plan: {
        depth,
        kind: 2 as const,
        pixel: (x: number, y: number) => [1, 2, 3].map((salt) => byte(x, y, salt) * (depth === 16 ? 257 : 1)),
      },
      expected: (x: number, y: number) => [1, 2, 3].map((salt) => byte(x, y, salt)),
    })),
    {
      name: 'RGB with one transparent colour',
      plan: {
        depth: 8,
        kind: 2,
        transparency: [0, 9, 0, 9, 0, 9],
        pixel: (x, y) => ((x + y) % 2 ? [9, 9, 9] : [9, 9, 8]),
      },
      expected: (x, y) => ((x + y) % 2 ? [255, 255, 255] : [9, 9, 8]),
    },
    ...[1, 2, 4, 8].map((depth) => ({
      name: `a palette of ${depth} bits, partly transparent`,
      plan: {
        depth,
        kind: 3 as const,
        palette: [200, 100, 0, 0, 80, 160],
        transparency: [128],
        pixel: (x: number) => [x % 2],
      },
      expected: (x: number) => (x % 2 ? [0, 80, 160] : [200, 100, 0].map((it) => onWhite(it, 128 / 255))),
    })),
    ...[8, 16].map((depth) => ({
      name: `gray and alpha of ${depth} bits`,
      plan: {
        depth,
        kind: 4 as const,
        pixel: (x: number, y: number) => [byte(x, y, 1), byte(x, y, 2)].map((it) => it * (depth === 16 ? 257 : 1)),
      },
      expected: (x: number, y: number) => [onWhite(byte(x, y, 1), byte(x, y, 2) / 255)],
    })),
    ...[8, 16].map((depth) => ({
      name: `RGBA of ${depth} bits`,
      plan: {
        depth,
        kind: 6 as const,
        pixel: (x: number, y: number) => [1, 2, 3, 4].map((salt) => byte(x, y, salt) * (depth === 16 ? 257 : 1)),
      },
      expected: (x: number, y: number) => [1, 2, 3].map((salt) => onWhite(byte(x, y, salt), byte(x, y, 4) / 255)),
    })),
  ]
  for (const { name, plan, expected } of kinds) {
    for (const interlaced of [false, true]) {
      it(`reads ${name}${interlaced ? ', interlaced' : ''}`, () => {
        const [width, height] = [13, 11]
        const read = picture(pngFile({ ...plan, width, height, interlaced, filter: FILTERS }))
        const wanted = Array.from({ length: width * height }, (_, at) =>
          expected(at % width, Math.floor(at / width)),
        ).flat()
        expect([...read.data]).toEqual(wanted)
        expect(read).toMatchObject({ width, height, encoding: 'samples', orientation: 1 })
      })
    }
  }

  it('refuses what is cut short, what lies about its size, and what is too large', () => {
    const whole = pngFile({ width: 9, height: 9, depth: 8, kind: 0, pixel: (x, y) => [byte(x, y, 1)] })
    for (let length = 8; length < whole.length; length += 7)
      expect(readPicture(whole.subarray(0, length))).toMatchObject({ problem: 'broken' })
    const lying = Buffer.from(whole)
    lying.writeUInt32BE(900, 16)
    expect(readPicture(lying)).toMatchObject({ problem: 'broken' })
    const huge = Buffer.from(whole)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(readPicture(huge)).toMatchObject({ problem: 'too-large' })
  })
})

describe('JPEG', () => {
  it('keeps the samples of baseline, progressive and gray files', () => {
    expect(picture(fixture('rgb.jpg'))).toMatchObject({ width: 60, height: 40, colors: 'rgb', encoding: 'jpeg' })
    expect(picture(fixture('prog.jpg'))).toMatchObject({ width: 60, height: 40, colors: 'rgb' })
    expect(picture(fixture('gray.jpg'))).toMatchObject({ width: 60, height: 40, colors: 'gray' })
  })

  it('refuses the colours of a printing press', () => {
    expect(readPicture(fixture('cmyk.jpg'))).toMatchObject({ problem: 'cmyk' })
  })

  it('reads the orientation and leaves the notes out', () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const read = picture(fixture(`orientation-${orientation}.jpg`))
      expect(read).toMatchObject({ orientation, width: 60, height: 40 })
      expect(Buffer.from(read.data).includes('Exif')).toBe(false)
    }
  })

  it('refuses what is cut short', () => {
    const whole = fixture('rgb.jpg')
    for (let length = 2; length < whole.length; length += 13)
      expect(readPicture(whole.subarray(0, length))).toMatchObject({ problem: 'broken' })
  })

  it('is turned so that every corner lands where the eye wants it', () => {
    // Where the stored picture's first pixel (upper left) is seen, by orientation.
    const corners = [
      'left top',
      'right top',
      'right bottom',
      'left bottom',
      'left top',
      'right top',
      'right bottom',
      'left bottom',
    ]
    corners.forEach((corner, at) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = placement((at + 1) as Orientation, [10, 20, 60, 40])
      // The image's upper left corner is (0, 1) in its own unit square.
      const [x, y] = [c + e, d + f]
      expect(`${x === 10 ? 'left' : 'right'} ${y === 60 ? 'top' : 'bottom'}`).toBe(corner)
      expect(new Set([e, a + e, c + e, a + c + e])).toEqual(new Set([10, 70]))
      expect(new Set([f, b + f, d + f, b + d + f])).toEqual(new Set([20, 60]))
    })
  })
})

describe('pictures in a PDF', () => {
  const record = bareRecord({
    body: [{ type: 'figure', media: 'pier' }],
    media: [samplePhoto('lead', { src: 'lead.jpg' }), samplePhoto('pier', { src: 'pier.png' })],
  })

  it('reports what cannot be shown, and shows its description instead', async () => {
    const { diagnostics } = await renderPdf(record, {}, { lead: fixture('cmyk.jpg'), pier: Buffer.from('GIF89a') })
    expect(diagnostics.map((it) => it.code)).toEqual(['pdf/picture-cmyk', 'pdf/picture-type'])
  })

  it('gives the same bytes for pictures of every kind', async () => {
    const assets = {
      lead: fixture('orientation-6.jpg'),
      pier: pngFile({
        width: 64,
        height: 64,
        depth: 8,
        kind: 6,
        interlaced: true,
        pixel: (x, y) => [x * 4, y * 4, 128, x * 4],
      }),
    }
    const files = await Promise.all([1, 2, 3].map(() => renderPdf(record, {}, assets)))
    expect(files[0]?.diagnostics).toEqual([])
    for (const file of files) expect(file.bytes.equals(files[0]?.bytes as Buffer)).toBe(true)
  })
})
