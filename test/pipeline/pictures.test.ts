import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineArticleExporter, defineCollectionExporter } from '../../src/contract/exporter.js'
import { ladderOf, pictureSettings, sharedOf, squareOf } from '../../src/contract/picture.js'
import { definePlugin } from '../../src/contract/plugin.js'
import { publication } from '../../src/contract/publication.js'
import { type MemoryHost, memoryHost } from '../../src/pipeline/memory-host.js'
import { openPictureCache } from '../../src/pipeline/picture-cache.js'
import { publish } from '../../src/pipeline/publish.js'
import { plainPlugin } from './plain-plugin.js'

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#9c2f1b"/></svg>'

/** Exporters that ask for every kind of derived picture. */
const gallery = definePlugin({
  name: 'gallery',
  exporters: [
    defineArticleExporter({
      format: { name: 'gallery', label: 'Gallery', mediaType: 'text/plain', path: 'gallery.txt' },
      revision: 1,
      options: z.strictObject({ pictures: pictureSettings.prefault({}) }),
      render(record, { options: { pictures: settings } }) {
        const pictures = record.media.flatMap((media) => {
          const ladders = [ladderOf(media, settings), squareOf(media, settings)]
          return [
            ...ladders.flatMap((it) => [...(it?.sources.flat() ?? []), ...(it?.fallback ? [it.fallback] : [])]),
            ...sharedOf(media, settings),
          ]
        })
        const content = pictures.map(({ path }) => path).join('\n')
        return { files: [{ path: 'gallery.txt', mediaType: 'text/plain', content }], assets: [], pictures }
      },
    }),
    defineCollectionExporter({
      format: { name: 'icons', label: 'Icons', mediaType: 'text/plain', path: 'icons.txt' },
      revision: 1,
      options: z.strictObject({ svg: z.string().default(ICON) }),
      render: (_, { options: { svg } }) => ({
        files: [{ path: 'icons.txt', mediaType: 'text/plain', content: '' }],
        assets: [],
        pictures: [
          { path: 'icon-180.png', mediaType: 'image/png', width: 180, height: 180, from: { svg } },
          { path: 'favicon.ico', mediaType: 'image/x-icon', width: 32, height: 32, from: { svg } },
        ],
      }),
    }),
  ],
})

const build = (host: MemoryHost, exporters: Readonly<Record<string, unknown>> = {}) =>
  publish(host, {
    publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
    sources: ['input'],
    out: 'output',
    plugins: [plainPlugin, gallery],
    exporters,
    readers: {},
    formats: ['gallery', 'icons'],
    now: 0,
  })

/** A picture whose left half is red and whose right half is blue, as far as its file is concerned. */
function halves(width: number, height: number): Sharp {
  const red = { create: { width: Math.floor(width / 2), height, channels: 3, background: '#d02010' } } as const
  return sharp({ create: { width, height, channels: 3, background: '#1020d0' } }).composite([
    { input: red, left: 0, top: 0 },
  ])
}

const article = (picture: Uint8Array, name = 'pier.jpg') =>
  memoryHost({ 'input/a.plain': `Harbour opens\nText of it.\n!${name}`, [`input/${name}`]: picture })
const files = (host: MemoryHost, folder: string): readonly string[] =>
  [...host.files.keys()].filter((path) => path.startsWith(folder)).sort()
const derived = (host: MemoryHost) => files(host, 'output/harbour-opens/img/').map((path) => path.slice(25))
const read = (host: MemoryHost, path: string) => Buffer.from(host.files.get(path) ?? [])
const snapshot = (host: MemoryHost) =>
  files(host, 'output/').map((path) => `${path} ${Buffer.from(host.files.get(path) ?? []).toString('base64')}`)
const CACHE = '.galley/cache/images/'

