import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import {
  articleBodyToHtml,
  blocksToHtml,
  figureToHtml,
  footnotesToHtml,
  type HtmlContext,
  inlinesToHtml,
} from '../../src/markup/html.js'
import type { Block, Inline } from '../../src/record/node.js'
import { arbitraryRecord, bareRecord, paragraph, samplePhoto, sampleRecord } from '../record-sample.js'

const page: HtmlContext = {
  surface: 'page',
  resolve: (address) => address,
  mediaUrl: (media) => media.src,
  idPrefix: '',
  anchorBase: '',
}
const feed: HtmlContext = {
  surface: 'feed',
  resolve: (address) => new URL(address, 'https://vestnik.example/parom/').href,
  mediaUrl: (media) => media.src && `https://vestnik.example/parom/${media.src}`,
  idPrefix: 'parom-',
  anchorBase: 'https://vestnik.example/parom/',
}
const text = (value: string): Inline => ({ type: 'text', value })
const inlines = (...nodes: Inline[]) => inlinesToHtml(nodes, bareRecord(), page)
const blocks = (...nodes: Block[]) => blocksToHtml(nodes, bareRecord(), page)

describe('articleBodyToHtml', () => {
  it('writes every kind of block and inline for a page', async () => {
    await expect(articleBodyToHtml(sampleRecord(), page)).toMatchFileSnapshot('expected/page-body.html')
  })

  it('writes them without classes and with absolute addresses for a feed', async () => {
    const html = articleBodyToHtml(sampleRecord(), feed)
    await expect(html).toMatchFileSnapshot('expected/feed-body.html')
    for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^(https?|mailto|tel):/)
  })

  it('is well-formed for any record: a parser reads back what was written', () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.constantFrom(page, feed), (record, context) => {
        const html = articleBodyToHtml(record, context)
        const errors: string[] = []
        parseFragment(html, { onParseError: (error) => errors.push(error.code), sourceCodeLocationInfo: true })
        expect(errors).toEqual([])
        expect(articleBodyToHtml(record, context)).toBe(html)
      }),
    )
  })

  it('runs the dateline into the first paragraph', () => {
    const dated = (line: string) => blocksAfter(articleBodyToHtml(bareRecord({ dateline: { text: line } }), feed))
    expect(dated('МОСКВА, 9 дек')).toBe('<p><span>МОСКВА, 9 дек</span>\u00a0— Одна строка.</p>')
    expect(dated('МОСКВА, 9 дек — РИА.')).toBe('<p><span>МОСКВА, 9 дек — РИА.</span> Одна строка.</p>')
  })

  it('runs the dateline past pictures that stand above the text', () => {
    const media = [samplePhoto('one', { src: 'one.jpg' })]
    const figure = { type: 'figure', media: 'one' } as const
    const dated = (...body: Block[]) =>
      articleBodyToHtml(bareRecord({ dateline: { text: 'МОСКВА' }, media, body }), feed).replaceAll('\n', '')
    expect(dated(figure, paragraph('Одна.'), paragraph('Две.'))).toMatch(
      /^<figure>.*<\/figure><p><span>МОСКВА<\/span>\u00a0— Одна\.<\/p><p>Две\.<\/p>$/,
    )
    expect(dated(figure)).toMatch(/^<p><span>МОСКВА<\/span><\/p><figure>/)
  })
})

const blocksAfter = (html: string) => html.trim()

