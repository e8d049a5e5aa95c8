import { defineArticleExporter } from '../../contract/exporter.js'
import { pdfOptions } from './options.js'

export { pdfOptions }

/**
 * One tagged PDF (PDF/UA-1 and PDF/A-3a) an article, its record and source attached. Reports characters no face has and
 * pictures that cannot be shown, once an article each.
 */
export const pdfExporter = defineArticleExporter({
  format: { name: 'pdf', label: 'PDF', mediaType: 'application/pdf', path: '{slug}.pdf' },
  revision: 2,
  wantsLines: false,
  options: pdfOptions,
  costly: true,
  render: async (record, context) => {
    // The layout and its libraries load only when a build asks for a PDF.
    const { renderPdf } = await import('./render.js')
    return renderPdf(record, context)
  },
})