describe('derived pictures', () => {
  it('are made in the sizes and types they are named by, without metadata', async () => {
    const photo = await halves(1500, 1000)
      .withExif({ IFD0: { Copyright: 'Somebody' } })
      .jpeg()
      .toBuffer()
    const host = article(photo)
    const result = await build(host, { gallery: { pictures: { widths: [320, 640] } } })
    expect(result.diagnostics).toEqual([])
    expect(derived(host)).toEqual([
      'pier.1080.jpg',
      'pier.16x9-1200.jpg',
      'pier.1x1-1000.jpg',
      'pier.320.avif',
      'pier.320.webp',
      'pier.4x3-1200.jpg',
      'pier.640.avif',
      'pier.640.webp',
      'pier.square-180.avif',
      'pier.square-180.webp',
      'pier.square-360.avif',
      'pier.square-360.jpg',
      'pier.square-360.webp',
    ])
    const sizes: Record<string, string> = {}
    for (const name of derived(host)) {
      const { width, height, format, exif, icc, space } = await sharp(
        read(host, `output/harbour-opens/img/${name}`),
      ).metadata()
      expect({ exif, icc, space }, name).toEqual({ exif: undefined, icc: undefined, space: 'srgb' })
      sizes[name] = `${width}×${height} ${format}`
    }
    expect(sizes).toMatchObject({
      'pier.1080.jpg': '1080×720 jpeg',
      'pier.16x9-1200.jpg': '1200×675 jpeg',
      'pier.1x1-1000.jpg': '1000×1000 jpeg',
      'pier.640.avif': '640×427 heif',
      'pier.320.webp': '320×213 webp',
      'pier.square-360.jpg': '360×360 jpeg',
    })
    expect(host.files.get('input/pier.jpg')).toEqual(photo)
  }, 60_000)

  it('stand upright where the file says how it was held', async () => {
    // Orientation 6: what is left in the file is seen at the top.
    const host = article(await halves(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    await build(host, { gallery: { pictures: { widths: [200], formats: ['webp'] } } })
    const { data, info } = await sharp(read(host, 'output/harbour-opens/img/pier.200.webp'))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([200, 400])
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * 200 + x) * info.channels, (y * 200 + x) * info.channels + 3),
    ]
    expect(pixel(100, 50)[0]).toBeGreaterThan(150)
    expect(pixel(100, 350)[2]).toBeGreaterThan(150)
  })

  it('keep their transparency, but for JPEG, which has white behind it', async () => {
    const clear = await sharp({ create: { width: 400, height: 400, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const host = article(clear, 'mark.png')
    await build(host, { gallery: { pictures: { widths: [200], formats: ['webp'] } } })
    const at = async (name: string) => [
      ...(
        await sharp(read(host, `output/harbour-opens/img/${name}`))
          .raw()
          .toBuffer()
      ).subarray(0, 4),
    ]
    expect((await at('mark.png.200.webp'))[3]).toBe(0)
    expect((await at('mark.png.square-360.jpg')).slice(0, 3)).toEqual([255, 255, 255])
  })

  it('are taken from the cache, which can be damaged or deleted at any time', async () => {
    const photo = await halves(900, 600).jpeg().toBuffer()
    const host = article(photo)
    await build(host)
    const first = snapshot(host)
    const entries = files(host, CACHE)
    expect(entries.length).toBe(derived(host).length + 2)

    // One cut short, one with a bit turned, one gone, one of nothing at all.
    const [one = '', two = '', three = '', four = ''] = entries
    host.files.set(one, read(host, one).subarray(0, 100))
    const turned = read(host, two)
    turned[turned.length - 1] = (turned.at(-1) ?? 0) ^ 1
    host.files.set(two, turned)
    host.files.delete(three)
    host.files.set(four, new Uint8Array())
    await build(host)
    expect(snapshot(host)).toEqual(first)
    expect(files(host, CACHE)).toEqual(entries)

    // That it is the cache they come from shows where its word is taken for a picture's.
    const { createHash } = await import('node:crypto')
    for (const path of entries) {
      const word = Buffer.from('kept')
      host.files.set(path, Buffer.concat([createHash('sha256').update(word).digest(), word]))
    }
    await build(host)
    expect(read(host, 'output/icon-180.png').toString()).toBe('kept')
    expect(read(host, 'output/harbour-opens/img/pier.360.avif').toString()).toBe('kept')
    for (const path of entries) host.files.delete(path)
    await build(host)
    expect(snapshot(host)).toEqual(first)
  }, 60_000)

  it('of a damaged file are an error at its article, and the others are published', async () => {
    const whole = await halves(1200, 900).jpeg().toBuffer()
    const host = memoryHost({
      'input/a.plain': 'Harbour opens\nText of it.\n!pier.jpg',
      'input/b.plain': 'Harbour closes\nText of it.\n!cut.jpg',
      'input/pier.jpg': await halves(400, 400).jpeg().toBuffer(),
      'input/cut.jpg': whole.subarray(0, whole.length / 2),
    })
    const result = await build(host)
    expect(result.published).toBe(1)
    expect(result.diagnostics).toMatchObject([
      { code: 'media/unusable', severity: 'error', place: { path: 'input/b.plain', line: 1 } },
    ])
    expect(files(host, 'output/harbour-closes/')).toEqual([])
    expect(derived(host).length).toBeGreaterThan(3)
  })

  it('of a collection are made of its drawings', async () => {
    const host = memoryHost({ 'input/a.plain': 'Harbour opens\nText of it.' })
    expect((await build(host)).diagnostics).toEqual([])
    expect(await sharp(read(host, 'output/icon-180.png')).metadata()).toMatchObject({ format: 'png', width: 180 })
    const icon = read(host, 'output/favicon.ico')
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4), icon.readUInt8(6)]).toEqual([0, 1, 1, 32])
    const png = icon.subarray(icon.readUInt32LE(18))
    expect(png.length).toBe(icon.readUInt32LE(14))
    const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([0x9c, 0x2f, 0x1b])
  })

  it('of a drawing that is none are an error', async () => {
    const result = await build(memoryHost({ 'input/a.plain': 'Harbour opens\nText of it.' }), {
      icons: { svg: 'no drawing' },
    })
    expect(result.diagnostics).toMatchObject([{ code: 'output/undrawable', severity: 'error' }])
  })
})

describe('the cache of pictures', () => {
  it('lets go what this build did not use once there is too much, and nothing else', async () => {
    const host = memoryHost({})
    const key = (name: string) => name.repeat(64)
    const before = openPictureCache(host)
    for (const name of 'abc') await before.put(key(name), new Uint8Array(1000))
    const cache = openPictureCache(host)
    await cache.get(key('a'))
    await cache.put(key('d'), new Uint8Array(1000))
    await cache.trim(3200)
    expect(files(host, CACHE).map((path) => path.at(-1))).toEqual(['a', 'c', 'd'])
    await openPictureCache(host).trim(0)
    expect(files(host, CACHE)).toHaveLength(3)
  })
})
