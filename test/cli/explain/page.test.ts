import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attribute, complaints, elements } from '../../exporters/html/html-reading.js'
import { createWorkplace } from '../workplace.js'

const NOISY = `Skip to main content
The harbour opens

By Ada North
12 May 2025 10:00

The harbour of Port Ellery opened on Monday after three years of work, and the first ferry left at noon with nobody on board.
Its captain said he had not been told. The second one left at one o'clock with the mayor and a brass band.

Read also
Why a lighthouse library is lending out its fog
`
const HOSTILE = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" &amp; \'s'

let place: ReturnType<typeof createWorkplace>
beforeEach(() => {
  place = createWorkplace()
})
afterEach(() => place.cleanUp())

async function page(source: string, name = 'input/a.txt'): Promise<string> {
  place.write(name, source)
  return (await place.galley('explain', name, '--html')).out
}

describe('explain --html', () => {
  it.each([
    ['a noisy text', NOISY, 'input/a.txt'],
    ['a hostile text', `# ${HOSTILE}\n\n${HOSTILE}\n\n- ${HOSTILE}\n- b[^1]\n\n[^1]: ${HOSTILE}\n`, 'input/a.md'],
    ['a hostile front matter', `---\nheadline: ${JSON.stringify(HOSTILE)}\n---\n${HOSTILE}\n`, 'input/b.md'],
    ['a text in which no article is', 'Menu\nSearch\nSign in\n', 'input/a.txt'],
    ['a broken source', '---\nheadline: [\n---\nText\n', 'input/a.md'],
    [
      'every kind of block',
      '# A\n\nOne.\n\n## B\n\n> Q\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\n\n\nlet a\n```\n\n3. x\n   - y\n4. z\n\n---\n\n![Alt](p.jpg "Cap. Photo: Ada")\n',
      'input/a.md',
    ],
  ])('makes one valid page of %s that asks for nothing', async (_, source, name) => {
    const html = await page(source, name)
    expect(await complaints(html)).toEqual([])
    const { all, errors } = elements(html)
    expect(errors).toEqual([])
    const asking = all.filter((it) =>
      ['img', 'link', 'iframe', 'object', 'video', 'audio', 'base', 'form'].includes(it.tagName),
    )
    expect(asking).toEqual([])
    expect(all.filter((it) => it.tagName === 'script' || attribute(it, 'src') !== undefined)).toHaveLength(1)
    expect(all.flatMap((it) => it.attrs).filter((it) => it.name === 'style' || it.name.startsWith('on'))).toEqual([])
    const policy = all.find((it) => attribute(it, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attribute(policy, 'content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    )
  })

  it('leads from each line to what it became and back', async () => {
    const { all } = elements(await page(NOISY))
    const ids = new Map(
      all.flatMap((it) => (attribute(it, 'id') === undefined ? [] : [[attribute(it, 'id'), it] as const])),
    )
    const to = (id: string) =>
      (attribute(ids.get(id) as NonNullable<ReturnType<typeof ids.get>>, 'data-to') ?? '').split(' ')
    expect(to('l2')).toEqual(['f-headline'])
    expect(to('l4')).toEqual(['f-byline', 'f-authors'])
    expect(to('l5')).toEqual(['f-published'])
    expect(to('l7')).toEqual(['b-1'])
    expect(to('l11')).toEqual([''])
    for (const [id, element] of ids) {
      for (const other of (attribute(element, 'data-to') ?? '').split(' ').filter((it) => it !== '')) {
        expect(to(other), `${id} and ${other}`).toContain(id)
      }
    }
  })

  it('tells the problems of a source it could make nothing of, and still shows it', async () => {
    place.write('input/a.txt', 'Menu\nSearch\nSign in\n')
    const { out, err, code } = await place.galley('explain', 'input/a.txt', '--html')
    expect(code).toBe(0)
    expect(err).toContain('text/no-article')
    expect(out).toContain('text/no-article')
    expect(out).toContain('Sign in')
  })

  it('says of each line of a page without an article why it is none', async () => {
    const notice = 'The page you asked for is not there. Try the search or go back to the front page of the paper.'
    place.write('input/a.txt', `Home\nNews\n\nPage not found\n\n${notice}\n\nImprint\n`)
    const told = await place.galley('explain', 'input/a.txt', '--json')
    const lines = told.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; role: string; rule: string; text: string })
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(lines[3]).toMatchObject({ role: 'interface', rule: 'no-article:missing', text: 'Page not found' })
    expect(lines.map(({ role }) => role)).not.toContain('dropped')
    expect((await place.galley('explain', 'input/a.txt')).out).toContain('no article')
    const { out } = await place.galley('explain', 'input/a.txt', '--html')
    expect(out).toContain('no-article:missing')
    expect(out).not.toContain('unread')
  })

  it('goes to the file --out names, and to no other kind of file', async () => {
    place.write('input/a.txt', NOISY)
    const { out, code } = await place.galley('explain', 'input/a.txt', '--html', '--out', 'why/a.html')
    expect([out, code]).toEqual(['', 0])
    expect(place.read('why/a.html')).toBe((await place.galley('explain', 'input/a.txt', '--html')).out)
    for (const flags of [
      ['--html', '--out', 'input/a.txt'],
      ['--html', '--json'],
      ['--out', 'a.html'],
      ['--html', 'input'],
    ]) {
      place.write('input/b.txt', NOISY)
      const refused = await place.galley('explain', 'input/a.txt', ...flags)
      expect(refused.code, flags.join(' ')).toBe(2)
    }
    expect(place.read('input/a.txt')).toBe(NOISY)
  })
})

describe('explain in a terminal', () => {
  it('gives number, role, what decided, how sure it is and the line', async () => {
    place.write('input/a.txt', NOISY)
    const { out } = await place.galley('explain', 'input/a.txt')
    expect(out).toMatch(/^ 7 {2}lead +line-model .*[+−]\d\.\d.* \d+% {2}The harbour of Port Ellery opened/m)
    expect(out).toMatch(/^11 {2}promo .*Why a lighthouse/m)
    expect(out.split('\n').at(-2)).toMatch(/\b1 headline\b/)
  })
})
