/** Pages for tests: the HTML of records under the links a whole build would give them. */
import { readFileSync } from 'node:fs'
import type { Format, Link, OutputFile } from '../../../src/contract/exporter.js'
import { createHtmlExporters, defaultTheme, type Theme } from '../../../src/exporters/html/index.js'
import { type ArticleRecord, articleRecord } from '../../../src/record/article.js'
import { deepFreeze } from '../../../src/record/freeze.js'
import { type Neighbours, neighboursOf } from '../../../src/record/neighbours.js'
import { samplePublication } from '../../record-sample.js'

const format = (name: string, label: string, mediaType: string, path: string): Format => ({
  name,
  label,
  mediaType,
  path,
})

const FRONT = [
  format('html', 'HTML', 'text/html', 'index.html'),
  format('rss', 'RSS', 'application/rss+xml', 'rss.xml'),
  format('atom', 'Atom', 'application/atom+xml', 'atom.xml'),
]

const ARTICLE = [
  format('html', 'HTML', 'text/html', 'index.html'),
  format('json', 'JSON', 'application/json', 'article.json'),
  format('pdf', 'PDF', 'application/pdf', '{slug}.pdf'),
]

function link(it: Format, folder: string, slug: string): Link {
  const path = `${folder}${it.path.replace('{slug}', slug)}`
  return { format: it, path, url: new URL(path.replace(/index\.html$/, ''), samplePublication.url).href }
}

/** The renditions a whole build makes of one article. */
export function linksOf(record: ArticleRecord): readonly Link[] {
  return ARTICLE.map((it) => link(it, `${record.slug}/`, record.slug))
}

const shared = {
  publication: samplePublication,
  collection: FRONT.map((it) => link(it, '', '')),
  report: () => {},
}

/** The article's page. */
export async function pageOf(
  record: ArticleRecord,
  options: unknown = {},
  neighbours?: Neighbours,
  theme: Theme = defaultTheme,
): Promise<string> {
  const [exporter] = createHtmlExporters(theme)
  const { files } = await exporter.render(record, {
    ...shared,
    options: exporter.options.parse(options),
    links: linksOf(record),
    asset: (id) => (id === 'lost' ? undefined : new Uint8Array(1)),
    source: () => undefined,
    ...(neighbours ? { neighbours } : {}),
  })
  return String(files[0]?.content)
}

/** Every text file of the collection's rendition, by path; of other files only their paths. */
export async function siteOf(
  records: readonly ArticleRecord[],
  options: unknown = {},
): Promise<ReadonlyMap<string, string>> {
  const files = await collectionOf(records, options, defaultTheme)
  return new Map(files.map((it) => [it.path, typeof it.content === 'string' ? it.content : '']))
}

async function collectionOf(
  records: readonly ArticleRecord[],
  options: unknown,
  theme: Theme,
): Promise<readonly OutputFile[]> {
  const [, exporter] = createHtmlExporters(theme)
  const parsed = exporter.options.parse(options)
  return (await exporter.render(records, { ...shared, options: parsed, linksOf })).files
}

/** Every file of a whole site, the articles' pages among them. */
export async function filesOf(
  records: readonly ArticleRecord[],
  options: unknown = {},
  theme: Theme = defaultTheme,
): Promise<readonly OutputFile[]> {
  const pages: OutputFile[] = []
  const neighbours = neighboursOf(records)
  for (const record of records) {
    pages.push({
      path: `${record.slug}/index.html`,
      mediaType: 'text/html',
      content: await pageOf(record, options, neighbours.get(record.id), theme),
    })
  }
  return [...(await collectionOf(records, options, theme)), ...pages]
}

const FIXTURES = new URL('../../fixtures/', import.meta.url)

/** The cases of `test/fixtures` whose pages are agreed, by name. */
export function cases(): readonly (readonly [string, ArticleRecord])[] {
  return ['every-block', 'right-to-left', 'wire-report'].map((name) => [name, readCase(name)] as const)
}

function readCase(name: string): ArticleRecord {
  const json: unknown = JSON.parse(readFileSync(new URL(`${name}/record.json`, FIXTURES), 'utf8'))
  return deepFreeze(articleRecord.parse(json) as ArticleRecord)
}
