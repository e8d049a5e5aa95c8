import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryRecord, bareRecord, samplePhoto, sampleRecord } from '../../record-sample.js'
import { brokenRules } from './archive-rules.js'
import { isInstalled, PdfObjects, run } from './pdf-objects.js'
import { renderPdf } from './render-pdf.js'

const photo = readFileSync(new URL('pictures/orientation-6.jpg', import.meta.url))

describe.skipIf(!isInstalled('qpdf'))('PDF/UA-1 and PDF/A-3a, as qpdf reads the file', () => {
  const media = [
    samplePhoto('lead', { src: 'lead.jpg' }),
    samplePhoto('pier', { src: 'pier.jpg', decorative: true }),
    samplePhoto('broken', { src: 'broken.jpg' }),
  ]
  const samples = {
    'every kind of block': () => renderPdf(sampleRecord()),
    'the least there can be': () => renderPdf(bareRecord()),
    'pictures: shown, decorative and broken': () =>
      renderPdf(sampleRecord({ media }), {}, { lead: photo, pier: photo, broken: Buffer.from('?') }),
    'two columns': () => renderPdf(sampleRecord(), { columns: 2 }),
    'a small sheet': () => renderPdf(sampleRecord(), { paper: 'A5' }),
    'no source text': () => renderPdf(sampleRecord(), { attachSource: false }),
    'markup in every line of the head': () =>
      renderPdf(bareRecord({ headline: 'A <b> & "c"', byline: '<x>&', tags: ['&', '<i>'], summary: ']]> & <' })),
  }
  for (const [name, render] of Object.entries(samples)) {
    it(`holds for ${name}`, async () => {
      const { bytes } = await render()
      expect(brokenRules(PdfObjects.read(bytes))).toEqual([])
      expect(run(bytes, 'qpdf', '--check', '{}')).toContain('No syntax or stream encoding errors')
    })
  }

  it('holds for any record', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (record) => {
        const { bytes } = await renderPdf(record)
        expect(brokenRules(PdfObjects.read(bytes))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('carries the record as data and the source as source, and nothing else', async () => {
    const { bytes } = await renderPdf(bareRecord())
    const listed = run(bytes, 'qpdf', '--list-attachments', '--verbose', '{}')
    expect(listed).toMatch(/article\.json/)
    expect(listed).toMatch(/source\.md/)
    expect(run(bytes, 'qpdf', '--show-attachment=source.md', '{}')).toBe('Паром вернулся на озеро\n')
    const without = await renderPdf(bareRecord(), { attachSource: false })
    expect(run(without.bytes, 'qpdf', '--list-attachments', '{}')).not.toContain('source')
  })
})
