import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, Fatal } from '../../../src/contract/diagnostic.js'
import { type FrontMatter, linesIn, readDefaults, readFrontMatter } from '../../../src/readers/front-matter/index.js'

function read(text: string): Partial<FrontMatter> & { readonly told: readonly string[] } {
  const diagnostics: Diagnostic[] = []
  try {
    const result = readFrontMatter(text, 'a.md', (diagnostic) => void diagnostics.push(diagnostic))
    return { ...result, told: diagnostics.map(tell) }
  } catch (error) {
    if (!(error instanceof Fatal)) throw error
    return { told: [...diagnostics, error.diagnostic].map(tell) }
  }
}

const tell = ({ code, place }: Diagnostic): string => `${place?.line}:${place?.column} ${code}`

describe('front matter', () => {
  it('gives fields under their canonical names', () => {
    const { fields, firstLine, told } = read(
      [
        '---',
        'title: 2021',
        'subtitle: A year',
        'author: [Ada North, {name: Ben South, role: editor}]',
        'category: Harbour',
        'tags: [ships, 1999]',
        'date: 2021-12-09T10:28+03:00',
        'updated: 2021-12-10 07:00:30 Europe/Moscow',
        'draft: true',
        'rights: © The Courier',
        'corrections:',
        '  - {at: 2021-12-11, text: A name was wrong.}',
        '---',
        'Text',
      ].join('\n'),
    )
    expect(told).toEqual([])
    expect(firstLine).toBe(14)
    expect(fields).toEqual({
      headline: '2021',
      subhead: 'A year',
      authors: [{ name: 'Ada North' }, { name: 'Ben South', role: 'editor' }],
      section: 'Harbour',
      tags: ['ships', '1999'],
      published: { value: '2021-12-09T10:28', offset: '+03:00', origin: 'stated' },
      modified: { value: '2021-12-10T07:00:30', zone: 'Europe/Moscow', origin: 'stated' },
      status: 'draft',
      rights: { notice: '© The Courier' },
      corrections: [{ at: { value: '2021-12-11', origin: 'stated' }, kind: 'correction', text: 'A name was wrong.' }],
    })
  })

  it('gives pictures and directives', () => {
    const { media, directives } = read(
      '---\nimage: {src: a.png, alt: A quay, credit: Ada North / Tide}\nheadline: 3\ndrop: [12-18, 20]\nkeep: 7\n---\n',
    )
    expect(media).toEqual([
      {
        id: 'image-1',
        kind: 'photo',
        decorative: false,
        src: 'a.png',
        alt: 'A quay',
        credit: { creator: 'Ada North', agency: 'Tide' },
      },
    ])
    expect(directives).toEqual({
      headline: 3,
      drop: [
        [12, 18],
        [20, 20],
      ],
      keep: [[7, 7]],
    })
  })

  it('counts a line once, however many ranges hold it', () => {
    const whole = Array.from({ length: 4000 }, () => [1, 9_999_999] as const)
    expect(linesIn(whole, 300_000).size).toBe(300_000)
    const ranges = [
      [7, 8],
      [2, 4],
      [3, 3],
      [9, 1],
      [4, 5],
      [12, 99],
    ] as const
    expect([...linesIn(ranges, 13)]).toEqual([2, 3, 4, 5, 7, 8, 12, 13])
  })

  it('reports every wrong key and value at its own place', () => {
    const { told, fields } = read(
      '---\ntagz: x\ndate: 2021-13-45\nslug: ../../x\ntimeZone: Mars/Olympus\nauthor:\n  - {nam: 3}\nsection: Good\ndraft: maybe\n---\n',
    )
    expect([...told].sort()).toEqual([
      '2:1 front-matter/unknown-key',
      '3:7 front-matter/invalid-date',
      '4:7 front-matter/invalid-value',
      '5:11 front-matter/invalid-value',
      '7:3 front-matter/invalid-value',
      '9:8 front-matter/invalid-value',
    ])
    expect(fields).toEqual({ section: 'Good' })
  })

  it.each([
    ['a language that would be run', '---js\nmodule.exports = process.exit(3)\n---\n', '1:4 front-matter/language'],
    ['JSON', '---json\n{}\n---\n', '1:4 front-matter/language'],
    ['a fence never closed', '\n---\ntitle: x\n\nText', '2:1 front-matter/unclosed'],
    ['duplicate keys', '---\ntitle: a\ntitle: b\n---\n', '3:1 front-matter/duplicate-key'],
    ['two names of one key', '---\ntitle: a\nheadline: b\n---\n', '3:1 front-matter/duplicate-key'],
    ['broken YAML', '---\ntitle: [a\nb: c\n---\n', '3:1 front-matter/invalid-yaml'],
    ['a list', '---\n# list\n- a\n---\n', '2:1 front-matter/no-mapping'],
    ['a line that only begins as a fence', '---\n# x\n--- more\nsection: B\n---\n', '3:1 front-matter/invalid-yaml'],
    ['a slug no file system takes', `---\nslug: ${'a'.repeat(300)}\n---\n`, '2:7 front-matter/invalid-value'],
    ['an offset no clock has', '---\ndate: 2021-12-09T10:28+99:99\n---\n', '2:7 front-matter/invalid-date'],
    ['an alias bomb', `---\na: &a [x]\nb: [${'*a,'.repeat(30)}*a]\n---\n`, '3:66 front-matter/too-many-aliases'],
    ['a flood', `---\ntitle: ${'x'.repeat(70_000)}\n---\n`, '1:1 front-matter/too-large'],
    ['a date in no zone', '---\ndate: 2021-12-12 10:00 Mars/Olympus\n---\n', '2:7 front-matter/invalid-date'],
    ['an expensive type', '---\ntitle: !!js/function "function(){}"\n---\n', '2:8 front-matter/invalid-yaml'],
  ])('refuses %s', (_, text, expected) => {
    expect(read(text).told).toEqual([expected])
  })

  it.each([
    ['no fence', 'Text\n---\ntitle: x\n---\n'],
    ['a leading rule', '---\n\nA paragraph of text.\n\n---\n'],
    ['a longer rule', '----\ntitle: x\n----\n'],
    ['nothing', ''],
  ])('sees none in %s', (_, text) => {
    expect(read(text)).toMatchObject({ fields: {}, firstLine: 1, ledger: [], told: [] })
  })

  it('tells thousands of wrong keys, each at its place, with one look at the text', () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `wrong${index}: 1`)
    const { told } = read(`---\n${keys.join('\n')}\n---\n`)
    expect(told).toHaveLength(3000)
    expect(told.at(-1)).toBe('3001:1 front-matter/unknown-key')
  })

  it('may close with three dots', () => {
    expect(read('---\nsection: A\n...\nText')).toMatchObject({ fields: { section: 'A' }, firstLine: 4, told: [] })
  })

  it('reads past tens of thousands of blank lines', () => {
    expect(read(`---\nsection: A\n${'\n'.repeat(60_000)}kicker: B\n---\n`)).toMatchObject({
      fields: { section: 'A', kicker: 'B' },
      firstLine: 60_005,
      told: [],
    })
  })

  it('never crashes and keeps its lines in the ledger once', () => {
    const line = fc.oneof(
      fc.constantFrom('---', '...', 'title: x', 'a: &a b', '- x', '  y: {', '---js', '"', '*a'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { ledger, firstLine = 1 } = read(lines.join('\n'))
        if (!ledger) return
        expect(ledger.map((it) => it.line)).toEqual(Array.from({ length: firstLine - 1 }, (_, index) => index + 1))
      }),
    )
  })
})

function defaults(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const told: string[] = []
  const fields = readDefaults({ path: '_defaults.yaml', bytes }, (diagnostic) => void told.push(tell(diagnostic)))
  return { fields, told }
}

describe('folder defaults', () => {
  it('are a mapping without fences', () => {
    expect(defaults('language: ru\nsource: {name: Wire}')).toEqual({
      fields: { language: 'ru', source: { name: 'Wire' } },
      told: [],
    })
    expect(defaults('')).toEqual({ fields: {}, told: [] })
    expect(defaults(' \n# later\n')).toEqual({ fields: {}, told: [] })
  })

  it('are read in the encodings sources are', () => {
    const bytes = Buffer.from('\ufeffsection: Hafengebühr\n', 'utf16le')
    expect(defaults(bytes)).toEqual({ fields: { section: 'Hafengebühr' }, told: ['1:1 source/encoding'] })
  })

  it('cannot hold what one article alone can have', () => {
    expect(defaults('section: A\nslug: a\nimage: a.png')).toEqual({
      fields: { section: 'A' },
      told: ['2:1 front-matter/not-shared', '3:1 front-matter/not-shared'],
    })
  })
})
