import { describe, expect, it } from 'vitest'
import { paragraph, readBody, text } from './reading.js'

const quote = (children: unknown[], attribution?: unknown[]) => {
  return { type: 'blockquote', ...(attribution ? { attribution } : {}), children }
}

describe('a quote', () => {
  it.each([
    ['a paragraph of its own', '> Said.\n>\n> — Ann *Lee*, mayor'],
    ['an en dash', '> Said.\n>\n> – Ann *Lee*, mayor'],
    ['two hyphens', '> Said.\n>\n> -- Ann *Lee*, mayor'],
    ['a last line', '> Said.\n> — Ann *Lee*, mayor'],
    ['a line behind a hard break', '> Said.\\\n> —Ann *Lee*, mayor'],
    ['a footer', '<blockquote><p>Said.</p><footer>— Ann <em>Lee</em>, mayor</footer></blockquote>'],
  ])('names its speaker in %s', async (_, source) => {
    const speaker = [text('Ann '), { type: 'emphasis', children: [text('Lee')] }, text(', mayor')]
    expect(await readBody(source)).toEqual([quote([paragraph(text('Said.'))], speaker)])
  })

  it.each([
    ['dialogue in paragraphs', '> — Who?\n>\n> — You.', [paragraph(text('— Who?')), paragraph(text('— You.'))]],
    ['dialogue in lines', '> — Who?\n> — You.', [paragraph(text('— Who? — You.'))]],
    ['a dash alone', '> — Ann', [paragraph(text('— Ann'))]],
    ['a number', '> It was\n> –5 outside', [paragraph(text('It was –5 outside'))]],
    [
      'speech',
      `> Said.\n>\n> — ${'No! '.repeat(60)}`,
      [paragraph(text('Said.')), paragraph(text(`— ${'No! '.repeat(60).trim()}`))],
    ],
  ])('takes %s for no speaker', async (_, source, children) => {
    expect(await readBody(source)).toEqual([quote(children)])
  })

  it('holds other blocks, and other quotes', async () => {
    expect(await readBody('> a\n> > b\n> > — C\n>\n> ***')).toEqual([
      quote([paragraph(text('a')), quote([paragraph(text('b'))], [text('C')]), { type: 'thematicBreak' }]),
    ])
  })

  it('may be tagged around Markdown', async () => {
    expect(await readBody('<blockquote>\n\nSaid *so*.\n\n- x\n\n</blockquote>\n\nText.')).toMatchObject([
      { type: 'blockquote', children: [{ type: 'paragraph' }, { type: 'list' }] },
      { type: 'paragraph' },
    ])
  })
})

describe('a pull quote', () => {
  it.each([
    ['on the line above', '> [!pull]\n> Said.\n> — Ann'],
    ['in a paragraph above, in capitals', '> [!PULL]\n>\n> Said.\n>\n> — Ann'],
  ])('is marked %s', async (_, source) => {
    const [pulled] = (await readBody(source)) as readonly unknown[]
    expect(pulled).toEqual({ ...quote([paragraph(text('Said.'))], [text('Ann')]), pull: true })
  })

  it.each(['> [!pull] Said.', '> \\[!pull]\n> Said.', '> Said.\n> [!pull]'])('is not %j', async (source) => {
    expect(((await readBody(source)) as readonly unknown[])[0]).not.toHaveProperty('pull')
  })
})
