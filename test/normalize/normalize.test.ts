import { describe, expect, it } from 'vitest'
import { type Diagnostic, Fatal } from '../../src/contract/diagnostic.js'
import { publication } from '../../src/contract/publication.js'
import { identify, type NormalizeContext, normalize } from '../../src/normalize/index.js'
import type { ArticleDraft, DraftFields } from '../../src/record/draft.js'
import type { Block, Inline } from '../../src/record/node.js'
import { restoreProse } from '../../src/record/typography.js'

const text = (value: string): Inline => ({ type: 'text', value })
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children })
const heading = (depth: number, value: string): Block => ({ type: 'heading', depth, children: [text(value)] })
const note = (identifier: string, value: string): Block => ({
  type: 'footnoteDefinition',
  identifier,
  children: [paragraph(text(value))],
})
const reference = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })

function run(draft: Partial<ArticleDraft>, context: Partial<NormalizeContext> = {}) {
  const diagnostics: Diagnostic[] = []
  const record = normalize(
    { fields: { headline: 'A headline' }, body: [paragraph(text('Some text.'))], media: [], ledger: [], ...draft },
    {
      path: 'input/a.md',
      digest: 'sha256:0',
      reader: 'test',
      defaults: {},
      publication: publication.parse({
        title: 'T',
        url: 'https://t.example',
        language: 'en',
        timeZone: 'Europe/Moscow',
      }),
      assets: () => undefined,
      report: (diagnostic) => void diagnostics.push(diagnostic),
      ...context,
    },
  )
  return { record, codes: diagnostics.map(({ code }) => code) }
}

const body = (...blocks: readonly Block[]) => run({ body: blocks }).record.body
const fields = (value: DraftFields) => run({ fields: { headline: 'A headline', ...value } })

describe('white space', () => {
  it('is settled within prose and kept where it carries meaning', () => {
    expect(
      body(
        paragraph(text('  one\n two\t'), text(' three\u00a0four '), { type: 'emphasis', children: [text(' five ')] }),
      ),
    ).toEqual([paragraph(text('one two three\u00a0four '), { type: 'emphasis', children: [text('five')] })])
    const code: Block = { type: 'code', value: '  a\n\n  b\n' }
    expect(body(code)).toEqual([{ type: 'code', value: '  a\n\n  b' }])
  })

  it('goes beside line breaks, and breaks at the ends go', () => {
    const br: Inline = { type: 'break' }
    expect(body(paragraph(br, text('one '), br, text(' two'), br))).toEqual([paragraph(text('one'), br, text('two'))])
  })

  it('goes from a run of tens of thousands of breaks', () => {
    const br: Inline = { type: 'break' }
    const loose = Array.from({ length: 20_000 }, () => [
      { type: 'emphasis', children: [text('a ')] } as const,
      br,
    ]).flat()
    const [tidied] = body(paragraph(...loose, br))
    expect(tidied?.type === 'paragraph' && tidied.children).toHaveLength(39_999)
    expect(tidied?.type === 'paragraph' && tidied.children.at(-1)).toEqual({ type: 'emphasis', children: [text('a')] })
  })

  it('takes empty blocks with it', () => {
    expect(
      body(paragraph(text(' \n ')), paragraph(text('x')), { type: 'blockquote', children: [paragraph()] }),
    ).toEqual([paragraph(text('x'))])
  })
})

describe('headings', () => {
  it('start below the headline and skip no depth', () => {
    const depths = (...given: readonly number[]) =>
      body(...given.map((depth) => heading(depth, 'h'))).map((block) => (block.type === 'heading' ? block.depth : 0))
    expect(depths(1, 2, 3)).toEqual([2, 3, 4])
    expect(depths(3, 3, 5, 3)).toEqual([2, 2, 3, 2])
    expect(depths(4, 2, 4)).toEqual([2, 2, 3])
    expect(depths(1, 2, 3, 4, 5, 6)).toEqual([2, 3, 4, 5, 6, 6])
  })
})

describe('footnotes', () => {
  it('stand last, in the order of their references', () => {
    expect(
      body(note('b', 'B'), paragraph(text('x'), reference('a'), reference('b')), note('a', 'A')).map((block) =>
        block.type === 'footnoteDefinition' ? block.identifier : block.type,
      ),
    ).toEqual(['paragraph', 'a', 'b'])
  })

  it('stay when only an unused one refers to them', () => {
    const unused: Block = {
      type: 'footnoteDefinition',
      identifier: 'a',
      children: [paragraph(text('A'), reference('b'))],
    }
    const { record, codes } = run({ body: [paragraph(text('x')), unused, note('b', 'B')] })
    expect(record.body).toEqual([paragraph(text('x')), unused, note('b', 'B')])
    expect(codes).toEqual(['record/unused-footnote'])
  })

  it('are reported when missing, unused or defined twice', () => {
    const { record, codes } = run({ body: [paragraph(text('x'), reference('gone')), note('a', 'A'), note('a', 'B')] })
    expect(codes).toEqual(['record/duplicate-footnote', 'record/missing-footnote', 'record/unused-footnote'])
    expect(record.body[0]).toEqual(paragraph(text('x'), text('[^gone]')))
  })
})

