import type { OutputFile } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { htmlText } from '../../../markup/html.js'
import type { ThemeColours } from '../theme/theme.js'

/** Where the icon stands, from the output's root. */
export const ICON_PATH = 'icon.svg'

/** The publication's initial as its icon, in paper on accent, light and dark alike. */
export function iconFile(publication: Publication, colours: ThemeColours): OutputFile {
  const initial = /[\p{L}\p{N}]/u.exec(publication.title)?.[0]?.toUpperCase() ?? '•'
  const content = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="3" fill="${htmlText(colours.accent)}"/>
<text x="16" y="23.5" text-anchor="middle" font-family="Literata, Georgia, 'Times New Roman', serif" font-size="22" font-weight="600" fill="${htmlText(colours.paper)}">${htmlText(initial)}</text>
</svg>
`
  return { path: ICON_PATH, mediaType: 'image/svg+xml', content }
}
