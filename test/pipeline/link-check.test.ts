import { describe, expect, it } from 'vitest'
import { checkLinks, type LinkedArticle, type LinkTargets } from '../../src/pipeline/link-check.js'
import { isExternal, linksIn } from '../../src/pipeline/outgoing.js'
import { bareRecord } from '../record-sample.js'

const targets: LinkTargets = {
  url: 'https://t.example/news/',
  failed: ['in/broken.md'],
  unread: new Map([['in/other.md', 'other']]),
  former: new Set(['before']),
  files: ['index.html', '{slug}.pdf'],
  folders: new Set(['tag', 'rss.xml']),
  isSource: (path) => path.endsWith('.md'),
}

const article = (path: string, slug: string, over: Partial<LinkedArticle> = {}): LinkedArticle => {
  return { path, slug, links: [], anchors: [], pictures: [], ...over }
}

/** What becomes of one link of `in/a.md`, beside `in/sub/б.md` and a draft. */
function follow(url: string) {
  const { diagnostics, addresses } = checkLinks(
    [
      article('in/a.md', 'a', { links: [{ url, line: 3, column: 7 }], anchors: ['here'], pictures: ['in/quay.jpg'] }),
      article('in/sub/б.md', 'b', { anchors: ['first-thing'] }),
      article('in/draft.md', 'draft', { withheld: 'draft' }),
    ],
    targets,
  )
  return {
    codes: diagnostics.map(({ code }) => code),
    hint: diagnostics[0]?.hint,
    address: addresses.get('in/a.md')?.[url],
  }
}

describe('a link', () => {
  it.each([
    ['sub/б.md', '../b/'],
    ['sub/%D0%B1.md#first-thing', '../b/#first-thing'],
    ['../in/./sub/б.md', '../b/'],
    ['other.md#any', '../other/#any'],
    ['a.md#here', '#here'],
    ['a.md', './'],
  ])('to the source %s is given the address of its page', (url, address) => {
    expect(follow(url)).toEqual({ codes: [], hint: undefined, address })
  })

  it.each([
    '../b/',
    '../b/index.html#first-thing',
    '../b/b.pdf',
    'https://t.example/news/b/#fn_2',
    '/news/tag/x/',
    '../rss.xml',
    '../before/',
    '../other/#any',
    'quay.jpg',
    '#here',
    '#',
    '../',
    '/elsewhere/',
    'https://t.example/',
    'mailto:a@b.example',
  ])('to %s is fine as it is', (url) => {
    expect(follow(url)).toEqual({ codes: [], hint: undefined, address: undefined })
  })

  it.each([
    ['sub/c.md', 'links/broken', null, 'Did you mean «in/sub/б.md»?'],
    ['../bb/', 'links/broken', undefined, 'Did you mean «b»?'],
    ['/news/listings/x', 'links/foreign', undefined, expect.any(String)],
    ['data.csv', 'links/broken', undefined, expect.stringContaining('only pictures')],
    ['broken.md', 'links/withheld', null, expect.any(String)],
    ['draft.md', 'links/withheld', null, expect.any(String)],
    ['../draft/', 'links/withheld', undefined, expect.any(String)],
    ['sub/б.md#first-thin', 'links/no-anchor', '../b/#first-thin', 'Did you mean «#first-thing»?'],
    ['#nowhere', 'links/no-anchor', undefined, expect.any(String)],
  ])('to %s is told of', (url, code, address, hint) => {
    expect(follow(url)).toEqual({ codes: [code], hint, address })
  })

  it('is told of where it stands', () => {
    const links = [{ url: '#x', line: 3, column: 7 }]
    expect(checkLinks([article('in/a.md', 'a', { links })], targets).diagnostics[0]?.place).toEqual({
      path: 'in/a.md',
      line: 3,
      column: 7,
      endColumn: 9,
    })
  })
})

it('finds links with their places, the second of a kind behind the first', () => {
  const link = (url: string) => ({ type: 'link' as const, url, children: [] })
  const position = { start: { line: 2, column: 1 }, end: { line: 3, column: 9 } }
  const body = [
    { type: 'paragraph' as const, children: [link('a%20b'), link('c'), link('a%20b'), link('z')], position },
  ]
  expect(linksIn(bareRecord({ body }), () => 'x\r\n[](<a b>) [](c)\r\n[](a%20b)\n')).toEqual([
    { url: 'a%20b', line: 2, column: 5 },
    { url: 'c', line: 2, column: 14 },
    { url: 'a%20b', line: 3, column: 4 },
    { url: 'z', line: 2, column: 1 },
  ])
})

it.each([
  ['https://t.example/news/a/', false],
  ['../a/', false],
  ['#a', false],
  ['https://t.example/', true],
  ['//else.example/', true],
  ['https://else.example/b', true],
  ['https://T.example:443/news/', false],
  ['https://t.example', true],
  ['https://x@t.example/news/', true],
  ['https://t.example.else.example?a', true],
  ['mailto:a@b.example', true],
  ['tel:+1', true],
])('%s leads out: %s', (url, out) => {
  expect(isExternal(url, 'https://t.example/news/')).toBe(out)
})