describe('dates', () => {
  it('take the zone stated, else the folder’s, else the publication’s', () => {
    const published = { value: '2026-07-01T10:00', origin: 'stated' } as const
    const moment = (extra: DraftFields, defaults: DraftFields = {}) =>
      run({ fields: { headline: 'H', published, ...extra } }, { defaults }).record.published
    expect(moment({})).toMatchObject({ offset: '+03:00', zone: 'Europe/Moscow', zoneOrigin: 'assumed' })
    expect(moment({}, { timeZone: 'Asia/Tokyo' })).toMatchObject({ offset: '+09:00', zoneOrigin: 'assumed' })
    expect(moment({ timeZone: 'America/New_York' }, { timeZone: 'Asia/Tokyo' })).toMatchObject({
      offset: '-04:00',
      zone: 'America/New_York',
      zoneOrigin: 'stated',
    })
    expect(moment({ published: { ...published, offset: '+05:30' } })).toEqual({
      value: '2026-07-01T10:00',
      precision: 'minute',
      offset: '+05:30',
      origin: 'stated',
      zoneOrigin: 'stated',
    })
  })

  it('stay dates, and keep the offset their midnight has', () => {
    const zone = { timeZone: 'America/New_York' }
    expect(fields({ ...zone, published: { value: '2026-01-15', origin: 'stated' } }).record.published).toMatchObject({
      value: '2026-01-15',
      precision: 'date',
      offset: '-05:00',
    })
    expect(fields({ ...zone, published: { value: '2026-07-15', origin: 'stated' } }).record.published?.offset).toBe(
      '-04:00',
    )
  })

  it('of change before publication are left out and reported', () => {
    const published = { value: '2026-07-02', origin: 'stated' } as const
    const { record, codes } = fields({ published, modified: { value: '2026-07-01T09:00', origin: 'stated' } })
    expect(record.modified).toBeUndefined()
    expect(codes).toEqual(['record/modified-before-published'])
    expect(fields({ published, modified: { value: '2026-07-02T09:00', origin: 'stated' } }).codes).toEqual([])
  })
})

describe('language', () => {
  it('is the stated one, else that of the text, else the publication’s', () => {
    const russian = [
      paragraph(text('В порту открыли новый причал, и первый паром ушёл ещё до рассвета, почти без пассажиров.')),
    ]
    const headline = 'Порт открыли'
    expect(run({ fields: { headline }, body: russian }).record.language).toBe('ru')
    expect(run({ fields: { headline, language: 'uk' }, body: russian }).record.language).toBe('uk')
    expect(run({ fields: { headline }, body: [paragraph(text('12345 !!!'))] }).record.language).toBe('en')
  })

  it('is not another one of the same script on the word of a sentence', () => {
    const short = [paragraph(text('Bakers in Saltmere raised prices by six percent, citing flour and energy costs.'))]
    expect(run({ fields: { headline: 'Bread' }, body: short }).record.language).toBe('en')
    const long = 'Der Hafen bleibt bis zum Abend geschlossen, sagte die Leiterin der Behörde nach dem Sturm. '.repeat(4)
    expect(run({ fields: { headline: 'Der Hafen' }, body: [paragraph(text(long))] }).record.language).toBe('de')
  })
})

describe('characters', () => {
  it('no rendition can hold are taken out and reported, letters are composed', () => {
    const { record, codes } = run({
      body: [paragraph(text('\u0438\u0306 soft\u00adhyphen \ud800bad\u0000 \ufeffmark no\u00a0break'))],
    })
    expect(record.body).toEqual([paragraph(text('\u0439 softhyphen bad mark no\u00a0break'))])
    expect(codes).toEqual(['record/forbidden-character'])
  })

  it('of folder defaults are held to the same', () => {
    const { record, codes } = run({}, { defaults: { section: 'Har\u0007bour' } })
    expect(record.section).toBe('Harbour')
    expect(codes).toEqual(['record/forbidden-character'])
  })
})

