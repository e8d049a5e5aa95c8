import type { OutputFile } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { element, htmlText } from '../../../markup/html.js'
import { slug } from '../../../record/article.js'
import { relativeAddress } from '../place.js'
import type { Card } from './card.js'

/**
 * A page at each address an article had before, below this publication, that leads to where it is now. An address that
 * another article has taken since, or that is not the folder of an article, gets none.
 */
export function redirectFiles(articles: readonly Card[], publication: Publication): readonly OutputFile[] {
  const taken = new Set(articles.map((record) => record.slug))
  return articles.flatMap((record) => {
    return record.formerUrls.flatMap((former) => {
      const folder = folderOf(former, publication.url)
      if (folder === undefined || taken.has(folder)) return []
      taken.add(folder)
      return [redirectPage(`${folder}/index.html`, record, publication)]
    })
  })
}

/** The one folder below the publication that an address names. */
function folderOf(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined
  const name = /^([^/?#]+)\/?(?:index\.html)?$/.exec(address.slice(base.length))?.[1]
  if (name === undefined) return undefined
  try {
    const folder = decodeURIComponent(name)
    return slug.safeParse(folder).success ? folder : undefined
  } catch {
    return undefined
  }
}

function redirectPage(path: string, record: Card, { url }: Publication): OutputFile {
  const href = relativeAddress(path, record.page)
  const canonical = record.canonicalUrl ?? new URL(relativeAddress('index.html', record.page), url).href
  const content = `<!DOCTYPE html>
${element(
  'html',
  { lang: record.language },
  `
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(record.headline.slice(0, 60))}</title>
${element('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` })}
${element('link', { rel: 'canonical', href: canonical })}
</head>
<body>
<p>${element('a', { href }, htmlText(record.headline))}</p>
</body>
`,
)}
`
  return { path, mediaType: 'text/html', content }
}
