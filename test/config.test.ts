import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineConfig, loadConfig, type UserConfig } from '../src/config.js'
import { Fatal } from '../src/contract/diagnostic.js'
import { defaultTheme } from '../src/exporters/html/index.js'
import { memoryHost } from '../src/pipeline/memory-host.js'

const BARE = { title: 'T', url: 'https://t.example', language: 'en' }

describe('a configuration', () => {
  it('types the options of built-in exporters and leaves those of plugins open', () => {
    type Pdf = NonNullable<NonNullable<UserConfig['exporters']>['pdf']>
    expectTypeOf<NonNullable<Pdf['paper']>>().toEqualTypeOf<'A4' | 'A5' | 'Letter'>()
    expectTypeOf<{ paper: 'A3' }>().not.toExtend<Pdf>()
    const publication = { title: 'T', url: 'https://t.example', language: 'en' }
    expect(defineConfig({ publication, exporters: { pdf: { columns: 2 }, mine: { any: 'thing' } } })).toBeDefined()
  })

  it('is defaults, then the file, then flags', async () => {
    const file = { publication: { title: 'T', url: 'https://t.example/news', language: 'en' }, out: 'public' }
    const host = memoryHost({ 'galley.config.json': JSON.stringify(file) })
    const config = await loadConfig(host, { formats: ['html'], timeZone: 'Asia/Tokyo' }, () => {})
    expect(config).toMatchObject({
      publication: { title: 'T', url: 'https://t.example/news/', timeZone: 'Asia/Tokyo' },
      sources: ['input'],
      out: 'public',
      formats: ['html'],
      origin: 'galley.config.json',
    })
  })

  it('tells which part of a theme is mistyped', async () => {
    const theme = { ...defaultTheme, colofon: () => '' }
    const host = {
      ...memoryHost({ 'galley.config.ts': '' }),
      importDefault: async () => ({ publication: BARE, theme }),
    }
    const told = await loadConfig(host, {}, () => {}).then(
      () => undefined,
      (error: unknown) => (error instanceof Fatal ? error.diagnostic : error),
    )
    expect(told).toMatchObject({
      code: 'config/unknown-key',
      message: 'The key «theme.colofon» means nothing here.',
      hint: 'Did you mean «colophon»?',
    })
  })

  it('is not needed for a single command, but missed', async () => {
    const codes: string[] = []
    const config = await loadConfig(memoryHost({}), {}, ({ code }) => void codes.push(code))
    expect(config.publication.title).toBe('Untitled')
    expect(codes).toEqual(['config/missing'])
  })
})
