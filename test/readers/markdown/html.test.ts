import { describe, expect, it } from 'vitest'
import { paragraph, readBody, readInlines, readMarkdown, text } from './reading.js'

const marked = (type: string, ...children: unknown[]) => ({ type, children })

describe('HTML within text', () => {
  it.each([
    ['<b>a</b>', marked('strong', text('a'))],
    ['<STRONG class="x">a</STRONG>', marked('strong', text('a'))],
    ['<i>a</i>', marked('emphasis', text('a'))],
    ['<em>*a*</em>', marked('emphasis', marked('emphasis', text('a')))],
    ['<del>a</del>', marked('delete', text('a'))],
    ['<s>a</s>', marked('delete', text('a'))],
    ['<sup>a</sup>', marked('superscript', text('a'))],
    ['<sub>a</sub>', marked('subscript', text('a'))],
    ['<code>a *b*</code>', { type: 'inlineCode', value: 'a b' }],
    ['<kbd>a</kbd>', { type: 'inlineCode', value: 'a' }],
    ['<span lang="ru">а</span>', { type: 'span', language: 'ru', children: [text('а')] }],
    [
      '<a href="/x&amp;y" title="T">*a*</a>',
      { type: 'link', url: '/x&y', title: 'T', children: [marked('emphasis', text('a'))] },
    ],
  ])('%s becomes a node', async (source, node) => {
    expect(await readInlines(`x ${source} y`)).toEqual([text('x '), node, text(' y')])
  })

  it('pairs tags that are torn, crossed or never closed', async () => {
    expect(await readInlines('a <b>b <i>c</b> d</i> e')).toEqual([
      text('a '),
      marked('strong', text('b '), marked('emphasis', text('c'))),
      text(' d e'),
    ])
    expect(await readInlines('a <b>b *c</b> d*')).toEqual([
      text('a '),
      marked('strong', text('b '), marked('emphasis', text('c d'))),
    ])
    expect(await readInlines('a </b> b <br> <i></i>c')).toEqual([text('a b'), { type: 'break' }, text('c')])
  })

  it('keeps no link within a link', async () => {
    expect(await readInlines('[a <a href="/x">b</a>](/y)')).toEqual([
      { type: 'link', url: '/y', children: [text('a b')] },
    ])
  })

  it('drops what has no node, its text only where it is no prose', async () => {
    const { draft, told } = await readMarkdown(
      'a <font color="red">b</font> <script>c()</script> <style>d</style><svg><text>e</text></svg> <!-- f --> <span>g</span> <?h ?> <input value="i">',
    )
    expect(draft.body).toMatchObject([paragraph(text('a b g'))])
    expect(told).toEqual([
      'warning 1:3 markdown/html-dropped',
      'error 1:30 markdown/active-content',
      'warning 1:51 markdown/html-dropped',
      'warning 1:67 markdown/html-dropped',
      'warning 1:104 markdown/html-dropped',
      'warning 1:126 markdown/html-dropped',
    ])
  })

  it('drops the rest of a run behind a script never closed', async () => {
    expect(await readInlines('a <script>b *c* <b>d</b>')).toEqual([text('a')])
  })

  it('leaves what is no tag as the text it is', async () => {
    expect(await readInlines('a < b, c <d e, <3, \\<b>, &lt;i&gt;, `<u>`')).toEqual([
      text('a < b, c <d e, <3, <b>, <i>, '),
      { type: 'inlineCode', value: '<u>' },
    ])
  })
})

