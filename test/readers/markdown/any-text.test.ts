import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fatal } from '../../../src/contract/diagnostic.js'
import { decodeSource } from '../../../src/readers/source-text.js'
import { type Block, block as blockSchema, type Inline, type Position } from '../../../src/record/node.js'
import { inlinesToText } from '../../../src/record/text.js'
import { type Reading, readMarkdown } from './reading.js'

const PIECES = [
  'word',
  'слово',
  '字',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n    ',
  '\n  ',
  '\t',
  '# ',
  '## ',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  '3) ',
  '- [ ] ',
  '- [x] ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '~~~\n',
  '---\n',
  '===\n',
  '***\n',
  '|',
  '|-|-|\n',
  '|a|b|\n',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](a.png "T © X")',
  '](http://e.org/ x)',
  '[^1]',
  '\n[^1]: ',
  '[a]: http://e.org\n',
  '\\',
  '\\\n',
  '<',
  '>',
  '&amp;',
  '&lt;',
  '&',
  ';',
  '— ',
  '-- ',
  '"',
  "'",
  'http://e.org',
  'www.e.org',
  'a@e.org',
  'javascript:x',
  '<!--',
  '-->',
  '<?',
  '<![CDATA[',
  ']]>',
  '\u00a0',
  '\ud83d\ude00',
  '\u200b',
]
const TAGS = [
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<a href="javascript:x">',
  '<a href="/x">',
  '</a>',
  '<br>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<h2>',
  '</h2>',
  '<ul>',
  '<li>',
  '</ul>',
  '<blockquote>',
  '</blockquote>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<figure>',
  '<img src="a.png" alt="">',
  '<figcaption>',
  '</figcaption>',
  '</figure>',
  '<span lang="ru">',
  '</span>',
  '<code>',
  '</code>',
  '<pre>',
  '</pre>',
  '<iframe src=x>',
  '</iframe>',
  '<svg>',
  '</svg>',
  '<hr>',
  '<font>',
  '</font>',
  '<cite>',
  '</cite>',
  '<noscript>',
  '<template>',
  '<math>',
]

const mixed = fc.array(fc.constantFrom(...PIECES, ...TAGS), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 200 }))
// No escapes, references and comments, in which a tag may be text or text no text.
const tagged = fc
  .array(fc.constantFrom(...TAGS, 'word', ' ', '\n', '\n\n', '*', '> ', '- ', '| a |\n|-|\n', '# '), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

describe('any text', () => {
  it('is read or given up, each line in the ledger exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (source) => {
        const reading = await attempt(source)
        if (!reading) return
        const decoded = decodeSource({ path: 'a.md', bytes: new TextEncoder().encode(source) }, () => undefined)
        const lines = decoded.replace(/\n$/, '').split('\n')
        expect(reading.draft.ledger.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1))
        expect(reading.draft.ledger.map(({ text }) => text)).toEqual(lines)
        const blank = reading.draft.ledger.filter(({ role }) => role === 'blank')
        expect(blank.every(({ text }) => text?.trim() === '')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('gives blocks as the record holds them, each within the lines of the one around it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (source) => {
        const reading = await attempt(source)
        if (!reading) return
        const lines = reading.draft.ledger.map(({ text = '' }) => text)
        for (const one of reading.draft.body) {
          expect(blockSchema.safeParse(lower(one)).error).toBeUndefined()
          checkPositions(one, lines)
        }
        const shown = new Set(reading.draft.media.map(({ id }) => id))
        expect(shown.size).toBe(reading.draft.media.length)
        eachBlock(reading.draft.body, (one) => one.type === 'figure' && expect(shown).toContain(one.media))
      }),
      { numRuns: 400 },
    )
  })

  it('passes no tag on as text', async () => {
    await fc.assert(
      fc.asyncProperty(tagged, async (source) => {
        const reading = await attempt(source)
        if (!reading) return
        eachInline(reading.draft.body, (inline) => {
          if (inline.type === 'text') expect(inline.value).not.toMatch(/<[/a-z]/)
          if (inline.type === 'link') expect(inline.url).not.toContain('javascript')
        })
      }),
      { numRuns: 600 },
    )
  })

  it('gives every paragraph the place its words stand at', async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/)
    const prose = fc
      .array(fc.oneof(word, fc.constantFrom('\n', ' ', '*', '**')), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(' '))
    const shape = fc.constantFrom('', '> ', '- ', '1. ', '> - ', '- > ', '> > ', '   ', '- - ', '# ')
    const source = fc
      .array(
        fc.tuple(shape, prose, fc.constantFrom('\n', '\n\n', '\n\n\n', '\n***\n', '\n```\nx\n```\n', '\n[^a]: ')),
        { maxLength: 12 },
      )
      .map((parts) => `---\ntags: a\n---\n${parts.flat().join('')}`)
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const reading = await attempt(text)
        if (!reading) return
        const lines = text.split('\n')
        eachBlock(reading.draft.body, (one) => {
          if (one.type !== 'paragraph' || !one.position) return
          const words = inlinesToText(one.children).match(/[a-z]+/g) ?? []
          const covered = slice(lines, one.position).match(/[a-z]+/g) ?? []
          expect(covered).toEqual(words)
        })
      }),
      // A quoted list that goes on without its markers, by rows that all look alike.
      { numRuns: 500, examples: [['---\ntags: a\n---\n> - ** aaa   \n ** \n ** \n\n']] },
    )
  })
})

async function attempt(source: string): Promise<Reading | undefined> {
  try {
    return await readMarkdown(source)
  } catch (error) {
    if (error instanceof Fatal) return undefined
    throw error
  }
}

/** Normalizing deepens first-rank headings; the schema knows none. */
function lower(one: Block): unknown {
  return JSON.parse(JSON.stringify(one, (key, value) => (key === 'depth' && value === 1 ? 2 : value)))
}

function slice(lines: readonly string[], { start, end }: Position): string {
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index) => {
      const from = index === 0 ? start.column - 1 : 0
      return index === end.line - start.line ? line.slice(from, end.column - 1) : line.slice(from)
    })
    .join('\n')
}

function checkPositions(one: Block, lines: readonly string[], outer?: Position): void {
  const { position } = one
  if (!position) throw new Error(`A ${one.type} has no position`)
  const { start, end } = position
  expect(start.line).toBeGreaterThanOrEqual(outer?.start.line ?? 1)
  expect(end.line).toBeLessThanOrEqual(outer?.end.line ?? lines.length)
  expect(end.line > start.line || end.column >= start.column).toBe(true)
  expect(end.column).toBeLessThanOrEqual((lines[end.line - 1]?.length ?? 0) + 1)
  for (const child of childrenOf(one))
    checkPositions(child, lines, one.type === 'footnoteDefinition' ? undefined : position)
}

function childrenOf(one: Block): readonly Block[] {
  if (one.type === 'blockquote' || one.type === 'footnoteDefinition') return one.children
  return one.type === 'list' ? one.children.flatMap(({ children }) => children) : []
}

function eachBlock(blocks: readonly Block[], visit: (one: Block) => void): void {
  for (const one of blocks) {
    visit(one)
    eachBlock(childrenOf(one), visit)
  }
}

function eachInline(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      visit(inline)
      if ('children' in inline) walk(inline.children)
    }
  }
  eachBlock(blocks, (one) => {
    if (one.type === 'paragraph' || one.type === 'heading') walk(one.children)
    if (one.type === 'blockquote') walk(one.attribution ?? [])
    if (one.type === 'table') for (const row of one.children) for (const cell of row.children) walk(cell.children)
  })
}
