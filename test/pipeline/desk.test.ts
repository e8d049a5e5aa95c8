import { describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { publication } from '../../src/contract/publication.js'
import type { PublishSettings } from '../../src/pipeline/build.js'
import { type Desk, openDesk } from '../../src/pipeline/desk.js'
import { createDeskFiles, type DeskFiles } from '../../src/pipeline/desk-files.js'
import { type MemoryHost, memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'
import { openRoom } from '../../src/pipeline/room.js'

const NOW = Date.UTC(2026, 10, 23)
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const SETTINGS: PublishSettings = {
  publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
  sources: ['input'],
  out: 'output',
  plugins: [builtins],
  exporters: {},
  readers: {},
  formats: ['html', 'json'],
  now: NOW,
}

const article = (headline: string, text: string, front = ''): string =>
  `---\nheadline: ${headline}\n${front}---\n\n${text} The ferry leaves the harbour at noon, and the harbour does not mind.\n`

const FILES = {
  'input/a.md': article('Ferries', 'One.', 'date: 2026-01-01\ntags: [sea, harbour]\n'),
  'input/b.md': article('Bridges', 'Two. See [the ferries](a.md).', 'date: 2026-02-01\nsection: Town\n'),
  'input/c.md': article('Tides', '![A pixel](pixel.png "Low tide")\n\nThree.', 'date: 2026-03-01\ntags: [sea]\n'),
  'input/pixel.png': PIXEL,
}

async function open(host: MemoryHost, drafts = true): Promise<{ desk: Desk; files: DeskFiles }> {
  const room = openRoom(host, SETTINGS, () => {})
  if (!room) throw new Error('no room')
  const desk = await openDesk(host, SETTINGS, room, drafts)
  return { desk, files: createDeskFiles(desk, room) }
}

const put = (host: MemoryHost, path: string, content: string | Uint8Array): void => {
  host.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const page = async (files: DeskFiles, path: string): Promise<string> => text((await files.find(path))?.bytes)

/** What a build of the same sources writes, by path. */
async function built(host: MemoryHost): Promise<ReadonlyMap<string, Uint8Array>> {
  const other = memoryHost(Object.fromEntries(host.files))
  await publish(other, SETTINGS)
  return new Map(
    [...other.files].flatMap(([path, bytes]) => (path.startsWith('output/') ? [[path.slice(7), bytes]] : [])),
  )
}

/** Holds every file a build writes against what the desk makes of it. */
async function compare(host: MemoryHost, files: DeskFiles): Promise<number> {
  const all = await built(host)
  let compared = 0
  for (const [path, bytes] of all) {
    // Pictures in other sizes are the picture itself, and the list of files is a build's own.
    if (path === 'manifest.json' || /\.(?:png|ico)$/.test(path)) continue
    const made = await files.find(path)
    expect(text(made?.bytes), path).toBe(text(bytes))
    compared++
  }
  return compared
}

/** Edits as an editor makes them: a file and what becomes of it. */
const EDITS: readonly (readonly [name: string, path: string, content: string | Uint8Array | undefined])[] = [
  ['an edit of a text', 'input/a.md', article('Ferries', 'One, mended.', 'date: 2026-01-01\ntags: [sea]\n')],
  ['a new tag', 'input/a.md', article('Ferries', 'One.', 'date: 2026-01-01\ntags: [storm]\n')],
  ['another date', 'input/a.md', article('Ferries', 'One.', 'date: 2026-09-01\n')],
  ['a new source', 'input/d.md', article('Ferries', 'Again.', 'date: 2026-04-01\n')],
  ['a source gone', 'input/b.md', undefined],
  ['a stated slug', 'input/a.md', article('Ferries', 'One.', 'slug: boats\n')],
  ['folder defaults', 'input/_defaults.yaml', 'section: Sea\nauthors: Ada North\n'],
  ['another picture', 'input/pixel.png', Buffer.concat([PIXEL, Buffer.from([0])])],
  ['a source without an article', 'input/e.txt', 'Menu\nSearch\n'],
  ['a source broken', 'input/e.md', '---\nheadline: [\n---\n'],
]

/** Does an edit and tells the desk of it. */
async function edit(
  host: MemoryHost,
  desk: Desk,
  path: string,
  content: string | Uint8Array | undefined,
): Promise<void> {
  if (content === undefined) host.files.delete(path)
  else put(host, path, content)
  await desk.touch([path])
}

describe('a desk', () => {
  it('makes what a build makes', async () => {
    const host = memoryHost(FILES)
    await publish(host, SETTINGS)
    const { files } = await open(host)
    expect(await compare(host, files)).toBeGreaterThan(20)
  })

  it.each(EDITS)('follows %s to what a build makes of it', async (_, path, content) => {
    const host = memoryHost(FILES)
    await publish(host, SETTINGS)
    const { desk, files } = await open(host)
    await compare(host, files)
    await edit(host, desk, path, content)
    await desk.catchUp()
    await compare(host, files)
  })

  it('follows many edits after one another', async () => {
    const host = memoryHost(FILES)
    await publish(host, SETTINGS)
    const { desk, files } = await open(host)
    for (const [, path, content] of EDITS) await edit(host, desk, path, content)
    await desk.catchUp()
    await compare(host, files)
  })

  it('writes nothing', async () => {
    const host = memoryHost(FILES)
    const { desk, files } = await open(host)
    for (const [, path, content] of EDITS.slice(0, 3)) await edit(host, desk, path, content)
    await desk.catchUp()
    await files.find('index.html')
    await files.find('ferries/index.html')
    expect([...host.files.keys()].sort()).toEqual(Object.keys(FILES).sort())
  })

  it('shows drafts and embargoed articles with their reason, unless it is to leave them out', async () => {
    const host = memoryHost({
      'input/a.md': article('Ferries', 'One.', 'draft: true\n'),
      'input/b.md': article('Bridges', 'Two.', 'embargoedUntil: 2030-01-01\n'),
      'input/c.md': article('Tides', 'Three.', 'status: canceled\n'),
      'input/d.md': article('Gulls', 'Four.'),
    })
    const { desk, files } = await open(host)
    const reasons = desk.articles().map(({ identity, reason }) => [identity.slug, reason])
    expect(reasons.sort()).toEqual([
      ['bridges', 'embargoed'],
      ['ferries', 'draft'],
      ['gulls', undefined],
    ])
    expect((await files.find('ferries/index.html'))?.article?.reason).toBe('draft')
    expect(await files.find('tides/index.html')).toBeUndefined()
    const strict = await open(host, false)
    expect(strict.desk.articles().map(({ identity }) => identity.slug)).toEqual(['gulls'])
    expect(await page(strict.files, 'index.html')).not.toContain('Ferries')
  })

  it('keeps the last good page while a source is broken, and tells of the fault until it is mended', async () => {
    const host = memoryHost(FILES)
    const { desk, files } = await open(host)
    expect(desk.diagnostics()).toEqual([])
    put(host, 'input/a.md', '---\nheadline: Ferries\npublished: never\n---\n\nBroken.\n')
    await desk.touch(['input/a.md'])
    expect(desk.diagnostics()).toMatchObject([
      { code: 'front-matter/invalid-date', place: { path: 'input/a.md', line: 3 } },
    ])
    expect(await page(files, 'ferries/index.html')).toContain('One. The ferry')
    put(host, 'input/a.md', article('Ferries', 'Mended.'))
    await desk.touch(['input/a.md'])
    expect(desk.diagnostics()).toEqual([])
    expect(await page(files, 'ferries/index.html')).toContain('Mended. The ferry')
  })

  it('leads a former address of this sitting to where the article is now', async () => {
    const host = memoryHost(FILES)
    const { desk } = await open(host)
    put(host, 'input/a.md', article('Boats', 'One.'))
    await desk.touch(['input/a.md'])
    expect((await desk.find('ferries'))?.identity.slug).toBe('boats')
  })

  it('reads what a wide change touched when it is asked for', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`input/${index}.md`, article(`Number ${index}`, 'Text.')]),
    )
    const host = memoryHost(many)
    const { desk, files } = await open(host)
    put(host, 'input/_defaults.yaml', 'rights: All of them\n')
    const reads: string[] = []
    const read = host.read
    host.read = (path) => {
      reads.push(path)
      return read(path)
    }
    expect(await desk.touch(['input/_defaults.yaml'])).toHaveLength(40)
    expect(await page(files, 'number-7/index.html')).toContain('All of them')
    expect(new Set(reads.filter((path) => path.endsWith('.md')))).toEqual(new Set(['input/7.md']))
    expect(await desk.catchUp()).toBe(true)
    expect(await page(files, 'number-8/index.html')).toContain('All of them')
    expect(await desk.catchUp()).toBe(false)
  })

  it('gives a picture in other sizes as it is', async () => {
    const host = memoryHost(FILES)
    const { files } = await open(host)
    expect(await files.find('tides/pixel.png')).toMatchObject({ mediaType: 'image/png' })
    expect(await files.find('favicon.ico')).toBeDefined()
    expect(await files.find('tides/nothing.png')).toBeUndefined()
    expect(await files.find('nothing')).toBeUndefined()
  })
})
