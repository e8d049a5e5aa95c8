import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createListing } from '../../src/pipeline/listing.js'
import type { ManifestEntry } from '../../src/pipeline/manifest.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { nodeHost } from '../../src/pipeline/node-host.js'
import { openPile } from '../../src/pipeline/pile.js'

describe('a pile', () => {
  it.each(['a folder', 'a memory host', 'memory'])('in %s gives back what was put on it, in any order', (where) => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-test-'))
    const host = where === 'a folder' ? nodeHost(folder) : memoryHost({})
    const long = fc.integer({ min: 0, max: 300_000 }).map((length) => 'паром '.repeat(length / 6))
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 20, arbitrary: fc.string({ unit: 'binary' }) }, { weight: 1, arbitrary: long })),
        fc.infiniteStream(fc.nat()),
        (texts, places) => {
          const pile = openPile(host, where === 'memory' ? undefined : 'piles')
          const numbers: number[] = []
          for (const text of texts) {
            numbers.push(pile.put(text))
            const at = (places.next().value ?? 0) % numbers.length
            expect(pile.get(numbers[at] ?? 0)).toBe(texts[at])
          }
          expect(numbers.map((number) => pile.get(number))).toEqual(texts)
          pile.close()
        },
      ),
      { numRuns: 60 },
    )
    if (where === 'a folder') expect(readdirSync(join(folder, 'piles'))).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

describe('a listing', () => {
  it('knows what is in it, and gives it back by paths', () => {
    const entry = (path: string): ManifestEntry => ({
      path,
      mediaType: 'text/html',
      size: 1,
      sha256: '00',
      format: 'x',
    })
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 600 }), (paths) => {
        const listing = createListing(openPile(memoryHost({}), undefined))
        for (const path of paths) {
          expect(listing.has(path)).toBe(false)
          listing.add(entry(path))
        }
        expect(paths.every((path) => listing.has(path))).toBe(true)
        const files = listing.inOrder()
        expect(files.map(({ path }) => path)).toEqual([...paths].sort())
        expect(files.map((file) => JSON.parse(listing.textOf(file)))).toEqual([...paths].sort().map(entry))
      }),
      { numRuns: 30 },
    )
  })

  it('tells apart what has one mark', () => {
    // Both have the checksum 4ddb0c25.
    const listing = createListing(openPile(memoryHost({}), undefined))
    listing.add({ path: 'plumless', mediaType: 'text/html', size: 1, sha256: '00', format: 'x' })
    expect(listing.has('plumless')).toBe(true)
    expect(listing.has('buckeroo')).toBe(false)
  })
})
