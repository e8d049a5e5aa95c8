/**
 * Derived pictures by libvips. Everything that can change their bytes is fixed here or in the key of the cache: one thread
 * to a picture (AV1 and WebP encoders give other bytes to other numbers of threads), no metadata, sRGB.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Sharp, SharpOptions } from 'sharp'
import { Fatal } from '../contract/diagnostic.js'
import { type DerivedPicture, MOST_PIXELS } from '../contract/picture.js'

/** Raise it when the same wish would give other bytes. */
const RECIPE = 2

/**
 * Chosen by weight at like quality (SSIM over blocks) and by time, on pictures like photographs 1280 wide: AVIF 24 KB in
 * 170 ms, WebP 24 KB (a little softer) in 60 ms, JPEG 53 KB in 50 ms. A higher effort of AVIF takes off 7 % in three
 * times the time; MozJPEG takes off 18 % in four times, from files that few browsers ask for. Where the source is no JPEG it may be a drawing with letters, which want more.
 */
const QUALITY = {
  photo: { avif: 50, webp: 75, jpeg: 73 },
  drawing: { avif: 60, webp: 82, jpeg: 84 },
} as const

/** Sizes are made of the picture at this width, decoded once; what needs more is made of the picture itself. */
const BASE_WIDTH = 1920

type Source = { readonly bytes: Uint8Array; readonly mediaType: string | undefined }
type Wish = Pick<DerivedPicture, 'width' | 'height' | 'mediaType'>

/** What besides source, wish and kind of machine decides the bytes: how pictures are made, and by which version of what. */
export function encoderVersion(): string {
  const entry = createRequire(import.meta.url).resolve('sharp')
  const manifest = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as { version?: string }
  // Each version of sharp brings one version of libvips; asking that itself would mean to load it.
  return `${RECIPE} sharp-${manifest.version}`
}

/** Makes pictures of one source, one after another. Rejects where the source cannot be decoded whole. */
export type Encode = (wish: Wish) => Promise<Uint8Array>

/** Decodes a photograph or a drawing (SVG) and gives what makes pictures of it. */
export async function openPicture({ bytes, mediaType }: Source): Promise<Encode> {
  // Loaded when a picture is to be made: it takes a tenth of a second and much memory.
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new Fatal({
      code: 'pictures/no-encoder',
      severity: 'error',
      message: 'Pictures cannot be made in sizes: sharp does not load on this machine.',
      hint: 'Install it for this platform (npm install sharp), or set `pictures: false` under `html`.',
      cause,
    })
  })
  sharp.concurrency(1)
  sharp.cache(false)
  const options: SharpOptions = { failOn: 'error', limitInputPixels: MOST_PIXELS }
  if (mediaType === 'image/svg+xml') {
    return async (wish) => {
      const density = { density: Math.min(2400, (72 * Math.max(wish.width, wish.height)) / 32) }
      const drawing = sharp(bytes, { ...options, ...density }).resize(wish.width, wish.height, { fit: 'fill' })
      if (wish.mediaType === 'image/x-icon') return iconFile(await drawing.png().toBuffer(), wish)
      return encode(drawing, wish, QUALITY.drawing).toBuffer()
    }
  }
  const whole = (): Sharp => sharp(bytes, options).autoOrient().toColourspace('srgb')
  const { data, info } = await whole()
    .resize({ width: BASE_WIDTH, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const quality = mediaType === 'image/jpeg' ? QUALITY.photo : QUALITY.drawing
  return async (wish) => {
    const enough = wish.width <= width && wish.height <= height
    const from = enough ? sharp(data, { raw: { width, height, channels } }) : whole()
    // A pixel more or less is rounding, not another shape.
    const cut = Math.abs(Math.round((wish.width * height) / width) - wish.height) > 1
    const shaped = from.resize(wish.width, wish.height, cut ? { fit: 'cover', position: 'attention' } : { fit: 'fill' })
    return encode(shaped, wish, quality).toBuffer()
  }
}

function encode(picture: Sharp, { mediaType }: Wish, quality: (typeof QUALITY)[keyof typeof QUALITY]): Sharp {
  switch (mediaType) {
    case 'image/avif':
      return picture.avif({ quality: quality.avif, effort: 1 })
    case 'image/webp':
      return picture.webp({ quality: quality.webp, effort: 2 })
    case 'image/jpeg':
      // JPEG knows no transparency.
      return picture.flatten({ background: '#fff' }).jpeg({ quality: quality.jpeg, progressive: true })
    default:
      return picture.png({ compressionLevel: 9 })
  }
}

/** One PNG in the container browsers ask for as `favicon.ico`. */
function iconFile(png: Uint8Array, { width, height }: Wish): Uint8Array {
  const head = new DataView(new ArrayBuffer(22))
  head.setUint16(2, 1, true) // an icon
  head.setUint16(4, 1, true) // of one picture
  head.setUint8(6, width & 255)
  head.setUint8(7, height & 255)
  head.setUint16(10, 1, true) // planes
  head.setUint16(12, 32, true) // bits a pixel
  head.setUint32(14, png.length, true)
  head.setUint32(18, head.byteLength, true)
  return Buffer.concat([new Uint8Array(head.buffer), png])
}
