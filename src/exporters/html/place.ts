import type { Link } from '../../contract/exporter.js'

/**
 * The address of one output file as seen from another, both relative to the output's root: `../rss.xml`, `slug.pdf`.
 * `index.html` is left off (`../`), and the address of the page itself is `./`.
 */
export function relativeAddress(from: string, to: string): string {
  const there = withoutIndex(to)
  let shared = 0
  let up = ''
  // Folder by folder: what both paths begin with is left off, each folder beyond it is a step up.
  for (let at = 0, end = from.indexOf('/'); end >= 0; at = end + 1, end = from.indexOf('/', at)) {
    if (up === '' && begins(there, from, at, end + 1)) shared = end + 1
    else up += '../'
  }
  const down = shared === 0 ? there : there.slice(shared)
  return `${up}${PLAIN.test(down) ? down : down.split('/').map(encodeURIComponent).join('/')}` || './'
}

const INDEX = 'index.html'

function withoutIndex(path: string): string {
  if (!path.endsWith(INDEX)) return path
  const end = path.length - INDEX.length
  return end === 0 || path[end - 1] === '/' ? path.slice(0, end) : path
}

/** Whether both texts are the same between two places. */
function begins(one: string, other: string, from: number, to: number): boolean {
  if (one.length < to) return false
  for (let at = from; at < to; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) return false
  return true
}

/** What stands in an address as it is. */
const PLAIN = /^[\w!'()*.~/-]*$/

/** The path of a format's rendition among links; undefined where it is not made. */
export function pathOf(links: readonly Link[], format: string): string | undefined {
  return links.find((link) => link.format.name === format)?.path
}

/** Links to formats other than pages, in the order given. */
export function otherFormats(links: readonly Link[]): readonly Link[] {
  return links.filter((link) => link.format.mediaType !== 'text/html')
}
