import type { OutputFile } from '../../contract/exporter.js'

/** Which addresses a rule is for: one, or all that begin with a path. Paths are those of the output, with a slash before. */
export type HeaderScope = { readonly path: string } | { readonly prefix: string }

/** Response headers that some addresses want and no host gives by itself. */
export interface HeaderRule {
  readonly scope: HeaderScope
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Long enough that a reader who asks often costs nothing, short enough for news. */
const FEED_CACHE = 'public, max-age=600, must-revalidate'

const TYPES: readonly { readonly mediaType: string; readonly scopes: readonly HeaderScope[] }[] = [
  { mediaType: 'application/rss+xml', scopes: [{ path: '/rss.xml' }, { prefix: '/feeds/rss/' }] },
  { mediaType: 'application/atom+xml', scopes: [{ path: '/atom.xml' }, { prefix: '/feeds/atom/' }] },
  { mediaType: 'application/feed+json', scopes: [{ path: '/feed.json' }, { prefix: '/feeds/json/' }] },
  { mediaType: 'text/x-opml', scopes: [{ path: '/feeds/feeds.opml' }] },
]

/** The rules for feeds. No two are for one address, for some hosts join the values of those that are. */
export const headerRules: readonly HeaderRule[] = TYPES.flatMap(({ mediaType, scopes }) =>
  scopes.map((scope) => ({
    scope,
    headers: [
      ['Content-Type', `${mediaType}; charset=utf-8`],
      ['Cache-Control', FEED_CACHE],
      // Readers that run in a browser may fetch a feed too.
      ['Access-Control-Allow-Origin', '*'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
  })),
)

/** The headers of an address of the output, given with a slash before: `/rss.xml`. Empty where no rule is for it. */
export function headersFor(path: string): HeaderRule['headers'] {
  return (
    headerRules.find(({ scope }) => ('path' in scope ? scope.path === path : path.startsWith(scope.prefix)))?.headers ??
    []
  )
}

/** Files static hosts read (nginx compares addresses decoded): `_headers` (Netlify, Cloudflare Pages) and a snippet for nginx. */
export function hostingFiles(publicationUrl: string): readonly OutputFile[] {
  const base = new URL(publicationUrl).pathname.replace(/\/$/, '')
  return [
    { path: '_headers', mediaType: 'text/plain', content: headersFile(base) },
    { path: 'nginx.conf', mediaType: 'text/plain', content: nginxSnippet(decodeURI(base)) },
  ]
}

function headersFile(base: string): string {
  const blocks = headerRules.map(({ scope, headers }) => {
    const pattern = 'path' in scope ? scope.path : `${scope.prefix}*`
    return `${base}${pattern}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
  })
  return blocks.join('\n')
}

function nginxSnippet(base: string): string {
  const types = TYPES.map(({ mediaType }) => mediaType).join(' ')
  const locations = TYPES.flatMap(({ mediaType, scopes }) =>
    scopes.map((scope) => {
      const pattern = 'path' in scope ? `= "${base}${scope.path}"` : `^~ "${base}${scope.prefix}"`
      const [, ...others] = headersFor('path' in scope ? scope.path : scope.prefix)
      const lines = others.map(([name, value]) => `  add_header ${name} "${value}";\n`).join('')
      return `location ${pattern} {\n  types { }\n  default_type ${mediaType};\n${lines}}\n`
    }),
  )
  return `# For the server block that serves this folder:  include /…/nginx.conf;
charset utf-8;
charset_types text/css text/plain application/json ${types};
etag on;
gzip on;
gzip_vary on;
gzip_types text/css application/json ${types};

${locations.join('\n')}`
}
