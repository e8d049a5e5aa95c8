import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import send from 'send'
import { headersFor } from '../exporters/feed/index.js'

/** A file of the output, as a response is made of it. */
interface Served {
  readonly file: string
  /** The address it goes by, with a slash before: `/slug/index.html`. */
  readonly path: string
  readonly modified: Date
  readonly size: number
  /** Of the bytes as they lie on the disk; hexadecimal. */
  readonly digest: string
}

type Encoding = 'br' | 'gzip'

/** Types worth compressing, by extension; pictures, fonts and PDFs are compressed already. */
const TEXTS: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}
/** The better first: who takes both says so without an order. */
const PREFERRED: readonly Encoding[] = ['br', 'gzip']
/** Below this a compressed answer saves no packet. */
const SMALLEST = 512
const COMPRESSED_KEPT = 200

/**
 * A server of the files below `root`, as a good static host would serve them: the headers of the hosting rules, strong
 * ETags made of the bytes (one for each encoding), Last-Modified, 304, HEAD, ranges, brotli and gzip. It reads files when
 * they are asked for, so that a build under way shows at once; it never leaves `root` and writes nothing.
 */
export function createStaticServer(root: string): Server {
  const digests = new Map<string, { readonly stamp: string; readonly digest: string }>()
  const compressed = new Map<string, Promise<Buffer>>()

  const digestOf = async (file: string, stamp: string): Promise<string> => {
    const known = digests.get(file)
    if (known?.stamp === stamp) return known.digest
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
      .slice(0, 32)
    digests.set(file, { stamp, digest })
    return digest
  }

  const find = async (path: string): Promise<Served | undefined> => {
    const file = join(root, path)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile() || !(await realpath(file)).startsWith(`${await realpath(root)}${sep}`)) return undefined
    const digest = await digestOf(file, `${found.mtimeMs} ${found.size}`)
    return { file, path, modified: found.mtime, size: found.size, digest }
  }

  const compress = (served: Served, encoding: Encoding): Promise<Buffer> => {
    const key = `${served.digest} ${encoding}`
    const known = compressed.get(key)
    if (known) return known
    if (compressed.size >= COMPRESSED_KEPT) compressed.clear()
    const made = readFile(served.file).then((bytes) => (encoding === 'br' ? toBrotli(bytes) : toGzip(bytes)))
    compressed.set(key, made)
    // What failed once may go well the next time.
    made.catch(() => compressed.delete(key))
    return made
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return end(response, 405)
    }
    const path = pathOf(request.url)
    if (path === undefined) return end(response, 400)
    const served = await find(path.endsWith('/') ? `${path}index.html` : path)
    if (served) return respond(request, response, served)
    if (!path.endsWith('/') && (await find(`${path}/index.html`))) {
      // An address that begins with two slashes would lead to another host.
      response.setHeader('Location', `${encodeURI(path.replace(/^\/+/, '/'))}/`)
      return end(response, 301)
    }
    return notFound(request, response)
  }

  /** The output's own page for wrong addresses, where it has one. */
  const notFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = await readFile(join(root, '404.html')).catch(() => undefined)
    if (!page) return end(response, 404)
    response.statusCode = 404
    response.setHeader('Content-Type', TEXTS['html'] ?? '')
    response.setHeader('Content-Length', page.length)
    response.end(request.method === 'HEAD' ? undefined : page)
  }

  const respond = async (request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> => {
    const text = TEXTS[served.path.slice(served.path.lastIndexOf('.') + 1)]
    if (text !== undefined) response.setHeader('Content-Type', text)
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
    for (const [name, value] of headersFor(served.path)) response.setHeader(name, value)
    const encoding = text !== undefined && served.size >= SMALLEST ? encodingFor(request) : undefined
    if (text !== undefined) response.setHeader('Vary', 'Accept-Encoding')
    if (encoding === undefined) {
      response.setHeader('ETag', `"${served.digest}"`)
      send(request, encodeURI(served.path).replace(/[?#]/g, encodeURIComponent), {
        root,
        cacheControl: false,
        index: false,
      })
        .on('error', (error: { readonly status?: number }) => end(response, error.status ?? 500))
        .pipe(response)
      return
    }
    // Another encoding is another representation: a strong ETag must differ (RFC 9110, 8.8.3.3).
    response.setHeader('ETag', `"${served.digest}-${encoding}"`)
    response.setHeader('Last-Modified', served.modified.toUTCString())
    if (fresh(request.headers, response.getHeaders() as fresh.Headers)) {
      response.removeHeader('Content-Type')
      return end(response, 304)
    }
    const body = await compress(served, encoding)
    response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', body.length)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  })
}

const toGzip = promisify(gzip)
const toBrotli = promisify<Buffer, Buffer>(brotliCompress)

/** The path asked for; undefined for one that makes no sense or could lead out of the root or to a hidden file. */
function pathOf(url = '/'): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    const plain = path.startsWith('/') && !/[\u0000-\u001f\\]/.test(path)
    return plain && !path.split('/').some((segment) => segment.startsWith('.')) ? path : undefined
  } catch {
    return undefined
  }
}

/** The encoding to answer with; none for a request of a range, whose bytes are those of the file. */
function encodingFor(request: IncomingMessage): Encoding | undefined {
  if (request.headers.range !== undefined || request.headers['accept-encoding'] === undefined) return undefined
  const negotiator = new Negotiator(request)
  return PREFERRED.find((encoding) => negotiator.encodings([encoding]).includes(encoding))
}

/** Ends a response with a status alone; an error says its number. */
export function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  if (status < 400) response.end()
  else {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8')
    response.end(`${status}\n`)
  }
}
