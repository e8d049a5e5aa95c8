import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/pipeline/node-host.js'
import { placeLarge } from '../../src/pipeline/placing.js'

const home = mkdtempSync(join(tmpdir(), 'galley-placing-'))
mkdirSync(join(home, 'output'))
mkdirSync(join(home, 'elsewhere'))
writeFileSync(join(home, 'elsewhere/map.xml'), 'theirs')
symlinkSync(join(home, 'elsewhere'), join(home, 'output/away'))
symlinkSync(join(home, 'elsewhere/map.xml'), join(home, 'output/leak.xml'))
writeFileSync(join(home, 'output/foreign.xml'), 'theirs')
writeFileSync(join(home, 'output/ours.xml'), 'older')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const put = (path: string, texts: readonly string[] = ['<urlset>', '</urlset>']) =>
  placeLarge(nodeHost(home), 'output', { path, mediaType: 'application/xml', format: 'sitemap' }, () => texts, {
    isOurs: (it) => it === 'ours.xml',
  })
const lying = (path: string) => readFileSync(join(home, path), 'utf8')

describe('a large file', () => {
  it('is put in place piece by piece, and left alone where it lies already', async () => {
    const first = await put('map.xml')
    expect(lying('output/map.xml')).toBe('<urlset></urlset>')
    expect(first).toMatchObject({ entry: { path: 'map.xml', size: 17 }, written: 1 })
    expect(first.digest).toBe(`sha256:${first.entry.sha256}`)
    expect(await put('map.xml', ['<urlset></url', 'set>'])).toEqual({ ...first, written: 0 })
  })

  it('takes the place of what a build made before', async () => {
    expect((await put('ours.xml')).written).toBe(1)
    expect(lying('output/ours.xml')).toBe('<urlset></urlset>')
  })

  it.each(['foreign.xml', 'leak.xml', 'away/map.xml', '../elsewhere/map.xml', 'manifest.json'])(
    'is not written over what is not its own: %s',
    async (path) => {
      await expect(put(path)).rejects.toThrow()
      expect([lying('output/foreign.xml'), lying('elsewhere/map.xml')]).toEqual(['theirs', 'theirs'])
    },
  )
})
