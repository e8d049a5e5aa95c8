import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleContext } from '../../../src/contract/exporter.js'
import { jsonExporter } from '../../../src/exporters/json/index.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { toJsonSchema } from '../../../src/record/schema.js'
import { arbitraryRecord, samplePhoto, samplePublication, sampleRecord } from '../../record-sample.js'

const context = (options: unknown = {}): ArticleContext => ({
  options: jsonExporter.options.parse(options),
  publication: samplePublication,
  collection: [],
  links: [],
  report: () => {},
  asset: (id) => (id === 'lost' ? undefined : new Uint8Array(1)),
  source: () => undefined,
})

async function json(record: ArticleRecord, options?: unknown): Promise<string> {
  const { files } = await jsonExporter.render(record, context(options))
  expect(files.map((it) => it.path)).toEqual(['article.json'])
  return String(files[0]?.content)
}

// The patterns of the schema are checked by Ajv itself; formats it only annotates, as draft 2020-12 has it.
const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(toJsonSchema())

describe('json', () => {
  it('writes the public record', async () => {
    const content = await json(sampleRecord())
    await expect(content).toMatchFileSnapshot('expected/article.json')
  })

  it('is valid against the published schema, for any record, and repeats byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (record) => {
        const content = await json(record)
        expect(valid(JSON.parse(content)), JSON.stringify(valid.errors)).toBe(true)
        expect(await json(record)).toBe(content)
      }),
    )
  })

  it('tells nobody what editors noted or what a reader dropped', async () => {
    const content = await json(sampleRecord())
    expect(content).not.toContain('Проверить фамилию капитана')
    expect(content).not.toContain('Читайте также')
    expect(valid({ ...sampleRecord(), slug: '../x' })).toBe(false)
  })

  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'java\nscript:x', 'x\u2028 y'])(
    'the schema refuses %j as an address',
    (url) => {
      expect(valid({ ...sampleRecord(), authors: [{ name: 'А', url }] })).toBe(false)
    },
  )

  it.each(['https://a.example/', 'HTTP://a.example/', 'mailto:a@b.example', '../x', '#part', 'x'])(
    'the schema takes %j for an address',
    (url) => {
      expect(valid({ ...sampleRecord(), authors: [{ name: 'А', url }] })).toBe(true)
    },
  )

  it('asks for the pictures it names, and can stand on one line', async () => {
    const media = [samplePhoto('one', { src: 'one.jpg' }), samplePhoto('two'), samplePhoto('lost', { src: 'lost.jpg' })]
    const record = sampleRecord({ media })
    expect((await jsonExporter.render(record, context())).assets).toEqual(['one'])
    expect((await json(record, { indent: false })).split('\n')).toHaveLength(2)
  })
})