describe('media', () => {
  const picture = { id: 'image-1', kind: 'photo', src: 'Pics/Quay 1.JPG', decorative: false, line: 7 } as const
  const asset = { width: 3, height: 2, mediaType: 'image/jpeg', digest: 'sha256:abcdef0123456789' }

  it('are measured and named', () => {
    const { record, codes } = run({ media: [{ ...picture, alt: 'A quay' }] }, { assets: () => asset })
    expect(codes).toEqual([])
    expect(record.media).toEqual([
      { id: 'image-1', kind: 'photo', decorative: false, alt: 'A quay', ...asset, src: 'quay-1.jpg' },
    ])
  })

  it('of one name and two contents get two names', () => {
    const two = [
      { ...picture, alt: 'a', src: 'a/x.png' },
      { ...picture, id: 'image-2', alt: 'b', src: 'b/x.png' },
    ]
    const { record } = run(
      { media: two },
      { assets: (id) => ({ ...asset, digest: `sha256:${id === 'image-1' ? 'a' : 'b'}${'0'.repeat(20)}` }) },
    )
    expect(record.media.map(({ src }) => src)).toEqual(['x.jpg', 'x-b0000000.jpg'])
  })

  it('get names a file system takes', () => {
    const named = (src: string) => run({ media: [{ ...picture, alt: 'x', src }] }, { assets: () => asset }).record.media
    expect(named('!!!.jpg')[0]?.src).toBe('picture.jpg')
    const long = named(`a${'\u{20000}'.repeat(80)}.jpg`)[0]?.src ?? ''
    expect(long).not.toMatch(/\p{Surrogate}/u)
    expect(Buffer.byteLength(named(`${'港'.repeat(90)}.jpg`)[0]?.src ?? '')).toBeLessThan(220)
  })

  it('of too many pixels are told of', () => {
    const sized = (width: number) =>
      run({ media: [{ ...picture, alt: 'x' }] }, { assets: () => ({ ...asset, width, height: 10_000 }) })
    expect(sized(12_000).codes).toEqual([])
    expect(sized(12_001).codes).toEqual(['media/huge'])
  })

  it('without a file, a usable file, or words are reported at their line', () => {
    expect(run({ media: [picture] }).codes).toEqual(['media/no-alt', 'media/missing'])
    expect(
      run({ media: [{ ...picture, decorative: true }] }, { assets: () => ({ problem: 'x', hint: 'y' }) }).codes,
    ).toEqual(['media/unusable'])
    expect(run({ media: [{ ...picture, alt: 'x', src: 'https://far.example/x.png' }] }).codes).toEqual(['media/remote'])
  })
})

describe('an article', () => {
  it('needs a headline and content', () => {
    expect(() => run({ fields: { headline: ' \n' } })).toThrow(Fatal)
    expect(() => run({ body: [paragraph(text(' '))] })).toThrow(Fatal)
  })

  it('is frozen and checked once it has its identity', () => {
    const identity = { id: 'urn:uuid:00000000-0000-5000-8000-000000000000', slug: 'a', formerUrls: [] }
    const record = identify(run({}).record, identity, () => {})
    expect(record && Object.isFrozen(record.body[0])).toBe(true)
    const codes: string[] = []
    expect(identify(run({}).record, { ...identity, slug: '../x' }, ({ code }) => void codes.push(code))).toBeUndefined()
    expect(codes).toEqual(['record/invalid'])
  })

  it('has a hash of its text, which metadata does not move', () => {
    const { textHash } = run({}).record
    expect(run({ fields: { headline: 'A headline', tags: ['x'], language: 'de' } }).record.textHash).toBe(textHash)
    expect(run({ body: [paragraph(text('Other text.'))] }).record.textHash).not.toBe(textHash)
  })
})

describe('typography', () => {
  const said = { body: [paragraph(text('"Ours" - it says...'))] }
  const asking = {
    publication: publication.parse({ title: 'T', url: 'https://t.example', language: 'en', typography: 'language' }),
  }
  const textOf = ({ record }: ReturnType<typeof run>) => JSON.stringify(record.body)

  it('is kept unless somebody asks', () => {
    const { record } = run(said)
    expect(record.body).toEqual(said.body)
    expect(record.provenance).not.toHaveProperty('typography')
  })

  it('follows the publication, a folder before it, the article before both', () => {
    const set = run(said, asking)
    expect(textOf(set)).toContain('“Ours” — it says…')
    expect(set.record.provenance.typography?.language).toBe('en')
    expect(set.record.textHash).not.toBe(run(said).record.textHash)
    expect(textOf(run(said, { ...asking, defaults: { typography: 'keep' } }))).not.toContain('“')
    const article: DraftFields = { headline: 'A headline', language: 'de', typography: 'language' }
    expect(textOf(run({ ...said, fields: article }, { defaults: { typography: 'keep' } }))).toContain(
      '„Ours“ – it says…',
    )
  })

  it('is undone to the record the source would have given', () => {
    const { record } = run(said, asking)
    const { provenance, ...rest } = record
    const { typography, ...without } = provenance
    if (!typography) throw new Error('nothing was set')
    expect({ ...restoreProse(rest, typography), provenance: without, textHash: '' }).toEqual({
      ...run(said).record,
      textHash: '',
    })
  })
})
