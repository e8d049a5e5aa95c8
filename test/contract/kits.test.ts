import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineArticleExporter } from '../../src/contract/exporter.js'
import { defineReader } from '../../src/contract/reader.js'
import { exporterPromises, type Promised, readerPromises } from '../../src/testing/index.js'
import { samplePublication, sampleRecord } from '../record-sample.js'

/** The names of the promises that are not kept. */
async function broken(promises: readonly Promised[]): Promise<readonly string[]> {
  const names: string[] = []
  for (const { name, verify } of promises) {
    try {
      await verify()
    } catch {
      names.push(name)
    }
  }
  return names
}

describe('the exporter kit', () => {
  it('sees every promise an exporter can break', async () => {
    let count = 0
    const bad = defineArticleExporter({
      format: { name: 'Bad Name', label: 'Bad', mediaType: 'text', path: 'bad.txt' },
      revision: 1,
      options: z.object({ needed: z.string().catch('') }),
      render: (record) => ({
        files: [{ path: '../other.txt', mediaType: 'text/plain', content: `${count++} ${record.internal}\u0000` }],
        assets: ['nothing'],
      }),
    })
    const promises = exporterPromises(bad, { publication: samplePublication, records: [sampleRecord()] })
    expect(await broken(promises)).toEqual(promises.map(({ name }) => name))
  })
})

describe('the reader kit', () => {
  it('sees a reader that loses lines, differs or breaks', async () => {
    let count = 0
    const bad = defineReader({
      name: 'bad',
      revision: 1,
      accepts: ['txt'],
      options: z.object({}),
      read: ({ bytes }) => {
        if (bytes.length < 4) throw new Error('too short')
        return {
          fields: { headline: String(count++) },
          body: [],
          media: [],
          ledger: [{ line: 2, role: 'body', rule: 'x' }],
        }
      },
    })
    const names = await broken(readerPromises(bad, [{ path: 'a.txt', bytes: new TextEncoder().encode('text') }]))
    expect(names).toEqual(
      expect.arrayContaining([
        'names itself and the endings it accepts',
        'has a default for every option and refuses unknown ones',
        'reads its samples, each line standing in the ledger once',
        'gives the same draft for the same source',
        'is not broken by nothing',
        'is not broken by many lines',
      ]),
    )
  })
})