describe('HTML blocks', () => {
  it('become the blocks they stand for', async () => {
    const source = `<h3>A <em>b</em></h3>
<p>c<p>d &amp;amp; e<br>f
<ul><li>g<li><p>h</p><ol start="3"><li>i</ol></ul>
<hr>
<pre><code class="language-js">
if (a &lt; b) {
}
</code></pre>
<dl><dt>j<dd>k</dl>`
    const item = (...children: unknown[]) => ({ type: 'listItem', children })
    expect(await readBody(source)).toEqual([
      { type: 'heading', depth: 3, children: [text('A '), marked('emphasis', text('b'))] },
      paragraph(text('c')),
      paragraph(text('d &amp; e'), { type: 'break' }, text('f')),
      {
        type: 'list',
        ordered: false,
        children: [
          item(paragraph(text('g'))),
          item(paragraph(text('h')), {
            type: 'list',
            ordered: true,
            start: 3,
            children: [item(paragraph(text('i')))],
          }),
        ],
      },
      { type: 'thematicBreak' },
      { type: 'code', lang: 'js', value: '\nif (a < b) {\n}' },
      paragraph(text('j')),
      paragraph(text('k')),
    ])
  })

  it('become tables, short rows filled up', async () => {
    const source = `<table><caption>Cap <b>t</b></caption>
<thead><tr><th align=right>a<th style="text-align: center">b</thead>
<tr><td><p>c</p></td></tr></table>`
    const row = (...cells: unknown[][]) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })
    expect(await readBody(source)).toEqual([
      {
        type: 'table',
        align: ['right', 'center'],
        caption: [text('Cap '), marked('strong', text('t'))],
        children: [row([text('a')], [text('b')]), row([text('c')], [])],
      },
    ])
  })

  it('drop their tags around Markdown and keep the Markdown', async () => {
    const { draft, told } = await readMarkdown('<div>\n\n*a*\n\n</div>\n\n<section><p>b</section>\n')
    expect(draft.body).toMatchObject([paragraph(marked('emphasis', text('a'))), paragraph(text('b'))])
    expect(told).toEqual(['warning 1:1 markdown/html-dropped', 'warning 7:1 markdown/html-dropped'])
    expect(draft.ledger.map(({ role }) => role)).toEqual([
      'markup',
      'blank',
      'lead',
      'blank',
      'markup',
      'blank',
      'body',
    ])
  })

  it('drop what runs or loads, with its lines told', async () => {
    const source =
      'a\n\n<p>b</p>\n<iframe src="x">\nc\n</iframe>\n<p>d <script>e</script></p>\n\n<style>\np {}\n\n</style>\n'
    const { draft, told } = await readMarkdown(source)
    expect(draft.body).toMatchObject([paragraph(text('a')), paragraph(text('b')), paragraph(text('d'))])
    expect(told).toEqual([
      'error 4:1 markdown/active-content',
      'error 7:6 markdown/active-content',
      'warning 9:1 markdown/html-dropped',
    ])
    const roles = draft.ledger.map(({ role, rule }) => `${role} ${rule}`)
    expect(roles.slice(2, 7)).toEqual([
      'body html',
      'markup html-dropped',
      'markup html-dropped',
      'markup html-dropped',
      'body html',
    ])
    expect(roles.slice(8)).toEqual(['markup html-dropped', 'markup html-dropped', 'blank blank', 'markup html-dropped'])
  })

  it('read as a browser reads them, so that nothing is smuggled through', async () => {
    const source = [
      '<p>a<math><mtext><table><mglyph><style><img src=x onerror=b></style></table></mtext></math>',
      '<p>c<svg></p><style><a id="</style><img src=1 onerror=d>">',
      '<p>e<noscript><p title="</noscript><img src=x onerror=f>">',
    ]
    for (const one of source) {
      const { draft } = await readMarkdown(one)
      expect(JSON.stringify(draft.body)).not.toMatch(/onerror|<[a-z]/)
    }
  })

  it('tell the place of a tag in a list or quote', async () => {
    expect((await readMarkdown('> - a\n>\n>   <center>b</center>\n')).told).toEqual([
      'warning 3:5 markdown/html-dropped',
    ])
  })

  it('nest no deeper than exporters can walk', async () => {
    const { draft, told } = await readMarkdown(`${'<ul><li>'.repeat(300)}deep\n`)
    expect(told).toEqual(['error 1:329 markdown/too-deep'])
    expect(JSON.stringify(draft.body)).toContain('deep')
    const inline = await readMarkdown(`<p>${'<b><i>'.repeat(900)}deep\n`)
    expect(depthOf(inline.draft.body)).toBeLessThan(200)
    expect(JSON.stringify(inline.draft.body)).toContain('deep')
    expect((await readMarkdown(`<p>${'<br>'.repeat(5000)}`)).told).toEqual(['error 1:1 markdown/html-too-large'])
  })
})

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
