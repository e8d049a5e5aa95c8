import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStaticServer } from '../../src/cli/static-server.js'
import { readFeed } from '../../src/exporters/feed/read-back.js'
import { createWorkplace } from './workplace.js'

const FERRY = `---
headline: The ferry is back
published: 2024-06-03T09:40
section: Town
tags: [ferry]
author: Ann Lake
---

On Monday the ferry left the pier again.
`
const FARES = `---
headline: New fares
published: 2024-06-04T08:00
section: Town
---

A ticket costs 120 roubles.
`
const FORMATS = [
  ['rss.xml', 'application/rss+xml'],
  ['atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const

let place: ReturnType<typeof createWorkplace>
beforeEach(() => {
  place = createWorkplace()
  place.write('input/ferry.md', FERRY)
  place.write('input/fares.md', FARES)
})
afterEach(() => place.cleanUp())

/** Builds the feeds and tells what each article is in them; the three formats must tell the same. */
async function build(): Promise<ReadonlyMap<string, { id: string; published: string; updated: string; url: string }>> {
  const { code, err } = await place.galley('build', '--formats', 'html,rss,atom,json-feed')
  expect([code, /(?:error|warning) .*/.exec(err)?.[0]]).toEqual([0, undefined])
  const [first, ...others] = FORMATS.map(([path, mediaType]) =>
    readFeed(place.read(`output/${path}`), mediaType).entries.map(({ id, title, url, dates }) => {
      const [published = '', updated = ''] = Object.values(dates)
      return { id, title, url, published: Date.parse(published), updated: Date.parse(updated) }
    }),
  )
  for (const other of others) expect(other).toEqual(first)
  const iso = (epoch: number): string => new Date(epoch).toISOString()
  return new Map(
    (first ?? []).map((it) => [it.title, { ...it, published: iso(it.published), updated: iso(it.updated) }]),
  )
}

describe('an article in the feeds', () => {
  it('keeps its id and its dates through a rename, a new slug, a new headline and a new address of the site', async () => {
    const ferry = (await build()).get('The ferry is back')
    expect(ferry).toMatchObject({ published: '2024-06-03T06:40:00.000Z', updated: '2024-06-03T06:40:00.000Z' })
    const same = { id: ferry?.id, published: ferry?.published, updated: ferry?.updated }

    place.remove('input/ferry.md')
    place.write('input/2024/ferry-again.md', FERRY)
    expect((await build()).get('The ferry is back')).toMatchObject(same)

    place.write('input/2024/ferry-again.md', FERRY.replace('section:', 'slug: ferry-2024\nsection:'))
    const moved = (await build()).get('The ferry is back')
    expect(moved).toMatchObject({ ...same, url: 'https://courier.example/ferry-2024/' })

    place.write('input/2024/ferry-again.md', FERRY.replace('is back', 'returns'))
    expect((await build()).get('The ferry returns')).toMatchObject(same)

    for (const url of ['http://courier.example/', 'https://news.lake.example/courier/']) {
      const config = JSON.parse(place.read('galley.config.json'))
      place.write('galley.config.json', JSON.stringify({ ...config, publication: { ...config.publication, url } }))
      const again = (await build()).get('The ferry returns')
      expect(again).toMatchObject(same)
      expect(again?.url.startsWith(url)).toBe(true)
    }
  })

  it('shows a correction and moves its date of change by it, and never that of publication', async () => {
    const before = (await build()).get('The ferry is back')
    place.write(
      'input/ferry.md',
      FERRY.replace('---\n\n', 'corrections:\n  - at: 2024-06-05T10:00\n    text: It was Tuesday.\n---\n\n'),
    )
    const after = (await build()).get('The ferry is back')
    expect(after).toEqual({ ...before, updated: '2024-06-05T07:00:00.000Z' })
    for (const [path] of FORMATS) expect(place.read(`output/${path}`)).toContain('It was Tuesday.')
  })

  it('does not change by being built again, at another time', async () => {
    await build()
    const before = FORMATS.map(([path]) => place.read(`output/${path}`))
    await place.galley('build', '--formats', 'html,rss,atom,json-feed', '--now', '2031-01-01')
    expect(FORMATS.map(([path]) => place.read(`output/${path}`))).toEqual(before)
  })

  it('whose id no feed could carry is refused alone, and the feeds stay as they are', async () => {
    await build()
    const before = FORMATS.map(([path]) => place.read(`output/${path}`))
    place.write('input/bad.md', FARES.replace('headline:', 'id: "tag:мост.example,2024:1"\nheadline:'))
    const { code, err } = await place.galley('build', '--formats', 'html,rss,atom,json-feed')
    expect(code).toBe(1)
    expect(err).toMatch(/input\/bad\.md:\d+:\d+ error front-matter\/invalid-value/)
    expect(FORMATS.map(([path]) => place.read(`output/${path}`))).toEqual(before)
  })
})

const missing = ['newsboat', '/usr/bin/python3'].filter((it) => spawnSync(it, ['--version']).error !== undefined)

describe(`newsboat${missing.length > 0 ? ` (skipped: no ${missing.join(', no ')} here)` : ''}`, () => {
  let server: Server
  let home: string
  let base: string
  let seen: string[]

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'galley-newsboat-'))
    seen = []
    await build()
    server = createStaticServer(join(place.folder, 'output'))
    server.on('request', (request, response) =>
      response.on('finish', () => seen.push(`${request.url} ${response.statusCode}`)),
    )
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    writeFileSync(join(home, 'config'), 'cleanup-on-quit no\n')
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((stopped) => server.close(stopped))
    rmSync(home, { recursive: true, force: true })
  })

  /** Reloads the feeds, as a subscriber's reader does now and then, and tells the answers it got. */
  async function reload(): Promise<readonly string[]> {
    seen.length = 0
    const files = ['-u', join(home, 'urls'), '-C', join(home, 'config'), '-c', join(home, 'cache.db')]
    const child = spawn('newsboat', [...files, '-x', 'reload'], {
      env: { ...process.env, HOME: home },
      stdio: 'ignore',
    })
    await new Promise((done) => child.on('exit', done))
    return seen
  }

  let minutes = 0
  /** Builds, and lets a feed that changed be as much younger as it would be in life: dates of HTTP count whole seconds. */
  async function rebuild(path: string): Promise<void> {
    const before = place.read(`output/${path}`)
    const file = join(place.folder, 'output', path)
    await build()
    if (place.read(`output/${path}`) === before) return
    minutes++
    const then = new Date(Math.floor(Date.now() / 60_000 + minutes) * 60_000)
    utimesSync(file, then, then)
  }

  /** Every item the reader keeps: its title, and whether it is new to the reader. */
  function items(): readonly { readonly title: string; readonly unread: boolean }[] {
    const script = `import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute('select title, unread from rss_item where deleted = 0 order by title')
print(json.dumps([{'title': t, 'unread': bool(u)} for t, u in rows]))`
    return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, join(home, 'cache.db')], { encoding: 'utf8' }))
  }

  function readAll(): void {
    const script = `import sqlite3, sys
db = sqlite3.connect(sys.argv[1]); db.execute('update rss_item set unread = 0'); db.commit()`
    execFileSync('/usr/bin/python3', ['-c', script, join(home, 'cache.db')])
  }

  // One format at a time: newsboat knows an article by its id, and would show it once whatever the feeds.
  it.skipIf(missing.length > 0).each(['rss.xml', 'atom.xml'])(
    'finds nothing new in %s after a rebuild, a rename and an edit, and asks cheaply',
    async (path) => {
      writeFileSync(join(home, 'urls'), `${base}/${path}\n`)
      expect(await reload()).toEqual([`/${path} 200`])
      expect(items()).toEqual([
        { title: 'New fares', unread: true },
        { title: 'The ferry is back', unread: true },
      ])
      readAll()
      const known = items()
      // newsboat has no place to keep a feed's ETag before it has kept the feed itself.
      await reload()

      expect(await reload()).toEqual([`/${path} 304`])
      await rebuild(path)
      expect(await reload()).toEqual([`/${path} 304`])
      expect(items()).toEqual(known)

      place.remove('input/ferry.md')
      place.write('input/boats/ferry.md', FERRY)
      await rebuild(path)
      expect(await reload()).toEqual([`/${path} 304`])
      expect(items()).toEqual(known)

      place.write('input/boats/ferry.md', FERRY.replace('section:', 'slug: boats\nsection:'))
      await rebuild(path)
      expect(await reload()).toEqual([`/${path} 200`])
      expect(items()).toEqual(known)

      const edited = FERRY.replace('is back', 'is here').replace('published:', 'modified: 2024-06-04\npublished:')
      place.write('input/boats/ferry.md', edited)
      await rebuild(path)
      expect(await reload()).toEqual([`/${path} 200`])
      expect(items()).toEqual([
        { title: 'New fares', unread: false },
        { title: 'The ferry is here', unread: false },
      ])

      place.write('input/third.md', FARES.replace('New fares', 'Third').replace('06-04', '06-06'))
      await rebuild(path)
      await reload()
      expect(items().filter(({ unread }) => unread)).toEqual([{ title: 'Third', unread: true }])
    },
  )
})
