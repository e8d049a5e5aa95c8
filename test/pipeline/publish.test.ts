import { describe, expect, it } from 'vitest'
import { publication } from '../../src/contract/publication.js'
import { check } from '../../src/pipeline/check.js'
import { type MemoryHost, memoryHost } from '../../src/pipeline/memory-host.js'
import { type PublishSettings, publish } from '../../src/pipeline/publish.js'
import { plainPlugin } from './plain-plugin.js'

const NOW = Date.UTC(2026, 10, 23)
/** One transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const SETTINGS: PublishSettings = {
  publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/news', language: 'en' }),
  sources: ['input'],
  out: 'output',
  plugins: [plainPlugin],
  exporters: {},
  readers: {},
  now: NOW,
}

const build = (host: MemoryHost, settings: Partial<PublishSettings> = {}) => publish(host, { ...SETTINGS, ...settings })
const outputs = (host: MemoryHost): readonly string[] =>
  [...host.files.keys()].filter((path) => path.startsWith('output/')).sort()
const text = (host: MemoryHost, path: string): string => new TextDecoder().decode(host.files.get(path))
const codes = (result: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] =>
  result.diagnostics.map(({ code }) => code)
const idOf = (host: MemoryHost, path: string): unknown => JSON.parse(text(host, 'galley-ids.json')).articles[path]?.id

describe('publish', () => {
  it('writes renditions, collection, manifest and ids', async () => {
    const host = memoryHost({ 'input/a.plain': 'Harbour opens\nText of it.' })
    const result = await build(host)
    expect(codes(result)).toEqual([])
    expect(result.published).toBe(1)
    expect(outputs(host)).toEqual(['output/harbour-opens/harbour-opens.txt', 'output/list.txt', 'output/manifest.json'])
    expect(text(host, 'output/list.txt')).toBe(
      'Harbour opens https://courier.example/news/harbour-opens/harbour-opens.txt 26\n',
    )
    const manifest = JSON.parse(text(host, 'output/manifest.json'))
    expect(manifest.files).toEqual([
      {
        path: 'harbour-opens/harbour-opens.txt',
        mediaType: 'text/plain',
        size: 26,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        format: 'plain',
        record: idOf(host, 'input/a.plain'),
      },
      expect.objectContaining({ path: 'list.txt', format: 'list' }),
    ])
  })

  it('writes the same bytes whatever the order and the earlier output', async () => {
    const files = { 'input/b.plain': 'Same\nb', 'input/a.plain': 'Same\na', 'input/c.plain': 'Other\nc' }
    const first = memoryHost(files)
    await build(first)
    const second = memoryHost(Object.fromEntries(Object.entries(files).reverse()))
    await build(second)
    const again = await build(second)
    expect(again.output).toEqual({ written: 0, unchanged: 5, removed: 0 })
    expect(new Map([...first.files].sort())).toEqual(new Map([...second.files].sort()))
  })

  it('lets one bad source stop no other', async () => {
    const host = memoryHost({
      'input/a.plain': 'BROKEN',
      'input/b.plain': 'Unprintable\ntext',
      'input/c.plain': 'Escaping\ntext',
      'input/d.plain': 'Good\ntext',
      'input/e.plain': '\n\n',
    })
    const result = await build(host)
    expect(result.diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual([
      'input/a.plain internal/fault',
      'input/e.plain record/no-headline',
      'input/b.plain internal/fault',
      'input/c.plain output/unsafe-path',
    ])
    expect(result.published).toBe(1)
    expect(outputs(host)).toEqual(['output/good/good.txt', 'output/list.txt', 'output/manifest.json'])
    expect([...host.files.keys()].filter((path) => path.includes('escaped'))).toEqual([])
  })

  it('leads no page on to an article that could not be rendered', async () => {
    const host = memoryHost({
      'input/a.plain': '---\ndate: 2026-01-03\n---\nLeads on\nx',
      'input/b.plain': '---\ndate: 2026-01-02\n---\nUnprintable\nx',
      'input/c.plain': '---\ndate: 2026-01-01\n---\nOldest\nx',
    })
    const result = await build(host)
    expect(codes(result)).toEqual(['internal/fault'])
    expect(text(host, 'output/leads-on/leads-on.txt')).toBe('Leads on\nx\noldest\n')
  })

  it('withholds drafts, embargoed and expired articles from everything', async () => {
    const article = (headline: string, line: string): string => `---\n${line}\n---\n${headline}\nsecret`
    const host = memoryHost({
      'input/a.plain': article('Draft', 'draft: true'),
      'input/b.plain': article('Embargoed', 'embargoedUntil: 2026-11-23 00:01'),
      'input/c.plain': article('Expired', 'expires: 2026-11-23'),
      'input/d.plain': article('Canceled', 'status: canceled'),
      'input/e.plain': article('Released', 'embargoedUntil: 2026-11-23'),
    })
    const result = await build(host)
    expect(result.settlement?.withheld.map(({ brief, reason }) => `${brief.headline} ${reason}`)).toEqual([
      'Draft draft',
      'Embargoed embargoed',
      'Expired expired',
      'Canceled canceled',
    ])
    expect(outputs(host)).toEqual(['output/list.txt', 'output/manifest.json', 'output/released/released.txt'])
    expect(text(host, 'output/list.txt')).not.toMatch(/Draft|Embargoed|Expired|Canceled/)
  })

  it('removes what an earlier build made and nothing else', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx', 'input/b.plain': 'Second\ny', 'output/mine.txt': 'kept' })
    await build(host)
    host.files.delete('input/b.plain')
    const result = await build(host)
    expect(result.output?.removed).toBe(1)
    expect(outputs(host)).toEqual([
      'output/first/first.txt',
      'output/list.txt',
      'output/manifest.json',
      'output/mine.txt',
    ])
  })

  it('removes what a killed build left', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx', 'input/b.plain': 'Second\ny' })
    const { write, writePieces } = host
    let writes = 0
    host.write = async (path, bytes) => {
      if (++writes > 1) throw new Error('killed')
      return write(path, bytes)
    }
    host.writePieces = async (path, pieces) => {
      if (writes > 1) throw new Error('killed')
      return writePieces(path, pieces)
    }
    await build(host)
    expect(outputs(host)).toContain('output/first/first.txt')
    expect(outputs(host)).not.toContain('output/manifest.json')
    host.write = write
    host.writePieces = writePieces
    host.files.delete('input/a.plain')
    await build(host)
    expect(outputs(host)).toEqual(['output/list.txt', 'output/manifest.json', 'output/second/second.txt'])
  })

  it('removes what a build killed while it removed has left', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx', 'input/b.plain': 'Second\ny' })
    await build(host)
    host.files.delete('input/b.plain')
    const { remove } = host
    host.remove = async () => {
      throw new Error('killed')
    }
    await build(host)
    expect(outputs(host)).toContain('output/second/second.txt')
    host.remove = remove
    await build(host)
    expect(outputs(host)).toEqual(['output/first/first.txt', 'output/list.txt', 'output/manifest.json'])
  })

  it('publishes no article two of whose renditions want one file', async () => {
    const [plain] = plainPlugin.exporters ?? []
    if (plain?.scope !== 'article') throw new Error('the plain exporter makes articles')
    const rival = { ...plain, format: { ...plain.format, name: 'rival', path: 'rival.txt' } }
    const host = memoryHost({ 'input/a.plain': 'First\nx' })
    const result = await build(host, { plugins: [plainPlugin, { name: 'rival', exporters: [rival] }] })
    expect(codes(result)).toEqual(['output/collision'])
    expect(outputs(host)).toEqual(['output/list.txt', 'output/manifest.json'])
  })

  it('tells a refusal of the system from a fault', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx' })
    const { read } = host
    host.read = async (path) => {
      if (path !== 'input/a.plain') return read(path)
      throw Object.assign(new Error("EACCES: permission denied, open 'input/a.plain'"), { syscall: 'open' })
    }
    expect(codes(await build(host))).toEqual(['system/refused'])
  })

  it('touches nothing under a manifest of foreign making', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx', 'output/manifest.json': '{"name":"an app"}' })
    const result = await build(host)
    expect(codes(result)).toEqual(['output/foreign-manifest'])
    expect(outputs(host)).toEqual(['output/manifest.json'])
  })

  it('keeps the last good collection when a new one cannot be made', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx' })
    await build(host)
    const before = text(host, 'output/list.txt')
    host.files.set('input/b.plain', new TextEncoder().encode('Second\ny'))
    const result = await build(host, { exporters: { list: { refuse: true } } })
    expect(codes(result)).toEqual(['list/refused'])
    expect(text(host, 'output/list.txt')).toBe(before)
    expect(text(host, 'output/manifest.json')).toContain('list.txt')
  })

  it('puts pictures beside the page', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx\n!Bild Ä.png', 'input/Bild Ä.png': PIXEL })
    const result = await build(host)
    expect(codes(result)).toEqual([])
    expect(host.files.get('output/first/bild-ä.png')).toEqual(PIXEL)
    const { edition } = await check(host, SETTINGS)
    expect(edition?.entries[0]?.record.media[0]).toMatchObject({ width: 1, height: 1, mediaType: 'image/png' })
  })

  it('finds the picture of a source named by an absolute path', async () => {
    const host = memoryHost({ '/far/a.plain': 'First\nx\n!p.png\n', '/far/p.png': PIXEL, '/p.png': PIXEL })
    expect(codes(await build(host, { sources: ['/far/a.plain'] }))).toEqual([])
    host.files.set('/far/a.plain', new TextEncoder().encode('First\nx\n!../p.png\n'))
    expect(codes(await build(host, { sources: ['/far/a.plain'] }))).toEqual(['media/missing'])
  })

  it('finds a picture whose name is written with combining marks', async () => {
    const name = 'Bild A\u0308.png'
    const host = memoryHost({ 'input/a.plain': `First\nx\n!${name}`, [`input/${name}`]: PIXEL })
    expect(codes(await build(host))).toEqual([])
    expect(host.files.get('output/first/bild-ä.png')).toEqual(PIXEL)
  })

  it('publishes no article whose picture is missing, none, or outside', async () => {
    const host = memoryHost({
      'input/a.plain': 'A\nx\n!gone.png',
      'input/b.plain': 'B\nx\n!text.png',
      'input/c.plain': 'C\nx\n!../../../secret.png',
      'input/text.png': 'no picture',
      '../secret.png': PIXEL,
    })
    const result = await build(host)
    expect(codes(result)).toEqual(['media/missing', 'media/unusable', 'media/missing'])
    expect(outputs(host)).toEqual(['output/list.txt', 'output/manifest.json'])
  })
})

describe('precautions', () => {
  it('write nothing when a source named does not exist or is not read', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx', 'notes.docx': 'x' })
    await build(host)
    const before = new Map(host.files)
    expect(codes(await build(host, { sources: ['inptu'] }))).toEqual(['usage/no-source'])
    expect(codes(await build(host, { sources: ['input', 'notes.docx'] }))).toEqual(['usage/unread-source'])
    expect(new Map(host.files)).toEqual(before)
  })

  it('warn of articles that leave the output because others were named', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx', 'input/b.plain': 'B\nx' })
    await build(host)
    const result = await build(host, { sources: ['input/a.plain'], named: true })
    expect(result.diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual([
      'input/b.plain output/left-out',
    ])
    expect(codes(await build(host))).toEqual([])
    expect(codes(await build(host, { sources: ['input/a.plain'], named: true, out: 'elsewhere' }))).toEqual([])
    host.files.delete('input/b.plain')
    expect(codes(await build(host, { sources: ['input/a.plain'], named: true }))).toEqual([])
  })

  it.each(['.', './', 'input', 'input/', 'input/out', './input', '.git/x', 'node_modules'])(
    'refuse to publish into %s',
    async (out) => {
      const host = memoryHost({ 'input/a.plain': 'A\nx' })
      expect(codes(await build(host, { out }))).toEqual(['config/unsafe-out'])
      expect([...host.files.keys()]).toEqual(['input/a.plain'])
    },
  )

  it('write over no file of foreign making', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx', 'output/a/a.txt': 'mine', 'output/list.txt': 'mine too' })
    const result = await build(host)
    expect(codes(result)).toEqual(['output/foreign-file', 'output/foreign-file'])
    expect(text(host, 'output/a/a.txt')).toBe('mine')
    expect(text(host, 'output/list.txt')).toBe('mine too')
  })

  it('keep the last good collection when a file is in the way of the new one', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx' })
    await build(host)
    const before = text(host, 'output/list.txt')
    const write = host.write
    host.write = async (path, bytes) => {
      if (path === 'output/list.txt') throw Object.assign(new Error('EACCES'), { syscall: 'open' })
      return write(path, bytes)
    }
    host.files.set('input/b.plain', new TextEncoder().encode('Second\ny'))
    const result = await build(host)
    expect(codes(result)).toEqual(['system/refused'])
    expect(text(host, 'output/list.txt')).toBe(before)
  })

  it('lead no former address into a folder of lists', async () => {
    const host = memoryHost({
      'input/a.plain': '---\nformerUrls: [https://courier.example/news/lists/, https://old.example/x]\n---\nA\nx',
    })
    const result = await build(host)
    expect(codes(result)).toEqual(['slug/taken'])
    expect(result.settlement?.published[0]?.identity.formerUrls).toEqual(['https://old.example/x'])
  })

  it('tell of files that look like articles and are not read', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx', 'input/b.docx': 'x', 'input/c.png': PIXEL })
    const result = await build(host)
    expect(result.diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual([
      'input/b.docx source/passed-over',
    ])
  })
})

describe('identity', () => {
  it('survives a new headline, slug, address and name', async () => {
    const host = memoryHost({ 'input/a.plain': 'First headline\nx' })
    await build(host)
    const id = idOf(host, 'input/a.plain')
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/)

    host.files.set('input/a.plain', new TextEncoder().encode('Second headline\nx'))
    await build(host)
    expect(idOf(host, 'input/a.plain')).toBe(id)
    expect(outputs(host)).toContain('output/first-headline/first-headline.txt')

    host.files.set('input/a.plain', new TextEncoder().encode('---\nslug: third\n---\nSecond headline\nx'))
    const moved = await build(host)
    expect(outputs(host)).toContain('output/third/third.txt')
    expect(moved.settlement?.published[0]?.identity.formerUrls).toEqual([
      'https://courier.example/news/first-headline/',
    ])

    const source = host.files.get('input/a.plain') ?? new Uint8Array()
    host.files.delete('input/a.plain')
    host.files.set('input/deep/renamed.plain', source)
    const elsewhere = publication.parse({ title: 'The Courier', url: 'https://new.example', language: 'en' })
    const renamed = await build(host, { publication: elsewhere })
    expect(idOf(host, 'input/deep/renamed.plain')).toBe(id)
    expect(codes(renamed)).toEqual(['ids/carried-over'])
  })

  it('knows a file renamed and edited at once by its slug', async () => {
    const host = memoryHost({ 'input/a.plain': 'A headline\nx' })
    await build(host)
    const id = idOf(host, 'input/a.plain')
    host.files.delete('input/a.plain')
    host.files.set('input/b.plain', new TextEncoder().encode('A headline\nx, edited'))
    await build(host)
    expect(idOf(host, 'input/b.plain')).toBe(id)
  })

  it('follows two sources that change places', async () => {
    const host = memoryHost({ 'input/a.plain': 'Alpha\nx', 'input/b.plain': 'Beta\ny' })
    await build(host)
    const [a, b] = [idOf(host, 'input/a.plain'), idOf(host, 'input/b.plain')]
    const [alpha, beta] = [host.files.get('input/a.plain'), host.files.get('input/b.plain')]
    if (alpha && beta) host.files.set('input/a.plain', beta).set('input/b.plain', alpha)
    await build(host)
    expect([idOf(host, 'input/a.plain'), idOf(host, 'input/b.plain')]).toEqual([b, a])
    expect(text(host, 'output/alpha/alpha.txt')).toBe('Alpha\nx\n')
  })

  it('gives no newcomer a former address or a folder of lists', async () => {
    const host = memoryHost({ 'input/a.plain': 'First\nx' })
    await build(host)
    host.files.set('input/a.plain', new TextEncoder().encode('---\nslug: moved\n---\nFirst\nx'))
    await build(host)
    host.files.set('input/b.plain', new TextEncoder().encode('First\ny'))
    host.files.set('input/c.plain', new TextEncoder().encode('Lists\nz'))
    host.files.set('input/d.plain', new TextEncoder().encode('---\nslug: lists\n---\nD\nz'))
    const result = await build(host)
    expect(result.diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual([
      'input/b.plain slug/collision',
      'input/c.plain slug/collision',
      'input/d.plain slug/taken',
    ])
    expect(outputs(host).filter((path) => path.endsWith('.txt'))).toEqual([
      'output/first-2/first-2.txt',
      'output/list.txt',
      'output/lists-2/lists-2.txt',
      'output/moved/moved.txt',
    ])
    expect(codes(await build(host)).filter((code) => code === 'slug/collision')).toHaveLength(2)
  })

  it('is never carried to a copy', async () => {
    const host = memoryHost({ 'input/a.plain': 'A headline\nx' })
    await build(host)
    host.files.set('input/b.plain', new TextEncoder().encode('A headline\nx'))
    const result = await build(host)
    expect(idOf(host, 'input/b.plain')).not.toBe(idOf(host, 'input/a.plain'))
    expect(codes(result)).toEqual(['slug/collision'])
    expect(outputs(host)).toContain('output/a-headline-2/a-headline-2.txt')
  })

  it('leaves the address of an article with an error to it', async () => {
    const host = memoryHost({ 'input/b.plain': 'A headline\nx' })
    await build(host)
    host.files.set('input/b.plain', new TextEncoder().encode('BROKEN'))
    host.files.set('input/a.plain', new TextEncoder().encode('A headline\ny'))
    const result = await build(host)
    expect(codes(result)).toEqual(['slug/collision', 'internal/fault'])
    expect(result.settlement?.published.map(({ identity }) => identity.slug)).toEqual(['a-headline-2'])
  })

  it('refuses an id or a slug stated twice', async () => {
    const id = 'urn:uuid:00000000-0000-5000-8000-000000000000'
    const host = memoryHost({
      'input/a.plain': `---\nid: ${id}\nslug: same\n---\nA\nx`,
      'input/b.plain': `---\nid: ${id}\n---\nB\nx`,
      'input/c.plain': '---\nslug: same\n---\nC\nx',
    })
    const result = await build(host)
    expect(result.diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual([
      'input/b.plain ids/taken',
      'input/c.plain slug/taken',
    ])
    expect(result.published).toBe(1)
  })

  it('is not minted anew under a broken ledger', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx', 'galley-ids.json': '{"version":1' })
    const result = await build(host)
    expect(codes(result)).toEqual(['ids/broken'])
    expect(outputs(host)).toEqual([])
    expect(text(host, 'galley-ids.json')).toBe('{"version":1')
  })
})

describe('configuration of extensions', () => {
  it('reports unknown formats, options and clashes, and reads nothing', async () => {
    const host = memoryHost({ 'input/a.plain': 'A\nx' })
    const result = await build(host, {
      formats: ['plian'],
      exporters: { plain: { marc: 'x' }, list: { refuse: 'yes' }, nothing: {} },
      readers: { plain: { shout: true } },
      plugins: [plainPlugin, { name: 'rival', readers: plainPlugin.readers ?? [] }],
    })
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      'Both «plain» and «plain» read .plain files.',
      'No exporter makes «plian».',
      'The key «exporters.nothing» means nothing here.',
      'The key «exporters.plain.marc» means nothing here.',
      expect.stringContaining('«exporters.list.refuse»'),
    ])
    expect(result.diagnostics[1]?.hint).toContain('Did you mean «plain»?')
    expect(outputs(host)).toEqual([])
  })

  it('hands options to readers and exporters', async () => {
    const host = memoryHost({ 'input/a.plain': 'Quiet\nx' })
    await build(host, { readers: { plain: { shout: true } }, exporters: { plain: { mark: '> ' } } })
    expect(text(host, 'output/quiet/quiet.txt')).toBe('> QUIET\nx\n')
  })
})

describe('defaults', () => {
  it('apply below their folder, the nearest first, and under front matter', async () => {
    const host = memoryHost({
      'input/_defaults.yaml': 'section: News\nlanguage: en\nsource: {name: The Wire, url: "https://wire.example/"}',
      'input/ru/_defaults.yaml': 'language: ru\ntimeZone: Europe/Moscow',
      'input/ru/a.plain': '---\ndate: 2026-07-01 10:00\nsection: Own\n---\nA\nx',
    })
    const { edition } = await check(host, SETTINGS)
    expect(edition?.entries[0]?.record).toMatchObject({
      section: 'Own',
      language: 'ru',
      source: { name: 'The Wire', url: 'https://wire.example/' },
      published: {
        value: '2026-07-01T10:00',
        offset: '+03:00',
        zone: 'Europe/Moscow',
        origin: 'stated',
        zoneOrigin: 'assumed',
      },
    })
    expect(outputs(host)).toEqual([])
  })

  it('fail every source below when they cannot be read, and are told of once', async () => {
    const host = memoryHost({
      'input/bad/_defaults.yaml': 'timeZone: Mars/Olympus',
      'input/bad/a.plain': 'A\nx',
      'input/bad/c.plain': 'C\nx',
      'input/b.plain': 'B\nx',
    })
    const result = await build(host)
    expect(
      result.diagnostics.map(({ code, place }) => `${place?.path}:${place?.line}:${place?.column} ${code}`),
    ).toEqual(['input/bad/_defaults.yaml:1:11 front-matter/invalid-value'])
    expect(result.published).toBe(1)
  })
})
