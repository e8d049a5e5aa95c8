import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { publication } from '../../src/contract/publication.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { type PublishSettings, publish } from '../../src/pipeline/publish.js'

const SETTINGS: PublishSettings = {
  publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
  sources: ['input'],
  out: 'output',
  plugins: [builtins],
  exporters: { html: { perPage: 2, typeface: 'system' }, rss: { limit: 2, archivePage: 2 } },
  readers: {},
  formats: ['html', 'rss', 'atom', 'json-feed', 'feeds', 'json'],
  now: Date.parse('2026-01-01T00:00:00Z'),
  cache: '.galley/cache',
}

/** One source of a publication that is being worked on. */
interface Source {
  readonly headline: string
  readonly tag: string
  readonly day: number
  readonly status: string
  readonly body: string
  /** What stands behind the first paragraph: an edit there is one of text alone. */
  readonly more: string
}

const PATHS = ['input/a.md', 'input/b.md', 'input/c.md', 'input/deep/d.md', 'input/deep/e.md'] as const
const WORDS = ['Ferry', 'Pier', 'Harbour', 'Baker', 'Lighthouse'] as const

const saying = (...parts: readonly string[]) =>
  fc.array(fc.constantFrom(...WORDS, ...parts), { maxLength: 6 }).map((it) => it.join(' '))
const text = fc.oneof(
  { weight: 4, arbitrary: saying('slowly', '*slowly*', '\n\n') },
  { weight: 1, arbitrary: saying('\n\n## Part\n\n', '[b](b.md)', '<b>bold</b>') },
)

const source: fc.Arbitrary<Source> = fc.record({
  headline: fc.constantFrom(...WORDS),
  tag: fc.constantFrom('lake', 'town', 'Lake'),
  day: fc.integer({ min: 1, max: 9 }),
  status: fc.constantFrom('usable', 'usable', 'usable', 'usable', 'usable', 'draft', 'withheld'),
  body: fc
    .array(fc.constantFrom(...WORDS, '[a link](b.md)', '*slowly*', '<b>bold</b>'), { maxLength: 6 })
    .map((it) => it.join(' ')),
  more: text,
})

/** What the configuration chooses: lists and feeds name one another, and pages share a stylesheet. */
interface Choice {
  readonly perPage: number
  readonly tags: boolean
  readonly css: string
  /** Of the publication: every page and feed shows it, and no record. */
  readonly title: string
  /** What decides a rendition of the record alone. */
  readonly indent: boolean
  /** What decides the end of a feed. */
  readonly content: string
}

const FIRST_CHOICE: Choice = { perPage: 2, tags: true, css: '', title: 'The Courier', indent: true, content: 'full' }

/** Something an editor does between two builds. */
type Step =
  | { readonly does: 'write'; readonly path: string; readonly source: Source }
  | { readonly does: 'edit'; readonly path: string; readonly key: keyof Source; readonly source: Source }
  | { readonly does: 'rename'; readonly path: string; readonly to: string }
  | { readonly does: 'swap'; readonly path: string; readonly to: string }
  | { readonly does: 'lose'; readonly nth: number }
  | { readonly does: 'remove'; readonly path: string }
  | { readonly does: 'defaults'; readonly section: string }
  | { readonly does: 'configure'; readonly choice: Choice }
  | { readonly does: 'damage' }