describe('hostile text', () => {
  it('never becomes markup', () => {
    const html = inlines(text('<script>alert(1)</script>&amp;"\''), { type: 'inlineCode', value: '</code><b>' })
    expect(html).toBe('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&#39;<code>&lt;/code&gt;&lt;b&gt;</code>')
  })

  it('loses the code points HTML forbids', () => {
    expect(inlines(text('a\u0000b\u0008c\u0085d\ufdd0e\u{1fffe}f\ud800g\r\nh'))).toBe('abcdefg\nh')
  })

  it('cannot break out of an attribute', () => {
    const link: Inline = { type: 'link', url: 'https://a.example/"onclick="x', title: '"><b>', children: [text('x')] }
    expect(inlines(link)).toBe('<a href="https://a.example/%22onclick=%22x" title="&quot;&gt;&lt;b&gt;">x</a>')
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'https://',
    'vbscript:x',
  ])('keeps the words of a link to %j and drops the link', (url) => {
    expect(inlines({ type: 'link', url, children: [text('слова')] })).toBe('слова')
  })

  it('holds the stack in deep nesting and keeps the words', () => {
    let quote: Block = paragraph('дно')
    for (let depth = 0; depth < 3000; depth++) quote = { type: 'blockquote', children: [quote] }
    let inline: Inline = text('середина')
    for (let depth = 0; depth < 3000; depth++) inline = { type: 'emphasis', children: [inline] }
    expect(blocks(quote)).toContain('<p>дно</p>')
    expect(inlines(inline)).toContain('середина')
  })
})

describe('links', () => {
  it('never nest', () => {
    const inner: Inline = { type: 'link', url: 'https://b.example/', children: [text('b')] }
    expect(inlines({ type: 'link', url: 'https://a.example/', children: [text('a'), inner] })).toBe(
      '<a href="https://a.example/">ab</a>',
    )
  })

  it('without words show their address', () => {
    expect(inlines({ type: 'link', url: 'https://a.example/', children: [] })).toBe(
      '<a href="https://a.example/">https://a.example/</a>',
    )
  })
})

describe('headings', () => {
  it('skip no level and share no id', () => {
    const heading = (depth: number, value: string): Block => ({ type: 'heading', depth, children: [text(value)] })
    expect(blocks(heading(4, 'Итоги дня'), heading(6, 'Итоги дня'), heading(2, '…'), heading(2, ' '))).toBe(
      '<h2 id="итоги-дня">Итоги дня</h2>\n<h3 id="итоги-дня-1">Итоги дня</h3>\n<h2 id="section">…</h2>\n',
    )
  })
})

describe('tables', () => {
  it('have as many cells in every row as the widest, and no header cell that heads nothing', () => {
    const cell = (value: string) => ({ type: 'tableCell' as const, children: value === '' ? [] : [text(value)] })
    const row = (...values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) })
    const html = blocks({
      type: 'table',
      align: [null, 'right'],
      children: [row('', 'Год'), row('а', '1', '2'), row('б')],
    })
    expect(html).toBe(
      '<section class="table" tabindex="0" aria-label="Таблица">\n<table>\n' +
        '<thead>\n<tr><td></td><th scope="col" class="end">Год</th><td></td></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>а</td><td class="end">1</td><td>2</td></tr>\n<tr><td>б</td><td class="end"></td><td></td></tr>\n' +
        '</tbody>\n</table>\n</section>\n',
    )
  })
})

describe('figures', () => {
  const figure = (over: Parameters<typeof samplePhoto>[1]) =>
    figureToHtml(samplePhoto('one', over), bareRecord(), page).replaceAll('\n', '')

  it('tell alt, caption and credit apart', () => {
    expect(
      figure({ src: 'one.jpg', alt: 'Что видно', caption: 'Подпись', credit: { creator: 'Имя' }, width: 8, height: 6 }),
    ).toBe(
      '<figure class="figure"><img src="one.jpg" alt="Что видно" width="8" height="6" loading="lazy" decoding="async">' +
        '<figcaption><span class="caption">Подпись</span> <span class="credit">Фото: Имя</span></figcaption></figure>',
    )
  })

  it('without a file are their caption, and nothing without one', () => {
    expect(figure({ src: 'one.jpg', width: 6, height: 8 })).toMatch(/^<figure class="figure upright">/)
    expect(figure({})).toMatch(/^<figure class="figure words"><figcaption>/)
    const { caption: _, credit: __, ...mute } = samplePhoto('one')
    expect(figureToHtml(mute, bareRecord(), page)).toBe('')
  })

  it('on another host are linked, never fetched', () => {
    const html = figure({ src: 'https://cdn.example/a.jpg' })
    expect(html).not.toContain('<img')
    expect(html).toContain('<a href="https://cdn.example/a.jpg" class="remote">Открыть изображение (cdn.example)</a>')
  })

  it('say nothing when decorative and their kind when unknown', () => {
    expect(figure({ src: 'a.png', decorative: true, alt: 'узор' })).toContain('alt=""')
    const { alt: _, ...unknown } = samplePhoto('one', { src: 'a.png' })
    expect(figureToHtml(unknown, bareRecord(), page)).toContain('alt="Фото"')
  })
})

