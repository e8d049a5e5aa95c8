import { describe, expect, it } from 'vitest'
import { builtins } from '../../src/builtins.js'
import { publication } from '../../src/contract/publication.js'
import { type MemoryHost, memoryHost } from '../../src/pipeline/memory-host.js'
import { type PublishSettings, publish } from '../../src/pipeline/publish.js'
import { isInShard } from '../../src/pipeline/shards.js'

const SETTINGS: PublishSettings = {
  publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
  sources: ['input'],
  out: 'output',
  plugins: [builtins],
  exporters: { html: { perPage: 3, typeface: 'system' } },
  readers: {},
  formats: ['html', 'rss', 'atom', 'json-feed', 'json'],
  now: Date.parse('2026-01-01T00:00:00Z'),
}

const SOURCES = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `input/${at}.md`,
    `---\nheadline: Ferry ${at % 5}\ntags: [lake]\npublished: 2025-06-${10 + at}T10:00Z\n---\n\nThe ferry of pier ${at}. *Slowly.*\n`,
  ]),
)

const outputOf = ({ files }: MemoryHost, folder = 'output') =>
  [...files]
    .flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path, Buffer.from(bytes).toString('latin1')]] : []))
    .sort()

/** Builds every shard on a machine of its own, and brings the outputs together where the merge runs. */
async function buildShards(of: number, left = -1): Promise<MemoryHost> {
  const merging = memoryHost(SOURCES)
  for (let index = 1; index <= of; index++) {
    const machine = memoryHost(SOURCES)
    const { diagnostics } = await publish(machine, { ...SETTINGS, out: `part-${index}`, shard: { index, of } })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    if (index === left) continue
    for (const [path, bytes] of machine.files) if (path.startsWith('part-')) merging.files.set(path, bytes)
  }
  return merging
}

const foldersOf = (of: number, left = -1) =>
  Array.from({ length: of }, (_, at) => at + 1).flatMap((index) => (index === left ? [] : [`part-${index}`]))

describe('shards', () => {
  it('part the sources by their paths, each into one', () => {
    for (const path of Object.keys(SOURCES)) {
      expect([1, 2, 3].filter((index) => isInShard(path, { index, of: 3 }))).toHaveLength(1)
    }
  })

  it('merge into what one build makes, byte for byte', async () => {
    const whole = memoryHost(SOURCES)
    await publish(whole, SETTINGS)
    const merging = await buildShards(3)
    const { diagnostics, work } = await publish(merging, { ...SETTINGS, parts: foldersOf(3) })
    expect(outputOf(merging)).toEqual(outputOf(whole))
    expect(merging.files.get('galley-ids.json')).toEqual(whole.files.get('galley-ids.json'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(work).toMatchObject({ rendered: 0 })
  })

  it('have the merge render what a part that is missing or damaged lacks', async () => {
    const whole = memoryHost(SOURCES)
    await publish(whole, SETTINGS)
    const merging = await buildShards(3, 2)
    const page = [...merging.files.keys()].find((path) => /^part-1\/.*index\.html$/.test(path)) ?? ''
    merging.files.set(page, new TextEncoder().encode('damaged'))
    const { diagnostics } = await publish(merging, { ...SETTINGS, parts: foldersOf(3, 2) })
    expect(diagnostics.map(({ code }) => code)).toContain('merge/part-missing')
    expect(outputOf(merging)).toEqual(outputOf(whole))
  })

  it('are refused where a folder holds no part', async () => {
    const host = memoryHost(SOURCES)
    const { diagnostics } = await publish(host, { ...SETTINGS, parts: ['elsewhere'] })
    expect(diagnostics.map(({ code }) => code)).toContain('usage/no-part')
    expect(outputOf(host)).toEqual([])
  })
})

describe('a build somebody stops', () => {
  it('leaves what there was, says so, and is finished by the next one', async () => {
    const whole = memoryHost(SOURCES)
    await publish(whole, SETTINGS)
    const host = memoryHost(SOURCES)
    const stop = new AbortController()
    const stopped = await publish(
      host,
      { ...SETTINGS, signal: stop.signal },
      (phase) => phase === 'render' && stop.abort(),
    )
    expect(stopped.diagnostics.map(({ code }) => code)).toContain('build/stopped')
    expect(host.files.has('output/manifest.json')).toBe(false)
    await publish(host, SETTINGS)
    expect(outputOf(host)).toEqual(outputOf(whole))
  })
})