const path = fc.constantFrom(...PATHS)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('write' as const), path, source }),
  fc.record({
    does: fc.constant('edit' as const),
    path,
    key: fc.constantFrom('headline', 'tag', 'day', 'status', 'body'),
    source,
  }),
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('edit' as const), path, key: fc.constant('more' as const), source }),
  },
  fc.record({ does: fc.constant('swap' as const), path, to: path }),
  fc.record({ does: fc.constant('lose' as const), nth: fc.nat() }),
  fc.record({ does: fc.constant('rename' as const), path, to: path }),
  fc.record({ does: fc.constant('remove' as const), path }),
  fc.record({ does: fc.constant('defaults' as const), section: fc.constantFrom('City', 'Country') }),
  fc.record({
    does: fc.constant('configure' as const),
    choice: fc.record({
      perPage: fc.integer({ min: 1, max: 4 }),
      tags: fc.boolean(),
      css: fc.constantFrom('', 'p { margin: 0 }'),
      title: fc.constantFrom('The Courier', 'The Boatman', 'Boats & <ferries>'),
      content: fc.constantFrom('full', 'full', 'summary'),
      indent: fc.boolean(),
    }),
  }),
  fc.constant({ does: 'damage' as const }),
)

/** The publication as it is on disk, without what builds make of it. */
class Desk {
  readonly sources = new Map<string, Source>()
  section: string | undefined
  choice: Choice = FIRST_CHOICE

  /** With `most`, how many articles are not many. */
  constructor(readonly most: number) {}

  do(it: Step): void {
    const before = 'path' in it ? this.sources.get(it.path) : undefined
    if (it.does === 'write') this.sources.set(it.path, it.source)
    else if (it.does === 'defaults') this.section = it.section
    else if (it.does === 'configure') this.choice = it.choice
    else if (before && it.does === 'edit') this.sources.set(it.path, { ...before, [it.key]: it.source[it.key] })
    else if (before && it.does === 'swap') {
      const other = this.sources.get(it.to)
      if (other) this.sources.set(it.path, other).set(it.to, before)
    } else if (before && it.does === 'remove') this.sources.delete(it.path)
    else if (before && it.does === 'rename') {
      this.sources.delete(it.path)
      this.sources.set(it.to, before)
    }
  }

  files(): Readonly<Record<string, string>> {
    const files = [...this.sources].map(([name, { headline, tag, day, status, body, more }]) => [
      name,
      `---\nheadline: ${headline}\ntags: [${tag}]\npublished: 2025-06-0${day}T10:00Z\nstatus: ${status}\n---\n\nThe ${headline}. ${body}\n\n${more}\n`,
    ])
    const defaults = this.section === undefined ? [] : [['input/deep/_defaults.yaml', `section: ${this.section}\n`]]
    // One stays: a build without any source is refused, and leaves what is there.
    const stays = ['input/stays.md', '---\nheadline: Stays\n---\n\nAs it is.\n']
    return Object.fromEntries([...files, ...defaults, stays]) as Readonly<Record<string, string>>
  }

  settings(): PublishSettings {
    const { tags, title, indent, content, ...pages } = this.choice
    const feeds = Object.fromEntries(['rss', 'atom', 'json-feed', 'feeds'].map((name) => [name, { tags }]))
    const rss = { limit: 2, archivePage: 2, tags, content }
    return {
      ...SETTINGS,
      publication: { ...SETTINGS.publication, title },
      exporters: { ...feeds, rss, html: { ...pages, typeface: 'system' }, json: { indent } },
      most: this.most,
    }
  }
}

