import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints } from '../../exporters/html/html-reading.js'
import { createWorkplace } from '../workplace.js'
import { type Running, startDev } from './studio-session.js'

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

let place: ReturnType<typeof createWorkplace>
let dev: Running

beforeAll(async () => {
  place = createWorkplace()
  place.write('input/a.md', '---\nheadline: Ferries\ndraft: true\n---\n\nThe ferry leaves.\n')
  place.write('input/b.txt', 'Menu\nSearch\n')
  place.write('secret.txt', 'secret')
  dev = await startDev(place.folder)
}, 30_000)

afterAll(async () => {
  await dev.stop()
  place.cleanUp()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: dev.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the server of galley dev', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/ferries/', 'text/html; charset=utf-8'],
    ['/ferries/article.json', 'application/json; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/__galley/', 'text/html; charset=utf-8'],
    ['/__galley/live.js', 'text/javascript; charset=utf-8'],
    ['/__galley/explain/ferries', 'text/html; charset=utf-8'],
    ['/__galley/explain/?path=input/b.txt', 'text/html; charset=utf-8'],
  ])('gives %s as %s, to no other origin', async (path, type) => {
    const { status, headers } = await ask(path)
    expect([status, headers['content-type']]).toEqual([200, type])
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it.each(['courier.example', '127.0.0.1.courier.example', 'localhost.courier.example:80', '10.0.0.1'])(
    'refuses a request for %s',
    async (host) => {
      for (const path of ['/', '/__galley/events', '/ferries/']) {
        const { status, body } = await ask(path, { host })
        expect([status, body]).toEqual([403, '403\n'])
      }
    },
  )

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '[::1]:9'])('answers a request for %s', async (host) => {
    expect((await ask('/', { host })).status).toBe(200)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/secret.txt',
    '/..%5csecret.txt',
    '/%',
    '/%00',
    '/__galley/nothing',
  ])('gives nothing away at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain('secret')
  })

  it('leads a folder to its page and a page to its view, and takes GET and HEAD alone', async () => {
    expect((await ask('/ferries')).headers.location).toBe('/ferries/')
    const { body } = await ask('/ferries/')
    expect(body).toMatch(/<script src="\/__galley\/live.js" defer data-galley="" data-etag="[0-9a-f]{32}"/)
    expect(body).toContain('data-explain="/__galley/explain/ferries"')
    expect(body).toContain('data-reason="draft"')
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    expect((await ask('/', {}, 'HEAD')).body).toBe('')
  })

  it('answers 304 to who has the page as it is', async () => {
    const { headers } = await ask('/ferries/')
    expect((await ask('/ferries/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
  })

  it('lists every source on a valid page', async () => {
    const { body } = await ask('/__galley/')
    expect(await complaints(body)).toEqual([])
    expect(body).toContain('Ferries')
    expect(body).toContain('input/b.txt')
  })

  it('tells what it shows and where', async () => {
    expect(dev.out()).toContain(`http://127.0.0.1:${dev.port}/`)
    expect(dev.out()).toContain('1 of them drafts')
    expect(dev.err()).toContain('input/b.txt')
  })

  it('says so when its port is taken', async () => {
    const { code, err } = await place.galley('dev', '--port', String(dev.port))
    expect(code).toBe(2)
    expect(err).toContain(`The port ${dev.port} is taken.`)
  })

  it('refuses to start on a configuration that cannot be used', async () => {
    const other = createWorkplace()
    other.write('galley.config.json', '{')
    const { code, err } = await other.galley('dev', '--port', '0')
    other.cleanUp()
    expect(code).toBe(2)
    expect(err).toContain('config/unusable')
  })

  it.skipIf(!existsSync(MAIN))(
    'ends on Ctrl-C (where it is compiled)',
    async () => {
      const child = spawn(process.execPath, [MAIN, 'dev', '--port', '0'], { cwd: place.folder })
      const ended = new Promise<number | null>((end) => child.on('exit', end))
      let out = ''
      await new Promise<void>((ready) => {
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString()
          if (out.includes('articles')) ready()
        })
      })
      const port = /127\.0\.0\.1:(\d+)/.exec(out)?.[1]
      const events = httpRequest({ host: '127.0.0.1', port, path: '/__galley/events' })
      await new Promise<void>((open) => {
        events.on('response', (response) => response.on('data', () => open()))
        events.end()
      })
      events.on('error', () => {})
      child.kill('SIGINT')
      expect(await ended).toBe(0)
    },
    30_000,
  )
})
