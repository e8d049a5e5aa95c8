import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkplace } from './workplace.js'

/** What is fed in, under which name, and the diagnostics it must get: `line:column code`. */
type Case = readonly [name: string, path: string, content: string | Uint8Array, expected: readonly string[]]

const ARTICLE = '# A headline\n\nA paragraph of text.\n'
const withFrontMatter = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n${ARTICLE}`

const CASES: readonly Case[] = [
  ['an empty Markdown file', 'bad.md', '\n\n', ['1:1 source/empty']],
  ['text in no known encoding', 'bad.txt', Buffer.from('Caf\u00e9 na\u00efve\n', 'latin1'), ['1:4 source/encoding']],
  ['10 MB of Markdown', 'bad.md', 'A line of text.\n'.repeat(655_360), ['1:1 source/too-large']],
  ['20 MB of text', 'bad.txt', 'A line of text.\n'.repeat(1_310_720), ['1:1 source/too-large']],
  [
    'a line of 1 MB that is no text',
    'bad.txt',
    `A line.\n${'x'.repeat(1_048_576)}\n`,
    ['2:200001 source/line-too-long'],
  ],
  ['a line of 1 MB', 'bad.md', `# A\n\n${'x'.repeat(1_048_576)}\n`, ['3:200001 source/line-too-long']],
  ['NUL', 'bad.md', '# A\n\nte\u0000xt\n', ['3:3 source/control-character']],
  [
    'control characters',
    'bad.md',
    '# A\n\nte\u001bxt \u0092\n',
    ['3:3 source/control-character', '3:7 source/control-character'],
  ],
  ['a lone surrogate', 'bad.md', Buffer.from('\ufeff# A\nb\ud800c', 'utf16le'), ['2:2 source/lone-surrogate']],
  [
    'a lone surrogate in an escape',
    'bad.md',
    withFrontMatter('summary: "a \\uD800 b"'),
    ['1:1 record/forbidden-character'],
  ],
  [
    'front matter that would be run',
    'bad.md',
    `---js\nprocess.exit(42)\n---\n${ARTICLE}`,
    ['1:4 front-matter/language'],
  ],
  [
    'an alias bomb',
    'bad.md',
    withFrontMatter('a: &a [x]', `tags: [${'*a,'.repeat(40)}*a]`),
    ['3:69 front-matter/too-many-aliases'],
  ],
  ['front matter never closed', 'bad.md', `---\ntitle: x\n\n${ARTICLE}`, ['1:1 front-matter/unclosed']],
  ['a code fence never closed', 'bad.md', `${ARTICLE}\n\`\`\`js\nlet x\n`, ['5:1 markdown/unclosed-fence']],
  ['duplicate keys', 'bad.md', withFrontMatter('tags: a', 'tags: b'), ['3:1 front-matter/duplicate-key']],
  ['a date no calendar has', 'bad.md', withFrontMatter('date: 2021-13-45'), ['2:7 front-matter/invalid-date']],
  ['an unknown time zone', 'bad.md', withFrontMatter('timeZone: Mars/Olympus'), ['2:11 front-matter/invalid-value']],
  ['a slug that climbs', 'bad.md', withFrontMatter('slug: ../../x'), ['2:7 front-matter/invalid-value']],
  ['a link that runs code', 'bad.md', '# A\n\nA [link](javascript:alert(1)).\n', ['3:3 markdown/unsafe-link']],
  ['a script', 'bad.md', '# A\n\nText.\n\n<script>alert(1)</script>\n', ['5:1 markdown/active-content']],
  ['2,000 nested quotes', 'bad.md', `# A\n\n${'> '.repeat(2000)}text\n`, ['3:1 markdown/too-deep']],
  ['a picture that is missing', 'bad.md', '# A\n\n![A quay](gone.png)\n', ['3:1 media/missing']],
  ['a picture that is none', 'bad.md', '# A\n\n![A quay](text.png)\n', ['3:1 media/unusable']],
  ['a picture outside', 'bad.md', '# A\n\n![A quay](../../secret.png)\n', ['3:1 media/missing']],
]

describe('bad input', () => {
  let place: ReturnType<typeof createWorkplace>
  beforeEach(() => {
    place = createWorkplace()
    place.write('input/good.md', '# The good one\n\nIt is published all the same.\n')
    place.write('input/text.png', 'not a picture')
  })
  afterEach(() => place.cleanUp())

  it.each(CASES)('%s is told with its place and stops no other', async (_, path, content, expected) => {
    place.write(`input/${path}`, content)
    const before = fingerprint(place.folder, place.files())
    const { code, out } = await place.galley('build', '--diagnostics', 'json', '--formats', 'html,json,rss')
    expect(code).toBe(1)
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ severity }) => severity === 'error')
    expect(told.every((diagnostic) => diagnostic.place.path === `input/${path}` && diagnostic.hint)).toBe(true)
    expect(told.map(({ code: name, place: at }) => `${at.line}:${at.column} ${name}`)).toEqual(expected)

    const after = place.files()
    const made = after.filter((file) => !before.has(file))
    expect(made).toContain('output/the-good-one/index.html')
    expect(made.filter((file) => !/^(?:output|\.galley)\//.test(file))).toEqual(['galley-ids.json'])
    expect(place.read('output/rss.xml')).not.toContain('A headline')
    for (const [file, digest] of before) expect(fingerprint(place.folder, [file]).get(file)).toBe(digest)
  })

  it.each([
    ['nothing', ''],
    ['noise alone', 'Menu\nSign in\nShare\nSubscribe\n12\nCookie policy\n'],
    ['front matter alone', '---\nheadline: Gulls\n---\n'],
  ])('a raw text that holds %s makes no record, and is an error where warnings are', async (_, content) => {
    place.write('input/page.txt', content)
    const { code, out, err } = await place.galley('build', '--formats', 'json')
    expect(code).toBe(0)
    expect(err).toContain('warning text/no-article No article: ')
    expect(out).toMatch(/^articles +1 published, 0 withheld, 0 failed, 1 without an article$/m)
    expect(place.files().filter((file) => file.endsWith('article.json'))).toHaveLength(1)
    expect((await place.galley('build', '--formats', 'json', '--strict')).code).toBe(1)
    expect((await place.galley('record', 'input/page.txt')).out).toBe('')
  })

  it.each([
    ['UTF-16', Buffer.from('\ufeff# Über den Hafen\n\nEin Satz über den Hafen.\n', 'utf16le')],
    ['windows-1251', Buffer.from('2320cff0e8e2e5f20a0adfe7fbea20e820f2e5eaf1f22e0a', 'hex')],
  ])('%s is read all the same', async (label, bytes) => {
    place.write('input/foreign.md', bytes)
    const { code, err } = await place.galley('build', '--formats', 'json')
    expect(err).toContain(`Read as ${label.toLowerCase()}`)
    expect(code).toBe(0)
    expect(place.files().filter((file) => file.endsWith('article.json'))).toHaveLength(2)
  })
})

function fingerprint(folder: string, files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter((file) => !file.startsWith('output/') && file !== 'galley-ids.json')
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  )
}
