import { spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints } from '../../exporters/html/html-reading.js'
import { MAIN } from '../command-line.js'
import { createWorkplace } from '../workplace.js'
import { type Running, startDev } from './studio-session.js'

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

/** Asks until the answer holds a text. */
async function untilShown(running: Running, path: string, text: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${running.url}${path}`)
    const body = await answer.text()
    if (body.includes(text)) return body
    await new Promise((later) => setTimeout(later, 20))
  }
}

describe('the watch of galley dev', () => {
  it.each(['ts', 'mjs', 'js'])(
    'reads a configuration in .%s anew, and what it imports',
    async (ending) => {
      const other = createWorkplace()
      other.remove('galley.config.json')
      const config = (more: string) =>
        `import { title } from './parts/title.${ending === 'ts' ? 'js' : ending}'\n` +
        `export default { publication: { title: title + '${more}', url: 'https://courier.example/', language: 'en' } }\n`
      other.write('package.json', '{ "type": "module" }')
      other.write(`parts/title.${ending}`, "export const title = 'The Courier'\n")
      other.write(`galley.config.${ending}`, config(''))
      other.write('input/a.md', '# Ferries\n\nText.\n')
      const running = await startDev(other.folder)
      await untilShown(running, '', 'The Courier')
      other.write(`parts/title.${ending}`, "export const title = 'The Herald'\n")
      await untilShown(running, '', 'The Herald')
      other.write(`galley.config.${ending}`, config(' of Saltmere'))
      await untilShown(running, '', 'The Herald of Saltmere')
      await running.stop()
      other.cleanUp()
    },
    20_000,
  )

  it('follows folders that come, move and go, and files replaced as a whole; not the output', async () => {
    const other = createWorkplace()
    other.remove('galley.config.json')
    other.write('input/a.md', '# Ferries\n\nText.\n')
    const running = await startDev(other.folder)
    other.write('input/deep/folder/b.md', '# Bridges\n\nText.\n')
    await untilShown(running, '', 'Bridges')
    renameSync(join(other.folder, 'input/deep'), join(other.folder, 'input/moved'))
    await untilShown(running, '__galley/', 'input/moved/folder/b.md')
    other.write('output/c.md', '# Output\n')
    other.write('a.md.unfinished', '# Boats\n\nText.\n')
    renameSync(join(other.folder, 'a.md.unfinished'), join(other.folder, 'input/a.md'))
    await untilShown(running, '', 'Boats')
    expect(running.out()).not.toContain('output/c.md')
    // A configuration where there was none.
    const publication = { title: 'The Herald', url: 'https://herald.example/', language: 'en' }
    other.write('galley.config.json', JSON.stringify({ publication }))
    await untilShown(running, '', 'The Herald')
    await running.stop()
    other.cleanUp()
  }, 20_000)
})

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

  it('ends on Ctrl-C (where it is compiled)', async () => {
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
  }, 30_000)
})
