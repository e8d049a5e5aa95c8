import type { OutputFile } from '../../../contract/exporter.js'
import type { Publication } from '../../../contract/publication.js'
import { element, htmlText } from '../../../markup/html.js'
import { slug } from '../../../record/article.js'
import { relativeAddress } from '../place.js'
import type { Card } from './card.js'

/**
 * A page at each address an article had before, below this publication, that leads to where it is now: a folder of any
 * depth (`2019/05/ferry/`) or a page's own file (`2019/05/ferry.html`). An address another article has taken since gets
 * none, nor does one with a query or with names that are not safe as those of folders. `moved` are those that have any.
 */
export function redirectFiles(
  articles: Iterable<Card>,
  publication: Publication,
  moved: readonly Card[] = [...articles],
): readonly OutputFile[] {
  const slugs = moved.length === 0 ? new Set<string>() : slugsOf(articles)
  const taken = new Set(OWN)
  return moved.flatMap((record) => {
    return record.formerUrls.flatMap((former) => {
      const path = fileOf(former, publication.url)
      // Some file systems do not tell capital letters from small ones.
      const name = path?.toLowerCase() ?? ''
      if (path === undefined || taken.has(name) || slugs.has(name.split('/', 1)[0] ?? '')) return []
      taken.add(name)
      return [redirectPage(path, record, publication)]
    })
  })
}

function slugsOf(articles: Iterable<Card>): ReadonlySet<string> {
  const slugs = new Set<string>()
  for (const { slug } of articles) slugs.add(slug)
  return slugs
}

/** Pages at the root that are never anybody's former address. */
const OWN = ['index.html', '404.html']

/** How deep a former address may stand, in folders. */
const DEEPEST = 8

/** Where the page for a former address stands below the root, or undefined where there can be none. */
function fileOf(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined
  const [, path, own] = /^([^?#]+?)(\/index\.html|\/)?(?:#.*)?$/.exec(address.slice(base.length)) ?? []
  const segments = path?.split('/').map(decode) ?? []
  const last = segments.at(-1)
  if (last === undefined || segments.length > DEEPEST) return undefined
  const file = own === undefined && /\.html?$/i.test(last)
  const stem = file ? last.replace(/\.html?$/i, '') : last
  if (![...segments.slice(0, -1), stem].every(isFolderName)) return undefined
  return file ? segments.join('/') : `${segments.join('/')}/index.html`
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

/** Letters, digits and single signs between them: no dot, for a folder must not have a file's name. */
function isFolderName(name: string): boolean {
  return (
    /^[\p{L}\p{Nd}]+(?:[-_~]+[\p{L}\p{Nd}]+)*$/u.test(name) &&
    slug.safeParse(name.toLowerCase().replace(/[-_~]+/g, '-')).success
  )
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
