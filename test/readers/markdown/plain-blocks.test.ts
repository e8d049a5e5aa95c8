import * as fc from 'fast-check'
import { Lexer, type Token } from 'marked'
import { expect, it } from 'vitest'
import {
  findFootnoteDefinition,
  findFootnoteReference,
  footnoteDefinition,
  footnoteReference,
} from '../../../src/readers/markdown/footnotes.js'
import { lexMarkdown } from '../../../src/readers/markdown/lexer.js'
import { readPlainMarks } from '../../../src/readers/markdown/plain-marks.js'

/** What marked makes of a text when it tries every kind of block and mark. */
function lexInFull(text: string): readonly Token[] {
  const lexer = new Lexer({
    gfm: true,
    extensions: {
      renderers: {},
      childTokens: {},
      block: [footnoteDefinition],
      startBlock: [findFootnoteDefinition],
      inline: [footnoteReference],
      startInline: [findFootnoteReference],
    },
  })
  lexer.blockTokens(text, lexer.tokens)
  for (const { src, tokens } of lexer.inlineQueue) {
    lexer.state.inRawBlock = false
    lexer.inlineTokens(src, tokens)
  }
  return lexer.tokens
}

/** Without what marked notes for its own renderer. */
const bare = (tokens: readonly Token[]): unknown =>
  JSON.parse(JSON.stringify(tokens, (key, value) => (key === 'escaped' ? undefined : value)))

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'Ж',
    'é',
    ' ',
    ',',
    '.',
    '|',
    '-',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(x)',
    '!',
    '&',
    '#',
    ':',
    '\u00a0',
  ),
  maxLength: 12,
})
const opening = fc.constantFrom(
  ...[
    '',
    'Text ',
    '«',
    '"',
    '(',
    '# ',
    '## ',
    '#',
    '### \u00a0',
    '> ',
    '- ',
    '* ',
    '1. ',
    '10) ',
    '    ',
    '\t',
    ' ',
    '```',
    '~~~',
    '<b>',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '[a]: /b',
    '[^a]: ',
    '[^a]',
    '---',
    '===',
    '| a | b |',
    '|---|---|',
    '+ ',
    '[ ] ',
    '- [ ] ',
  ],
)
const line = fc
  .tuple(fc.constantFrom('', '', '', '  ', '> ', '- ', '    '), opening, words)
  .map((parts) => parts.join(''))
const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n \n', '\n\n\n', '\n\n  ', '\n\t\n')
const documents = fc.array(fc.tuple(line, gap), { maxLength: 9 }).map((parts) => parts.flat().join(''))

it('reads a text as trying every kind of block does', () => {
  let long = 0
  fc.assert(
    fc.property(documents, (text) => {
      const full = lexInFull(text)
      if (full.length > 4) long++
      expect(bare(lexMarkdown(text, 'a.md', () => {}))).toEqual(bare(full))
    }),
    { numRuns: 3000 },
  )
  expect(long).toBeGreaterThan(500)
})

const piece = fc.constantFrom(
  ...[
    'a',
    'Ж',
    '7',
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    '!',
    '(',
    ')',
    '«',
    '»',
    '—',
    '-',
    '&',
    '&amp;',
    '\n',
    '  \n',
    '\u00a0',
    '…',
    '$',
    ':',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '~',
    '`',
    '\\',
    '<',
    '@',
    '![',
    '[^a]',
    'www.a.example',
    'http://b.example',
    'a_b',
    'a*b',
  ],
)
const calm = fc.string({ unit: fc.constantFrom('a', 'Ж', '7', ' ', '.', '!', '…', '-'), maxLength: 4 })
const inner = fc.oneof(
  { weight: 4, arbitrary: calm.map((text) => `a${text}`) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')) },
)
const marked = fc.oneof(
  inner.map((text) => `**${text}**`),
  inner.map((text) => `*${text}*`),
  inner.map((text) => `_${text}_`),
  inner.map((text) => `[${text}](https://c.example/d_e?f=1)`),
  fc.tuple(inner, inner).map(([text, address]) => `[${text}](http://${address})`),
)
const between = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(' ', ' word ', ', слово ', '. (', ' — ') },
  { weight: 1, arbitrary: piece },
)
const runs = fc.array(fc.tuple(between, fc.oneof({ weight: 5, arbitrary: marked }, piece)), { maxLength: 4 })

it('reads a run of marks as reading it letter by letter does', () => {
  let marks = 0
  fc.assert(
    fc.property(runs, (parts) => {
      const text = `a${parts.flat().join('')}`
      if (readPlainMarks(text)?.some(({ type }) => type !== 'text')) marks++
      expect(bare(lexMarkdown(text, 'a.md', () => {}))).toEqual(bare(lexInFull(text)))
    }),
    { numRuns: 3000 },
  )
  expect(marks).toBeGreaterThan(100)
})
