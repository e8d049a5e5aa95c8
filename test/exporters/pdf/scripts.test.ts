import { describe, expect, it } from 'vitest'
import { joinClusters } from '../../../src/exporters/pdf/fonts/clusters.js'
import { levelsOf, visualOrder } from '../../../src/exporters/pdf/text/bidi.js'
import { bareRecord, paragraph } from '../../record-sample.js'
import { brokenRules } from './archive-rules.js'
import { isInstalled, PdfObjects, run } from './pdf-objects.js'
import { renderPdf } from './render-pdf.js'

const HEBREW = '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf'
const ARABIC = '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'

/** The horizontal place of every word poppler sees, by its letters. */
function placesOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const words = run(bytes, 'pdftotext', '-bbox', '{}', '-').matchAll(/xMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)
  // Hebrew letters come in the order they are drawn in.
  const read = (word: string) => (/[א-ת]/.test(word) ? [...word].reverse().join('') : word)
  return new Map([...words].map(([, x, word]) => [read(word ?? ''), Number(x)]))
}

describe('text from right to left', () => {
  it('orders a line as the levels of its parts ask', () => {
    expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2])
    expect(visualOrder([1, 1, 1])).toEqual([2, 1, 0])
    expect(visualOrder([0, 1, 1, 0])).toEqual([0, 2, 1, 3])
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0])
  })

  it('leaves text without such letters alone', () => {
    expect(levelsOf('Паром (ferry) 12', 'ltr')).toBeUndefined()
    expect([...(levelsOf('a שב 12', 'ltr') ?? [])]).toEqual([0, 0, 1, 1, 1, 2, 2])
  })

  it.skipIf(!isInstalled('pdftotext'))(
    'sets Hebrew with numbers and Latin names where a reader looks for them',
    async () => {
      const record = bareRecord({ language: 'he', headline: 'המעבורת', body: [paragraph('ראשון שני 84 ferry שלישי')] })
      const { bytes, diagnostics } = await renderPdf(record, { fonts: [HEBREW] })
      expect(diagnostics).toEqual([])
      const places = placesOf(bytes)
      const order = ['ראשון', 'שני', '84', 'ferry', 'שלישי'].map((word) => places.get(word) ?? Number.NaN)
      expect(order.every((x, at) => at === 0 || x < (order[at - 1] ?? 0))).toBe(true)
    },
  )

  it.skipIf(!isInstalled('pdftotext'))(
    'joins Arabic letters, their dots with them, and gives the text back',
    async () => {
      const text = 'عادت العبارة إلى البحيرة'
      const record = bareRecord({ language: 'ar', headline: 'العبارة', body: [paragraph(text)] })
      const { bytes, diagnostics } = await renderPdf(record, { fonts: [ARABIC] })
      expect(diagnostics).toEqual([])
      const back = run(bytes, 'pdftotext', '{}', '-')
      expect(back.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e]/g, '')).toContain(text.normalize('NFKC'))
    },
  )

  it('makes one glyph of a letter and its marks', () => {
    const glyph = (id: number, text: string, advance: number, x = 0, y = 0) => ({ id, text, advance, x, y })
    expect(joinClusters([glyph(9, '', 0, 46, -3), glyph(8, 'ة', 400), glyph(7, 'ر', 300)], true)).toEqual([
      { ...glyph(8, 'ة', 400), parts: [{ id: 9, x: 46, y: -3 }] },
      { ...glyph(7, 'ر', 300), parts: [] },
    ])
    expect(joinClusters([glyph(5, 'q', 500), glyph(6, '\u0301', 0, -250, 10)], false)).toEqual([
      { ...glyph(5, 'q\u0301', 500), parts: [{ id: 6, x: 250, y: 10 }] },
    ])
  })

  it.skipIf(!isInstalled('qpdf'))('keeps the rules', async () => {
    for (const [language, font] of [
      ['he', HEBREW],
      ['ar', ARABIC],
    ] as const) {
      const { bytes } = await renderPdf(bareRecord({ language, body: [paragraph('שלום (1) عادت ferry')] }), {
        fonts: [font],
      })
      expect(brokenRules(PdfObjects.read(bytes))).toEqual([])
    }
  })
})

describe('faces', () => {
  it('takes from the next face what one lacks, and symbols from the last', async () => {
    const { diagnostics } = await renderPdf(bareRecord({ body: [paragraph('Ω ῥ ѣ ҙ ₸ ′ ☃ ✓ ☐ → € № ½ ﬁ')] }))
    expect(diagnostics).toEqual([])
  })

  it.skipIf(!isInstalled('pdftotext'))('gives back even the characters no face has', async () => {
    const { bytes, diagnostics } = await renderPdf(bareRecord({ body: [paragraph('a 漢字 b')] }))
    expect(run(bytes, 'pdftotext', '{}', '-')).toContain('a 漢字 b')
    expect(diagnostics[0]?.hint).toContain('npm install @expo-google-fonts/noto-serif-sc')
  })

  it('reports a face that cannot be used and goes on without it', async () => {
    const names = ['@nobody/nothing/face.ttf', '../package.json', 'zod/package.json']
    const { bytes, diagnostics } = await renderPdf(bareRecord(), { fonts: names })
    expect(diagnostics.map((it) => it.code)).toEqual(names.map(() => 'pdf/font-unusable'))
    expect(bytes.equals((await renderPdf(bareRecord())).bytes)).toBe(true)
  })
})
