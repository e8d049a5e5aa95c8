import type { OutputFile } from '../../../contract/exporter.js'
import type { DerivedPicture } from '../../../contract/picture.js'
import type { Publication } from '../../../contract/publication.js'
import { htmlText } from '../../../markup/html.js'
import { initialOutline } from '../fonts.js'
import type { ThemeColours } from '../theme/theme.js'

/** Where the icon stands, from the output's root. */
export const ICON_PATH = 'icon.svg'
/** The icon for browsers that know no SVG one, and for whoever asks a host for it without having read a page. */
export const ICON_32_PATH = 'favicon.ico'
/** The icon on the home screen of a telephone. */
export const TOUCH_ICON_PATH = 'apple-touch-icon.png'
/** The publication's logo as searches are told of it, a square of {@link LOGO_SIDE}. */
export const LOGO_PATH = 'logo.png'
/** Pixels. */
export const LOGO_SIDE = 512

/** The publication's initial as its icon, in paper on accent, light and dark alike. */
export function iconFile(publication: Publication, colours: ThemeColours): OutputFile {
  const content = iconDrawing(publication, colours, 48, true)
  return { path: ICON_PATH, mediaType: 'image/svg+xml', content }
}

/** The icon where only pixels will do. */
export function iconPictures(publication: Publication, colours: ThemeColours): readonly DerivedPicture[] {
  const at = (path: string, side: number, corner: number): DerivedPicture => ({
    path,
    mediaType: path.endsWith('.ico') ? 'image/x-icon' : 'image/png',
    width: side,
    height: side,
    from: { svg: iconDrawing(publication, colours, corner, false) },
  })
  // Telephones and searches round the corners themselves.
  return [at(ICON_32_PATH, 32, 48), at(TOUCH_ICON_PATH, 180, 0), at(LOGO_PATH, LOGO_SIDE, 0)]
}

/**
 * The drawing. A letter is an outline, for a face is not at hand wherever an icon is drawn; of a script without outlines
 * a browser finds a face, and elsewhere a disc stands in.
 */
function iconDrawing({ title }: Publication, { accent, paper }: ThemeColours, corner: number, faces: boolean): string {
  const initial = /[\p{L}\p{N}]/u.exec(title)?.[0]?.toUpperCase() ?? ''
  const outline = initialOutline(initial) ?? initialOutline(initial.normalize('NFD').slice(0, 1))
  const fill = htmlText(paper)
  const text = `<text x="256" y="376" text-anchor="middle" font-family="Literata, Georgia, 'Times New Roman', serif" font-size="352" font-weight="600" fill="${fill}">${htmlText(initial)}</text>`
  const disc = `<circle cx="256" cy="256" r="112" fill="${fill}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512"${corner > 0 ? ` rx="${corner}"` : ''} fill="${htmlText(accent)}"/>
${outline ? `<path d="${outline}" fill="${fill}"/>` : faces && initial !== '' ? text : disc}
</svg>
`
}
