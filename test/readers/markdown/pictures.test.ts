import { describe, expect, it } from 'vitest'
import { splitCaption } from '../../../src/readers/markdown/pictures.js'
import { paragraph, readMarkdown, text } from './reading.js'

const bare = async (source: string) => {
  const { draft, told } = await readMarkdown(source)
  return {
    told,
    body: JSON.parse(JSON.stringify(draft.body, (key, value) => (key === 'position' ? undefined : value))),
    media: draft.media,
    ledger: draft.ledger,
  }
}

describe('a picture', () => {
  it('alone in its paragraph is a figure, its title caption and credit', async () => {
    const { body, media, ledger, told } = await bare(
      'A\n\n![Alt *t* &amp; x](a%20b.jpg "Cap. Photo: Ann Lee / North.")\n',
    )
    expect(told).toEqual([])
    expect(body).toEqual([paragraph(text('A')), { type: 'figure', media: 'image-1' }])
    expect(media).toEqual([
      {
        id: 'image-1',
        kind: 'photo',
        src: 'a b.jpg',
        alt: 'Alt t & x',
        decorative: false,
        caption: 'Cap.',
        credit: { creator: 'Ann Lee', agency: 'North' },
        line: 3,
      },
    ])
    expect(ledger[2]).toMatchObject({ role: 'caption', also: ['credit'], rule: 'image' })
  })

  it('shown twice with other words is two, and with the same words one', async () => {
    const { body, media } = await bare('![x](a.jpg "One.")\n\n![x](a.jpg "Two.")\n\n![x](a.jpg "Two.")\n')
    expect(body.map(({ media: id }: { media: string }) => id)).toEqual(['image-1', 'image-2', 'image-2'])
    expect(media.map(({ src, caption }) => `${src} ${caption}`)).toEqual(['a.jpg One.', 'a.jpg Two.'])
  })

  it('within text stands behind it', async () => {
    const { body, told } = await bare('A ![b](c.svg) d.\n\n- e ![f](c.svg)\n\n| ![g](http://e.org/ü.png) |\n|-|\n')
    expect(told).toEqual([1, 3, 5].map((line) => `info ${line}:${line === 3 ? 5 : 3} markdown/image-in-text`))
    expect(body).toMatchObject([
      paragraph(text('A d.')),
      { type: 'figure', media: 'image-1' },
      { type: 'list', children: [{ children: [paragraph(text('e')), { type: 'figure', media: 'image-2' }] }] },
      { type: 'table' },
      { type: 'figure', media: 'image-3' },
    ])
  })

  it('several of them, linked or not, make a figure each', async () => {
    const { body, told } = await bare('![a](a.png)\n[![b](b.png "B")](http://e.org)')
    expect(body.map(({ type }: { type: string }) => type)).toEqual(['figure', 'figure'])
    expect(told).toEqual([])
  })

  it('named in front matter is one with that of the body, and front matter rules', async () => {
    const { media, body } = await bare(
      '---\nmedia:\n  - src: lead.jpg\n  - src: a.jpg\n    caption: Ruled\n---\n![Alt](a.jpg "Other. © X")\n\n![c](c.jpg)\n\n![again](a.jpg)',
    )
    expect(media.map(({ id, src, alt, caption, credit }) => [id, src, alt, caption, credit?.creator])).toEqual([
      ['image-1', 'lead.jpg', undefined, undefined, undefined],
      ['image-2', 'a.jpg', 'Alt', 'Ruled', 'X'],
      ['image-3', 'c.jpg', 'c', undefined, undefined],
    ])
    expect(body.map(({ media: id }: { media: string }) => id)).toEqual(['image-2', 'image-3', 'image-2'])
  })

  it('in a figure has its caption and credit from there', async () => {
    const { media, body, told } = await bare(
      '<figure>\n<a href="x"><img src="a.jpg" alt=""></a>\n<figcaption>Cap <b>one</b>. <small>Foto: Ida Moss</small></figcaption>\n</figure>\n\n<figure>\n\n![b](b.jpg)\n\n<figcaption>Two © Cy / Dee</figcaption>\n\n</figure>\n',
    )
    expect(told).toEqual([])
    expect(body).toMatchObject([{ media: 'image-1' }, { media: 'image-2' }])
    expect(media).toMatchObject([
      { src: 'a.jpg', decorative: true, caption: 'Cap one.', credit: { creator: 'Ida Moss' } },
      { src: 'b.jpg', decorative: false, alt: 'b', caption: 'Two', credit: { creator: 'Cy', agency: 'Dee' } },
    ])
    expect(media[0]).not.toHaveProperty('alt')
  })

  it('a figure without one gives its caption to what it holds', async () => {
    const { body } = await bare(
      '<figure><table><tr><td>a</table><figcaption>Cap</figcaption></figure>\n\n<figure><blockquote>b</blockquote><figcaption>— Cy</figcaption></figure>',
    )
    expect(body).toMatchObject([
      { type: 'table', caption: [text('Cap')] },
      { type: 'blockquote', attribution: [text('Cy')] },
    ])
  })

  it('at an unsafe address is refused', async () => {
    const { body, media, told } = await bare(
      '![a](data:image/png;base64,AA)\n\n<img src="javascript:x">\n\n![b](mailto:c)',
    )
    expect([body, media]).toEqual([[], []])
    expect(told).toEqual([
      'error 1:1 markdown/unsafe-link',
      'error 3:1 markdown/unsafe-link',
      'warning 5:1 markdown/unknown-scheme',
    ])
    expect((await bare('![a](//e.org/b.png)')).media[0]?.src).toBe('https://e.org/b.png')
  })
})

describe('a line below a picture', () => {
  it.each([
    ['The quay at dawn', 'The quay at dawn', undefined, undefined],
    ['The quay. Photo: Ann Lee', 'The quay.', 'Ann Lee', undefined],
    ['The quay (photo by Ann Lee)', 'The quay', 'Ann Lee', undefined],
    ['Причал. Фото: Анна Лис / Север', 'Причал.', 'Анна Лис', 'Север'],
    ['Причал — © Анна Лис/Север', 'Причал', 'Анна Лис', 'Север'],
    ['© Ann Lee', undefined, 'Ann Lee', undefined],
    ['A photo: the last. Photo: Ann Lee', 'A photo: the last.', 'Ann Lee', undefined],
    ['A telephoto lens', 'A telephoto lens', undefined, undefined],
    ['The quay. Photo: ', 'The quay. Photo:', undefined, undefined],
    ['', undefined, undefined, undefined],
  ])('«%s» is parted into caption and credit', (line, caption, creator, agency) => {
    const parts = splitCaption(line)
    expect([parts.caption, parts.credit?.creator, parts.credit?.agency]).toEqual([caption, creator, agency])
  })
})
