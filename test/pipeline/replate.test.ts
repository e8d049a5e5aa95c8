import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { publication } from '../../src/contract/publication.js'
import type { Host } from '../../src/pipeline/host.js'
import { editDigests } from '../../src/pipeline/ids-edit.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { nodeHost } from '../../src/pipeline/node-host.js'
import { type Published, type PublishSettings, publish } from '../../src/pipeline/publish.js'

const SETTINGS: PublishSettings = {
  publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
  sources: ['input'],
  out: 'output',
  plugins: [builtins],
  exporters: { html: { typeface: 'system' } },
  readers: {},
  formats: ['html', 'rss', 'atom', 'json-feed', 'json'],
  now: Date.parse('2026-01-01T00:00:00Z'),
  cache: '.galley/cache',
  most: 1,
}

const article = (headline: string, day: number, more: string, tag = 'lake') =>
  `---\nheadline: ${headline}\ntags: [${tag}]\npublished: 2025-06-0${day}T10:00Z\n---\n\nNews of ${headline}.\n\n${more}\n`

const SOURCES = {
  'input/a.md': article('Ferry', 1, 'The ferry leaves at noon.'),
  'input/b.md': article('Pier', 2, 'The pier is open.'),
  'input/c.md': article('Harbour', 3, 'The harbour sleeps.'),
  'input/d.md': article('Baker', 4, 'Bread for the town.', 'town'),
}

/** Whether a build went the short way: it settles nothing anew. */
const wentShort = (it: Published): boolean => it.settlement === undefined && (it.work?.read ?? 0) > 0

const outputOf = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files]
    .filter(([name]) => !name.startsWith('.galley/'))
    .map(([name, bytes]) => [name, Buffer.from(bytes).toString()])

/** The same sources and ids, built by a machine that remembers nothing. */
async function buildFromNothing(files: ReadonlyMap<string, Uint8Array>, settings = SETTINGS) {
  const inputs = [...files].filter(([name]) => name.startsWith('input/') || name === 'galley-ids.json')
  const cold = memoryHost(Object.fromEntries(inputs))
  return { cold, anew: await publish(cold, settings) }
}

async function expectAsFromNothing(files: ReadonlyMap<string, Uint8Array>) {
  const { cold } = await buildFromNothing(files)
  expect(new Map(outputOf(files) as [string, string][])).toEqual(new Map(outputOf(cold.files) as [string, string][]))
}

/** Builds, changes files, builds again, and holds that against a build of the same from nothing. */
async function rebuild(
  edits: Readonly<Record<string, string | undefined>>,
  { settings = SETTINGS, sources = SOURCES as Readonly<Record<string, string>> } = {},
) {
  const host = memoryHost(sources)
  await publish(host, settings)
  for (const [name, text] of Object.entries(edits)) {
    if (text === undefined) host.files.delete(name)
    else host.files.set(name, new TextEncoder().encode(text))
  }
  const before = new Map(host.files)
  const again = await publish(host, settings)
  const { cold, anew } = await buildFromNothing(before, settings)
  expect(new Map(outputOf(host.files) as [string, string][])).toEqual(
    new Map(outputOf(cold.files) as [string, string][]),
  )
  expect(again.diagnostics).toEqual(anew.diagnostics)
  return { again, host }
}

