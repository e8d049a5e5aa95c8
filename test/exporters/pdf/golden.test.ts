import { describe, expect, it } from 'vitest'
import type { Page } from '../../../src/exporters/pdf/layout/pages.js'
import { bareRecord, paragraph, sampleRecord } from '../../record-sample.js'
import { layOut, textOf } from './layout-input.js'
import { renderPdf } from './render-pdf.js'

/** Pages as a person can read them: what stands where, in points from the upper left corner. */
function dump(pages: readonly Page[]): string {
  const lines: string[] = []
  pages.forEach((page, number) => {
    lines.push(`page ${number + 1}`)
    for (const { x, y, mark, repeated } of page.marks) {
      const left = (x + mark.x).toFixed(1).padStart(7)
      const note = repeated ? ' (repeated)' : ''
      if (mark.kind === 'line') {
        const tag = mark.line.parts[0]?.run.tag?.name ?? 'artifact'
        lines.push(
          `${left} ${(y + mark.baseline).toFixed(1).padStart(7)}  ${tag.padEnd(10)} ${textOf(mark.line).trim()}${note}`,
        )
      } else lines.push(`${left} ${(y + mark.y).toFixed(1).padStart(7)}  ${mark.kind} ${mark.width.toFixed(1)}${note}`)
    }
    for (const { x, top, bottom } of page.bars)
      lines.push(`${x.toFixed(1).padStart(7)} ${top.toFixed(1).padStart(7)}  bar to ${bottom.toFixed(1)}`)
  })
  return `${lines.join('\n')}\n`
}

describe('pages as they were', () => {
  for (const [name, options] of [
    ['one-column', {}],
    ['two-columns', { columns: 2 }],
    ['small-sheet', { paper: 'A5' }],
  ] as const) {
    it(name, async () => {
      await expect(dump(layOut(sampleRecord(), options).pages)).toMatchFileSnapshot(`expected/${name}.txt`)
    })
  }
})

describe('size', () => {
  const russian = 'Министерство сообщило, что переговоры прошли в понедельник, и стороны обсудили вопросы энергетики. '
  const english = 'The ministry said that talks were held on Monday, and the parties discussed questions of energy. '
  for (const [language, text] of [
    ['ru', russian],
    ['en', english],
  ] as const) {
    it(`is at most 40 KB for a page of ${language}`, async () => {
      const body = Array.from({ length: 6 }, () => paragraph(text.repeat(4)))
      const { bytes } = await renderPdf(
        bareRecord({ language, body, subhead: text.slice(0, 60), byline: 'Анна Ключевская' }),
      )
      expect(bytes.length).toBeLessThan(40_000)
    })
  }
})
