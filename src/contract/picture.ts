/** Pictures made of pictures: exporters name them as data before they exist, the pipeline makes them. */
import { z } from 'zod'
import { isRemote, type Media } from '../record/media.js'

/** A picture the pipeline is to make. Its metadata is left behind, its colours are sRGB, its orientation is applied. */
export interface DerivedPicture {
  /** As of an `OutputFile`: below the article's folder, or below the root for a collection. */
  readonly path: string
  readonly mediaType: 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png' | 'image/x-icon'
  /** Pixels. What is of another shape than the picture it is made of is cut out around what draws the eye. */
  readonly width: number
  readonly height: number
  /** The id of a picture with a file beside the page, or a drawing; collections can name drawings alone. */
  readonly from: { readonly media: string } | { readonly svg: string }
}

/** How pictures are offered in several sizes and formats; `false` shows each as it is. */
export const pictureSettings = z.union([
  z.literal(false),
  z.strictObject({
    /** Pixels. The text column is 720 wide at most: these are a phone and a desk, each plain and at double density. */
    widths: z.array(z.int().min(16).max(4096)).min(1).default([360, 720, 1080, 1440]),
    /** The best first: a browser takes the first it knows. JPEG (else the file itself) stands behind them. */
    formats: z.array(z.enum(['avif', 'webp'])).default(['avif', 'webp']),
  }),
])
export type PictureSettings = z.output<typeof pictureSettings>

/** A picture of more pixels is not taken apart: a small file can hold more than a machine's memory. */
export const MOST_PIXELS = 120_000_000

/** What of a picture decides which sizes there are. */
export type Measured = Pick<Media, 'id' | 'src' | 'mediaType' | 'animated' | 'width' | 'height'>

/** A picture all sizes can be made of: its file lies beside the page, its size is known, it holds still. */
type Scalable = Measured & { readonly src: string; readonly width: number; readonly height: number }

/** Below this nothing is gained, in pixels. */
const LEAST_WIDTH = 100

/** The most WebP can hold, in pixels. */
const MOST_HEIGHT = 16_383

/** What moves is left as it is, and so are GIFs, which mostly move. */
const SCALABLE: ReadonlySet<string | undefined> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

/** Whether sizes can be made of a picture. */
function isScalable(media: Measured): media is Scalable {
  const { src, width, height, mediaType, animated = false } = media
  if (src === undefined || isRemote(src) || width === undefined || height === undefined) return false
  const fits = width >= LEAST_WIDTH && height <= MOST_HEIGHT && width * height <= MOST_PIXELS
  return fits && SCALABLE.has(mediaType) && !animated
}

/** The one width of the file for browsers that know none of the formats, in pixels. */
const FALLBACK_WIDTH = 1080

/** A picture in several widths. */
export interface Ladder {
  /** By format in the order of the settings, each from narrow to wide. */
  readonly sources: readonly (readonly DerivedPicture[])[]
  /** What stands behind them; undefined where it is the file itself. */
  readonly fallback: DerivedPicture | undefined
}

/**
 * The sizes of a picture, none wider than itself. Undefined where it is shown as it is. Pure: the same picture and
 * settings name the same files, so that one page can link what another's rendition holds.
 */
export function ladderOf(media: Measured, settings: PictureSettings): Ladder | undefined {
  if (settings === false || !isScalable(media)) return undefined
  const widths = rungs(media.width, settings.widths)
  const at = (width: number, type: Shape['type']) =>
    derive(media, { width, height: Math.max(1, Math.round((width * media.height) / media.width)), type })
  // Every other browser knows JPEG and PNG; WebP is known by all that matter, AVIF is not.
  const type = media.mediaType === 'image/avif' ? 'webp' : 'jpeg'
  const wanted = type === 'webp' || (media.mediaType === 'image/jpeg' && media.width > FALLBACK_WIDTH)
  return {
    sources: [...new Set(settings.formats)].map((format) => widths.map((width) => at(width, format))),
    fallback: wanted ? derive(media, { ...scaled(media, FALLBACK_WIDTH), type }) : undefined,
  }
}

/** The widths that fit, and the picture's own where it lies clearly between the rungs. */
function rungs(own: number, widths: readonly number[]): readonly number[] {
  const sorted = [...new Set(widths)].sort((one, other) => one - other)
  const below = sorted.filter((width) => width <= own)
  const [last = 0, next] = [below.at(-1), sorted[below.length]]
  return next !== undefined && own > last * 1.1 ? [...below, own] : below
}

function scaled(media: Scalable, most: number): { readonly width: number; readonly height: number } {
  const width = Math.min(media.width, most)
  return { width, height: Math.max(1, Math.round((width * media.height) / media.width)) }
}

/** The sides of the small square that stands beside a headline, plain and at double density. */
const SQUARES = [180, 360] as const

/** The picture as a small square: each format's plain and double one, and behind them a JPEG. */
export function squareOf(media: Measured, settings: PictureSettings): Ladder | undefined {
  if (settings === false || !isScalable(media) || Math.min(media.width, media.height) < SQUARES[1]) return undefined
  const at = (side: number, type: Shape['type']) => derive(media, { width: side, height: side, type, stem: 'square' })
  return {
    sources: [...new Set(settings.formats)].map((format) => SQUARES.map((side) => at(side, format))),
    fallback: at(SQUARES[1], 'jpeg'),
  }
}

/** The shapes search engines and networks show, widest first: https://developers.google.com/search/docs/appearance/structured-data/article */
const SHARED_RATIOS = [
  { name: '16x9', ratio: 16 / 9 },
  { name: '4x3', ratio: 4 / 3 },
  { name: '1x1', ratio: 1 },
] as const
const SHARED_WIDTH = 1200
const LEAST_SHARED_WIDTH = 696

/** The picture as JPEG in 16:9, 4:3 and 1:1, 1200 pixels wide or as wide as it goes; what would be below 696 is left out. */
export function sharedOf(media: Measured, settings: PictureSettings): readonly DerivedPicture[] {
  if (settings === false || !isScalable(media)) return []
  return SHARED_RATIOS.flatMap(({ name, ratio }) => {
    const width = Math.min(SHARED_WIDTH, media.width, Math.floor(media.height * ratio))
    const height = Math.min(media.height, Math.round(width / ratio))
    return width < LEAST_SHARED_WIDTH ? [] : [derive(media, { width, height, type: 'jpeg', stem: name })]
  })
}

interface Shape {
  readonly width: number
  readonly height: number
  readonly type: 'avif' | 'webp' | 'jpeg'
  readonly stem?: string
}

/**
 * `img/port.720.avif`, `img/port.1x1-1200.jpg`. No name of a picture's file holds a dot but that of its ending, so none
 * is another's with a width; the ending stays in the name of what was no JPEG.
 */
function derive(media: Scalable, { width, height, type, stem }: Shape): DerivedPicture {
  const name = media.src.replace(/\.jpg$/, '')
  const ending = type === 'jpeg' ? 'jpg' : type
  return {
    path: `img/${name}.${stem === undefined ? '' : `${stem}-`}${width}.${ending}`,
    mediaType: `image/${type}`,
    width,
    height,
    from: { media: media.id },
  }
}
