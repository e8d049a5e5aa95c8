import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { frontMatter } from '../../../src/readers/front-matter/keys.js'
import { readPlainMapping } from '../../../src/readers/front-matter/plain-yaml.js'
import { readUsualKeys } from '../../../src/readers/front-matter/usual-keys.js'
import { readMapping } from '../../../src/readers/front-matter/yaml.js'

const piece = fc.constantFrom(
  ...[
    'Harbour',
    'Порт',
    'y',
    'no',
    'Null',
    '2024',
    '-',
    '- ',
    ': ',
    ':',
    ' #',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
  ],
  ...[',', ' ', '  ', '\t', '\n', '&a', '*a', '!t', '|', '>', '%', '@', '`', '\\', '2024-06-03', 'T09:40', '+03:00'],
  ...['~', '?', '.inf', '0x1f', '1e3', '\u00a0', '\u0085', '\u2028', '\ufeff', '…', '。'],
)
const value = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 4 }).map((pieces) => `"${pieces.join('')}"`),
  fc
    .array(fc.array(piece, { maxLength: 3 }), { maxLength: 3 })
    .map((all) => `[${all.map((it) => it.join('')).join(', ')}]`),
  fc.constantFrom(
    'Harbour opens',
    '"Порт: открыт"',
    '[ferry, "the lake"]',
    '2024-06-03T09:40+03:00',
    '["a", b c]',
    '[]',
  ),
)
const key = fc.constantFrom('headline', 'tags', 'date', 'a b', 'null', 'y', '1', '"q"', '- a', 'x_1')
const yaml = fc
  .array(fc.tuple(key, value), { maxLength: 4 })
  .map((lines) => lines.map(([name, text]) => `${name}: ${text}`).join('\n'))

it('reads whatever it reads as a whole parser does', () => {
  let read = 0
  fc.assert(
    fc.property(yaml, (text) => {
      const plain = readPlainMapping(text)
      if (plain === undefined) return
      read++
      expect(plain).toEqual(readMapping(text, 'a.md', 0))
    }),
    { numRuns: 5000 },
  )
  expect(read).toBeGreaterThan(150)
})

it('leaves to the parser what is more than words, quotes, dates and lists of them', () => {
  for (const text of [
    'a: |',
    'a: true',
    'a: 12',
    'a: b: c',
    'a: b #c',
    'a: "b\\n"',
    'a: b\na: c',
    'a: [b, [c]]',
    'a:',
    '',
  ]) {
    expect(readPlainMapping(text)).toBeUndefined()
  }
})

it('makes of usual keys what their schema makes of them', () => {
  const field = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      ' ',
      ' Порт ',
      'en',
      'EN',
      'pt-BR',
      '2024-06-03',
      '2024-06-31',
      '2024-06-03 09:40 +03:00',
    ),
    fc.constantFrom<unknown>(3, true, null, [], ['a', ' b '], ['a', ''], ['a', 1], { name: 'Ann' }, [
      'Ann',
      { name: 'Bo' },
    ]),
  )
  const name = fc.constantFrom('headline', 'summary', 'section', 'tags', 'authors', 'published', 'language', 'version')
  let read = 0
  fc.assert(
    fc.property(fc.dictionary(name, field, { maxKeys: 3 }), (given) => {
      const usual = readUsualKeys(given)
      if (usual === undefined) return
      read++
      // As text, for the order of keys shows in a draft.
      expect(JSON.stringify(usual)).toBe(JSON.stringify(frontMatter.parse(given)))
    }),
    { numRuns: 1000 },
  )
  expect(read).toBeGreaterThan(50)
})
