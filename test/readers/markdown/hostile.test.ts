import { describe, expect, it } from 'vitest'
import { readFatally, readMarkdown } from './reading.js'

const many = (piece: string, length = 60_000): string => piece.repeat(Math.ceil(length / piece.length))
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n')

/** Sources that cost a lexer the square of their length, its stack or worse; the test run's own limit bounds the time. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['2,000 nested quotes', `${'> '.repeat(2000)}a`],
  ['600 nested lists', rows(600, (index) => `${' '.repeat(index * 2)}- a`)],
  ['1,000 list markers on a line', `${'- '.repeat(1000)}a`],
  ['quotes and lists in turn', `${'> - '.repeat(1000)}a`],
  ['torn addresses', 'http://a_'.repeat(10_000)],
  ['opening brackets', many('[')],
  ['links never closed', many('[a](b')],
  ['images never closed', many('![')],
  ['asterisks', many('*a ')],
  ['nested marks', `${'*a '.repeat(20_000)}${' b*'.repeat(20_000)}`],
  ['nested strong marks', `${'**a '.repeat(380)}${' b**'.repeat(380)}`],
  ['underscores', many('_a')],
  ['tildes', many('~~a ~')],
  ['backticks of every length', rows(300, (index) => '`'.repeat(index + 1)).replaceAll('\n', ' ')],
  ['pipes', '|'.repeat(100_000)],
  ['a wide table', `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n`],
  ['dashes', many('a\n-- -\n')],
  ['comments never closed', `a ${many('<!--')}`],
  ['tags never closed', `a ${many('<a b="')}`],
  ['instructions never closed', `a ${many('<?')}`],
  ['formatting elements', `<div>${rows(300, (index) => `<b a${index}>`)}${'<p>x'.repeat(300)}`],
  ['nested elements', many('<div>', 15_000)],
  ['lines of elements', many('<div>\n\n')],
  ['an item of many lazy lines', `- a\n${many('b\n')}`],
  ['an item of many lines', `- a\n${many('  b\n')}`],
  ['a quote of many lazy lines', many('> - a\nb\n')],
  ['unsafe links', many('[a](javascript:b)\n')],
  ['footnotes without text', many('[^a] ')],
  ['footnotes in footnotes', rows(300, (index) => `${'    '.repeat(index)}[^${index}]: a\n`)],
  ['references', many('&CounterClockwiseContourIntegral')],
  ['a long title', `![a](b "${many('Photo: ')}")`],
  ['blank lines', '\n'.repeat(60_000)],
]

describe('a hostile source', () => {
  it.each(HOSTILE)('of %s is read or refused line by line', async (_, source) => {
    // A heading before it, so that no source is blank.
    const { draft, diagnostics } = await readMarkdown(`# A\n\n${source}`)
    expect(draft.ledger).toHaveLength(`# A\n\n${source}`.replace(/\n$/, '').split('\n').length)
    expect(diagnostics.length).toBeLessThan(200)
    expect(diagnostics.every(({ place, hint }) => place?.line && place.column && hint)).toBe(true)
  })

  it.each([
    ['quotes', `a\n\n ${'> '.repeat(2000)}b`, 'error 3:2 markdown/too-deep'],
    ['lists', rows(40, (index) => `${'  '.repeat(index)}- a`), 'error 33:65 markdown/too-deep'],
    ['marks', `a\n\n${'*a '.repeat(2000)}`, 'warning 3:1 markdown/too-dense'],
    ['lazy lines', `- a\n${'b\n'.repeat(30_000)}`, 'error 6325:1 markdown/too-long'],
  ])('is told of at its place: %s', async (_, source, told) => {
    expect((await readMarkdown(source)).told).toEqual([told])
  })

  it('keeps its text where it nests too deep', async () => {
    const { draft } = await readMarkdown(`${'> '.repeat(2000)}kept *so*\n`)
    expect(draft.body).toMatchObject([{ type: 'paragraph', children: [{ value: 'kept ' }, { type: 'emphasis' }] }])
  })

  it('of marks within marks gives a tree exporters can walk', async () => {
    const nested = `${'*a **b '.repeat(90)}deep${' b** a*'.repeat(90)} and ${'<b>*a '.repeat(90)}end${'*</b>'.repeat(90)}`
    const { draft, told } = await readMarkdown(nested)
    expect(told).toEqual([])
    const json = JSON.stringify(draft.body)
    expect(json).toContain('deep')
    expect(json).toContain('end')
    expect(
      Math.max(...json.split('"text"').map((_, index, all) => opened(all.slice(0, index + 1).join('')))),
    ).toBeLessThan(120)
  })

  it('of a line too dense to read passes no tag on as text', async () => {
    const { draft } = await readMarkdown(`${'*a '.repeat(2000)}<b>b</b><script>c</script>\n`)
    expect(JSON.stringify(draft.body)).not.toContain('<')
  })

  it('is given up where it is too large, and read where it is configured so', async () => {
    const source = `---\ntags: a\n---\n${'word '.repeat(30)}\n`
    expect(await readFatally(source, { maxLength: 100 })).toBe('error 4:1 markdown/too-large')
    expect((await readMarkdown(source, { maxLength: 151 })).told).toEqual([])
    expect((await readMarkdown('> > > a', { maxDepth: 2 })).told).toEqual(['error 1:1 markdown/too-deep'])
  })

  it('nests in code what it likes', async () => {
    expect((await readMarkdown(`\`\`\`\n${'> '.repeat(60)}a\n\`\`\`\n\n${'- '.repeat(60)}`)).told).toEqual([])
  })
})

/** How many brackets of JSON are open behind a piece of it. */
function opened(json: string): number {
  return (json.match(/[{[]/g)?.length ?? 0) - (json.match(/[}\]]/g)?.length ?? 0)
}
