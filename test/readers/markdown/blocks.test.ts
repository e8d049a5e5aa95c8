import { describe, expect, it } from 'vitest'
import { paragraph, readBody, readMarkdown, text } from './reading.js'

describe('Markdown blocks', () => {
  it('become paragraphs and headings of every depth', async () => {
    expect(await readBody('One\ntwo.\n\n# A\n\n## B *c*\n\nD\n===\n\n###### E ######')).toEqual([
      paragraph(text('One two.')),
      { type: 'heading', depth: 1, children: [text('A')] },
      { type: 'heading', depth: 2, children: [text('B '), { type: 'emphasis', children: [text('c')] }] },
      { type: 'heading', depth: 1, children: [text('D')] },
      { type: 'heading', depth: 6, children: [text('E')] },
    ])
  })

  it('become code with its language, letter for letter', async () => {
    expect(await readBody('```js title="x"\na &amp; <b>\n\n  c\n```\n\n~~~\n~~~\n\n    in\n      dented\n')).toEqual([
      { type: 'code', lang: 'js', value: 'a &amp; <b>\n\n  c' },
      { type: 'code', value: '' },
      { type: 'code', value: 'in\n  dented' },
    ])
  })

  it('report a code fence that is never closed', async () => {
    const { draft, told } = await readMarkdown('a\n\n  ~~~ py\nx = 1\n\ny = 2\n')
    expect(told).toEqual(['error 3:3 markdown/unclosed-fence'])
    expect(draft.body[1]).toMatchObject({ type: 'code', lang: 'py', value: 'x = 1\n\ny = 2' })
    expect((await readMarkdown('a\n\n~~~~\nx\n~~~\n~~~~~\n')).told).toEqual([])
  })

  it('become lists: nested, counted from a number, with tasks', async () => {
    const source = '- [x] done\n- [ ] to *do*\n\n  7) a\n  8) b\n\n     more\n-\n'
    const item = (...children: unknown[]) => ({ type: 'listItem', children })
    expect(await readBody(source)).toEqual([
      {
        type: 'list',
        ordered: false,
        children: [
          { ...item(paragraph(text('done'))), checked: true },
          {
            ...item(paragraph(text('to '), { type: 'emphasis', children: [text('do')] }), {
              type: 'list',
              ordered: true,
              start: 7,
              children: [item(paragraph(text('a'))), item(paragraph(text('b')), paragraph(text('more')))],
            }),
            checked: false,
          },
          item(),
        ],
      },
    ])
  })

  it('become tables with their alignment', async () => {
    const source = '| a | *b* | c | d |\n|:--|--:|:-:|---|\n| 1 \\| 2 | `x` |\n'
    const cell = (...children: unknown[]) => ({ type: 'tableCell', children })
    expect(await readBody(source)).toEqual([
      {
        type: 'table',
        align: ['left', 'right', 'center', null],
        children: [
          {
            type: 'tableRow',
            children: [
              cell(text('a')),
              cell({ type: 'emphasis', children: [text('b')] }),
              cell(text('c')),
              cell(text('d')),
            ],
          },
          {
            type: 'tableRow',
            children: [cell(text('1 | 2')), cell({ type: 'inlineCode', value: 'x' }), cell(), cell()],
          },
        ],
      },
    ])
  })

  it('become thematic breaks', async () => {
    expect(await readBody('a\n\n***\n\n- - -\n\nb')).toEqual([
      paragraph(text('a')),
      { type: 'thematicBreak' },
      { type: 'thematicBreak' },
      paragraph(text('b')),
    ])
  })

  it('give a first heading as the headline, unless front matter has one', async () => {
    const own = await readMarkdown('<!-- note -->\n\n# The *head* line\n\nText.\n')
    expect(own.draft.fields.headline).toBe('The head line')
    expect(own.draft.body.map((block) => block.type)).toEqual(['paragraph'])
    expect(own.draft.ledger.map(({ role }) => role)).toEqual(['markup', 'blank', 'headline', 'blank', 'lead'])

    const repeated = await readMarkdown('---\nheadline: The head\n---\n# The  head\n\nText.')
    expect(repeated.draft.ledger[3]).toMatchObject({ role: 'duplicate', rule: 'headline-repeated' })
    expect(repeated.draft.body).toHaveLength(1)

    const other = await readMarkdown('---\nheadline: The head\n---\n# A part\n\nText.')
    expect(other.draft.fields.headline).toBe('The head')
    expect(other.draft.body[0]).toMatchObject({ type: 'heading', depth: 1 })

    expect((await readMarkdown('Text.\n\n# Late\n')).draft.fields.headline).toBeUndefined()
  })

  it('obey what front matter rules about lines', async () => {
    const { draft, told } = await readMarkdown('---\ndrop: [6, 8-9]\nheadline: 5\n---\nOdd head\nAd\n\nAd\nAd\n\nText.')
    expect(told).toEqual([])
    expect(draft.fields.headline).toBe('Odd head')
    expect(draft.body).toHaveLength(1)
    expect(draft.ledger.map(({ role }) => role).slice(4)).toEqual([
      'headline',
      'dropped',
      'blank',
      'dropped',
      'dropped',
      'blank',
      'lead',
    ])
    expect((await readMarkdown('---\nheadline: 9\n---\nText.')).told).toEqual(['warning 9:1 markdown/no-headline'])
  })

  it('say where they stand in the file, front matter counted', async () => {
    const source = '---\ntags: a\n---\n\n  Lead\ntext  \n\n> - quoted\n>   more\n\n1. one\n\n   ```\n   code\n   ```\n'
    const { draft } = await readMarkdown(source)
    const span = (block: unknown) => {
      const { start, end } = (block as { position: Record<'start' | 'end', { line: number; column: number }> }).position
      return `${start.line}:${start.column}-${end.line}:${end.column}`
    }
    const [lead, quote, list] = draft.body
    expect([lead, quote, list].map(span)).toEqual(['5:3-6:5', '8:1-9:9', '11:1-15:7'])
    if (quote?.type !== 'blockquote' || list?.type !== 'list') throw new Error('not as expected')
    const [inner] = quote.children
    expect(span(inner)).toBe('8:3-9:9')
    expect(inner?.type === 'list' && span(inner.children[0]?.children[0])).toBe('8:5-9:9')
    expect(list.children[0]?.children.map(span)).toEqual(['11:4-11:7', '13:4-15:7'])
  })
})
