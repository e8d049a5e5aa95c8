import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkplace } from './workplace.js'

const source = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/sources/000_2952c8892e92e612.txt')
const present = existsSync(source)

/** A page as it was scraped: the record it must give was set down by hand before the reader was written. */
describe.skipIf(!present)(`the seed${present ? '' : ' (skipped: ../shared is not here)'}`, () => {
  const place = createWorkplace()
  afterAll(() => place.cleanUp())
  // Read by the test's own eyes: paragraphs stand on the lines 8, 10, 12, 14 and 16, the noise from 18 on.
  let lines: readonly string[] = []
  let noise: readonly string[] = []
  beforeAll(() => {
    const text = readFileSync(source, 'utf8')
    lines = text.split('\n')
    noise = [lines[4] ?? '', ...lines.slice(17).filter((line) => line !== 'Pro')]
    place.write('input/seed.txt', text)
  })

  it('gives exactly the record set down for it', async () => {
    const { code, out, err } = await place.galley('record', 'input/seed.txt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { provenance, body, media, id, slug, textHash, ...record } = JSON.parse(out)
    expect(record).toEqual({
      schema: 'galley/article/1',
      section: 'Политика',
      published: {
        value: '2021-12-09T10:28',
        precision: 'minute',
        offset: '+03:00',
        zone: 'Europe/Moscow',
        origin: 'stated',
        zoneOrigin: 'assumed',
      },
      headline: lines[2],
      language: 'ru',
      authors: [],
      tags: [],
      formerUrls: [],
      translations: [],
      corrections: [],
      status: 'usable',
      version: 1,
    })
    expect(media).toEqual([
      { id: 'photo-1', kind: 'photo', decorative: false, credit: { creator: 'Сергей Бобылев', agency: 'ТАСС' } },
    ])
    const paragraphs = [7, 9, 11, 13, 15].map((index) => [{ type: 'text', value: lines[index] }])
    expect(body.map(({ type, children }: { type: string; children: unknown }) => [type, children])).toEqual(
      paragraphs.map((children) => ['paragraph', children]),
    )
    const roles = provenance.ledger.map(({ role }: { role: string }) => role)
    expect(provenance.ledger.map(({ line }: { line: number }) => line)).toEqual(lines.map((_, index) => index + 1))
    expect(roles).toHaveLength(33)
    expect(roles[4]).toBe('interface')
    expect(roles.slice(17)).toEqual(Array.from({ length: 16 }, () => 'promo'))
    expect([typeof id, typeof slug, typeof textHash]).toEqual(['string', 'string', 'string'])
  })

  it('shows its text and none of its noise in any rendition', async () => {
    expect((await place.galley('build')).code).toBe(0)
    const files = place.files().filter((file) => /^output\/.*\.(?:html|xml|json)$/.test(file))
    expect(files.length).toBeGreaterThan(6)
    for (const file of files) {
      const text = place.read(file)
      for (const line of noise) expect(text.includes(line), `${file}: ${line}`).toBe(false)
    }
    for (const file of [
      'output/rss.xml',
      'output/atom.xml',
      'output/feed.json',
      ...files.filter((it) => it.endsWith('article.json')),
    ]) {
      expect(place.read(file)).toContain((lines[15] ?? '').slice(0, 100))
    }
  })
})
