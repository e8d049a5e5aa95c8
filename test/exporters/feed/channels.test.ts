import { describe, expect, it } from 'vitest'
import { atomExporter, jsonFeedExporter, rssExporter } from '../../../src/exporters/feed/index.js'
import { readXml } from '../../../src/exporters/feed/xml-tree.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { bareRecord, sampleMoment, samplePublication } from '../../record-sample.js'
import { renderFeed, sampleId } from './feed-sample.js'

/** Article `n`, published on the n-th day of 2023 (from 0) at noon. */
function article(n: number, over: Partial<ArticleRecord> = {}): ArticleRecord {
  const day = new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)
  return bareRecord({
    id: sampleId(n),
    slug: `n${n}`,
    headline: `Заметка ${n}`,
    published: sampleMoment(`${day}T12:00`),
    provenance: { path: `input/${n}.md`, reader: 'markdown', digest: 'sha256:0', ledger: [] },
    ...over,
  })
}

const articles = (from: number, to: number): ArticleRecord[] =>
  Array.from({ length: to - from }, (_, at) => article(from + at))

const titles = (document: string): string[] =>
  [...document.matchAll(/Заметка \d+(?=<\/title>|",$)/gm)].map(([it]) => it)
const href = (document: string, rel: string): string | undefined =>
  new RegExp(`<(?:atom:)?link rel="${rel}"[^>]*href="https://vestnik.example/([^"]*)"`).exec(document)?.[1]

describe('the feeds of a publication', () => {
  const records = [
    article(1, { section: 'Город', tags: ['паром', 'Озеро'], authors: [{ name: 'А. Луга' }], language: 'ru' }),
    article(2, {
      section: 'Город',
      tags: ['озеро'],
      authors: [{ name: 'А. Луга' }, { name: 'B. Lake' }],
      language: 'en',
    }),
    article(3, { section: 'Культура & быт', tags: ['C'], language: 'ru' }),
    article(4, { tags: ['C++', '☃'], language: 'ru' }),
  ]

  it('are the whole, each section, and each language when there are several', async () => {
    const { files } = await renderFeed(rssExporter, records)
    expect(files.map((file) => file.path)).toEqual([
      'rss.xml',
      'feeds/rss/section/gorod.xml',
      'feeds/rss/section/kultura-byt.xml',
      'feeds/rss/language/en.xml',
      'feeds/rss/language/ru.xml',
    ])
    expect(files.every((file) => file.mediaType === 'application/rss+xml')).toBe(true)
  })

  it('are those of tags and authors too when asked for; spellings of one tag share a feed, other tags never do', async () => {
    const options = { sections: false, languages: false, tags: true, authors: true }
    const feeds = await renderFeed(jsonFeedExporter, records, options)
    const members = feeds.files.map(({ path }) => [path, titles(feeds.text(path))])
    expect(members).toEqual([
      ['feed.json', ['Заметка 4', 'Заметка 3', 'Заметка 2', 'Заметка 1']],
      ['feeds/json/tag/516433.json', ['Заметка 4']],
      ['feeds/json/tag/c.json', ['Заметка 3']],
      ['feeds/json/tag/c-cedb1b.json', ['Заметка 4']],
      ['feeds/json/tag/ozero.json', ['Заметка 2', 'Заметка 1']],
      ['feeds/json/tag/parom.json', ['Заметка 1']],
      ['feeds/json/author/a-luga.json', ['Заметка 2', 'Заметка 1']],
      ['feeds/json/author/b-lake.json', ['Заметка 2']],
    ])
  })

  it('speak the language of their articles and have ids and titles of their own', async () => {
    const feeds = await renderFeed(atomExporter, records, { id: 'tag:vestnik.example,2020:feed' })
    const heads = ['atom.xml', 'feeds/atom/section/kultura-byt.xml', 'feeds/atom/language/en.xml'].map((path) => {
      const root = readXml(feeds.text(path))
      const text = (name: string): string | undefined => root.children.find((it) => it.name === name)?.text
      return [text('id'), text('title'), root.attributes.get('xml:lang'), href(feeds.text(path), 'self')]
    })
    expect(heads).toEqual([
      ['tag:vestnik.example,2020:feed', 'Вестник Приозёрья', 'ru', 'atom.xml'],
      [
        'tag:vestnik.example,2020:feed#section/kultura-byt',
        'Культура & быт — Вестник Приозёрья',
        'ru',
        'feeds/atom/section/kultura-byt.xml',
      ],
      ['tag:vestnik.example,2020:feed#language/en', 'English — Вестник Приозёрья', 'en', 'feeds/atom/language/en.xml'],
    ])
  })

  it('name the hubs they are pushed through', async () => {
    const hubs = ['https://hub.example/?a=1&b=2']
    for (const [exporter, path] of [
      [rssExporter, 'rss.xml'],
      [atomExporter, 'atom.xml'],
    ] as const) {
      const feed = (await renderFeed(exporter, records, { hubs })).text(path)
      expect(feed).toMatch(/<(?:atom:)?link rel="hub" href="https:\/\/hub.example\/\?a=1&#x26;b=2"\/>/)
    }
    const json = JSON.parse((await renderFeed(jsonFeedExporter, records, { hubs })).text('feed.json'))
    expect(json.hubs).toEqual([{ type: 'WebSub', url: hubs[0] }])
  })

  it('stay below the publication’s address where that has a path', async () => {
    const publication = { ...samplePublication, url: 'https://host.example/vestnik/' }
    const feed = (await renderFeed(rssExporter, records, {}, publication)).text('feeds/rss/section/gorod.xml')
    expect(feed).toContain('href="https://host.example/vestnik/feeds/rss/section/gorod.xml"')
    expect(feed).toContain('<link>https://host.example/vestnik/n2/</link>')
  })
})

describe('a publication with an address in letters of its own', () => {
  const publication = { ...samplePublication, url: 'https://вестник.example/новости/' }
  it.each([
    ['rss.xml', rssExporter],
    ['atom.xml', atomExporter],
    ['feed.json', jsonFeedExporter],
  ] as const)('has addresses in ASCII alone in %s', async (path, exporter) => {
    const slug = 'статья-о-пароме'
    const feeds = await renderFeed(exporter, [article(1, { slug, section: 'Город' })], {}, publication)
    expect(feeds.diagnostics).toEqual([])
    const document = feeds.text(path)
    expect(document).toContain('https://xn--b1agjinxh.example/%D0%BD%D0%BE%D0%B2')
    expect(document).not.toMatch(/https?:[^\s"<]*[^\x20-\x7e]/)
  })
})

describe.each([
  { name: 'rss', exporter: rssExporter, path: 'rss.xml', page: (it: string) => `feeds/rss/archive/${it}.xml` },
  { name: 'atom', exporter: atomExporter, path: 'atom.xml', page: (it: string) => `feeds/atom/archive/${it}.xml` },
])('the archive ($name)', ({ exporter, path, page }) => {
  const options = { limit: 3, archivePage: 4 }
  const render = (records: readonly ArticleRecord[]) => renderFeed(exporter, records, options)

  it('holds every article the feed no longer does, page before page, and marks its pages', async () => {
    const feeds = await render(articles(0, 16))
    expect(feeds.files.map((file) => file.path)).toEqual([
      path,
      page('2023-1'),
      page('2023-2'),
      page('2023-3'),
      page('2023-4'),
    ])
    const found: string[] = []
    let at: string | undefined = path
    while (at !== undefined) {
      const document = feeds.text(at)
      found.push(...titles(document))
      const oldest = at === page('2023-1')
      expect(document.includes('<fh:archive/>')).toBe(at !== path && !(oldest && path === 'atom.xml'))
      expect(href(document, 'current')).toBe(at === path ? undefined : path)
      expect(href(document, 'self')).toBe(at)
      expect(document).not.toContain('next-archive')
      at = href(document, 'prev-archive')
    }
    expect(found).toEqual(
      articles(0, 16)
        .reverse()
        .map((record) => record.headline),
    )
  })

  it('never changes a page once it is full, however many articles follow', async () => {
    const full = await render(articles(0, 7))
    const first = full.text(page('2023-1'))
    expect(titles(first)).toHaveLength(4)
    for (const count of [8, 11, 12, 40, 400])
      expect((await render(articles(0, count))).text(page('2023-1'))).toBe(first)
    const later = await render(articles(0, 400))
    expect(later.files.map((file) => file.path).slice(-2)).toEqual([page('2024-7'), page('2024-8')])
  })

  it('keeps the pages of other years when an article is dated back', async () => {
    const before = await render(articles(0, 400))
    const after = await render([...articles(0, 400), article(1000, { published: sampleMoment('2023-01-01T08:00') })])
    const changed = before.files.filter((file) => after.text(file.path) !== before.text(file.path))
    expect(changed.length).toBeGreaterThan(0)
    // The year's last page had room, so none of the next year has to name another page as the one before it.
    expect(changed.every((file) => file.path.includes('/2023-'))).toBe(true)
  })

  it('is kept for sections when asked for, and for nothing when not wanted', async () => {
    const city = articles(0, 9).map((record) => ({ ...record, section: 'Город' }))
    const all = await renderFeed(exporter, city, { ...options, archive: 'all' })
    const folder = page('').replace(/archive\/\.xml$/, 'section/gorod')
    expect(href(all.text(`${folder}.xml`), 'prev-archive')).toBe(`${folder}/2023-2.xml`)
    expect(href(all.text(`${folder}/2023-2.xml`), 'prev-archive')).toBe(`${folder}/2023-1.xml`)
    const none = await renderFeed(exporter, city, { ...options, archive: 'none' })
    expect(none.files.map((file) => file.path)).toEqual([path, `${folder}.xml`])
    expect(none.text(path)).not.toContain('prev-archive')
  })
})

describe('the archive (json-feed)', () => {
  it('follows from next_url to next_url through every article', async () => {
    const feeds = await renderFeed(jsonFeedExporter, articles(0, 16), { limit: 3, archivePage: 4 })
    const found: string[] = []
    let at: string | undefined = 'feed.json'
    while (at !== undefined) {
      const feed: { feed_url: string; next_url?: string; items: { title: string }[] } = JSON.parse(feeds.text(at))
      expect(feed.feed_url).toBe(`https://vestnik.example/${at}`)
      found.push(...feed.items.map((item) => item.title))
      at = feed.next_url?.replace('https://vestnik.example/', '')
    }
    expect(found).toEqual(
      articles(0, 16)
        .reverse()
        .map((record) => record.headline),
    )
  })
})
