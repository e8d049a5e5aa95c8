import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { pdfExporter } from '../../../src/exporters/pdf/index.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { samplePublication } from '../../record-sample.js'

export interface RenderedPdf {
  readonly bytes: Buffer
  readonly diagnostics: readonly Diagnostic[]
}

/** Renders a record as the pipeline would, with the options a configuration might give. */
export async function renderPdf(
  record: ArticleRecord,
  options: Readonly<Record<string, unknown>> = {},
  assets: Readonly<Record<string, Uint8Array>> = {},
): Promise<RenderedPdf> {
  const diagnostics: Diagnostic[] = []
  const rendition = await pdfExporter.render(record, {
    options: pdfExporter.options.parse(options),
    publication: samplePublication,
    collection: [],
    links: [],
    report: (diagnostic) => diagnostics.push(diagnostic),
    asset: (id) => assets[id],
    source: () => Buffer.from('Паром вернулся на озеро\n'),
  })
  return { bytes: Buffer.from(rendition.files[0]?.content ?? ''), diagnostics }
}
