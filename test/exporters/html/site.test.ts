import { describe, expect, it } from 'vitest'
import type { OutputFile } from '../../../src/contract/exporter.js'
import { relativeAddress } from '../../../src/exporters/html/place.js'
import { toCard } from '../../../src/exporters/html/site/card.js'
import { topicsOf } from '../../../src/exporters/html/site/lists.js'
import { feedsOf } from '../../../src/exporters/html/site/pages.js'
import { type SitemapEntry, sitemapFiles } from '../../../src/exporters/html/site/sitemap.js'
import { topicKey } from '../../../src/exporters/html/site/topics.js'
import { bareRecord, sampleMoment, samplePublication, sampleRecord } from '../../record-sample.js'
import { attribute, complaints, elements, unversioned } from './html-reading.js'
import { cases, filesOf } from './html-sample.js'

const records = cases().map(([, record]) => record)
const pagesOf = (files: readonly OutputFile[]) => files.filter((it) => it.path.endsWith('.html'))

describe('the site', () => {
  it('is valid on every page', async () => {
    for (const { path, content } of pagesOf(await filesOf(records, { perPage: 2 }))) {
      expect(await complaints(String(content)), path).toEqual([])
    }
  })

  it.each([
    ['section/politika/index.html', 'section.html'],
    ['archive/all/index.html', 'contents.html'],
    ['404.html', '404.html'],
    ['sitemap.xml', 'sitemap.xml'],
    ['news-sitemap.xml', 'news-sitemap.xml'],
    ['robots.txt', 'robots.txt'],
    ['icon.svg', 'icon.svg'],
  ])('has %s as agreed', async (path, agreed) => {
    const file = (await filesOf(records)).find((it) => it.path === path)
    await expect(unversioned(String(file?.content))).toMatchFileSnapshot(`expected/${agreed}`)
  })

  it('leads from the front to every page, and to none that is not there', async () => {
    const files = await filesOf(records, { perPage: 2 })
    const byPath = new Map(files.map((it) => [it.path, it]))
    const seen = new Set(['index.html'])
    for (const path of seen) {
      const { all } = elements(String(byPath.get(path)?.content))
      for (const link of all.filter((it) => it.tagName === 'a' && attribute(it, 'hreflang') === undefined)) {
        const url = new URL(attribute(link, 'href') ?? '', `${samplePublication.url}${path}`)
        if (url.href.startsWith(samplePublication.url) && !/\.(?:xml|json|pdf)$/.test(url.pathname)) {
          const target = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
          expect(byPath.has(target), `${path} leads to ${target}`).toBe(true)
          seen.add(target)
        }
      }
    }
    const pages = pagesOf(files).map((it) => it.path)
    expect([...seen, '404.html'].sort()).toEqual(pages.sort())
  })

  it('pages its lists: every article once, in order', async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      bareRecord({ slug: `zametka-${at}`, published: sampleMoment(`2024-06-0${7 - at}`), section: 'Город' }),
    )
    const files = new Map((await filesOf(many, { perPage: 3 })).map((it) => [it.path, String(it.content)]))
    const slugs = ['index.html', 'page/2/index.html', 'page/3/index.html'].map((path) =>
      [...(files.get(path) ?? '').matchAll(/<h3><a href="[./]*([^"/]*)\/"/g)].map((it) => it[1]),
    )
    expect(slugs.flat()).toEqual(many.map((it) => it.slug))
    expect(slugs.map((it) => it.length)).toEqual([3, 3, 1])
    expect(files.has('section/gorod/3/index.html')).toBe(true)
    expect(files.has('page/4/index.html')).toBe(false)
  })

  it('tells of an author what the articles tell', async () => {
    const author = { name: 'Анна Ким', role: 'корреспондент', url: 'https://kim.example/' }
    const files = await filesOf([
      bareRecord({ slug: 'a', authors: [{ name: 'Анна Ким' }] }),
      bareRecord({ authors: [author] }),
    ])
    const page = String(files.find((it) => it.path === 'author/anna-kim/index.html')?.content)
    expect(page).toContain('корреспондент · <a href="https://kim.example/" rel="me">kim.example/</a>')
    expect(await complaints(page)).toEqual([])
  })

  it('leads from the addresses an article had before to the one it has', async () => {
    const base = samplePublication.url
    const former = [
      `${base}staryy/`,
      `${base}dva`,
      'https://elsewhere.example/x/',
      `${base}2019/05/Parom_vernulsya.html`,
      `${base}novosti/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC/index.html`,
      `${base}dva/x/`,
      `${base}404.html`,
      `${base}rss.xml`,
      `${base}?p=12`,
      `${base}a/../b/`,
      `${base}con/b/`,
      `${base}${'a/'.repeat(9)}`,
      `${base}..%2Fx/`,
      `${base}%zz/`,
    ]
    const files = await filesOf([bareRecord({ slug: 'novyy', formerUrls: former }), bareRecord({ slug: 'dva' })])
    const page = files.find((it) => it.path === 'staryy/index.html')
    expect(String(page?.content)).toContain('<meta http-equiv="refresh" content="0; url=../novyy/">')
    expect(String(page?.content)).toContain('<link rel="canonical" href="https://vestnik.example/novyy/">')
    expect(await complaints(String(page?.content))).toEqual([])
    const leading = files.filter((it) => String(it.content).includes('http-equiv="refresh"'))
    expect(leading.map((it) => [it.path, /url=([^"]*)/.exec(String(it.content))?.[1]])).toEqual([
      ['staryy/index.html', '../novyy/'],
      ['2019/05/Parom_vernulsya.html', '../../novyy/'],
      ['novosti/паром/index.html', '../../novyy/'],
    ])
    expect(new Set(files.map((it) => it.path)).size).toBe(files.length)
  })

  it('says nothing of what is not for the public', async () => {
    const files = await filesOf([sampleRecord()])
    const text = files.map((it) => (typeof it.content === 'string' ? it.content : '')).join('')
    expect(text).not.toContain('Проверить фамилию капитана')
    expect(text).not.toContain('Читайте также')
  })
})

it('leads from a section to its feeds, where there are any', () => {
  const collection = ['rss', 'atom', 'html'].map((name) => {
    const mediaType = name === 'html' ? 'text/html' : `application/${name}+xml`
    const format = { name, label: name.toUpperCase(), mediaType, path: `${name}.xml` }
    return { format, path: format.path, url: `${samplePublication.url}${format.path}` }
  })
  const optionsOf = (name: string) => ({ sections: name === 'rss', tags: false })
  const context = { collection, optionsOf, options: {}, publication: samplePublication, report: () => {} }
  expect(feedsOf({ kind: 'section', key: 'gorod' }, context)).toEqual([
    { path: 'feeds/rss/section/gorod.xml', mediaType: 'application/rss+xml', label: 'RSS' },
  ])
  expect(feedsOf({ kind: 'tag', key: 'gorod' }, context)).toEqual([])
  expect(feedsOf({ kind: 'archive', key: '2024-06' }, context)).toEqual([])
})

describe('topics', () => {
  it('share a list when they differ in case or marks alone, under the commonest spelling', () => {
    const tagged = (slug: string, ...tags: string[]) => bareRecord({ slug, tags })
    const topics = topicsOf(
      [tagged('a', 'паром', 'Озеро'), tagged('b', 'Паром'), tagged('c', 'Паром', 'Паром')].map((record) =>
        toCard(record, { publication: samplePublication, links: [], many: false }),
      ),
    )
    expect(topics.map((it) => [it.name, Array.from(it.articles, (place) => 'abc'[place])])).toEqual([
      ['Озеро', ['a']],
      ['Паром', ['a', 'b', 'c']],
    ])
  })

  it.each([
    ['Политика', 'politika'],
    ['озеро & берег', 'ozero-bereg'],
    ["D'Artagnan", 'dartagnan'],
  ])('%s stands in %s', (name, key) => {
    expect(topicKey(name)).toBe(key)
  })

  it('keep apart what letters alone do not, and names without letters', () => {
    expect(new Set(['C', 'C++', 'C#', '🎉', '…'].map(topicKey)).size).toBe(5)
    for (const name of ['🎉', '../../x', 'а'.repeat(300), ''])
      expect(topicKey(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})

describe('sitemaps', () => {
  const entry = (slug: string, published: string, over = {}): SitemapEntry => ({
    url: `https://vestnik.example/${slug}/`,
    record: bareRecord({ slug, published: sampleMoment(published), ...over }),
  })
  const file = (entries: readonly SitemapEntry[], path: string) =>
    String(sitemapFiles(entries, samplePublication).find((it) => it.path === path)?.content)

  it('tell news of two days back from the moment of the edition', () => {
    const moment = Date.parse('2024-06-05T12:00+03:00')
    const entries = [entry('a', '2024-06-03T12:00'), entry('b', '2024-06-03T11:59'), entry('c', '2024-06-05T14:00')]
    const news = sitemapFiles(entries, samplePublication, moment).find((it) => it.path === 'news-sitemap.xml')
    expect([...String(news?.content).matchAll(/<loc>[^<]*\/([a-z])\/</g)].map((it) => it[1])).toEqual(['a', 'c'])
  })

  it('tell news of two days from the newest where there is no moment, by the language', () => {
    const news = file(
      [
        entry('a', '2024-06-03T10:00'),
        entry('b', '2024-06-01T10:00', { language: 'zh-TW' }),
        entry('c', '2024-06-01T09:59'),
      ],
      'news-sitemap.xml',
    )
    expect([...news.matchAll(/<loc>[^<]*\/([a-z])\/</g)].map((it) => it[1])).toEqual(['a', 'b'])
    expect([...news.matchAll(/<news:language>([^<]*)/g)].map((it) => it[1])).toEqual(['ru', 'zh-tw'])
  })

  it('are split where one file may not hold them', () => {
    const many = Array.from({ length: 50_001 }, (_, at) => ({ url: `https://vestnik.example/${at}/` }))
    expect(file(many, 'sitemap.xml')).toContain('https://vestnik.example/sitemap-2.xml')
    expect(file(many, 'sitemap-1.xml').match(/<url>/g)).toHaveLength(50_000)
    expect(file(many, 'sitemap-2.xml').match(/<url>/g)).toHaveLength(1)
  })

  it('are named in robots.txt only where a crawler would look', () => {
    const paths = (url: string) => sitemapFiles([], { ...samplePublication, url }).map((it) => it.path)
    expect(paths('https://vestnik.example/')).toContain('robots.txt')
    expect(paths('https://host.example/vestnik/')).not.toContain('robots.txt')
  })
})

it.each([
  ['a/index.html', 'index.html', '../'],
  ['a/index.html', 'rss.xml', '../rss.xml'],
  ['a/index.html', 'a/a.pdf', 'a.pdf'],
  ['a/index.html', 'a/index.html', './'],
  ['index.html', 'index.html', './'],
  ['index.html', 'a/index.html', 'a/'],
  ['tag/x/index.html', 'tag/y/index.html', '../y/'],
  ['a/index.html', 'b/что?.pdf', '../b/%D1%87%D1%82%D0%BE%3F.pdf'],
])('from %s, %s is %s', (from, to, address) => {
  expect(relativeAddress(from, to)).toBe(address)
})
