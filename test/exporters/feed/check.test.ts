import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { checkFeed } from '../../../src/exporters/feed/check.js'
import { atomExporter, jsonFeedExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import { toJsonFeed } from '../../../src/exporters/feed/json-feed.js'
import { readFeed, readJson } from '../../../src/exporters/feed/read-back.js'
import { readXml, XmlError } from '../../../src/exporters/feed/xml-tree.js'
import { bareRecord, sampleMoment } from '../../record-sample.js'
import { renderFeed, sampleId, sampleIssue } from './feed-sample.js'

const FORMATS = {
  rss: { exporter: rssExporter, path: 'rss.xml', mediaType: 'application/rss+xml' },
  atom: { exporter: atomExporter, path: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { exporter: jsonFeedExporter, path: 'feed.json', mediaType: 'application/feed+json' },
}

/** The articles behind the entries, newest first. */
const PATHS = ['input/fares.md', 'input/parom.txt', 'input/den.md']

async function check(name: keyof typeof FORMATS, damage: (document: string) => string): Promise<readonly Diagnostic[]> {
  const { exporter, path, mediaType } = FORMATS[name]
  const document = (await renderFeed(exporter, sampleIssue, { sections: false, languages: false })).text(path)
  const damaged = damage(document)
  const found: Diagnostic[] = []
  const feed = { url: `https://vestnik.example/${path}`, entries: PATHS.map((it) => ({ path: it })) }
  checkFeed({ text: damaged }, mediaType, feed, (diagnostic) => found.push(diagnostic))
  return found
}

const cut =
  (pattern: RegExp, by = '') =>
  (document: string) => {
    const damaged = document.replace(pattern, by)
    if (damaged === document) throw new Error(`nothing to damage: ${pattern}`)
    return damaged
  }

describe('a finished feed', () => {
  it.each(['rss', 'atom', 'json'] as const)('passes as it is (%s)', async (name) => {
    expect(await check(name, (document) => document)).toEqual([])
  })

  const own = 'https://vestnik.example/fare-table/'
  it.each<[keyof typeof FORMATS, string, (document: string) => string, RegExp, string | undefined]>([
    ['rss', 'a bare ampersand', cut(/Fares/, 'Fares & co'), /not well-formed.*reference/, undefined],
    ['rss', 'an element left open', cut(/<\/item>/), /not well-formed.*end tag/, undefined],
    ['rss', 'a quote inside an attribute', cut(/length="/, 'length=""'), /not well-formed.*start tag/, undefined],
    ['rss', 'a control character', cut(/Fares/, '\u0001'), /not well-formed/, undefined],
    ['rss', 'an undeclared prefix', cut(/ xmlns:dc="[^"]*"/), /not well-formed.*prefix dc/, undefined],
    ['rss', 'no title', cut(/(<item>\s*<title>)[^<]*/, '$1'), /has no title/, PATHS[0]],
    [
      'rss',
      'a relative link',
      cut(new RegExp(`<link>${own}`), '<link>/fare-table/'),
      /address «\/fare-table\/»/,
      PATHS[0],
    ],
    ['rss', 'a date no calendar has', cut(/<pubDate>Tue, 04/, '<pubDate>Tue, 34'), /date .* as pubDate/, PATHS[0]],
    ['rss', 'a guid that is no URI', cut(/urn:uuid:5b0c7a1e[^<]*2</, '7<'), /id «7»/, PATHS[0]],
    ['rss', 'an enclosure of unknown length', cut(/length="30510"/, 'length="0"'), /enclosure/, PATHS[0]],
    [
      'rss',
      'a relative picture',
      cut(/src="https:\/\/vestnik.example\//, 'src="/'),
      /relative address «\/parom/,
      PATHS[1],
    ],
    ['rss', 'a relative anchor', cut(/href="https:[^"]*#fn_1"/, 'href="#fn_1"'), /relative address «#fn_1»/, PATHS[1]],
    ['rss', 'no address of its own', cut(/<atom:link rel="self"[^>]*>/), /own address/, undefined],
    ['rss', 'an entry lost', cut(/<item>[\s\S]*?<\/item>/), /lost an entry/, undefined],
    ['atom', 'one id twice', cut(/000003</, '000002<'), /id of «input\/fares.md»/, PATHS[2]],
    [
      'atom',
      'no date of change',
      cut(/ {2}<updated>[^<]*<\/updated>\n {2}<author/, '<author'),
      /date «updated»/,
      undefined,
    ],
    ['atom', 'a date without zone', cut(/(<published>[^<]*)\+03:00/, '$1'), /as published/, PATHS[0]],
    [
      'atom',
      'a script behind a link',
      cut(/href="https:\/\/parom/, 'href="javascript:'),
      /relative address «javascript/,
      PATHS[1],
    ],
    ['json', 'no title', cut(/"title": "Fares[^\n]*",/, '"title": "",'), /has no title/, PATHS[0]],
    [
      'json',
      'a relative address',
      cut(/"url": "https:\/\/vestnik.example\/fare-table\/"/, '"url": "fare-table/"'),
      /address «fare/,
      PATHS[0],
    ],
    [
      'json',
      'a wrong date',
      cut(/"date_published": "2024-06-04/, '"date_published": "2024-06-31'),
      /as date_published/,
      PATHS[0],
    ],
  ])('with a fault is told of, with the article that has it: %s, %s', async (name, _, damage, message, path) => {
    const found = await check(name, damage)
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'feed/invalid', severity: 'error', message: expect.stringMatching(message) }),
    )
    expect(found[0]?.place?.path).toBe(path)
  })
})

describe('a JSON Feed', () => {
  const text = fc.string({ unit: 'binary' })
  const entry = fc.record({ id: text, title: text, url: text, summary: text, html: text, size: fc.nat() })
  it('says before it is written what it says when it is read back', () => {
    fc.assert(
      fc.property(text, fc.array(entry), (said, entries) => {
        const published = sampleMoment('2024-06-01T10:20')
        const none = { section: undefined, source: undefined, rights: undefined, license: undefined }
        const { text: written, json } = toJsonFeed({
          ...{ id: said, title: said, description: undefined, language: said, home: said, site: said, url: said },
          author: { name: said, url: undefined, email: undefined },
          ...{ rights: said, hubs: [], updated: published, content: 'full', previous: said, current: undefined },
          entries: entries.map(({ html, size, ...it }) => ({
            ...{ ...it, ...none, path: '', language: said, published, updated: published },
            ...{ authors: [], tags: [it.title], media: [], html: () => html },
            renditions: [{ format: jsonFeedExporter.format, url: it.url, path: '', size }],
          })),
        })
        expect(json && readJson(json)).toEqual(readFeed(written, jsonFeedExporter.format.mediaType))
      }),
    )
  })
})

describe('a record no feed can hold', () => {
  const record = bareRecord({ id: sampleId(1), published: sampleMoment('2024-06-01') })
  it.each([
    ['an id that is no URI', { ...record, id: 'tag:пример.example,2024:я' }, /tag:пример/],
    ['a headline of white space', { ...record, headline: '\u2028 \u00a0' }, /no title/],
  ])('is an error in every format: %s', async (_, bad, message) => {
    for (const { exporter } of Object.values(FORMATS)) {
      const { diagnostics } = await renderFeed(exporter, [bad])
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          code: 'feed/invalid',
          severity: 'error',
          message: expect.stringMatching(message),
          place: { path: 'input/zametka.md' },
        }),
      )
    }
  })

  it('is one of two with the same id', async () => {
    const twin = { ...record, slug: 'twin', provenance: { ...record.provenance, path: 'input/twin.md' } }
    const { diagnostics } = await renderFeed(atomExporter, [record, twin])
    expect(diagnostics).toMatchObject([{ code: 'feed/invalid', place: { path: 'input/twin.md' } }])
  })
})

describe('reading XML back', () => {
  it('resolves references and keeps CDATA as it is', () => {
    const root = readXml('<?xml version="1.0"?>\n<a b="1 &#x26; &lt;"><c/>x &#38; <![CDATA[<&>]]]]><![CDATA[>]]></a>\n')
    expect(root.attributes.get('b')).toBe('1 & <')
    expect(root.text).toBe('x & <&>]]>')
    expect(root.children.map((it) => it.name)).toEqual(['c'])
  })

  it.each([
    '',
    'a',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>b',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>]]></a>',
    '<a><![CDATA[</a>',
    '<a><!-- --></a>',
    '<!DOCTYPE a><a/>',
    '<b:a/>',
    '<a\u0000/>',
    '<a>\ud800</a>',
  ])('refuses %j', (text) => {
    expect(() => readXml(text)).toThrow(XmlError)
  })
})
