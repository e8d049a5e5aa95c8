import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileCache } from '../../src/pipeline/cache.js'
import { nodeHost } from '../../src/pipeline/node-host.js'
import type { Memory, ToRemember } from '../../src/pipeline/remembered.js'

const KEYS = { readKey: 'read', renderKey: 'render' }
const NOTHING = { parts: new Map(), plans: new Map() }
const PART = { key: 'part', entry: {} as never, diagnostics: [] }
const COLLECTED = { ...NOTHING, parts: new Map([['rss.xml', PART]]) }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cache-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lines = async () => (await readFile(join(folder, 'cache/index.jsonl'), 'utf8')).split('\n').slice(1, -1)
const files = () => readdir(join(folder, 'cache'))

/** What is to be remembered of so many sources, `told` when the text of each is asked for. */
function memoryOf(
  count: number,
  collected: ToRemember['collected'],
  told: (path: string) => void = () => {},
): ToRemember {
  const sources = function* () {
    for (let at = 0; at < count; at++) {
      const path = `${at}.md`
      const text = () => {
        told(path)
        return JSON.stringify({
          reading: { dependencies: [], outcome: { diagnostics: [] } },
          filler: 'x'.repeat(50_000),
        })
      }
      yield [path, { text }] as const
    }
  }
  return { count, sources, packs: new Set(), renditions: new Set(), collected }
}

describe('what a first build remembers', () => {
  it('is written of its sources while the collections are made, and in place once they are', async () => {
    const told: string[] = []
    let finish: (made: Pick<Memory, 'parts' | 'plans'>) => void = () => {}
    const collected = new Promise<Pick<Memory, 'parts' | 'plans'>>((resolve) => {
      finish = resolve
    })
    const saved = fileCache(nodeHost(folder), 'cache').save(
      KEYS,
      memoryOf(9, collected, (path) => told.push(path)),
    )
    while (told.length < 9) await new Promise((resolve) => setImmediate(resolve))
    expect(await files()).not.toContain('index.jsonl')
    finish(COLLECTED)
    await saved
    expect(await lines()).toHaveLength(10)
    const memory = await fileCache(nodeHost(folder), 'cache').load(KEYS)
    expect([...memory.sources.keys()]).toEqual(told)
    expect(memory.parts.get('rss.xml')).toEqual(PART)
  })

  it('waits for the collections where very many sources would fill the memory', async () => {
    const told: string[] = []
    let finish: (made: Pick<Memory, 'parts' | 'plans'>) => void = () => {}
    const collected = new Promise<Pick<Memory, 'parts' | 'plans'>>((resolve) => {
      finish = resolve
    })
    const memory = { ...memoryOf(3, collected, (path) => told.push(path)), count: 20_001 }
    const saved = fileCache(nodeHost(folder), 'cache').save(KEYS, memory)
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual([])
    finish(COLLECTED)
    await saved
    expect(await lines()).toHaveLength(4)
  })

  it.each([false, true])('stays as it was where the collections cannot be made (%s: all is known)', async (isKnown) => {
    const host = nodeHost(folder)
    await fileCache(host, 'cache').save(KEYS, memoryOf(2, Promise.resolve(COLLECTED)))
    const before = [await files(), await lines()]
    const cache = fileCache(host, 'cache')
    if (isKnown) await cache.load(KEYS)
    const failed = Promise.reject(new Error('no room'))
    failed.catch(() => {})
    await expect(cache.save(KEYS, memoryOf(5, failed))).rejects.toThrow('no room')
    expect([await files(), await lines()]).toEqual(before)
  })
})
