import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ArticleExporter, defineArticleExporter } from '../../src/contract/exporter.js'
import { publication } from '../../src/contract/publication.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'
import { plainPlugin } from './plain-plugin.js'

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SOURCES = { 'input/a.plain': 'Harbour opens\nText of it.\n!p.png', 'input/p.png': PIXEL }

/** An exporter that says it is made of the record alone, the headlines it rendered, and a host to build on. */
function desk(look: (context: Parameters<ArticleExporter['render']>[1]) => void = () => {}) {
  const rendered: string[] = []
  const exporter = defineArticleExporter({
    format: { name: 'alone', label: 'Alone', mediaType: 'text/plain', path: 'alone.txt' },
    revision: 1,
    alone: true,
    options: z.strictObject({ mark: z.string().default('') }),
    render(record, context) {
      look(context)
      rendered.push(record.headline)
      const content = `${record.headline}${context.options.mark}`
      return { files: [{ path: 'alone.txt', mediaType: 'text/plain', content }], assets: ['picture-1'] }
    },
  })
  const host = memoryHost(SOURCES)
  const build = (title: string, mark = '') =>
    publish(host, {
      publication: publication.parse({ title, url: 'https://courier.example/', language: 'en' }),
      sources: ['input'],
      out: 'output',
      plugins: [{ ...plainPlugin, exporters: [exporter] }],
      exporters: { alone: { mark } },
      readers: {},
      now: 0,
      cache: '.galley/cache',
    })
  const read = (path: string) => Buffer.from(host.files.get(path) ?? []).toString()
  return { rendered, host, build, read }
}

describe('a rendition made of a record alone', () => {
  it('stays as it is where the publication is called otherwise, and so do its pictures', async () => {
    const { rendered, build, read, host } = desk()
    await build('The Courier')
    const again = await build('The Boatman')
    expect(rendered).toEqual(['Harbour opens'])
    expect(again.work?.rendered).toBe(1)
    expect(again.output).toEqual({ written: 0, unchanged: 3, removed: 0 })
    expect(read('output/harbour-opens/alone.txt')).toBe('Harbour opens')
    expect(host.files.get('output/harbour-opens/p.png')).toEqual(PIXEL)
  })

  it('is made anew where its record, its options or its files are others', async () => {
    const { rendered, build, read, host } = desk()
    await build('The Courier')
    await build('The Boatman', '!')
    expect(read('output/harbour-opens/alone.txt')).toBe('Harbour opens!')
    host.files.delete('output/harbour-opens/alone.txt')
    await build('The Courier', '!')
    expect(read('output/harbour-opens/alone.txt')).toBe('Harbour opens!')
    host.files.set('input/a.plain', Buffer.from('Harbour shuts\nText of it.\n!p.png'))
    await build('The Boatman', '!')
    expect(read('output/harbour-opens/alone.txt')).toBe('Harbour shuts!')
    expect(rendered).toHaveLength(4)
  })

  it('is made anew where it had something to tell, which is then told of again', async () => {
    const told = { code: 'alone/told', severity: 'warning', message: 'Told.' } as const
    const { build } = desk(({ report }) => report(told))
    await build('The Courier')
    expect((await build('The Boatman')).diagnostics).toMatchObject([told])
  })

  it.each(['publication', 'links', 'collection'] as const)('is not made of what is around it: %s', async (name) => {
    const { build } = desk((context) => void context[name])
    const { diagnostics, published } = await build('The Courier')
    expect(diagnostics).toMatchObject([{ severity: 'error', message: expect.stringContaining('records alone') }])
    expect(published).toBe(0)
  })
})
