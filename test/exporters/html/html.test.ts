import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../../src/record/article.js'
import { arbitraryRecord, bareRecord, paragraph, sampleMoment, samplePhoto, sampleRecord } from '../../record-sample.js'
import { attribute, complaints, elements, unversioned } from './html-reading.js'
import { cases, pageOf, siteOf } from './html-sample.js'

describe('the article page', () => {
  it.each(cases())('of %s is as agreed', async (name, record) => {
    const html = await pageOf(record)
    await expect(unversioned(html)).toMatchFileSnapshot(`../../fixtures/${name}/expected/page.html`)
    expect(await complaints(html)).toEqual([])
  })

  it('asks for an upright picture no wider than it is shown', async () => {
    const sizesOf = async (width: number, height: number) => {
      const photo = samplePhoto('one', { src: 'one.jpg', mediaType: 'image/jpeg', width, height })
      return /<source[^>]* sizes="([^"]*)"/.exec(await pageOf(bareRecord({ media: [photo] })))?.[1]
    }
    expect(await sizesOf(1200, 800)).toBe('(min-width: 48em) 720px, calc(100vw - 2.5rem)')
    expect(await sizesOf(800, 1200)).toBe('(min-width: 34em) 500px, calc(100vw - 2.5rem)')
  })

  it('sets a headline smaller that would take more than five lines', async () => {
    const classOf = async (headline: string) => /<h1[^>]*>/.exec(await pageOf(bareRecord({ headline })))?.[0]
    expect(await classOf('Паром вернулся '.repeat(7).trim())).toBe('<h1>')
    expect(await classOf('Паром вернулся '.repeat(8).trim())).toBe('<h1 class="long">')
    expect(await classOf(`«${'Паром вернулся '.repeat(8).trim()}»`)).toBe('<h1 class="hang long">')
  })

  it('is valid for any record and repeats byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (record) => {
        const html = await pageOf(record)
        expect(await complaints(html)).toEqual([])
        expect(elements(html).errors).toEqual([])
        expect(await pageOf(record)).toBe(html)
      }),
      { numRuns: 60 },
    )
  })

  it('fetches nothing but its own files, and runs nothing', async () => {
    const { all } = elements(
      await pageOf(sampleRecord({ media: [samplePhoto('a', { src: 'https://cdn.example/a.jpg' })] })),
    )
    const fetched = all.flatMap((it) => {
      const loads = ['stylesheet', 'preload', 'icon'].includes(attribute(it, 'rel') ?? '')
      return it.tagName === 'link' ? (loads ? [attribute(it, 'href')] : []) : [attribute(it, 'src')]
    })
    for (const address of fetched) if (address !== undefined) expect(address).toMatch(/^\.\.\//)
    const scripts = all.filter((it) => it.tagName === 'script')
    expect(scripts.map((it) => attribute(it, 'type'))).toEqual(['application/ld+json'])
  })

  it('keeps the text of a hostile record text', async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'</style>--><!--`
    const record = sampleRecord({
      headline: evil,
      kicker: evil,
      subhead: evil,
      summary: evil,
      byline: evil,
      section: evil,
      tags: [evil],
      authors: [{ name: evil, role: evil, organisation: evil }],
      dateline: { text: evil },
      rights: { notice: evil, license: evil },
      source: { name: evil },
      media: [samplePhoto('one', { src: `${evil}.jpg`, alt: evil, caption: evil, credit: { creator: evil } })],
      body: [paragraph(evil), { type: 'code', lang: evil, value: evil }],
      corrections: [{ at: sampleMoment('2024-06-03'), kind: 'update', text: evil }],
    })
    const html = await pageOf(record)
    const { all, errors } = elements(html)
    expect(errors).toEqual([])
    expect(all.filter((it) => it.tagName === 'script')).toHaveLength(1)
    expect(all.filter((it) => it.tagName === 'img')).toHaveLength(1)
    expect(all.flatMap((it) => it.attrs.filter((a) => a.name.startsWith('on')))).toEqual([])
    expect(jsonLd(html)['headline']).toBe(evil)
  })

  it('says nothing of what is not for the public', async () => {
    const html = await pageOf(sampleRecord())
    expect(html).not.toContain('Проверить фамилию капитана')
    expect(html).not.toContain('Читайте также')
  })

  it('marks interface words that had to be English', async () => {
    expect(await pageOf(bareRecord({ language: 'kk' }))).toContain('<span lang="en">1 min read</span>')
    expect(await pageOf(bareRecord({ language: 'he' }))).toContain('<span lang="en" dir="ltr">')
  })

  it('shows the words of a picture whose file is lost', async () => {
    const html = await pageOf(bareRecord({ media: [samplePhoto('lost', { src: 'lost.jpg' })] }))
    expect(html).not.toContain('<img')
    expect(html).toContain('Паром «Снегирь» перед первым рейсом.')
  })

  it('says a retraction before the text', async () => {
    const retraction = {
      at: sampleMoment('2024-06-04'),
      kind: 'retraction',
      text: 'Редакция отзывает статью.',
    } as const
    const html = await pageOf(sampleRecord({ corrections: [retraction] }))
    expect(html.indexOf('Редакция отзывает статью.')).toBeLessThan(html.indexOf('class="text"'))
    expect(html.lastIndexOf('Редакция отзывает статью.')).toBeGreaterThan(html.indexOf('class="text"'))
    expect(await pageOf(sampleRecord())).not.toContain('class="notice"')
  })

  it('leads on to articles on the same matter, the one before and the one after', async () => {
    const other = {
      slug: 'prichal',
      headline: 'Причал <достроили>',
      language: 'ru',
      published: sampleMoment('2024-06-02'),
    }
    const html = await pageOf(bareRecord(), {}, { related: [other], older: other, newer: other, sections: [] })
    expect(html).toContain('<li><a href="../prichal/">Причал &lt;достроили&gt;</a> <time datetime="2024-06-02">')
    expect(html).toContain('<a href="../prichal/" rel="prev">')
    expect(html).toContain('<a href="../prichal/" rel="next">')
    expect(await complaints(html)).toEqual([])
    expect(await pageOf(bareRecord(), {}, { related: [], sections: [] })).not.toContain('class="onward"')
  })

  it('leads from each name in the byline to its articles, and tells roles apart', async () => {
    const authors = [{ name: 'Анна Ким', role: 'корреспондент' }, { name: 'Анна' }]
    const printed = await pageOf(bareRecord({ byline: 'Анна Ким <и> Анна', authors }))
    expect(printed).toContain('<a href="../author/anna-kim/" rel="author">Анна Ким</a> &lt;и&gt; Анна</p>')
    const listed = await pageOf(bareRecord({ authors }))
    expect(listed).toContain('</a>, <span class="role">корреспондент</span>; <a href="../author/anna/" rel="author">')
  })

  it('can leave the reading time out', async () => {
    expect(await pageOf(bareRecord())).toContain('мин чтения')
    expect(await pageOf(bareRecord(), { readingTime: false })).not.toContain('мин чтения')
  })
})

