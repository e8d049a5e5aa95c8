import { z } from 'zod'
import type { Diagnostic } from '../contract/diagnostic.js'
import type { AnyExporter, Link, Rendition } from '../contract/exporter.js'
import type { Publication } from '../contract/publication.js'
import type { ArticleRecord } from '../record/article.js'
import { demand, type Promised, toComparable } from './promise.js'

/** What the kit renders. The more kinds of nodes the records hold, the more it sees. */
export interface ExporterSample {
  readonly publication: Publication
  readonly records: readonly ArticleRecord[]
  /** The bytes of a record's picture. */
  readonly asset?: (record: ArticleRecord, mediaId: string) => Uint8Array | undefined
}

/** A word that must reach nobody: the kit writes it into the editor's notes and a dropped source line. */
const SECRET = 'galley-kit-secret-7f3a'

/**
 * The promises every exporter makes, one check each, for any test runner:
 * `for (const { name, verify } of exporterPromises(mine, sample)) it(name, verify)`.
 */
export function exporterPromises(exporter: AnyExporter, sample: ExporterSample): readonly Promised[] {
  const { format } = exporter
  const renderAll = async (): Promise<readonly Rendition[]> => {
    if (exporter.scope === 'collection') return [await renderCollection(exporter, sample)]
    const renditions: Rendition[] = []
    for (const record of sample.records) renditions.push(await renderArticle(exporter, withSecret(record), sample))
    return renditions
  }
  return [
    {
      name: 'names its format',
      verify: () => {
        demand(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(format.name), `«${format.name}» is no kebab-case name`)
        demand(/^[a-z]+\/[a-z0-9.+-]+$/.test(format.mediaType), `«${format.mediaType}» is no media type`)
        demand(format.label.trim() !== '', 'the label is empty')
        demand(isSafe(format.path.replaceAll('{slug}', 'slug')), `«${format.path}» leaves its folder`)
        demand(Number.isInteger(exporter.revision) && exporter.revision > 0, 'the revision is a whole number from 1')
      },
    },
    {
      name: 'has a default for every option and refuses unknown ones',
      verify: () => {
        demand(exporter.options.safeParse({}).success, 'an option lacks a default')
        demand(!exporter.options.safeParse({ 'galley-kit-unknown': 1 }).success, 'an unknown option is accepted')
        if (exporter.options instanceof z.ZodObject) z.toJSONSchema(exporter.options, { io: 'input' })
      },
    },
    {
      name: 'writes the file its format announces, and none twice or outside its folder',
      verify: async () => {
        const renditions = await renderAll()
        demand(renditions.length > 0, 'the sample holds no record')
        renditions.forEach(({ files }, index) => {
          const slug = sample.records[index]?.slug ?? ''
          const paths = files.map(({ path }) => path)
          const announced = format.path.replaceAll('{slug}', slug)
          demand(paths.includes(announced), `«${announced}» is not among ${paths.join(', ')}`)
          demand(new Set(paths).size === paths.length, `a file is written twice: ${paths.join(', ')}`)
          for (const path of paths) demand(isSafe(path), `«${path}» leaves its folder`)
        })
      },
    },
    {
      name: 'asks only for pictures that lie beside the page',
      verify: async () => {
        const renditions = exporter.scope === 'article' ? await renderAll() : []
        renditions.forEach(({ assets, pictures = [] }, index) => {
          const record = sample.records[index]
          for (const { path, from } of pictures) {
            demand(isSafe(path), `«${path}» leaves its folder`)
            if (!('media' in from)) continue
            const bytes = record && sample.asset?.(record, from.media)
            demand(bytes !== undefined, `«${path}» is to be made of the picture «${from.media}», which has no file`)
          }
          for (const id of assets) {
            demand(record !== undefined && sample.asset?.(record, id) !== undefined, `the picture «${id}» has no file`)
          }
        })
      },
    },
    {
      name: 'repeats byte for byte',
      verify: async () => {
        const [first, second] = [await renderAll(), await renderAll()].map(toComparable)
        demand(first === second, 'two renderings differ')
      },
    },
    {
      name: 'shows neither the editor’s notes nor text a reader dropped',
      verify: async () => {
        for (const { files } of await renderAll()) {
          for (const { path, content } of files) {
            demand(!Buffer.from(content).includes(SECRET), `«${path}» holds what must not be published`)
          }
        }
      },
    },
    {
      name: 'writes no character XML or JSON could not hold',
      verify: async () => {
        for (const { files } of await renderAll()) {
          for (const { path, content } of files) {
            const broken =
              typeof content === 'string' &&
              /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(content)
            demand(!broken, `«${path}» holds control characters`)
          }
        }
      },
    },
  ]
}

async function renderArticle(
  exporter: Extract<AnyExporter, { scope: 'article' }>,
  record: ArticleRecord,
  sample: ExporterSample,
): Promise<Rendition> {
  const diagnostics: Diagnostic[] = []
  return exporter.render(record, {
    options: exporter.options.parse({}),
    publication: sample.publication,
    collection: [],
    links: [linkTo(exporter, record.slug, sample)],
    asset: (id) => sample.asset?.(record, id),
    source: () => new TextEncoder().encode('source'),
    report: (diagnostic) => void diagnostics.push(diagnostic),
  })
}

async function renderCollection(
  exporter: Extract<AnyExporter, { scope: 'collection' }>,
  sample: ExporterSample,
): Promise<Rendition> {
  return exporter.render(sample.records.map(withSecret), {
    options: exporter.options.parse({}),
    publication: sample.publication,
    collection: [linkTo(exporter, '', sample)],
    linksOf: ({ slug }) => [{ ...linkTo(exporter, slug, sample), size: 1000 }],
    report: () => {},
  })
}

function linkTo({ format }: AnyExporter, slug: string, { publication }: ExporterSample): Link {
  const path = format.path.replaceAll('{slug}', slug)
  const whole = slug === '' ? path : `${slug}/${path}`
  return { format, path: whole, url: new URL(whole, publication.url).href }
}

function withSecret(record: ArticleRecord): ArticleRecord {
  const line = { line: 1, role: 'promo', rule: 'kit', text: SECRET } as const
  return { ...record, internal: SECRET, provenance: { ...record.provenance, ledger: [line] } }
}

function isSafe(path: string): boolean {
  return path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !segment.includes('\\'))
}
