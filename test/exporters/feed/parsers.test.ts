import * as fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { atomExporter, jsonFeedExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import { readXml } from '../../../src/exporters/feed/xml-tree.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { arbitraryPhrase, arbitraryRecord, sampleMoment } from '../../record-sample.js'
import { type Claim, claimsOf, isGuessedHtml, shown } from './claims.js'
import { renderFeed, sampleId, sampleIssue } from './feed-sample.js'

const awkward = fc.oneof(
  arbitraryPhrase,
  fc.constantFrom(
    '<b>жирно</b>',
    'R&amp;D',
    'a <i> b',
    '</p>',
    '&lt;',
    'AT&T',
    ']]> ]]>',
    '"x" \'y\'',
    '&#60;',
    '&nope;',
  ),
)

/** Some articles at once, with ids of their own, odd headlines and the dates a correction brings. */
const arbitraryIssue = fc
  .array(
    fc.tuple(
      arbitraryRecord,
      awkward,
      fc.option(awkward),
      fc.option(fc.constantFrom('2024-07-01', '2025-01-31T23:59')),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((articles) =>
    articles.map(([record, headline, section, corrected], at): ArticleRecord => {
      const at2 = corrected === null ? undefined : sampleMoment(corrected)
      return {
        ...record,
        id: sampleId(at),
        slug: `n${at}`,
        headline,
        ...(section === null ? {} : { section }),
        corrections: at2 ? [{ at: at2, kind: 'update', text: headline }] : [],
      }
    }),
  )

const OPTIONS = { limit: 100, sections: false, languages: false }

async function documents(records: readonly ArticleRecord[]): Promise<{ rss: string; atom: string; json: string }> {
  const [rss, atom, json] = await Promise.all([
    renderFeed(rssExporter, records, OPTIONS),
    renderFeed(atomExporter, records, OPTIONS),
    renderFeed(jsonFeedExporter, records, OPTIONS),
  ])
  expect([...rss.diagnostics, ...atom.diagnostics, ...json.diagnostics]).toEqual([])
  return { rss: rss.text('rss.xml'), atom: atom.text('atom.xml'), json: json.text('feed.json') }
}

/** RSS leaves open whether a title is HTML: what looks so comes as HTML. */
const guessed = (text = ''): string => (isGuessedHtml(shown(text)) ? shown(text) : text)
const tagged = (text = ''): string => (/<\/[a-z]/i.test(shown(text)) ? shown(text) : text)
const scheme = (url = ''): string => url.replace('https://vestnik.example/', '').replace(/\/$/, '')

function feedsmithClaims(document: string): readonly Claim[] {
  const { format, feed } = parseFeed(document)
  if (format === 'rss') {
    return (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? '',
      url: item.link ?? '',
      title: guessed(item.title),
      published: Date.parse(item.pubDate ?? ''),
      updated: Date.parse(item.atom?.updated ?? ''),
      language: item.dc?.languages?.[0] ?? '',
      authors: item.dc?.creators ?? [],
      categories: (item.categories ?? []).map((it) => [scheme(it.domain), tagged(it.name)] as const),
      summary: shown(item.description ?? ''),
      html: item.content?.encoded ?? '',
      enclosures: (item.enclosures ?? []).map((it) => [it.url ?? '', it.type ?? '', it.length ?? 0] as const),
    }))
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? '',
      url: entry.links?.find((link) => link.rel === 'alternate')?.href ?? '',
      title: entry.title?.type === 'html' ? shown(entry.title.value ?? '') : (entry.title?.value ?? ''),
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? ''),
      language: entry.xml?.lang ?? '',
      authors: (entry.authors ?? []).map((author) => author.name ?? ''),
      categories: (entry.categories ?? []).map((it) => [scheme(it.scheme), it.term ?? ''] as const),
      summary: entry.summary?.type === 'html' ? shown(entry.summary.value ?? '') : (entry.summary?.value ?? ''),
      html: entry.content?.value ?? '',
      enclosures: (entry.links ?? [])
        .filter((link) => link.rel === 'enclosure')
        .map((it) => [it.href ?? '', it.type ?? '', it.length ?? 0] as const),
    }))
  }
  if (format !== 'json') throw new Error(`not a format of ours: ${format}`)
  return (feed.items ?? []).map((item) => ({
    id: item.id ?? '',
    url: item.url ?? '',
    title: item.title ?? '',
    published: Date.parse(item.date_published ?? ''),
    updated: Date.parse(item.date_modified ?? ''),
    language: item.language ?? '',
    authors: (item.authors ?? []).map((author) => author.name ?? ''),
    categories: (item.tags ?? []).map((tag) => ['', tag] as const),
    summary: item.summary ?? '',
    html: item.content_html ?? '',
    enclosures: (item.attachments ?? []).map(
      (it) => [it.url ?? '', it.mime_type ?? '', it.size_in_bytes ?? 0] as const,
    ),
  }))
}

/** What rss-parser can tell: it knows one author, no scheme, and no date of change. */
async function rssParserClaims(document: string): Promise<readonly Partial<Claim>[]> {
  const { items } = await new RssParser().parseString(document)
  return items.map((item) => ({
    id: item.guid ?? item['id'] ?? '',
    url: item.link ?? '',
    published: Date.parse(item.isoDate ?? ''),
    // In RSS a description is HTML; in Atom a summary is plain unless it says otherwise, which this parser does not tell.
    summary: item.summary === undefined ? shown(item.content ?? '') : tagged(item.summary),
    html: item['content:encoded'] ?? (item.summary === undefined ? '' : (item.content ?? '')),
  }))
}

const pdfAlone = (claim: Claim): Claim => ({ ...claim, enclosures: claim.enclosures.slice(1) })
const withoutSchemes = (claim: Claim): Claim => ({
  ...claim,
  categories: [...new Set(claim.categories.map(([, term]) => term))].map((term) => ['', term] as const),
})
async function expectAgreement(records: readonly ArticleRecord[]): Promise<void> {
  const claims = await claimsOf(records)
  const { rss, atom, json } = await documents(records)
  readXml(rss)
  readXml(atom)
  expect(feedsmithClaims(rss)).toEqual(claims.map(pdfAlone))
  expect(feedsmithClaims(atom)).toEqual(claims)
  expect(feedsmithClaims(json)).toEqual(claims.map(withoutSchemes))
  const few = claims.map(({ id, url, published, summary, html }) => ({ id, url, published, summary, html }))
  expect(await rssParserClaims(rss)).toEqual(few)
  expect(await rssParserClaims(atom)).toEqual(few)
}

describe('other parsers', () => {
  it('read from the sample articles what the records say', () => expectAgreement(sampleIssue))

  it('read from any records what the records say', async () => {
    await fc.assert(fc.asyncProperty(arbitraryIssue, expectAgreement), { numRuns: 60 })
  })

  it('get the same bytes from the same records, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryIssue, async (records) => {
        expect(await documents(records.toReversed())).toEqual(await documents(records))
      }),
      { numRuns: 20 },
    )
  })
})
