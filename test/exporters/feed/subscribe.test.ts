import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { feedsExporter, headersFor } from '../../../src/exporters/feed/index.js'
import { readXml } from '../../../src/exporters/feed/xml-tree.js'
import type { CollectionExporter, Diagnostic, Link } from '../../../src/index.js'
import { bareRecord, sampleMoment, samplePublication } from '../../record-sample.js'
import { sampleId, sampleIssue } from './feed-sample.js'

const link = (name: string, label: string, mediaType: string, path: string): Link => ({
  format: { name, label, mediaType, path },
  path,
  url: new URL(path.replace(/index\.html$/, ''), samplePublication.url).href,
})
const FRONT = link('html', 'HTML', 'text/html', 'index.html')
const RSS = link('rss', 'RSS', 'application/rss+xml', 'rss.xml')
const ATOM = link('atom', 'Atom', 'application/atom+xml', 'atom.xml')
const JSON_FEED = link('json-feed', 'JSON Feed', 'application/feed+json', 'feed.json')

/** The address of the hostile section. */
const SCRIPT = 'script-alert-1-script-98c576'

async function render(
  options: object = {},
  publication = samplePublication,
  collection = [FRONT, RSS, ATOM, JSON_FEED],
) {
  const { options: schema, render } = feedsExporter as CollectionExporter
  const diagnostics: Diagnostic[] = []
  const undated = bareRecord({ id: sampleId(8) })
  const hostile = bareRecord({
    id: sampleId(9),
    section: '<script>alert("1")</script>',
    tags: ['"озеро" & <берег>'],
    published: sampleMoment('2024-05-01'),
  })
  const rendition = await render([...sampleIssue, hostile, undated], {
    options: schema.parse(options),
    publication,
    collection,
    report: (diagnostic) => diagnostics.push(diagnostic),
    linksOf: () => [],
  })
  expect(diagnostics).toEqual([])
  return new Map(rendition.files.map((file) => [file.path, String(file.content)]))
}

describe('what stands around the feeds', () => {
  it.each(['feeds/feeds.opml', '_headers', 'nginx.conf'])('is as its golden file has it: %s', async (path) => {
    const files = await render({ tags: true, authors: true })
    await expect(files.get(path)).toMatchFileSnapshot(`expected/${path}`)
  })

  it('is without the files of hosts when these are not wanted', async () => {
    expect([...(await render({ hosting: false })).keys()]).toEqual(['feeds/index.html', 'feeds/feeds.opml'])
  })
})

describe('the page about subscribing', () => {
  it.each(['ru', 'en', 'de', 'fr', 'es', 'uk', 'pl', 'zh', 'ar', 'he'])('is valid HTML in %s', async (language) => {
    const page =
      (await render({ tags: true, authors: true }, { ...samplePublication, language })).get('feeds/index.html') ?? ''
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'doctype-style': 'off' },
    }).validateString(page)
    expect(report.results.flatMap((result) => result.messages.map((it) => `${it.line}: ${it.message}`))).toEqual([])
    expect(page).not.toContain('<script')
    expect(page).not.toContain('{format}')
  })

  it('names every feed in every format, written out, and nothing else', async () => {
    const page = (await render()).get('feeds/index.html') ?? ''
    const addresses = [...page.matchAll(/<dd>.*?<a href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, text]) => {
      expect(text).toBe(href)
      return href?.replace('https://vestnik.example/', '')
    })
    expect(addresses).toEqual(
      ['', 'section/gorod', `section/${SCRIPT}`, 'language/en', 'language/ru'].flatMap((key) =>
        key === ''
          ? ['atom.xml', 'rss.xml', 'feed.json']
          : [`feeds/atom/${key}.xml`, `feeds/rss/${key}.xml`, `feeds/json/${key}.json`],
      ),
    )
  })

  it('names the formats that are made, the first of them as the one to take', async () => {
    const page = (await render({}, samplePublication, [FRONT, RSS])).get('feeds/index.html') ?? ''
    expect(page).toContain('берите RSS.')
    expect(page).not.toContain('Atom')
  })
})

describe('without any feed', () => {
  it('the page and the list name none', async () => {
    const files = await render({}, samplePublication, [FRONT])
    expect(files.get('feeds/index.html')).not.toContain('<dl>')
    expect(files.get('feeds/feeds.opml')).not.toContain('<outline')
  })
})

describe('the list of feeds', () => {
  it('is well-formed and leads each section to its page', async () => {
    const body = readXml((await render()).get('feeds/feeds.opml') ?? '').children.find((it) => it.name === 'body')
    expect(body?.children.map((it) => it.attributes.get('htmlUrl')?.replace('https://vestnik.example/', ''))).toEqual([
      '',
      'section/gorod/',
      `section/${SCRIPT}/`,
      '',
      '',
    ])
    expect(body?.children[2]?.attributes.get('text')).toBe('<script>alert("1")</script> — Вестник Приозёрья')
  })

  it('lists Atom where there is no RSS', async () => {
    const opml = (await render({}, samplePublication, [ATOM])).get('feeds/feeds.opml')
    expect(opml).toContain('xmlUrl="https://vestnik.example/atom.xml"')
  })
})

describe('the headers', () => {
  it('are given to feeds alone, each with its type', () => {
    expect(Object.fromEntries(headersFor('/feeds/atom/archive/2024-1.xml'))).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': expect.stringContaining('max-age='),
    })
    expect(headersFor('/index.html')).toEqual([])
    expect(headersFor('/rss.xml/x')).toEqual([])
  })

  it('stand below the path of the publication', async () => {
    const files = await render({}, { ...samplePublication, url: 'https://host.example/vestnik/' })
    expect(files.get('_headers')).toMatch(/^\/vestnik\/feeds\/rss\/\*$/m)
    expect(files.get('nginx.conf')).toContain('location = "/vestnik/rss.xml" {')
  })

  it('are never two for one address', async () => {
    const patterns = [...((await render()).get('_headers') ?? '').matchAll(/^\/.*$/gm)].map(([it]) => it)
    for (const one of patterns)
      for (const other of patterns) if (one !== other) expect(other.startsWith(one.replace(/\*$/, ''))).toBe(false)
  })
})
