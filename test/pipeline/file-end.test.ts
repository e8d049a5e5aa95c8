import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { EndedFile } from '../../src/contract/ending.js'
import { definePlannedExporter } from '../../src/contract/exporter.js'
import { publication } from '../../src/contract/publication.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'
import { plainPlugin } from './plain-plugin.js'

const SOURCES = { 'input/a.plain': 'Harbour opens\nText of it.', 'input/b.plain': 'Pier shuts\nText of that.' }
const WHOLE = 'output/all.txt'

/** An exporter whose one file ends in the headlines, what of it was made how, and a host to build on. */
function desk(warns = false) {
  const made: string[] = []
  const exporter = definePlannedExporter({
    format: { name: 'all', label: 'All', mediaType: 'text/plain', path: 'all.txt' },
    revision: 1,
    options: z.strictObject({ mark: z.string().default('') }),
    plan: {
      card: ({ id }) => ({ id }),
      plan: (cards) => [
        { path: 'all.txt', mediaType: 'text/plain', data: null, articles: [...cards].map(({ id }) => id) },
      ],
      write: ({ articles = [] }, { publication: { title }, options, record, report, ending }): EndedFile => {
        made.push(ending ? 'start' : 'whole')
        const place = { path: 'input/a.plain' }
        if (warns) report({ code: 'all/told', severity: 'warning', message: 'Told.', place })
        if (ending) return { start: `${title} ${ending.note}:`, end: ending.bytes, note: ending.note }
        const end = articles.map((id) => `${record(id).headline}${options.mark};`).join('')
        return { start: `${title} ${articles.length}:`, end, note: articles.length }
      },
      endings: { decides: ({ options }) => options.mark, sized: () => false },
    },
  })
  const host = memoryHost(SOURCES)
  const build = async (title: string, mark = '') => {
    const { diagnostics } = await publish(host, {
      publication: publication.parse({ title, url: 'https://courier.example/', language: 'en' }),
      sources: ['input'],
      out: 'output',
      plugins: [{ ...plainPlugin, exporters: [...(plainPlugin.exporters ?? []), exporter] }],
      exporters: { all: { mark } },
      readers: {},
      now: 0,
      cache: '.galley/cache',
    })
    return diagnostics.map(({ code }) => code)
  }
  const read = () => Buffer.from(host.files.get(WHOLE) ?? []).toString()
  return { made, host, build, read }
}

describe('the end of a file that lasts', () => {
  it('stays as it is where the publication is called otherwise, however long its name', async () => {
    const { made, build, read } = desk()
    await build('Курьер')
    await build('The Boatman')
    expect(read()).toBe('The Boatman 2:Pier shuts;Harbour opens;')
    await build('Лодочник')
    expect(read()).toBe('Лодочник 2:Pier shuts;Harbour opens;')
    expect(made).toEqual(['whole', 'start', 'start'])
  })

  it('is made anew where what decides it is another', async () => {
    const { made, build, read, host } = desk()
    await build('The Courier')
    await build('The Courier', '!')
    expect(read()).toBe('The Courier 2:Pier shuts!;Harbour opens!;')
    host.files.set('input/b.plain', Buffer.from('Pier sinks\nText of that.'))
    await build('The Boatman', '!')
    expect(read()).toBe('The Boatman 2:Pier sinks!;Harbour opens!;')
    host.files.delete('input/b.plain')
    await build('The Courier', '!')
    expect(read()).toBe('The Courier 1:Harbour opens!;')
    expect(made).toEqual(['whole', 'whole', 'whole', 'whole'])
  })

  it('is not taken from a file that was touched or is gone', async () => {
    const { made, build, read, host } = desk()
    await build('The Courier')
    host.files.set(WHOLE, Buffer.from(read().replace('Harbour', 'Herbour')))
    await build('The Boatman')
    expect(read()).toBe('The Boatman 2:Pier shuts;Harbour opens;')
    host.files.delete(WHOLE)
    await build('The Courier')
    expect(read()).toBe('The Courier 2:Pier shuts;Harbour opens;')
    expect(made).toEqual(['whole', 'whole', 'whole'])
  })

  it('is made anew where there was something to tell of it, so that it is told again', async () => {
    const { made, build } = desk(true)
    expect(await build('The Courier')).toContain('all/told')
    expect(await build('The Boatman')).toContain('all/told')
    expect(made).toEqual(['whole', 'whole'])
  })
})
