import { composeArticle } from '../../../src/exporters/pdf/compose/article.js'
import { type FontSet, loadFontSet } from '../../../src/exporters/pdf/fonts/font-set.js'
import { loadShaper } from '../../../src/exporters/pdf/fonts/shaper.js'
import { type Page, toPages } from '../../../src/exporters/pdf/layout/pages.js'
import { type Sheet, sheetOf, textWidth } from '../../../src/exporters/pdf/layout/sheet.js'
import type { Slab } from '../../../src/exporters/pdf/layout/slab.js'
import { toSlabs } from '../../../src/exporters/pdf/layout/slabs.js'
import { rootTag } from '../../../src/exporters/pdf/layout/tag.js'
import { pdfOptions } from '../../../src/exporters/pdf/options.js'
import type { Line, ParagraphShape } from '../../../src/exporters/pdf/text/line.js'
import type { Run } from '../../../src/exporters/pdf/text/style.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { samplePublication } from '../../record-sample.js'

/** The built-in faces. */
export const fonts: FontSet = loadFontSet([], await loadShaper(), (name) => {
  throw new Error(name)
})

/** Text as one run in the text's own size. */
export function runOf(text: string, language = 'ru'): Run {
  return {
    text,
    language,
    tag: rootTag(),
    style: { role: 'regular', size: 10.5, rise: 0, ink: 'black', strike: false, tabular: false, tracking: 0 },
  }
}

/** A column of 343 points, as on A4. */
export const column: ParagraphShape = {
  fonts,
  missing: () => {},
  hyphenate: true,
  width: 343,
  indent: 0,
  direction: 'ltr',
  align: 'justify',
}

export interface Layout {
  readonly sheet: Sheet
  readonly head: readonly Slab[]
  readonly body: readonly Slab[]
  readonly pages: readonly Page[]
}

/** A record laid out on pages, without a PDF. */
export function layOut(record: ArticleRecord, options: Readonly<Record<string, unknown>> = {}): Layout {
  const sheet = sheetOf(pdfOptions.parse(options))
  const composition = composeArticle(record, {
    sheet,
    publication: samplePublication,
    base: 'https://vestnik.example/a/',
    pictures: new Map(
      record.media.flatMap((it) => (it.src === undefined ? [] : [[it.id, { width: 1200, height: 800 }]])),
    ),
  })
  let order = 0
  const measure = { sheet, fonts, missing: () => {}, nextOrder: () => order++, direction: 'ltr' as const }
  const head = toSlabs(composition.head, { ...measure, width: textWidth(sheet) })
  const body = toSlabs(composition.body, { ...measure, width: sheet.columnWidth })
  return { sheet, head, body, pages: toPages(head, body, sheet, 'ltr') }
}

/** The letters of a line. */
export function textOf(line: Line): string {
  return line.parts.map((part) => (part.kind === 'letters' ? part.box.text : ' ')).join('')
}
