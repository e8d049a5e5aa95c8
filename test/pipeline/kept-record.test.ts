import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineArticleExporter } from '../../src/contract/exporter.js'
import { publication } from '../../src/contract/publication.js'
import { fromKeptText, toKeptText } from '../../src/pipeline/kept-record.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { publish } from '../../src/pipeline/publish.js'
import { type LedgerLine, ledgerRole } from '../../src/record/ledger.js'
import { sampleRecord } from '../record-sample.js'
import { plainPlugin } from './plain-plugin.js'

const line = fc.record(
  {
    line: fc.integer({ min: 1, max: 9 }),
    role: fc.constantFrom(...ledgerRole.options),
    rule: fc.string({ minLength: 1 }),
    also: fc.array(fc.constantFrom(...ledgerRole.options)),
    confidence: fc.double({ min: 0.01, max: 1, noNaN: true }),
    evidence: fc.array(fc.record({ feature: fc.string(), weight: fc.integer() })),
    text: fc.string(),
  },
  { requiredKeys: ['line', 'role', 'rule'] },
)

describe('a kept record', () => {
  it('is the record again, but for the text of its ledger’s lines', () => {
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, counted) => {
        const ledger = counted ? lines.map((it, at) => ({ ...it, line: at + 1 })) : lines
        const record = sampleRecord({ provenance: { ...sampleRecord().provenance, ledger } })
        const bare = ledger.map(({ text: _, ...rest }): LedgerLine => rest)
        expect(fromKeptText(toKeptText(record, true))).toEqual(record)
        expect(fromKeptText(toKeptText(record, false))).toEqual({
          ...record,
          provenance: { ...record.provenance, ledger: bare },
        })
      }),
    )
  })

  it('has that text too where an exporter may look at it', async () => {
    const seen = async (wantsLines: boolean | undefined): Promise<unknown> => {
      let lines: unknown
      const exporter = defineArticleExporter({
        format: { name: 'lines', label: 'Lines', mediaType: 'text/plain', path: 'lines.txt' },
        revision: 1,
        ...(wantsLines === undefined ? {} : { wantsLines }),
        options: z.strictObject({}),
        render(record) {
          lines = record.provenance.ledger
          return { files: [{ path: 'lines.txt', mediaType: 'text/plain', content: '' }], assets: [] }
        },
      })
      await publish(memoryHost({ 'input/a.plain': 'Harbour opens\nText of it.' }), {
        publication: publication.parse({ title: 'The Courier', url: 'https://courier.example/', language: 'en' }),
        sources: ['input'],
        out: 'output',
        plugins: [{ ...plainPlugin, exporters: [exporter] }],
        exporters: {},
        readers: {},
        now: 0,
      })
      return lines
    }
    const short = { line: 2, role: 'body', rule: 'plain' }
    expect(await seen(undefined)).toContainEqual({ ...short, text: 'Text of it.' })
    expect(await seen(true)).toContainEqual({ ...short, text: 'Text of it.' })
    expect(await seen(false)).toContainEqual(short)
  })
})
