import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfExporter } from '../../../src/exporters/pdf/index.js'
import { arbitraryRecord, bareRecord, paragraph, sampleRecord } from '../../record-sample.js'
import { renderPdf } from './render-pdf.js'

describe('the pdf exporter', () => {
  it('says where its file stands', () => {
    expect(pdfExporter.format).toMatchObject({ name: 'pdf', mediaType: 'application/pdf', path: '{slug}.pdf' })
  })

  it('has a default for every option and refuses unknown ones', () => {
    expect(pdfExporter.options.parse({})).toMatchObject({ paper: 'A4', columns: 1, attachSource: true, fonts: [] })
    expect(pdfExporter.options.safeParse({ papr: 'A4' }).success).toBe(false)
  })

  it('repeats byte for byte', async () => {
    const [first, second] = [await renderPdf(sampleRecord()), await renderPdf(sampleRecord())]
    expect(first.bytes.equals(second.bytes)).toBe(true)
    expect(first.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(first.diagnostics.map((it) => it.code)).toEqual(['pdf/source-withheld'])
  })

  it('names the characters no face has, once an article', async () => {
    const { diagnostics } = await renderPdf(bareRecord({ body: [paragraph('漢字 и ещё раз 漢字')] }))
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code: 'pdf/missing-glyph', severity: 'warning' })
    expect(diagnostics[0]?.message).toContain('字 (U+5B57), 漢 (U+6F22)')
  })

  it('renders any record, twice alike', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (record) => {
        const [first, second] = [await renderPdf(record), await renderPdf(record)]
        return first.bytes.equals(second.bytes)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the source text', () => {
  it('stays at home when it holds notes of the editors', async () => {
    const { bytes, diagnostics } = await renderPdf(sampleRecord())
    expect(diagnostics).toMatchObject([{ code: 'pdf/source-withheld', severity: 'info' }])
    expect(bytes.includes('/Source')).toBe(false)
    const open = await renderPdf(bareRecord())
    expect(open.diagnostics).toEqual([])
    expect(open.bytes.includes('/AFRelationship /Source')).toBe(true)
  })
})