function published(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, string])[] {
  return [...files]
    .filter(([name]) => name.startsWith('output/') || name === 'galley-ids.json')
    .map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

describe('a warm build', () => {
  it('is a cold build, byte for byte and file for file, whatever was done between', async () => {
    const ways = { untouched: 0, short: 0, whole: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(source, { minLength: 2, maxLength: 5 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 0, 100),
        async (first, steps, most) => {
          const desk = new Desk(most)
          first.forEach((it, at) => void desk.sources.set(PATHS[at] ?? '', it))
          const warm = memoryHost(desk.files())
          await publish(warm, desk.settings())
          for (const it of steps) {
            desk.do(it)
            if (it.does === 'damage') damage(warm.files)
            if (it.does === 'lose') lose(warm.files, it.nth)
            for (const name of [...warm.files.keys()]) if (name.startsWith('input/')) warm.files.delete(name)
            const encoder = new TextEncoder()
            for (const [name, text] of Object.entries(desk.files())) warm.files.set(name, encoder.encode(text))
            const ids = warm.files.get('galley-ids.json') ?? new Uint8Array()
            const cold = memoryHost({ ...desk.files(), 'galley-ids.json': ids })
            const anew = await publish(cold, desk.settings())
            const again = await publish(warm, desk.settings())
            expect(published(warm.files)).toEqual(published(cold.files))
            expect(again.diagnostics).toEqual(anew.diagnostics)
            expect(again.published).toBe(anew.published)
            expect(again.tally).toEqual({ ...anew.tally, minted: again.tally?.minted })
            ways[again.settlement ? 'whole' : again.work?.read ? 'short' : 'untouched']++
          }
        },
      ),
      { numRuns: 60 },
    )
    // Each way was gone often enough to be tried.
    expect(ways.short).toBeGreaterThan(8)
    expect(ways.untouched).toBeGreaterThan(5)
    expect(ways.whole).toBeGreaterThan(50)
  }, 180_000)

  it.each([
    { css: 'p { margin: 0 }' },
    { tags: false },
    { title: 'The Boatman' },
    { indent: false },
    { content: 'summary' },
  ])('takes up what one exporter is told where another shows it: %o', async (choice) => {
    const desk = new Desk(100)
    desk.sources.set('input/a.md', { headline: 'Ferry', tag: 'lake', day: 1, status: 'usable', body: '', more: '' })
    const warm = memoryHost(desk.files())
    await publish(warm, desk.settings())
    desk.choice = { ...FIRST_CHOICE, ...choice }
    const cold = memoryHost({ ...desk.files(), 'galley-ids.json': warm.files.get('galley-ids.json') ?? '' })
    await publish(cold, desk.settings())
    await publish(warm, desk.settings())
    expect(published(warm.files)).toEqual(published(cold.files))
  })

  it('reads and makes nothing anew where nothing changed', async () => {
    const desk = new Desk(100)
    PATHS.forEach(
      (name, day) =>
        void desk.sources.set(name, {
          headline: WORDS[day] ?? '',
          tag: 'lake',
          day: day + 1,
          status: 'usable',
          body: 'x',
          more: 'x',
        }),
    )
    const host = memoryHost(desk.files())
    await publish(host, desk.settings())
    const again = await publish(host, desk.settings())
    expect(again.output).toMatchObject({ written: 0, removed: 0 })
    expect(again.work).toEqual({ read: 0, rendered: 0, collected: 0 })
  })

  it('makes one changed article, and the lists and feeds it stands in', async () => {
    const desk = new Desk(100)
    PATHS.forEach(
      (name, day) =>
        void desk.sources.set(name, {
          headline: WORDS[day] ?? '',
          tag: day > 2 ? 'town' : 'lake',
          day: day + 1,
          status: 'usable',
          body: 'x',
          more: 'x',
        }),
    )
    const host = memoryHost(desk.files())
    await publish(host, desk.settings())
    const tag = host.files.get('output/tag/lake/index.html')
    desk.do({
      does: 'edit',
      path: 'input/deep/e.md',
      key: 'body',
      source: { headline: '', tag: '', day: 1, status: '', body: 'y', more: '' },
    })
    host.files.set('input/deep/e.md', new TextEncoder().encode(desk.files()['input/deep/e.md'] ?? ''))
    const again = await publish(host, desk.settings())
    expect(again.work).toMatchObject({ read: 1, rendered: 1 })
    expect(host.files.get('output/tag/lake/index.html')).toBe(tag)
  })
})

/** Something writes over what builds remember. */
function damage(files: Map<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    if (!name.startsWith('.galley/')) continue
    const hurt = Uint8Array.from(bytes)
    for (let at = 40; at < hurt.length; at += 997) hurt[at] = 0x78
    files.set(name, hurt)
  }
}

