import { describe, expect, it } from 'vitest'
import { contentOf, type EndedFile } from '../../../src/contract/ending.js'
import type { CollectionExporter, Part } from '../../../src/contract/exporter.js'
import type { Publication } from '../../../src/contract/publication.js'
import { atomExporter, jsonFeedExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { samplePublication } from '../../record-sample.js'
import { sampleIssue, sampleLinks } from './feed-sample.js'

const RENAMED: Publication = {
  ...samplePublication,
  title: 'Another & <longer> name',
  description: 'What it says of itself',
  rights: 'All of them',
}

/** The feed of the sample articles and its archive, written with a publication's name and, maybe, ends made before. */
function feeds(exporter: CollectionExporter, publication: Publication, before?: readonly EndedFile[]) {
  const { plan, options: schema } = exporter
  if (!plan) throw new Error('feeds are planned')
  const context = { options: schema.parse({ limit: 2, archivePage: 2 }), publication, collection: [], report: fail }
  const links = (record: ArticleRecord) => sampleLinks(record, publication)
  const cards = sampleIssue.map((record) => plan.card(record, { publication, links: links(record), many: false }))
  return plan.plan(cards, context).map((part: Part, at) => {
    const record = (id: string): ArticleRecord => {
      const found = before ? undefined : sampleIssue.find((it) => it.id === id)
      if (!found) throw new Error('no article is at hand')
      return found
    }
    const known = before?.[at]
    const bytes = new TextEncoder().encode(String(known?.end))
    const ending = known ? { ending: { bytes, note: JSON.parse(JSON.stringify(known.note)) } } : {}
    return plan.write(part, { ...context, record, linksOf: links, ...ending }) as EndedFile
  })
}

function fail(problem: unknown): never {
  throw new Error(JSON.stringify(problem))
}

const text = (file: EndedFile) => new TextDecoder().decode(Buffer.from(contentOf(file)))

describe.each([
  ['RSS', rssExporter],
  ['Atom', atomExporter],
  ['JSON Feed', jsonFeedExporter],
])('the entries of %s', (_, exporter) => {
  it('last while the publication is called otherwise', () => {
    const before = feeds(exporter, samplePublication)
    const anew = feeds(exporter, RENAMED)
    expect(before.length).toBeGreaterThan(1)
    expect(anew.map(({ end }) => end)).toEqual(before.map(({ end }) => end))
    expect(anew.map(({ start }) => start)).not.toEqual(before.map(({ start }) => start))
    expect(feeds(exporter, RENAMED, before).map(text)).toEqual(anew.map(text))
  })
})
