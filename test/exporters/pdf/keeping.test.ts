import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../src/record/node.js'
import { bareRecord, paragraph, samplePhoto } from '../../record-sample.js'
import { layOut, textOf } from './layout-input.js'

const text = (value: string): Inline => ({ type: 'text', value })

/** A table of one header and some rows, every cell a text. */
function table(rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    align: (rows[0] ?? []).map(() => null),
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  }
}

/** What stands on the pages: each line's text, its place and its width. */
function linesOf(blocks: readonly Block[], options: Readonly<Record<string, unknown>> = {}, media = {}) {
  const { pages, sheet } = layOut(bareRecord({ body: [...blocks], ...media }), options)
  const lines = pages.flatMap((page, number) =>
    page.marks.flatMap(({ mark, x, y }) =>
      mark.kind === 'line' ? [{ text: textOf(mark.line), page: number, x: x + mark.x, y, width: mark.line.width }] : [],
    ),
  )
  return { lines, pages, sheet }
}

describe('a table', () => {
  const rows = [
    ['Land', 'Bezeichnung', 'Adresse', 'Betrag', 'Anteil', 'Anmerkung'],
    ['Bayern', 'Landeshauptkasse', 'https://kasse.example/jahr/abschluss', '12 345,67 €', '18 %', 'nevertheless'],
  ]

  it('keeps the text of its cells within the page', () => {
    for (const options of [{}, { paper: 'A5' }, { paper: 'A5', columns: 2 }]) {
      const { lines, pages } = linesOf([table(rows)], options)
      const right = Math.max(
        ...pages.flatMap((page) =>
          page.marks.map(({ mark, x }) => (mark.kind === 'rule' ? x + mark.x + mark.width : 0)),
        ),
      )
      for (const line of lines) expect(line.x + line.width, line.text).toBeLessThan(right + 1)
    }
  })

  it('gives short words their room before long ones', () => {
    const { lines } = linesOf([table(rows)])
    const texts = lines.map((line) => line.text)
    expect(texts).toEqual(expect.arrayContaining(['Land', 'Bayern']))
  })

  it('does not repeat a header that would fill the pages', () => {
    const long = [['word '.repeat(700), 'b'], ...Array.from({ length: 20 }, (_, row) => [`row ${row}`, 'b'])]
    expect(linesOf([table(long)], { paper: 'A5' }).pages.length).toBeLessThan(10)
  })
})

describe('what is not divided', () => {
  it('is a heading, however long', () => {
    const heading: Block = { type: 'heading', depth: 2, children: [text('Heading of many words '.repeat(7).trim())] }
    for (let before = 0; before < 24; before++) {
      const filler = Array.from({ length: before }, () => paragraph('A line of filling text.'))
      const { lines } = linesOf([...filler, heading, paragraph('And text.')], { paper: 'A5', columns: 2 })
      const own = lines.filter((line) => line.text.includes('many') || line.text.includes('Heading'))
      expect(new Set(own.map((line) => `${line.page} ${line.x}`)).size, `${before} lines before`).toBe(1)
    }
  })

  it('is a caption', () => {
    const caption = 'Caption of many words that go on and on. '.repeat(5).trim()
    const media = [samplePhoto('pier', { src: 'pier.jpg', caption, width: 1200, height: 800, mediaType: 'image/jpeg' })]
    for (let before = 0; before < 30; before += 3) {
      const filler = Array.from({ length: before }, () => paragraph('A line of filling text.'))
      const { lines } = linesOf([...filler, { type: 'figure', media: 'pier' }], { paper: 'A5' }, { media })
      const own = lines.filter((line) => line.text.includes('many'))
      expect(new Set(own.map((line) => line.page)).size, `${before} lines before`).toBe(1)
    }
  })
})

describe('characters that join without a sign', () => {
  it('leave no box where the face has no glyph for them', () => {
    const { lines } = linesOf([paragraph('word\u200dend and non\u200cjoiner')])
    expect(lines.map((line) => line.text).join(' ')).not.toMatch(/[\u200c\u200d]/)
  })
})