describe('pull quotes', () => {
  const link: Inline = { type: 'link', url: 'https://a.example/', children: [text('строили')] }
  const pull: Block = {
    type: 'blockquote',
    pull: true,
    children: [{ type: 'paragraph', children: [text('«Мы  долго '), link, text('причал!»')] }],
    attribution: [text('Капитан')],
  }
  const write = (context: HtmlContext, ...before: Block[]) =>
    articleBodyToHtml(bareRecord({ body: [...before, pull] }), context)

  it('are read out once: hidden, without links, where they repeat the text', () => {
    const html = write(page, paragraph('Он сказал: «Мы долго строилипричал!»'))
    expect(html).toContain('<div class="pull" aria-hidden="true">\n<blockquote class="hang">')
    expect(html.slice(html.indexOf('class="pull"'))).not.toContain('<a')
    expect(html).toContain('<p class="speaker">—\u00a0Капитан</p>')
  })

  it('are read out where the text does not say it', () => {
    expect(write(page, paragraph('Другое.'))).toContain('<div class="pull">')
    expect(write(page, paragraph('Другое.'))).toContain('<a href="https://a.example/">')
  })

  it('are quotes in a feed', () => {
    expect(write(feed)).toContain('<figure>\n<blockquote>')
    expect(write(feed)).not.toContain('pull')
  })
})

describe('quotes', () => {
  it('hang their opening mark on a page, and say who speaks after one dash', () => {
    const quote = (text: string, speaker: string): Block => ({
      type: 'blockquote',
      children: [paragraph(text)],
      attribution: [{ type: 'text', value: speaker }],
    })
    expect(blocks(quote('«Да», — сказал он.', 'Имя'))).toContain('<blockquote class="hang">')
    expect(blocks(quote('Да, — сказал он.', 'Имя'))).toContain('<blockquote>')
    expect(blocks(quote('Да.', 'Имя'))).toContain('<figcaption>—\u00a0Имя</figcaption>')
    expect(blocks(quote('Да.', '— Имя'))).toContain('<figcaption>— Имя</figcaption>')
  })
})

describe('footnotes', () => {
  const reference = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
  const note = (identifier: string, ...children: Inline[]): Block => ({
    type: 'footnoteDefinition',
    identifier,
    children: [{ type: 'paragraph', children }],
  })
  const record = bareRecord({
    body: [
      { type: 'paragraph', children: [text('а'), reference('x'), reference('x'), reference('lost')] },
      note('x', text('икс'), reference('y')),
      note('y', text('игрек')),
    ],
  })

  it('lead back to every place that refers to them, their own among them', () => {
    const html = footnotesToHtml(record, page)
    expect([...html.matchAll(/href="([^"]+)"/g)].map((it) => it[1])).toEqual([
      '#fn_2',
      '#fnref_1',
      '#fnref_1_2',
      '#fnref_2',
    ])
  })

  it('share no id with anything on the page, and every anchor exists', () => {
    const html = articleBodyToHtml(record, { ...feed, anchorBase: '' })
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map((it) => it[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor)
    expect(html).toContain('parom-fn_1')
  })

  it('leave out a reference to nothing', () => {
    expect(articleBodyToHtml(record, page)).not.toContain('lost')
  })
})