/** Somebody removes one of the published files. */
function lose(files: Map<string, Uint8Array>, nth: number): void {
  const names = [...files.keys()].filter((name) => name.startsWith('output/') && name !== 'output/manifest.json').sort()
  files.delete(names[nth % Math.max(1, names.length)] ?? '')
}

describe('what the system refuses once', () => {
  const SOURCES = { 'input/a.md': '# Ferry\n\nThe ferry.\n', 'input/b.md': '# Pier\n\nThe pier.\n' }

  it.each([
    ['read', 'input/a.md'],
    ['write', 'output/ferry/index.html'],
    ['write', 'output/rss.xml'],
  ] as const)('to %s (%s) is tried again, though nothing changed', async (deed, refused) => {
    const cold = memoryHost(SOURCES)
    await publish(cold, SETTINGS)
    const host = memoryHost(SOURCES)
    const refuse = async (path: string): Promise<never> => {
      throw Object.assign(new Error(`EACCES: ${path}`), { syscall: deed })
    }
    const strict = {
      ...host,
      read: (path: string) => (deed === 'read' && path === refused ? refuse(path) : host.read(path)),
      write: (path: string, bytes: Uint8Array) =>
        deed === 'write' && path === refused ? refuse(path) : host.write(path, bytes),
    }
    expect((await publish(strict, SETTINGS)).diagnostics.map(({ code }) => code)).toContain('system/refused')
    expect((await publish(strict, SETTINGS)).diagnostics.map(({ code }) => code)).toContain('system/refused')
    const again = await publish(host, SETTINGS)
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(published(host.files).map(([name]) => name)).toEqual(published(cold.files).map(([name]) => name))
  })
})

describe('a rendition that takes long to make', () => {
  const article = (body: string) =>
    `---\nheadline: Ferry\npublished: 2025-06-01T10:00Z\nlanguage: en\n---\n\nThe ferry. ${body}\n`
  const settings = { ...SETTINGS, formats: ['html', 'pdf'] }
  const pdf = 'output/ferry/ferry.pdf'

  it('is kept with what was told of it, and found where the output is gone', async () => {
    const host = memoryHost({ 'input/a.md': article('\u{1F3F4} sails') })
    const first = await publish(host, settings)
    expect(first.diagnostics.map(({ code }) => code)).toContain('pdf/missing-glyph')
    const made = host.files.get(pdf)
    const kept = [...host.files.keys()].filter((name) => name.startsWith('.galley/cache/renditions/'))
    expect(kept).toHaveLength(1)
    // What is kept is used: a mark in its telling shows.
    const [name = ''] = kept
    const text = Buffer.from(host.files.get(name) ?? []).toString('latin1')
    host.files.set(name, Buffer.from(text.replace('pdf/missing-glyph', 'pdf/glyph-lacking'), 'latin1'))
    for (const file of [...host.files.keys()]) if (file.startsWith('output/')) host.files.delete(file)
    const again = await publish(host, settings)
    expect(again.diagnostics.map(({ code }) => code)).toContain('pdf/glyph-lacking')
    expect(host.files.get(pdf)).toEqual(made)
  })

  it('is made anew where it was damaged, and let go with its article', async () => {
    const host = memoryHost({
      'input/a.md': article('Twice.'),
      'input/b.md': '---\nheadline: B\nstatus: draft\n---\n\nText.\n',
    })
    await publish(host, settings)
    const made = host.files.get(pdf)
    damage(host.files)
    for (const file of [...host.files.keys()]) if (file.startsWith('output/')) host.files.delete(file)
    await publish(host, settings)
    expect(host.files.get(pdf)).toEqual(made)
    host.files.delete('input/a.md')
    await publish(host, settings)
    expect([...host.files.keys()].filter((name) => name.startsWith('.galley/cache/renditions/'))).toEqual([])
  })
})