describe('a build after an edit of text alone', () => {
  it('makes what the article stands in and loads nothing else', async () => {
    const { again, host } = await rebuild({ 'input/a.md': article('Ferry', 1, 'The ferry leaves at one.') })
    expect(wentShort(again)).toBe(true)
    expect(again.work).toMatchObject({ read: 1, rendered: 1 })
    expect(again.output?.written).toBeGreaterThan(4)
    expect(again.output?.removed).toBe(0)
    const idle = await publish(host, SETTINGS)
    expect(idle.work).toEqual({ read: 0, rendered: 0, collected: 0 })
    expect(idle.published).toBe(4)
  })

  it('makes those anew that now lead on to it', async () => {
    const { again } = await rebuild({
      'input/d.md': article('Baker', 4, 'The ferry leaves at noon. The pier is open.', 'town'),
    })
    expect(wentShort(again)).toBe(true)
    expect(again.work?.rendered).toBeGreaterThan(1)
  })

  it('takes several at once, and one edit after another', async () => {
    const { again, host } = await rebuild({
      'input/a.md': article('Ferry', 1, 'The ferry waits.'),
      'input/c.md': article('Harbour', 3, 'The harbour wakes.'),
    })
    expect(wentShort(again)).toBe(true)
    for (const time of ['two', 'three', 'four']) {
      const text = article('Ferry', 1, `The ferry leaves at ${time}.`)
      host.files.set('input/a.md', new TextEncoder().encode(text))
      expect(wentShort(await publish(host, SETTINGS))).toBe(true)
      expect(Buffer.from(host.files.get('output/ferry/index.html') ?? []).toString()).toContain(`leaves at ${time}`)
      await expectAsFromNothing(host.files)
    }
  })

  it('writes the whole of what it keeps anew once much has changed in it', async () => {
    const many = (more: string, from = 0) =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [
          `input/${at}.md`,
          article(`Ferry${at}`, (at % 9) + 1, at < from ? 'Old.' : more),
        ]),
      )
    const sources = many('Old.')
    const { again, host } = await rebuild(many('The ferries wait in the harbour.', 12), { sources })
    expect(wentShort(again)).toBe(true)
    expect(host.files.has('.galley/cache/late.json')).toBe(false)
    expect((await publish(host, SETTINGS)).work).toEqual({ read: 0, rendered: 0, collected: 0 })
    host.files.set('input/29.md', new TextEncoder().encode(article('Ferry29', 3, 'One more.')))
    expect(wentShort(await publish(host, SETTINGS))).toBe(true)
    expect(host.files.has('.galley/cache/late.json')).toBe(true)
    await expectAsFromNothing(host.files)
  }, 60_000)

  it.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['a headline', { 'input/a.md': article('Ferries', 1, 'The ferry leaves at noon.') }],
    ['a date', { 'input/a.md': article('Ferry', 5, 'The ferry leaves at noon.') }],
    ['a tag', { 'input/a.md': article('Ferry', 1, 'The ferry leaves at noon.', 'town') }],
    ['a link', { 'input/a.md': article('Ferry', 1, 'See [the pier](b.md).') }],
    ['a heading', { 'input/a.md': article('Ferry', 1, '## Times\n\nAt noon.') }],
    ['what is told of it', { 'input/a.md': article('Ferry', 1, 'A picture: ![](none.png)') }],
    ['the first paragraph, which lists show', { 'input/a.md': article('Ferry', 1, '').replace('News', 'All news') }],
    ['two texts that change places', { 'input/a.md': SOURCES['input/b.md'], 'input/b.md': SOURCES['input/a.md'] }],
    ['a file that goes with it', { 'input/a.md': article('Ferry', 1, 'No.'), 'output/pier/index.html': undefined }],
    ['a source that goes with it', { 'input/a.md': article('Ferry', 1, 'No.'), 'input/b.md': undefined }],
    ['one that has defaults', { 'input/a.md': article('Ferry', 1, 'No.'), 'input/_defaults.yaml': 'section: City\n' }],
    ['an error', { 'input/a.md': '---\nheadline: Ferry\npublished: never\n---\n\nText.\n' }],
  ])('leaves %s to the whole way', async (_, edits) => {
    expect(wentShort((await rebuild(edits)).again)).toBe(false)
  })

  it('leaves to the whole way what an earlier build cannot vouch for', async () => {
    const edits = { 'input/a.md': article('Ferry', 1, 'The ferry leaves at one.') }
    const index = '.galley/cache/index.jsonl'
    const host = memoryHost(SOURCES)
    await publish(host, SETTINGS)
    const text = Buffer.from(host.files.get(index) ?? []).toString()
    const spoilt = { ...edits, [index]: text.replace('"headline":"Pier"', '"headline":"Tier"') }
    expect(wentShort((await rebuild(spoilt)).again)).toBe(false)
    expect(wentShort((await rebuild({ ...edits, '.galley/cache/company.bin': 'x' })).again)).toBe(false)
    expect(wentShort((await rebuild({ ...edits, '.galley/cache/late.json': 'x' })).again)).toBe(true)
    expect(wentShort((await rebuild({ ...edits, '.galley/cache/last.json': undefined })).again)).toBe(false)
    expect(wentShort((await rebuild({ ...edits, 'galley-ids.json': '{"version":1,"articles":{}}\n' })).again)).toBe(
      false,
    )
  })

  it('lets go a costly rendition of the text before', async () => {
    const settings = { ...SETTINGS, formats: ['html', 'pdf'] }
    const { again, host } = await rebuild({ 'input/a.md': article('Ferry', 1, 'At one.') }, { settings })
    expect(wentShort(again)).toBe(true)
    const kept = [...host.files.keys()].filter((name) => name.startsWith('.galley/cache/renditions/'))
    expect(kept).toHaveLength(4)
  }, 60_000)
})

