/** Pictures on pages: each offered in several sizes and formats, of which a browser fetches the one that fits. */
import {
  type DerivedPicture,
  type Ladder,
  ladderOf,
  type Measured,
  type PictureSettings,
  sharedOf,
  squareOf,
} from '../../contract/picture.js'
import { element } from '../../markup/html.js'
import type { ArticleRecord } from '../../record/article.js'
import { isLocal, type Media } from '../../record/media.js'
import { leadMedia } from '../../record/select.js'
import type { HtmlOptions } from './options.js'

/** How wide a picture of the text column is shown (see `style/base.ts`): 720 px at most, else the window but its margins. */
const COLUMN = '(min-width: 48em) 720px, calc(100vw - 2.5rem)'
/** The same of a picture higher than wide, which takes 25rem (see `style/text.ts`): 500 px at most. */
const UPRIGHT = '(min-width: 34em) 500px, calc(100vw - 2.5rem)'

/** The picture an article is known by in lists, searches and networks: its lead picture, else its first. */
export function coverOf(record: ArticleRecord): (Media & { readonly src: string }) | undefined {
  return leadMedia(record).find(isLocal) ?? record.media.find(isLocal)
}

/** The id of the picture that can be seen before anything is scrolled; undefined where the article opens with text. */
export function firstPicture(record: ArticleRecord): string | undefined {
  const lead = leadMedia(record).find(isLocal)
  if (lead) return lead.id
  const figure = record.body.slice(0, 2).find((block) => block.type === 'figure')
  return figure?.type === 'figure' ? figure.media : undefined
}

/** Every file a picture's markup names: its sizes, and for an article's cover what lists and networks show. */
export function picturesOf(media: Measured, isCover: boolean, options: HtmlOptions): readonly DerivedPicture[] {
  const { pictures: settings, thumbnails } = options
  const ladders = [ladderOf(media, settings), isCover && thumbnails ? squareOf(media, settings) : undefined]
  return [
    ...ladders.flatMap((it) => [...(it?.sources.flat() ?? []), ...(it?.fallback ? [it.fallback] : [])]),
    ...(isCover ? sharedOf(media, settings) : []),
  ]
}

/** A picture as a network or a search is told of it. */
export interface SharedFile {
  /** Absolute. */
  readonly url: string
  readonly width: number
  readonly height: number
}

/** An article's cover in the shapes searches and networks show; `page` is the article's own address. */
export function shapesOf(cover: Measured, page: string, settings: PictureSettings): readonly SharedFile[] {
  return sharedOf(cover, settings).map((it) => ({
    url: new URL(address('', it), page).href,
    width: it.width,
    height: it.height,
  }))
}

/** A picture of the text column; `src` is that of its own file, `base` leads from the page to the article's folder. */
export function columnPicture(
  media: Media,
  plain: { readonly src: string; readonly alt: string },
  { base, first, options }: { readonly base: string; readonly first: boolean; readonly options: HtmlOptions },
): string {
  const { width, height } = media
  const ladder = ladderOf(media, options.pictures)
  const img = {
    src: ladder?.fallback ? address(base, ladder.fallback) : plain.src,
    alt: plain.alt,
    width,
    height,
    loading: first ? undefined : 'lazy',
    fetchpriority: first ? 'high' : undefined,
    decoding: 'async',
  }
  return withSources(ladder, img, (all) => ({
    srcset: all.map((it) => `${address(base, it)} ${it.width}w`).join(', '),
    sizes: height !== undefined && width !== undefined && height > width ? UPRIGHT : COLUMN,
  }))
}

/** An article's picture beside its headline in a list: it says nothing the headline does not. `base` as above. */
export function listPicture(media: Measured & { readonly src: string }, base: string, options: HtmlOptions): string {
  const square = squareOf(media, options.pictures)
  const { width, height } = square?.fallback ?? media
  const img = {
    src: square?.fallback ? address(base, square.fallback) : `${base}${encodeURIComponent(media.src)}`,
    alt: '',
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  }
  const narrowest = (all: readonly DerivedPicture[]) => all[0]?.width ?? 1
  return withSources(square, img, (all) => ({
    srcset: all.map((it) => `${address(base, it)} ${it.width / narrowest(all)}x`).join(', '),
  }))
}

function withSources(
  ladder: Ladder | undefined,
  img: Readonly<Record<string, string | number | undefined>>,
  sourceOf: (all: readonly DerivedPicture[]) => Readonly<Record<string, string>>,
): string {
  const sources = (ladder?.sources ?? []).flatMap((all) =>
    all[0] ? [element('source', { type: all[0].mediaType, ...sourceOf(all) })] : [],
  )
  const image = element('img', img)
  return sources.length === 0 ? image : element('picture', {}, `\n${[...sources, image].join('\n')}\n`)
}

function address(base: string, { path }: DerivedPicture): string {
  return `${base}${path.split('/').map(encodeURIComponent).join('/')}`
}
