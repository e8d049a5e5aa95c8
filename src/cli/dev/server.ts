import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { headersFor } from '../../exporters/feed/index.js'
import { element } from '../../markup/html.js'
import type { DeskFile } from '../../pipeline/desk-files.js'
import { end } from '../static-server.js'
import { DESK, LIVE_SCRIPT, type PageFacts } from './live.js'

/** What the server asks the desk for. */
export interface Counter {
  /** The file of the site at a path from its root. */
  file(path: string): Promise<DeskFile | undefined>
  /** Where an article that had this slug before is now. */
  moved(slug: string): Promise<string | undefined>
  /** The view that explains a source, as a page; undefined where there is no such source. */
  explain(by: { readonly slug: string } | { readonly path: string }): Promise<string | undefined>
  /** The list of all that lies on the desk, as a page. */
  contents(): string
  /** What a page is told on arrival. */
  state(): object
  /** Tells one state of the desk from another. */
  mark(): string
}

/** The server with a way to tell all open pages something. */
export interface DevServer {
  readonly server: Server
  /** Sends an event to every page that listens. */
  tell(event: string, data: object): void
}

/**
 * Serves a desk on this machine alone: a request that names another host (a page of the web that had its name point here,
 * for one) is refused, and nothing is shared with other origins.
 */
export function createDevServer(counter: Counter): DevServer {
  const listeners = new Set<ServerResponse>()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (!isLocal(request.headers.host)) return end(response, 403)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return end(response, 405)
    }
    const path = pathOf(request.url)
    const mark = counter.mark()
    if (path === undefined) return end(response, 400)
    if (path === DESK || path.startsWith(`${DESK}/`)) return answerDesk(path, mark, request, response)
    const name = path.slice(1)
    const file = await counter.file(name === '' || name.endsWith('/') ? `${name}index.html` : name)
    if (file) return send(request, response, file, path, 200, mark)
    if (!path.endsWith('/') && (await counter.file(`${name}/index.html`))) return redirect(response, `${path}/`)
    const [slug = '', ...rest] = name.split('/')
    const now = await counter.moved(slug)
    if (now !== undefined && now !== slug) return redirect(response, `/${[now, ...rest].join('/')}`)
    const missing = await counter.file('404.html')
    if (missing) return send(request, response, missing, '/404.html', 404, mark)
    return sendPage(request, response, '<!DOCTYPE html><title>404</title><body>404</body>', mark, 404)
  }

  const answerDesk = async (
    path: string,
    mark: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const name = path.slice(DESK.length)
    if (name === '/events') return listen(request, response)
    if (name === '/live.js') return plain(request, response, LIVE_SCRIPT, 'text/javascript')
    if (name === '' || name === '/') return sendPage(request, response, counter.contents(), mark)
    const slug = /^\/explain\/([^/]*)\/?$/.exec(name)?.[1]
    if (slug === undefined) return end(response, 404)
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams.get('path')
    const page = await counter.explain(slug === '' ? { path: query ?? '' } : { slug })
    return page === undefined ? end(response, 404) : sendPage(request, response, page, mark)
  }

  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(`retry: 500\n${eventText('state', counter.state())}`)
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  })
  return {
    server,
    tell: (event, data) => {
      const text = eventText(event, data)
      for (const listener of listeners) listener.write(text)
    },
  }
}

function eventText(event: string, data: object): string {
  // JSON holds no line end.
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** A name that can only be this machine's. A name of the web may be made to point here, but not to be one of these. */
function isLocal(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host)
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, mediaType, article }: DeskFile,
  path: string,
  status: number,
  mark: string,
): void {
  const etag = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const isPage = mediaType === 'text/html'
  const facts: PageFacts = {
    etag,
    mark,
    ...(article
      ? {
          path: article.brief.path,
          explain: `${DESK}/explain/${encodeURIComponent(article.identity.slug)}`,
          ...(article.reason ? { reason: article.reason } : {}),
        }
      : {}),
  }
  const body = isPage ? withScript(bytes, facts) : bytes
  response.setHeader('Content-Type', /^text\/|xml$|json$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType)
  for (const [name, value] of headersFor(path)) {
    // What is on a desk is not for other origins, nor to be kept.
    if (!/^(?:access-control|cache-control)/i.test(name)) response.setHeader(name, value)
  }
  response.setHeader('Cache-Control', lasts(request.url ?? '', mediaType) ? 'max-age=3600' : 'no-cache')
  response.setHeader('ETag', `"${isPage ? createHash('sha256').update(body).digest('hex').slice(0, 32) : etag}"`)
  if (status === 200 && request.headers['if-none-match'] === response.getHeader('ETag')) {
    response.removeHeader('Content-Type')
    end(response, 304)
    return
  }
  response.statusCode = status
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A stylesheet that bears the mark of its content, and fonts, are not asked for again with each page. */
function lasts(url: string, mediaType: string): boolean {
  return mediaType.startsWith('font/') || (mediaType === 'text/css' && /[?&]v=/.test(url))
}

function withScript(bytes: Uint8Array, facts: PageFacts): Uint8Array {
  const html = new TextDecoder().decode(bytes)
  const data = Object.fromEntries(Object.entries(facts).map(([name, value]) => [`data-${name}`, String(value)]))
  const script = element('script', { src: `${DESK}/live.js`, defer: true, 'data-galley': '', ...data }, '')
  const at = html.lastIndexOf('</body>')
  return encode(at < 0 ? `${html}${script}` : `${html.slice(0, at)}${script}\n${html.slice(at)}`)
}

/** A page of the desk's own, which listens as all pages do. */
function sendPage(request: IncomingMessage, response: ServerResponse, html: string, mark: string, status = 200): void {
  send(request, response, { bytes: encode(html), mediaType: 'text/html' }, DESK, status, mark)
}

function plain(request: IncomingMessage, response: ServerResponse, text: string, mediaType: string): void {
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`)
  response.setHeader('Cache-Control', 'no-cache')
  response.end(request.method === 'HEAD' ? undefined : text)
}

function redirect(response: ServerResponse, path: string): void {
  // An address that begins with two slashes would lead to another host.
  response.setHeader('Location', encodeURI(path.replace(/^\/+/, '/')))
  end(response, 302)
}

/** The path asked for, decoded; undefined for one that makes no sense. No file on the disk is named by it. */
function pathOf(url = '/'): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return path.startsWith('/') && !/[\u0000-\u001f\\]/.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
