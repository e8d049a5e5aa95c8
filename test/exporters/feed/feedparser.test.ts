import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { atomExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { bareRecord, sampleMoment, samplePhoto } from '../../record-sample.js'
import { type Claim, claimsOf, shown } from './claims.js'
import { renderFeed, sampleId, sampleIssue } from './feed-sample.js'

const PYTHON = '/usr/bin/python3'
const available = spawnSync(PYTHON, ['-c', 'import feedparser']).status === 0

/** Prints what feedparser finds in the feed on its standard input. */
const SCRIPT = `
import calendar, feedparser, json, sys
d = feedparser.parse(sys.stdin.buffer.read())
epoch = lambda t: calendar.timegm(t) * 1000
print(json.dumps({
  'bozo': bool(d.bozo) and repr(d.bozo_exception), 'version': d.version,
  'title': d.feed.title, 'language': d.feed.language, 'rights': d.feed.rights,
  'entries': [{
    'id': e.id, 'url': e.link, 'title': e.title, 'titleType': e.title_detail.type,
    'published': epoch(e.published_parsed), 'updated': epoch(e.updated_parsed),
    'language': e.get('language') or e.title_detail.language,
    'authors': [a.get('name') for a in e.get('authors', [])],
    'categories': [[t.scheme, t.term] for t in e.get('tags', [])],
    'summary': e.summary, 'html': e.content[0].value,
    'enclosures': [[l.href, l.type, int(l.length)] for l in e.links if l.rel == 'enclosure'],
  } for e in d.entries],
}))`

interface Found {
  readonly bozo: false | string
  readonly version: string
  readonly title: string
  readonly language: string
  readonly rights: string
  readonly entries: readonly (Claim & { readonly titleType: string })[]
}

function feedparser(document: string): Found {
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT], { input: document, encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const TITLES = [
  '<b>жирный</b> & "кавычки"',
  'a <b> open',
  'AT&T R&D',
  'R&amp;D &copy;',
  ']]> x ]]>',
  '👩‍🚀 漢字',
  'x < y > z',
  '<script>alert(1)</script>',
  'שלום עולם',
]

/** Everything awkward at once, in every field that is text. */
const hostile = TITLES.map(
  (title, at): ArticleRecord =>
    bareRecord({
      id: sampleId(at),
      slug: `статья-${at}`,
      headline: title,
      summary: `${title} …`,
      section: 'Город «А» <1> & "2"',
      tags: ['<rss>', `"${at}" & 'so'`],
      authors: at === 0 ? [] : [{ name: 'О’Нил & "сын"' }, { name: 'Ann <Lake>' }],
      published: sampleMoment(`2024-06-0${at + 1}T10:00`),
      media: [samplePhoto('m', { src: 'a "b" <c>#?.png', caption: title, alt: title, credit: { creator: title } })],
      body: [{ type: 'paragraph', children: [{ type: 'text', value: title }] }],
    }),
)

const hasEndTag = (text: string): boolean => /<\/[a-z]/i.test(text)
const plainWords = (html: string): string => shown(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ')

describe(`feedparser${available ? '' : ' (skipped: python3-feedparser is not installed)'}`, () => {
  describe.skipIf(!available).each([
    { format: 'rss', exporter: rssExporter, path: 'rss.xml', version: 'rss20' },
    { format: 'atom', exporter: atomExporter, path: 'atom.xml', version: 'atom10' },
  ])('$format', ({ format, exporter, path, version }) => {
    it.each([
      ['the sample articles', sampleIssue],
      ['hostile ones', hostile],
    ])('says of %s what their records say', async (_, records) => {
      const found = feedparser((await renderFeed(exporter, records)).text(path))
      expect(found).toMatchObject({
        bozo: false,
        version,
        title: 'Вестник Приозёрья',
        language: 'ru',
        rights: '© Вестник Приозёрья',
      })
      const claims = await claimsOf(records)
      const entries = found.entries.map(({ titleType, ...entry }) => ({
        ...entry,
        // It tells which of its values are HTML; only these are to be read as such.
        title: titleType === 'text/html' ? shown(entry.title) : entry.title,
        // Of the summary it forgets it, once a picture's description has come by: RSS has HTML there, Atom text.
        summary: format === 'rss' || hasEndTag(shown(entry.summary)) ? shown(entry.summary) : entry.summary,
        html: plainWords(entry.html),
        categories: entry.categories.map(([scheme, term]) => [scheme.replace(/^.*\/([^/]+)\/$/, '$1'), term]),
      }))
      expect(entries).toEqual(
        claims.map((claim) => ({
          ...claim,
          url: new URL(claim.url).href,
          html: plainWords(claim.html),
          enclosures: claim.enclosures.slice(format === 'rss' ? 1 : 0),
        })),
      )
    })
  })
})