function jsonLd(html: string): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  return JSON.parse(json) as Record<string, unknown>
}

it('is light: at most 15 KB compressed, and no script that runs', async () => {
  for (const [name, record] of cases()) {
    const html = await pageOf(record)
    expect(gzipSync(html).length, name).toBeLessThan(15_000)
    expect(html.match(/<script(?! type="application\/ld\+json")/), name).toBeNull()
  }
})

describe('JSON-LD', () => {
  it('tells dates with their zone, people and publisher as objects, pictures absolute', async () => {
    const record = sampleRecord({ media: [samplePhoto('one', { src: 'один.jpg', width: 8, height: 6 })] })
    const data = jsonLd(await pageOf(record))
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: record.headline,
      datePublished: '2024-06-03T09:40+03:00',
      dateModified: '2024-06-03T14:05+03:00',
      author: [{ '@type': 'Person', name: 'Анна Ключевская', jobTitle: 'корреспондент' }, { name: 'Пётр Заозёрный' }],
      publisher: { '@type': 'Organization', name: 'Вестник Приозёрья' },
      image: [{ url: `https://vestnik.example/${record.slug}/${encodeURIComponent('один')}.jpg`, width: 8, height: 6 }],
      inLanguage: 'ru',
    })
  })

  it('leaves a date a date', async () => {
    const data = jsonLd(await pageOf(bareRecord({ published: sampleMoment('2024-02-29') })))
    expect(data['datePublished']).toBe('2024-02-29')
  })
})

describe('the front page', () => {
  const at = (value: string, slug: string, over: Partial<ArticleRecord> = {}) =>
    bareRecord({ slug, headline: `Заметка ${slug}`, published: sampleMoment(value), ...over })
  const records = [
    at('2024-06-03T14:00', 'tri', {
      section: 'Город',
      summary: 'Кратко.',
      media: [samplePhoto('a', { src: 'a.jpg' })],
    }),
    at('2024-06-03T09:40', 'dva', { language: 'en', headline: 'A note in English' }),
    at('2024-06-02', 'odin'),
    bareRecord({ slug: 'bez-daty' }),
  ]

  it('is as agreed', async () => {
    const html = (await siteOf(records)).get('index.html') ?? ''
    await expect(unversioned(html)).toMatchFileSnapshot('expected/index.html')
    expect(await complaints(html)).toEqual([])
  })

  it('says each day once and leads to the articles', async () => {
    const html = (await siteOf(records)).get('index.html') ?? ''
    expect([...html.matchAll(/<h2[^>]*>(?:<time[^>]*>)?([^<]*)/g)].map((it) => it[1]?.replace(/\u00a0/g, ' '))).toEqual(
      ['3 июня 2024', '2 июня 2024', 'Без даты'],
    )
    expect([...html.matchAll(/<h3><a href="([^"]*)"/g)].map((it) => it[1])).toEqual([
      'tri/',
      'dva/',
      'odin/',
      'bez-daty/',
    ])
  })

  it('says so when there is nothing', async () => {
    const html = (await siteOf([])).get('index.html') ?? ''
    expect(html).toContain('Пока ничего не опубликовано.')
    expect(await complaints(html)).toEqual([])
  })

  it('brings the stylesheet and the faces, and no face when the system has to do', async () => {
    const paths = [...(await siteOf([])).keys()]
    expect(paths).toContain('style.css')
    const css = (await siteOf([])).get('style.css') ?? ''
    for (const [, font = ''] of css.matchAll(/url\(([^)]*)\)/g)) expect(paths).toContain(font)
    const plain = await siteOf([], { typeface: 'system', css: '.x { color: red }' })
    expect([...plain.keys()].filter((path) => path.startsWith('fonts/'))).toEqual([])
    expect(plain.get('style.css')).toMatch(/\.x \{ color: red \}\n$/)
    expect(plain.get('index.html')).not.toContain('preload')
  })
})
