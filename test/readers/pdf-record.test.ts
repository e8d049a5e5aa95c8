import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordAttachment } from '../../src/readers/pdf-record.js'
import { articleRecord } from '../../src/record/article.js'
import { toPublic } from '../../src/record/public.js'
import { renderPdf } from '../exporters/pdf/render-pdf.js'
import { arbitraryRecord, sampleRecord } from '../record-sample.js'

describe('reading the record back from a PDF', () => {
  it('gives the public record that made the file', async () => {
    const { bytes } = await renderPdf(sampleRecord())
    const text = readRecordAttachment(bytes)
    expect(articleRecord.parse(JSON.parse(text ?? ''))).toEqual(toPublic(sampleRecord()))
    expect(text).not.toContain('Проверить фамилию')
  })

  it('gives any record back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (record) => {
        const { bytes } = await renderPdf(record)
        expect(JSON.parse(readRecordAttachment(bytes) ?? '')).toEqual(toPublic(record))
      }),
      { numRuns: 15 },
    )
  })

  it('gives nothing for other files, and never throws', async () => {
    expect(readRecordAttachment(Buffer.from('no PDF at all'))).toBeUndefined()
    const { bytes } = await renderPdf(sampleRecord())
    expect(readRecordAttachment(bytes.subarray(0, bytes.length - 400))).toBeUndefined()
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const broken = Buffer.from(bytes)
        broken[at] = value
        readRecordAttachment(broken)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
        readRecordAttachment(
          Buffer.concat([Buffer.from('%PDF-1.7\nxref\n0 9\n'), tail, Buffer.from('startxref\n9\n%%EOF')]),
        )
      }),
    )
  })
})
