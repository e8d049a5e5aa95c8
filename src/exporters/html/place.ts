import type { Link } from '../../contract/exporter.js'

/**
 * The address of one output file as seen from another, both relative to the output's root: `../rss.xml`, `slug.pdf`.
 * `index.html` is left off (`../`), and the address of the page itself is `./`.
 */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.replace(/(^|\/)index\.html$/, '$1').split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const up = '../'.repeat(here.length - shared)
  const down = there.slice(shared).map(encodeURIComponent).join('/')
  return `${up}${down}` || './'
}

/** The path of a format's rendition among links; undefined where it is not made. */
export function pathOf(links: readonly Link[], format: string): string | undefined {
  return links.find((link) => link.format.name === format)?.path
}

/** Links to formats other than pages, in the order given. */
export function otherFormats(links: readonly Link[]): readonly Link[] {
  return links.filter((link) => link.format.mediaType !== 'text/html')
}
