import type { Diagnostic } from '../../contract/diagnostic.js'
import type { ArticleContext, Rendition } from '../../contract/exporter.js'
import { wordsOf } from '../../markup/words.js'
import type { ArticleRecord } from '../../record/article.js'
import { directionOf } from '../../record/language.js'
import { composeArticle } from './compose/article.js'
import { createFontUse } from './draw/font-use.js'
import { createFurniture } from './draw/furniture.js'
import { drawPages } from './draw/pages.js'
import { attachmentsOf } from './file/attachments.js'
import { writeDocument } from './file/document.js'
import { documentInfo } from './file/metadata.js'
import { loadFontSet } from './fonts/font-set.js'
import { missingGlyphs } from './fonts/missing.js'
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
  const fontSet = loadFontSet(options.fonts, shapeComplex, (name, error) =>
    context.report(unusableFont(name, error, record)),
  )
  const missing = new Set<string>()

  const pictures = readPictures(record, context.asset, context.report)
  const composition = composeArticle(record, { sheet, publication, base: baseOf(record, context), pictures })
  const direction = directionOf(record.language)
  let order = 0
  const measure = {
    sheet,
    fonts: fontSet,
    missing: (character: string) => void missing.add(character),
    nextOrder: () => order++,
    direction,
  }
  const head = toSlabs(composition.head, { ...measure, width: textWidth(sheet) })
  const body = toSlabs(composition.body, { ...measure, width: sheet.columnWidth })
  const pages = toPages(head, body, sheet, direction)
  const furniture = createFurniture({
    sheet,
    fonts: fontSet,
    missing: measure.missing,
    publication: publication.title,
    headline: record.headline,
    language: record.language,
    direction,
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
    attachments: attachmentsOf(record, sourceOf(record, context)),
  })
  if (missing.size > 0) context.report(missingGlyphs(missing, record.provenance.path))
  return { files: [{ path: `${record.slug}.pdf`, mediaType: 'application/pdf', content }], assets: [] }
}

/** The source to attach. One with editor's notes in it stays at home: they are for nobody outside. */
function sourceOf(record: ArticleRecord, context: ArticleContext<PdfOptions>): Uint8Array | undefined {
  if (!context.options.attachSource) return undefined
  if (record.internal === undefined) return context.source()
  context.report({
    code: 'pdf/source-withheld',
    severity: 'info',
    message: 'The PDF carries no source text, for the source holds internal notes.',
    hint: 'Set the pdf option attachSource to false, or take the notes out of the source.',
    place: { path: record.provenance.path },
  })
  return undefined
}

/** Where the article's page is, for relative addresses. */
function baseOf(record: ArticleRecord, context: ArticleContext<PdfOptions>): string {
  const page = context.links.find((link) => link.format.mediaType === 'text/html')
  return page?.url ?? record.canonicalUrl ?? `${context.publication.url}${record.slug}/`
}

function unusableFont(name: string, error: unknown, record: ArticleRecord): Diagnostic {
  const package_ = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  return {
    code: 'pdf/font-unusable',
    severity: 'error',
    message: `The face «${name}» of the pdf option fonts cannot be used: ${error instanceof Error ? error.message.split('\n')[0] : error}.`,
    hint: `Run npm install ${package_}, and name a TrueType file of that package.`,
    place: { path: record.provenance.path },
  }
}
