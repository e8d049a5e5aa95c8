import { describe, expect, it } from 'vitest'
import type { Link } from '../../../src/contract/exporter.js'
import { atomExporter, jsonFeedExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import { bareRecord, sampleMoment, samplePublication, sampleRecord } from '../../record-sample.js'
import { renderFeed, sampleId, sampleIssue } from './feed-sample.js'

const FORMATS = [
  { name: 'rss', exporter: rssExporter, path: 'rss.xml' },
  { name: 'atom', exporter: atomExporter, path: 'atom.xml' },
  { name: 'json-feed', exporter: jsonFeedExporter, path: 'feed.json' },
] as const

describe.each(FORMATS)('$name', ({ exporter, path }) => {
  it('gives the sample articles as their golden file has them', async () => {
    const feed = await renderFeed(exporter, sampleIssue)
    await expect(feed.text(path)).toMatchFileSnapshot(`expected/${path}`)
    expect(feed.diagnostics).toEqual([])
  })

  it('gives summaries alone when asked', async () => {
    const feed = (await renderFeed(exporter, sampleIssue, { content: 'summary' })).text(path)
    expect(feed).toContain('Паром «Снегирь» снова ходит')
    expect(feed).not.toContain('84 пассажира')
  })

  it('leaves out articles without a date and says which', async () => {
    const undated = bareRecord({ id: sampleId(9), headline: 'Когда-нибудь' })
    const feed = await renderFeed(exporter, [...sampleIssue, undated])
    expect(feed.text(path)).toBe((await renderFeed(exporter, sampleIssue)).text(path))
    expect(feed.diagnostics).toMatchObject([
      { code: 'feed/undated', severity: 'warning', place: { path: 'input/zametka.md' }, hint: /published:/ },
    ])
  })

  it('does not depend on the order records come in', async () => {
    const forth = (await renderFeed(exporter, sampleIssue)).text(path)
    expect((await renderFeed(exporter, sampleIssue.toReversed())).text(path)).toBe(forth)
  })

  it('takes no date from the clock, not even for a feed without articles', async () => {
    const empty = (await renderFeed(exporter, [])).text(path)
    expect(empty).not.toContain(String(new Date().getFullYear()))
  })

  it('holds no letter that XML forbids and no C1 control', async () => {
    const dirty = bareRecord({
      headline: 'a\u0001b\u0085c\u009fd\ufffee\ud800f',
      tags: ['x\u0000y'],
      authors: [{ name: 'N\u000bM' }],
      published: sampleMoment('2024-06-01'),
      body: [{ type: 'paragraph', children: [{ type: 'text', value: 'p\u0002q\udc00r\u0090s' }] }],
    })
    const feed = (await renderFeed(exporter, [dirty])).text(path)
    expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u)
    expect(feed).toContain('ab cdef')
    expect(feed).toContain('pqrs')
  })
})

describe('an article without a date', () => {
  it('is told of once where several formats leave it out', async () => {
    const collection = FORMATS.map(({ exporter: { format } }): Link => {
      return { format, path: format.path, url: new URL(format.path, samplePublication.url).href }
    })
    const told = await Promise.all(
      FORMATS.map(async ({ exporter }) => {
        return (await renderFeed(exporter, [bareRecord()], {}, samplePublication, collection)).diagnostics.length
      }),
    )
    expect(told).toEqual([1, 0, 0])
  })
})

describe('rss', () => {
  it('gives at most one enclosure, the PDF, and none of unknown length', async () => {
    const feed = (await renderFeed(rssExporter, [sampleRecord()])).text('rss.xml')
    expect(feed.match(/<enclosure [^>]*>/g)).toEqual([
      '<enclosure url="https://vestnik.example/parom-vernulsya-na-ozero/parom-vernulsya-na-ozero.pdf" length="30524" type="application/pdf"/>',
    ])
  })
})

describe('atom', () => {
  it('tells entries of one moment apart by microseconds no other entry moves', async () => {
    const day = [3, 1, 2].map((n) =>
      bareRecord({ id: sampleId(n), slug: `n${n}`, published: sampleMoment('2024-06-01') }),
    )
    const feed = (await renderFeed(atomExporter, day)).text('atom.xml')
    const stamps = feed.match(/(?<= {4}<updated>)[^<]*/g) ?? []
    expect(new Set(stamps).size).toBe(3)
    for (const stamp of stamps) expect(stamp).toMatch(/^2024-06-01T00:00:00\.000\d{3}\+03:00$/)
    const alone = (await renderFeed(atomExporter, day.slice(0, 1))).text('atom.xml')
    expect(stamps).toContain(/(?<= {4}<updated>)[^<]*/.exec(alone)?.[0])
    expect(feed.match(/(?<=<published>)[^<]*/g)).toEqual(Array(3).fill('2024-06-01T00:00:00+03:00'))
  })
})

describe('an author whose name holds markup', () => {
  it('is named in it letter for letter, but for Atom, which has no way to say that a name is text', async () => {
    const record = bareRecord({ authors: [{ name: 'Ann <b>Lake</b> & <Co>' }], published: sampleMoment('2024-06-01') })
    const rss = (await renderFeed(rssExporter, [record])).text('rss.xml')
    expect(rss).toContain('<dc:creator>Ann &#x3C;b&#x3E;Lake&#x3C;/b&#x3E; &#x26; &#x3C;Co&#x3E;</dc:creator>')
    const atom = (await renderFeed(atomExporter, [record])).text('atom.xml')
    expect(atom).toContain('<name>Ann ‹b›Lake‹/b› &#x26; ‹Co›</name>')
    const json = JSON.parse((await renderFeed(jsonFeedExporter, [record])).text('feed.json'))
    expect(json.items[0].authors).toEqual([{ name: 'Ann <b>Lake</b> & <Co>' }])
  })
})

describe('the dates', () => {
  it('are those of the record: a correction moves `updated`, nothing moves `published`', async () => {
    const published = sampleMoment('2024-06-01T10:00')
    const first = bareRecord({ published })
    const modified = bareRecord({ published, modified: sampleMoment('2024-06-02T10:00') })
    const corrected = bareRecord({
      published,
      modified: sampleMoment('2024-06-02T10:00'),
      corrections: [{ at: sampleMoment('2024-06-03T10:00'), kind: 'correction', text: 'Исправлена фамилия.' }],
    })
    const dates = await Promise.all(
      [first, modified, corrected].map(async (record) => {
        const json = JSON.parse((await renderFeed(jsonFeedExporter, [record])).text('feed.json'))
        return [json.items[0].date_published, json.items[0].date_modified]
      }),
    )
    expect(dates).toEqual([
      ['2024-06-01T10:00:00+03:00', '2024-06-01T10:00:00+03:00'],
      ['2024-06-01T10:00:00+03:00', '2024-06-02T10:00:00+03:00'],
      ['2024-06-01T10:00:00+03:00', '2024-06-03T10:00:00+03:00'],
    ])
    expect((await renderFeed(rssExporter, [corrected])).text('rss.xml')).toContain('Исправлена фамилия.')
  })

  it('of the feed are the newest among its entries', async () => {
    const rss = (await renderFeed(rssExporter, sampleIssue, {}, samplePublication)).text('rss.xml')
    expect(rss).toContain('<lastBuildDate>Tue, 04 Jun 2024 08:00:00 +0300</lastBuildDate>')
    const atom = (await renderFeed(atomExporter, sampleIssue)).text('atom.xml')
    expect(atom).toMatch(/^ {2}<updated>2024-06-04T08:00:00\+03:00<\/updated>$/m)
  })
})
