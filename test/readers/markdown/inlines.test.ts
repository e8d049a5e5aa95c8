import { describe, expect, it } from 'vitest'
import { paragraph, readBody, readInlines, readMarkdown, text } from './reading.js'

const link = (url: string, label: string, title?: string) => {
  return { type: 'link', url, ...(title === undefined ? {} : { title }), children: [text(label)] }
}

describe('Markdown inlines', () => {
  it('become marks, nested as written', async () => {
    expect(await readInlines('*a **b*** ~~c~~ `` d`e `` x_y_z')).toEqual([
      {
        type: 'emphasis',
        children: [text('a '), { type: 'strong', children: [text('b')] }],
      },
      text(' '),
      { type: 'delete', children: [text('c')] },
      text(' '),
      { type: 'inlineCode', value: 'd`e' },
      text(' x_y_z'),
    ])
  })

  it('keep hard breaks and no space around them', async () => {
    const broken = [text('a'), { type: 'break' }, text('b c')]
    expect(await readInlines('a  \nb\nc')).toEqual(broken)
    expect(await readInlines('a\\\n   b\nc  ')).toEqual(broken)
    expect(await readInlines('a<br/>b c<br>')).toEqual(broken)
  })

  it('join lines by a space, but Chinese and Japanese ones by nothing', async () => {
    expect(await readInlines('one\n  two\tthree')).toEqual([text('one two three')])
    expect(await readInlines('港口已经\n关闭了。')).toEqual([text('港口已经关闭了。')])
    expect(await readInlines('a\u00a0\u00a0b')).toEqual([text('a\u00a0\u00a0b')])
  })

  it('decode character references exactly once, and none in code', async () => {
    expect(await readInlines('&copy; &amp;lt; &#x41; &#38;amp; \\&amp; &copy &nope; &#0; `&amp;`')).toEqual([
      text('© &lt; A &amp; &amp; &copy &nope; \ufffd '),
      { type: 'inlineCode', value: '&amp;' },
    ])
    expect(await readInlines('[a](/x?a=1&amp;amp;b "&quot;t&quot;")')).toEqual([link('/x?a=1&amp;b', 'a', '"t"')])
  })

  it('become links of every kind', async () => {
    expect(await readInlines('[a](http://e.org "T") [b][r] <http://e.org/?a&amp;b> www.e.org. x@e.org')).toEqual([
      link('http://e.org', 'a', 'T'),
      text(' [b][r] '),
      link('http://e.org/?a&amp;b', 'http://e.org/?a&amp;b'),
      text(' '),
      link('http://www.e.org', 'www.e.org'),
      text('. '),
      link('mailto:x@e.org', 'x@e.org'),
    ])
    expect(await readInlines('[b][r] [r]\n\n[r]: <#part> (T)')).toEqual([
      link('#part', 'b', 'T'),
      text(' '),
      link('#part', 'r', 'T'),
    ])
  })

  it.each([
    ['[a](<b c.html>)', 'b%20c.html'],
    ['[a](http://e.org/ä?q=«x»#й)', 'http://e.org/%C3%A4?q=%C2%ABx%C2%BB#%D0%B9'],
    ['[a](http://e.org/%20%7Eb/100%)', 'http://e.org/%20%7Eb/100%25'],
    ['[a](http://пример.рф/x)', 'http://пример.рф/x'],
    ['[a](http://[::1]/[x])', 'http://[::1]/[x]'],
    ['[a](<http://e.org/\\"\\<b\\>">)', 'http://e.org/%22%3Cb%3E%22'],
    ['[a](&#32;http://e.org&#32;)', 'http://e.org'],
  ])('write the address of %s as an address may be written', async (source, url) => {
    expect(await readInlines(source)).toEqual([link(url, 'a')])
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&#x0A;script:alert(1)',
    'java&Tab;script:alert(1)',
    '&#1;javascript:alert(1)',
    'javascript&colon;alert(1)',
    '<java script:alert(1)>',
    '&ZeroWidthSpace;javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'http&#9;s://e.org',
  ])('refuse the address %s', async (address) => {
    const { draft, told } = await readMarkdown(`text\n\nx [a *b*](${address}) y`)
    expect(told).toEqual(['error 3:3 markdown/unsafe-link'])
    expect(JSON.stringify(draft.body)).not.toMatch(/"link"|script/)
    expect(draft.body[1]).toMatchObject(paragraph(text('x a '), { type: 'emphasis' }, text(' y')))
  })

  it('refuse unsafe addresses in HTML, references and autolinks', async () => {
    const source =
      '<a href="java\tscript:x">a</a> [b] <javascript:c>\n\n[b]: data:x\n\n<p><a href="&#106;avascript:x">d</a></p>'
    const { draft, told } = await readMarkdown(source)
    expect(told).toEqual(
      [1, 31, 35].map((column) => `error 1:${column} markdown/unsafe-link`).concat('error 5:4 markdown/unsafe-link'),
    )
    expect(JSON.stringify(draft.body)).not.toContain('"link"')
  })

  it('tell of addresses that lead nowhere', async () => {
    expect((await readMarkdown('[a](ftp://e.org) [b](<http://a b/>) [c]()')).told).toEqual([
      'warning 1:1 markdown/unknown-scheme',
      'warning 1:18 markdown/broken-link',
      'warning 1:37 markdown/empty-link',
    ])
  })

  it('become footnote references, where the note exists', async () => {
    const { draft, told } = await readMarkdown(
      'A[^Ä] b[^*]`[^x]` \\[^x] [^no] [^x](/u)\n\n[^ä]: One.\n[^*]: Two\n    more.\n\n    - list\n\nEnd.',
    )
    expect(told).toEqual(['warning 1:25 markdown/footnote-missing'])
    expect(draft.body.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'footnoteDefinition',
      'footnoteDefinition',
    ])
    expect(draft.body[0]).toMatchObject(
      paragraph(
        text('A'),
        { type: 'footnoteReference', identifier: 'ä' },
        text(' b'),
        { type: 'footnoteReference', identifier: '*' },
        { type: 'inlineCode', value: '[^x]' },
        text(' [^x] [^no] '),
        link('/u', '^x'),
      ),
    )
    expect(draft.body[3]).toMatchObject({ identifier: '*', children: [paragraph(text('Two more.')), { type: 'list' }] })
  })

  it('tell of footnotes that stand twice, and come out of wherever they stand', async () => {
    const { draft, told } = await readMarkdown('A[^1].\n\n> q\n>\n> [^1]: One.\n\n- [^2]: Two.\n\n[^1]: Three.')
    expect(told).toEqual(['warning 9:1 markdown/footnote-duplicate'])
    expect(draft.body).toMatchObject([
      { type: 'paragraph' },
      { type: 'blockquote', children: [{ type: 'paragraph' }] },
      { type: 'list' },
      { type: 'footnoteDefinition', identifier: '1', children: [paragraph(text('One.'))] },
      { type: 'footnoteDefinition', identifier: '2' },
    ])
  })

  it('let footnotes interrupt a paragraph and one another', async () => {
    expect(await readBody('A[^1][^2].\n[^1]: One\nlazy.\n[^2]: https://e.org')).toMatchObject([
      { type: 'paragraph' },
      { identifier: '1', children: [paragraph(text('One lazy.'))] },
      { identifier: '2', children: [paragraph(link('https://e.org', 'https://e.org'))] },
    ])
  })
})
