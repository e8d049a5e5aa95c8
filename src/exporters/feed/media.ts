import type { FeedMedia } from './entry.js'
import { asHtml, guessedText, hasEndTag, xml, xmlText, xmlTree } from './xml.js'

const ROLES: Readonly<Record<FeedMedia['kind'], string | undefined>> = {
  photo: 'photographer',
  illustration: 'illustrator',
  chart: 'graphic designer',
}

/** The pictures as Media RSS (https://www.rssboard.org/media-rss), for RSS and Atom alike. */
export function mediaElements(media: readonly FeedMedia[], indent: string): string[] {
  return media.map((it) =>
    xmlTree(
      'media:content',
      { url: it.url, medium: 'image', type: it.mediaType, width: it.width, height: it.height },
      [
        ...(it.alt ? [words('media:title', it.alt)] : []),
        ...(it.caption ? [words('media:description', it.caption)] : []),
        ...(it.credit?.creator ? [credit(it.credit.creator, ROLES[it.kind])] : []),
        ...(it.credit?.agency ? [credit(it.credit.agency, 'distribution company')] : []),
        ...(it.license ? [guessedText('media:copyright', {}, it.license)] : []),
      ],
      indent,
    ),
  )
}

function words(name: string, text: string): string {
  return hasEndTag(text)
    ? xml(name, { type: 'html' }, xmlText(asHtml(text)))
    : xml(name, { type: 'plain' }, xmlText(text))
}

function credit(name: string, role: string | undefined): string {
  return xml('media:credit', { role, scheme: 'urn:ebu' }, xmlText(name))
}
