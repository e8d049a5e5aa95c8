import { creditLine, isRemote, type Media } from '../record/media.js'
import type { HtmlPass } from './html-context.js'
import { element, htmlText } from './html-text.js'

/**
 * A picture as `<figure>`: the image where its file lies beside the page, its caption, and apart from that its credit. A
 * picture on another host becomes a link, for a page makes no outside request; one without a file is its caption alone,
 * and nothing where it has none.
 */
export function writeFigure(media: Media, pass: HtmlPass, placement: 'lead' | 'inline'): string {
  const image = imageOf(media, pass, placement)
  const lines = [
    media.caption && part('caption', htmlText(media.caption), pass),
    media.credit && part('credit', `${htmlText(creditLabel(media, pass))} ${htmlText(creditLine(media.credit))}`, pass),
    remoteLink(media, pass),
  ].filter((line) => line !== undefined && line !== '')
  if (image === '' && lines.length === 0) return ''
  const caption =
    lines.length === 0 ? '' : `<figcaption>${lines.join(pass.surface === 'page' ? ' ' : '<br>')}</figcaption>`
  const { width = 0, height = 0 } = media
  const name = image === '' ? 'figure words' : height > width ? 'figure upright' : 'figure'
  return element('figure', { class: pass.surface === 'page' ? name : undefined }, `\n${joinLines([image, caption])}`)
}

function imageOf(media: Media, pass: HtmlPass, placement: 'lead' | 'inline'): string {
  if (media.src === undefined || isRemote(media.src)) return ''
  const src = pass.mediaUrl(media)
  if (src === undefined) return ''
  // An unknown picture is announced by its kind: an empty `alt` would claim it says nothing.
  const alt = media.decorative ? '' : (media.alt ?? pass.words[media.kind])
  if (pass.image) return pass.image(media, { src, alt })
  const lazy = pass.surface === 'page' && placement === 'inline'
  return element('img', {
    src,
    alt,
    width: media.width,
    height: media.height,
    loading: lazy ? 'lazy' : undefined,
    decoding: lazy ? 'async' : undefined,
  })
}

function remoteLink(media: Media, pass: HtmlPass): string | undefined {
  if (media.src === undefined || !isRemote(media.src) || !URL.canParse(media.src)) return undefined
  const url = new URL(media.src)
  const label = `${pass.words.openPicture} (${url.hostname})`
  return element('a', { href: url.href, class: pass.surface === 'page' ? 'remote' : undefined }, htmlText(label))
}

/** `Photo:`, as it stands before the name; a picture's kind is said in the article's language. */
function creditLabel(media: Media, pass: HtmlPass): string {
  return `${pass.words[media.kind]}${pass.words[media.kind].endsWith('.') ? '' : ':'}`
}

function part(name: string, inner: string, pass: HtmlPass): string {
  return element('span', { class: pass.surface === 'page' ? name : undefined }, inner)
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `${line}\n`)).join('')
}
