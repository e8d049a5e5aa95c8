import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapCode } from '../../../src/exporters/pdf/layout/code-slabs.js'
import { type Page, toPages } from '../../../src/exporters/pdf/layout/pages.js'
import { sheetOf } from '../../../src/exporters/pdf/layout/sheet.js'
import type { Slab } from '../../../src/exporters/pdf/layout/slab.js'
import type { Block } from '../../../src/record/node.js'
import { arbitraryRecord, bareRecord, paragraph, samplePhoto } from '../../record-sample.js'
import { layOut, textOf } from './layout-input.js'

const sheet = sheetOf({ paper: 'A4', columns: 1, facing: false })
const two = sheetOf({ paper: 'A4', columns: 2, facing: false })

/** A slab that names itself by a rule of its own thickness. */
function slab(name: number, over: Partial<Slab> = {}): Slab {
  return {
    height: 15,
    before: 0,
    keep: false,
    onGrid: false,
    bars: [],
    marks: [{ kind: 'rule', x: 0, y: 0, width: 1, thickness: name, ink: 'black' }],
    ...over,
  }
}

const names = (page: Page) => page.marks.map((it) => (it.mark.kind === 'rule' ? it.mark.thickness : 0))

describe('dividing slabs over pages', () => {
  it('fills pages one after another and drops nothing', () => {
    const pages = toPages(
      [],
      Array.from({ length: 100 }, (_, at) => slab(at)),
      sheet,
      'ltr',
    )
    expect(pages.map((page) => page.marks.length)).toEqual([45, 45, 10])
    expect(pages.flatMap(names)).toEqual(Array.from({ length: 100 }, (_, at) => at))
  })

  it('keeps together what belongs together', () => {
    const slabs = Array.from({ length: 50 }, (_, at) => slab(at, { keep: at >= 40 && at < 47 }))
    const pages = toPages([], slabs, sheet, 'ltr')
    expect(names(pages[1] as Page)[0]).toBe(40)
  })

  it('divides what is kept together but taller than a page', () => {
    const pages = toPages(
      [],
      Array.from({ length: 100 }, (_, at) => slab(at, { keep: true })),
      sheet,
      'ltr',
    )
    expect(pages.flatMap(names)).toHaveLength(100)
  })

  it('repeats a table’s header where it goes on, and marks it as repeated', () => {
    const header = [slab(999)]
    const rows = Array.from({ length: 60 }, (_, at) => slab(at, { header }))
    const [, second] = toPages([], [...header, ...rows], sheet, 'ltr')
    expect(names(second as Page)[0]).toBe(999)
    expect(second?.marks.map((it) => it.repeated).slice(0, 2)).toEqual([true, false])
  })

  it('ends the columns of the last page at about the same height', () => {
    const [page] = toPages(
      [],
      Array.from({ length: 20 }, (_, at) => slab(at, { height: 13 })),
      two,
      'ltr',
    )
    const columns = new Map<number, number>()
    for (const { x } of page?.marks ?? []) columns.set(x, (columns.get(x) ?? 0) + 1)
    expect([...columns.values()]).toEqual([10, 10])
  })

  it('begins at the right column in text from right to left', () => {
    const [page] = toPages(
      [],
      Array.from({ length: 20 }, (_, at) => slab(at, { height: 13 })),
      two,
      'rtl',
    )
    expect(page?.marks[0]?.x).toBeGreaterThan(page?.marks.at(-1)?.x ?? Number.NaN)
  })
})

