import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import type { CollectionExporter, Link, OutputFile } from '../../../src/contract/exporter.js'
import type { Publication } from '../../../src/contract/publication.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import {
  bareRecord,
  paragraph,
  sampleMoment,
  samplePhoto,
  samplePublication,
  sampleRecord,
} from '../../record-sample.js'

/** What one render gave. */
export interface Rendered {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a file; throws for a path that was not written. */
  text(path: string): string
}

/** Renders records with the sample publication, its pages at `SLUG/`, a JSON and a PDF rendition beside each. */
export async function renderFeed(
  exporter: unknown,
  records: readonly ArticleRecord[],
  options: object = {},
  publication: Publication = samplePublication,
  collection: readonly Link[] = [],
): Promise<Rendered> {
  const { options: schema, render } = exporter as CollectionExporter
  const diagnostics: Diagnostic[] = []
  const rendition = await render(records, {
    options: schema.parse(options),
    publication,
    collection,
    report: (diagnostic) => diagnostics.push(diagnostic),
    linksOf: (record) => sampleLinks(record, publication),
  })
  return {
    files: rendition.files,
    diagnostics,
    text(path) {
      const file = rendition.files.find((it) => it.path === path)
      if (!file) throw new Error(`no ${path} among ${rendition.files.map((it) => it.path).join(', ')}`)
      return typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content)
    },
  }
}

/** The renditions of one article as the pipeline would link them; the sizes are made up but differ. */
export function sampleLinks(record: ArticleRecord, publication: Publication): readonly Link[] {
  const link = (name: string, label: string, mediaType: string, path: string, shown: string, size: number): Link => ({
    format: { name, label, mediaType, path },
    url: new URL(`${record.slug}/${shown}`, publication.url).href,
    path: `${record.slug}/${path.replace('{slug}', record.slug)}`,
    size,
  })
  return [
    link('html', 'HTML', 'text/html', 'index.html', '', 4100),
    link('json', 'JSON', 'application/json', 'article.json', 'article.json', 2200),
    link('pdf', 'PDF', 'application/pdf', '{slug}.pdf', `${record.slug}.pdf`, 30500 + record.slug.length),
  ]
}

/** An id that only `number` decides. */
export function sampleId(number: number): string {
  return `urn:uuid:5b0c7a1e-2f3d-5c4b-8a69-${String(number).padStart(12, '0')}`
}

/** Three articles: a full one with pictures and a source, a short one in English without author, a date without time. */
export const sampleIssue: readonly ArticleRecord[] = [
  sampleRecord({
    media: [
      samplePhoto('lead', { src: 'lead.jpg', mediaType: 'image/jpeg', width: 1200, height: 800 }),
      samplePhoto('pier', { src: 'причал.png', mediaType: 'image/png', decorative: true, caption: 'Причал <утром>' }),
    ],
    source: { name: 'Листок «Маяк»', url: 'https://mayak.example/статьи?id=7&lang=ru' },
  }),
  bareRecord({
    id: sampleId(2),
    slug: 'fare-table',
    language: 'en',
    headline: 'Fares & times: what <b>bold</b> means in R&amp;D',
    published: sampleMoment('2024-06-04T08:00'),
    body: [paragraph('Nothing costs more than 120 roubles.')],
  }),
  bareRecord({ id: sampleId(3), slug: 'den-ozera', headline: 'День озера', published: sampleMoment('2024-06-01') }),
]
