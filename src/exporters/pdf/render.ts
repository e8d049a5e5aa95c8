import type { ArticleContext, Rendition } from '../../contract/exporter.js'
import { wordsOf } from '../../markup/words.js'
import type { ArticleRecord } from '../../record/article.js'
import { composeArticle } from './compose/article.js'
import { createFontUse } from './draw/font-use.js'
import { createFurniture } from './draw/furniture.js'
import { drawPages } from './draw/pages.js'
import { attachmentsOf } from './file/attachments.js'
import { writeDocument } from './file/document.js'
import { documentInfo } from './file/metadata.js'
import { loadFontSet } from './fonts/font-set.js'
import { loadShaper } from './fonts/shaper.js'
import { readPictures } from './images/pictures.js'
import { toPages } from './layout/pages.js'
import { sheetOf, textWidth } from './layout/sheet.js'
import { toSlabs } from './layout/slabs.js'
import type { PdfOptions } from './options.js'

/** The heavy libraries, loaded once and only when a PDF is made. */
async function load() {
  const [{ default: Document }, shapeComplex] = await Promise.all([import('pdfkit'), loadShaper()])
  return { Document, shapeComplex }
}
let libraries: ReturnType<typeof load> | undefined

/** Makes an article's PDF: compose → lines → pages → draw → write. */
export async function renderPdf(record: ArticleRecord, context: ArticleContext<PdfOptions>): Promise<Rendition> {
  libraries ??= load()
  const { Document, shapeComplex } = await libraries
  const { options, publication } = context
  const sheet = sheetOf(options)
  const fontSet = loadFontSet(options.fonts, shapeComplex)
  const missing = new Set<string>()

  const pictures = readPictures(record, context.asset, context.report)
  const composition = composeArticle(record, { sheet, publication, base: baseOf(record, context), pictures })
  let order = 0
  const measure = {
    sheet,
    fonts: fontSet,
    missing: (character: string) => void missing.add(character),
    nextOrder: () => order++,
  }
  const head = toSlabs(composition.head, { ...measure, width: textWidth(sheet) })
  const body = toSlabs(composition.body, { ...measure, width: sheet.columnWidth })
  const pages = toPages(head, body, sheet)
  const furniture = createFurniture({
    sheet,
    fonts: fontSet,
    missing: measure.missing,
    publication: publication.title,
    headline: record.headline,
    language: record.language,
    words: wordsOf(record.language),
  })
  const fonts = createFontUse()
  const drawing = drawPages(pages, { sheet, furniture, fonts, pictures })
  const content = writeDocument(Document, {
    info: documentInfo(record, publication),
    sheet,
    drawing,
    fonts,
    root: composition.root,
    outline: composition.outline,
    pictures,
    attachments: attachmentsOf(record, options.attachSource ? context.source() : undefined),
  })
  if (missing.size > 0) context.report(missingCharacters(missing, record))
  return { files: [{ path: `${record.slug}.pdf`, mediaType: 'application/pdf', content }], assets: [] }
}

/** Where the article's page is, for relative addresses. */
function baseOf(record: ArticleRecord, context: ArticleContext<PdfOptions>): string {
  const page = context.links.find((link) => link.format.mediaType === 'text/html')
  return page?.url ?? record.canonicalUrl ?? `${context.publication.url}${record.slug}/`
}

const NAMED = 12

function missingCharacters(missing: ReadonlySet<string>, record: ArticleRecord) {
  const all = [...missing].sort((a, b) => ((a.codePointAt(0) ?? 0) < (b.codePointAt(0) ?? 0) ? -1 : 1))
  const named = all.slice(0, NAMED).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `${character} (U+${code})`
  })
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : ''
  return {
    code: 'pdf/missing-glyph',
    severity: 'warning',
    message: `No face of the PDF has ${named.join(', ')}${more}; a replacement sign stands in their place.`,
    hint: 'Install a font package that has them and name its file in the pdf option `fonts`.',
    place: { path: record.provenance.path },
  } as const
}