describe('pages of an article', () => {
  const LONG = 'Паром ходит три раза в день, а осенью рейсы сократят до двух; расписание висит на причале. '.repeat(6)
  const body: Block[] = Array.from({ length: 24 }, (_, at): Block[] => [
    ...(at % 4 === 0
      ? [{ type: 'heading' as const, depth: 2, children: [{ type: 'text' as const, value: `Часть ${at}` }] }]
      : []),
    paragraph(LONG.slice(0, 150 + ((at * 137) % 380))),
  ]).flat()

  for (const options of [{}, { paper: 'A5' }, { columns: 2 }, { paper: 'Letter', columns: 2 }]) {
    it(`leaves no widow, no orphan and no heading at a foot: ${JSON.stringify(options)}`, () => {
      const { pages, sheet } = layOut(bareRecord({ body }), options)
      expect(pages.length).toBeGreaterThan(1)
      for (const lines of columnsOf(pages)) {
        const first = lines[0]
        const last = lines.at(-1)
        // A column never begins with a paragraph's last line, unless it is its only one.
        expect(first?.line.last && !first.single).toBeFalsy()
        expect(last?.heading).toBe(false)
        expect(last?.first && !last.single).toBe(false)
        expect(last?.line.hyphenated).toBe(false)
      }
      // Baselines of the text lie on one grid, on every page and in every column.
      const size = sheet.size
      const offsets = columnsOf(pages)
        .flat()
        .filter((it) => it.size === size)
        .map((it) => (it.baseline - sheet.top) % sheet.leading)
      expect(new Set(offsets.map((offset) => offset.toFixed(2))).size).toBe(1)
    })
  }

  it('keeps a figure and its caption on one page', () => {
    const media = Array.from({ length: 6 }, (_, at) => samplePhoto(`p${at}`, { src: `p${at}.jpg` }))
    const blocks = media.flatMap((it): Block[] => [paragraph(LONG), { type: 'figure', media: it.id }])
    const { pages } = layOut(bareRecord({ media, body: blocks }))
    for (const page of pages) {
      const pictures = page.marks.filter((it) => it.mark.kind === 'picture').length
      const captions = page.marks.filter(
        (it) => it.mark.kind === 'line' && textOf(it.mark.line).startsWith('Паром «Снегирь» перед'),
      ).length
      expect(captions).toBe(pictures)
    }
  })

  it('sets everything of any record inside the sheet', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const { pages, sheet } = layOut(record)
        for (const page of pages) {
          for (const { y, mark } of page.marks) {
            expect(y).toBeGreaterThanOrEqual(sheet.top - 0.01)
            if (mark.kind === 'line') expect(y + mark.baseline).toBeLessThanOrEqual(sheet.top + sheet.textHeight + 0.01)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** The lines of every column but the last of the article, from the top, with what is needed to judge them. */
function columnsOf(pages: readonly Page[]) {
  const all = pages.flatMap((page) =>
    page.marks.flatMap(({ x, y, mark, repeated }) => (mark.kind === 'line' && !repeated ? [{ page, x, y, mark }] : [])),
  )
  const lines = all.map(({ page, x, y, mark }, at) => {
    const tag = mark.line.parts[0]?.run.tag
    const same = (other: (typeof all)[number] | undefined) => other?.mark.line.parts[0]?.run.tag === tag
    const first = !same(all[at - 1])
    return {
      page,
      x: x + mark.x,
      line: mark.line,
      baseline: y + mark.baseline,
      size: mark.line.parts[0]?.run.style.size,
      heading: tag?.name.startsWith('H') ?? false,
      first,
      single: first && !same(all[at + 1]),
    }
  })
  const columns: (typeof lines)[] = []
  for (const line of lines) {
    const last = columns.at(-1)?.at(-1)
    if (last && last.page === line.page && last.baseline < line.baseline) columns.at(-1)?.push(line)
    else columns.push([line])
  }
  return columns.slice(0, -1)
}

describe('code', () => {
  it('wraps long lines with a mark and keeps every character', () => {
    const rows = wrapCode('abcdefghij', 4)
    expect(rows).toEqual([
      { text: 'abcd', wrapped: true, indent: 0 },
      { text: 'ef', wrapped: true, indent: 2 },
      { text: 'gh', wrapped: true, indent: 2 },
      { text: 'ij', wrapped: false, indent: 2 },
    ])
    expect(wrapCode('', 4)).toEqual([{ text: '', wrapped: false, indent: 0 }])
  })
})
