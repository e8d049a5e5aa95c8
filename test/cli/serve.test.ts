import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer } from '../../src/cli/static-server.js'
import { createWorkplace } from './workplace.js'

const RSS = `<?xml version="1.0"?>\n<rss version="2.0"><channel>${'<item><title>Паром</title></item>'.repeat(60)}</channel></rss>\n`

let root: string
let server: Server
let port: number

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-serve-'))
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(join(root, 'out', path, '..'), { recursive: true })
    await writeFile(join(root, 'out', path), content)
  }
  await put('index.html', '<!doctype html><title>Front</title>')
  await put('rss.xml', RSS)
  await put('feeds/atom/section/gorod.xml', RSS)
  await put('feed.json', JSON.stringify({ items: 'x'.repeat(2000) }))
  await put('feeds/feeds.opml', '<opml/>')
  await put('статья/index.html', '<!doctype html><title>Статья</title>')
  await put('статья/article.pdf', Buffer.alloc(3000, 'pdf'))
  await put('.galley-journal', 'secret')
  await writeFile(join(root, 'outside.txt'), 'secret')
  await symlink(join(root, 'outside.txt'), join(root, 'out', 'leak.txt'))
  server = createStaticServer(join(root, 'out'))
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((stopped) => server.close(stopped))
  await rm(root, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/feeds/atom/section/gorod.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feeds/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F/', 'text/html; charset=utf-8'],
    ['/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F/article.pdf', 'application/pdf'],
  ])('gives %s its type, a strong ETag and Last-Modified', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(new Date(headers['last-modified'] ?? '').getTime()).not.toBeNaN()
  })

  it('gives feeds the cache rules of the hosting files', async () => {
    expect((await ask('/rss.xml')).headers).toMatchObject({
      'cache-control': 'public, max-age=600, must-revalidate',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
  })

  it.each([
    ['', undefined, (body: Buffer) => body],
    ['identity', undefined, (body: Buffer) => body],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('encodes for «%s» as %s, each encoding with its own ETag', async (accepted, encoding, decode) => {
    const { headers, body } = await ask('/rss.xml', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(decode(body).toString()).toBe(RSS)
    const plain = (await ask('/rss.xml')).headers.etag
    expect(headers.etag).toBe(encoding === undefined ? plain : `${plain?.slice(0, -1)}-${encoding}"`)
  })

  it.each(['identity', 'gzip', 'br'])('answers 304 without a body when nothing changed (%s)', async (encoding) => {
    const accept = { 'accept-encoding': encoding }
    const { headers } = await ask('/rss.xml', accept)
    for (const condition of [
      { 'if-none-match': headers.etag ?? '' },
      { 'if-modified-since': headers['last-modified'] ?? '' },
      { 'if-none-match': `"other", ${headers.etag}` },
    ]) {
      const again = await ask('/rss.xml', { ...accept, ...condition })
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers.etag).toBe(headers.etag)
    }
    expect((await ask('/rss.xml', { ...accept, 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each(['identity', 'br'])('answers HEAD as GET, without the body (%s)', async (encoding) => {
    const accept = { 'accept-encoding': encoding }
    const head = await ask('/rss.xml', accept, 'HEAD')
    const whole = await ask('/rss.xml', accept)
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    for (const name of ['content-type', 'content-length', 'content-encoding', 'etag', 'last-modified', 'vary'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]])
    expect(head.headers['content-length']).toBe(String(whole.body.length))
  })

  it('answers ranges with the bytes of the file, never of a compressed form', async () => {
    const part = await ask('/rss.xml', { range: 'bytes=2-11', 'accept-encoding': 'br' })
    expect(part.status).toBe(206)
    expect(part.headers['content-encoding']).toBeUndefined()
    expect(part.headers['content-range']).toBe(`bytes 2-11/${Buffer.byteLength(RSS)}`)
    expect(part.body.toString()).toBe(RSS.slice(2, 12))
    const etag = part.headers.etag ?? ''
    expect((await ask('/rss.xml', { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    expect((await ask('/rss.xml', { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await ask('/rss.xml', { range: 'bytes=999999-' })).status).toBe(416)
  })

  it('sees a file that a build has replaced', async () => {
    const before = await ask('/index.html')
    await writeFile(join(root, 'out', 'index.html'), '<!doctype html><title>Front, again</title>')
    const after = await ask('/index.html', { 'if-none-match': before.headers.etag ?? '' })
    expect(after.status).toBe(200)
    expect(after.headers.etag).not.toBe(before.headers.etag)
    expect(after.body.toString()).toContain('again')
  })

  it.each([
    ['/../outside.txt', 400],
    ['/%2e%2e/outside.txt', 400],
    ['/feeds/..%2f..%2foutside.txt', 400],
    ['/..%5coutside.txt', 400],
    ['/leak.txt', 404],
    ['/.galley-journal', 400],
    ['/%', 400],
    ['/%00', 400],
    ['/nothing', 404],
    ['/nothing/', 404],
    ['/rss.xml/', 404],
    ['//rss.xml', 200],
  ])('answers %s with %i and gives nothing away', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).not.toContain('secret')
  })

  it('leads a folder to its page, and takes no other method than GET and HEAD', async () => {
    for (const path of ['/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F', '//%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F']) {
      const moved = await ask(path)
      expect([moved.status, moved.headers.location]).toEqual([301, '/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F/'])
    }
    const refused = await ask('/rss.xml', {}, 'DELETE')
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('galley serve', () => {
  it('says so when its port is taken', async () => {
    const workplace = createWorkplace()
    const { code, err } = await workplace.galley('serve', '--port', String(port))
    workplace.cleanUp()
    expect(code).toBe(2)
    expect(err).toContain(`The port ${port} is taken.`)
  })

  it.each(['http', '-1', '70000', '80.5'])('refuses the port %s', async (given) => {
    const workplace = createWorkplace()
    const { code, err } = await workplace.galley('serve', `--port=${given}`)
    workplace.cleanUp()
    expect(code).toBe(2)
    expect(err).toContain('--port')
  })
})