describe('on a disk', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  it('knows untouched files by their stamps, also after an edit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-replate-'))
    folders.push(folder)
    const host = nodeHost(folder)
    for (const [name, text] of Object.entries(SOURCES)) await host.write(name, new TextEncoder().encode(text))
    // Files are not too fresh to be stamped.
    const later = { ...host, now: () => Date.now() + 10_000 }
    await publish(later, SETTINGS)
    writeFileSync(join(folder, 'input/a.md'), article('Ferry', 1, 'The ferry leaves at one.'))
    expect(wentShort(await publish(later, SETTINGS))).toBe(true)
    const read: string[] = []
    const traced = {
      ...later,
      read: (path: string) => {
        read.push(path)
        return host.read(path)
      },
    }
    const idle = await publish(traced, SETTINGS)
    expect(idle.work).toEqual({ read: 0, rendered: 0, collected: 0 })
    // What was edited since the last whole build is read; all others are known.
    expect(read.filter((path) => path.startsWith('input/'))).toEqual(['input/a.md'])
    const cold = memoryHost({
      ...Object.fromEntries(Object.keys(SOURCES).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
      'galley-ids.json': readFileSync(join(folder, 'galley-ids.json'), 'utf8'),
    })
    await publish(cold, SETTINGS)
    const made = readdirSync(join(folder, 'output'), { recursive: true, withFileTypes: true }).filter((it) =>
      it.isFile(),
    )
    expect(made).toHaveLength([...cold.files.keys()].filter((name) => name.startsWith('output/')).length)
    for (const { parentPath, name } of made) {
      const path = join(parentPath, name)
      const wanted = cold.files.get(path.slice(folder.length + 1).replaceAll('\\', '/'))
      expect(readFileSync(path).equals(wanted ?? new Uint8Array()), path).toBe(true)
    }
  })
})

describe('sources just checked out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-replate-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are read once more to tell that nothing has changed, and then known by their stamps', async () => {
    const host = nodeHost(folder)
    for (let at = 0; at < 25; at++) {
      const text = article(`Ferry ${at}`, 1 + (at % 9), 'It leaves at nine.')
      await host.write(`input/${at}.md`, new TextEncoder().encode(text))
    }
    await publish(host, SETTINGS)
    let later = 10_000
    const readIn = async (): Promise<number> => {
      let count = 0
      const traced: Host = {
        ...host,
        now: () => Date.now() + later,
        read: (path) => {
          if (path.startsWith('input/')) count += 1
          return host.read(path)
        },
      }
      expect((await publish(traced, SETTINGS)).work).toEqual({ read: 0, rendered: 0, collected: 0 })
      later += 10_000
      return count
    }
    expect(await readIn()).toBe(25)
    expect(await readIn()).toBe(0)
    writeFileSync(join(folder, 'input/7.md'), article('Ferry 7', 8, 'It leaves at ten.'))
    expect(wentShort(await publish({ ...host, now: () => Date.now() + later }, SETTINGS))).toBe(true)
    // One is not worth noting.
    expect(await readIn()).toBe(1)
    expect(await readIn()).toBe(1)
  })
})

describe('editDigests', () => {
  const ledger = (digests: Readonly<Record<string, string>>) => {
    const articles = Object.fromEntries(Object.entries(digests).map(([path, digest]) => [path, { id: path, digest }]))
    return new TextEncoder().encode(`${JSON.stringify({ version: 1, articles }, null, 2)}\n`)
  }
  const edit = (before: Readonly<Record<string, string>>, path: string, after: string) => {
    const made = editDigests(ledger(before), [{ path, before: before[path] ?? '', after }])
    return made && Buffer.from(made).toString()
  }

  it('writes what a whole build would write', () => {
    const made = edit(
      { 'a.md': 'sha256:1a', 'a "quoted" b.md': 'sha256:2b', 'ü.md': 'sha256:3c' },
      'a "quoted" b.md',
      'sha256:$&',
    )
    expect(made).toBe(
      Buffer.from(ledger({ 'a.md': 'sha256:1a', 'a "quoted" b.md': 'sha256:$&', 'ü.md': 'sha256:3c' })).toString(),
    )
  })

  it('leaves alone what might move an id', () => {
    expect(edit({ 'a.md': 'sha256:1a', 'b.md': 'sha256:2b' }, 'a.md', 'sha256:2b')).toBeUndefined()
    expect(edit({ 'a.md': 'sha256:1a', 'b.md': 'sha256:1a' }, 'a.md', 'sha256:3c')).toBeUndefined()
    expect(edit({ 'a.md': 'sha256:1a' }, 'b.md', 'sha256:3c')).toBeUndefined()
  })
})
