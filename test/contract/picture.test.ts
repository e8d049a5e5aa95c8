import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DerivedPicture, ladderOf, pictureSettings, sharedOf, squareOf } from '../../src/contract/picture.js'
import type { Media } from '../../src/record/media.js'

const settings = pictureSettings.parse({})

function photo(width: number, height: number, over: Partial<Media> = {}): Media {
  return {
    id: 'pier',
    kind: 'photo',
    src: 'pier.jpg',
    mediaType: 'image/jpeg',
    decorative: false,
    width,
    height,
    ...over,
  }
}

const sides = fc.integer({ min: 1, max: 20_000 })
const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif')
const choice = fc.oneof(
  fc.constant(false as const),
  fc.record({
    widths: fc.array(fc.integer({ min: 16, max: 4096 }), { minLength: 1, maxLength: 8 }),
    formats: fc.array(fc.constantFrom('avif' as const, 'webp' as const), { maxLength: 3 }),
  }),
)

function all(media: Media, chosen: Parameters<typeof ladderOf>[1]): readonly DerivedPicture[] {
  const ladders = [ladderOf(media, chosen), squareOf(media, chosen)]
  return [
    ...ladders.flatMap((it) => [...(it?.sources.flat() ?? []), ...(it?.fallback ? [it.fallback] : [])]),
    ...sharedOf(media, chosen),
  ]
}

describe('the sizes of a picture', () => {
  it('are those of the settings that fit, and its own where it lies between', () => {
    const widths = (own: number) => ladderOf(photo(own, own), settings)?.sources[0]?.map(({ width }) => width)
    expect(widths(4000)).toEqual([360, 720, 1080, 1440])
    expect(widths(1300)).toEqual([360, 720, 1080, 1300])
    expect(widths(1100)).toEqual([360, 720, 1080])
    expect(widths(300)).toEqual([300])
    expect(widths(60)).toBeUndefined()
  })

  it('are never above the picture, never empty, each file named once and safely', () => {
    fc.assert(
      fc.property(sides, sides, types, choice, (width, height, mediaType, chosen) => {
        const made = all(photo(width, height, { mediaType }), chosen)
        const named = new Map<string, string>()
        for (const it of made) {
          expect(it.width).toBeLessThanOrEqual(width)
          expect(it.height).toBeLessThanOrEqual(height)
          expect(Math.min(it.width, it.height)).toBeGreaterThanOrEqual(1)
          expect(it.path).toMatch(/^img\/[a-z.0-9x-]+$/)
          // The same name always means the same picture.
          const same = JSON.stringify(it)
          expect(named.get(it.path) ?? same).toBe(same)
          named.set(it.path, same)
        }
        if (chosen === false || mediaType === 'image/gif') expect(made).toEqual([])
      }),
    )
  })

  it('keep the shape of the picture to a pixel, and those to share keep theirs', () => {
    fc.assert(
      fc.property(sides, sides, (width, height) => {
        for (const it of ladderOf(photo(width, height), settings)?.sources.flat() ?? []) {
          expect(Math.abs(it.height - (it.width * height) / width)).toBeLessThanOrEqual(1)
        }
        for (const it of sharedOf(photo(width, height), settings)) {
          expect(it.width).toBeGreaterThanOrEqual(696)
          const ratio = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 }[/\.(\w+)-/.exec(it.path)?.[1] ?? '']
          expect(Math.abs(it.height - it.width / (ratio ?? 0))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('have names no other picture of the article can have', () => {
    const stem = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,6}){0,2}$/)
    const name = fc.tuple(stem, fc.constantFrom('jpg', 'png', 'webp', 'avif')).map(([it, ending]) => `${it}.${ending}`)
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one !== other)
        const paths = (src: string) =>
          all(
            photo(2000, 2000, { src, mediaType: `image/${src.split('.')[1]?.replace('jpg', 'jpeg')}` }),
            settings,
          ).map(({ path }) => path)
        const taken = new Set(paths(one))
        expect(paths(other).filter((path) => taken.has(path))).toEqual([])
      }),
    )
  })

  it('are not made of what moves, lies elsewhere, has no known size or is huge', () => {
    expect(ladderOf(photo(2000, 1000, { animated: true }), settings)).toBeUndefined()
    expect(ladderOf(photo(2000, 1000, { src: 'https://example.org/a.jpg' }), settings)).toBeUndefined()
    expect(ladderOf(photo(20_000, 16_000), settings)).toBeUndefined()
    const { width: _, ...unmeasured } = photo(2000, 1000)
    expect(ladderOf(unmeasured, settings)).toBeUndefined()
  })

  it('stand before a file every browser knows', () => {
    const fallback = (mediaType: string, width = 4000) =>
      ladderOf(photo(width, 3000, { mediaType }), settings)?.fallback
    expect(fallback('image/jpeg')).toMatchObject({ path: 'img/pier.1080.jpg', mediaType: 'image/jpeg', height: 810 })
    expect(fallback('image/jpeg', 900)).toBeUndefined()
    expect(fallback('image/png')).toBeUndefined()
    expect(fallback('image/avif')).toMatchObject({ mediaType: 'image/webp' })
  })
})
