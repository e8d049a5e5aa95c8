import { describe, expect, it } from 'vitest'
import { setProse } from '../../../src/normalize/typography/index.js'
import type { Block } from '../../../src/record/node.js'
import { restoreProse } from '../../../src/record/typography.js'

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({
  type: 'paragraph',
  children,
})

const RECORD = {
  headline: 'The "horn"...',
  byline: 'By "Ann" Lee',
  body: [
    paragraph(text('He said "the '), { type: 'emphasis', children: [text('horn" - twice')] }, text('.')),
    paragraph(text('Run '), { type: 'inlineCode', value: 'echo "a" -- b' }, text(' and "wait"')),
    paragraph({ type: 'link', url: 'https://example.org/a--b', children: [text('example.org/a--b')] }),
    paragraph(text('They say '), { type: 'span', language: 'fr', children: [text('"non"')] }),
    { type: 'code', value: 'a = "b" -- c' },
    {
      type: 'table',
      align: [null],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('"cell"')] }] }],
    },
    { type: 'blockquote', attribution: [text('Bo "B" Reed')], children: [paragraph(text('"Said"'))] },
  ] satisfies Block[],
  media: [
    {
      id: 'image-1',
      src: 'a.jpg',
      kind: 'photo',
      alt: 'A "sign"',
      decorative: false,
      caption: 'A "sign"',
      credit: { creator: '"Bo"' },
    },
  ],
  corrections: [],
} as const

describe('the typography of a record', () => {
  const { record, log } = setProse(RECORD, 'en')

  it('sets the prose, quotes that pair across emphasis too', () => {
    expect(record.headline).toBe('The “horn”…')
    expect(record.body[0]).toEqual(
      paragraph(text('He said “the '), { type: 'emphasis', children: [text('horn” — twice')] }, text('.')),
    )
    expect(JSON.stringify(record.body[5])).toContain('“cell”')
    expect(record.body[6]).toMatchObject({ attribution: [text('Bo “B” Reed')] })
    expect(record.media[0]?.caption).toBe('A “sign”')
  })

  it('leaves code, shown addresses, names and alternative texts alone', () => {
    expect(record.body[1]).toEqual(
      paragraph(text('Run '), { type: 'inlineCode', value: 'echo "a" -- b' }, text(' and “wait”')),
    )
    expect(record.body[2]).toEqual(RECORD.body[2])
    expect(record.body[4]).toEqual(RECORD.body[4])
    expect(record.byline).toBe(RECORD.byline)
    expect(record.media[0]).toMatchObject({ alt: 'A "sign"', credit: { creator: '"Bo"' } })
  })

  it('sets a span by the rules of its own language', () => {
    expect(JSON.stringify(record.body[3])).toContain('«\u202fnon\u202f»')
  })

  it('names the place of every change, and undoing them gives the record back', () => {
    expect(log.changes.map((it) => it.in)).toContain('/body/0/children/1/children/0/value')
    expect(log.changes[0]).toEqual({
      in: '/headline',
      edits: [
        { at: 4, from: '"', to: '“' },
        { at: 9, from: '"', to: '”' },
        { at: 10, from: '...', to: '…' },
      ],
    })
    expect(restoreProse(record, log)).toEqual(RECORD)
  })
})
