import { Lexer, type Token, Tokenizer } from 'marked'
import { type Diagnostic, Fatal } from '../../contract/diagnostic.js'
import { findFootnoteDefinition, findFootnoteReference, footnoteDefinition, footnoteReference } from './footnotes.js'
import { plainBlock } from './plain-blocks.js'
import { readPlainMarks } from './plain-marks.js'

/**
 * What one run of inline Markdown may cost. The lexer's time grows with a run's length times its marks, and its stack
 * with the marks; a run past these limits, or past what is left for the document, is taken as plain text.
 */
const LIMITS = { marks: 800, run: 300_000_000, document: 400_000_000 } as const

/** In a run left unread, what would have been a tag is still no text. */
const TAG = /<[/!?]?[a-z][^<>]{0,1000}>/gi

/**
 * marked's tokens of a Markdown text whose depth `guardMarkdown` has bounded. `tooDense` is told of the raw text of
 * every run that was left unread because reading it would take too long.
 *
 * Throws `Fatal` where the lexer gives up.
 */
export function lexMarkdown(text: string, path: string, tooDense: (run: string) => void): readonly Token[] {
  const lexer = new Lexer({
    gfm: true,
    tokenizer: new Tokenizer(),
    extensions: {
      renderers: {},
      childTokens: {},
      block: [plainBlock, footnoteDefinition],
      startBlock: [findFootnoteDefinition],
      inline: [footnoteReference],
      startInline: [findFootnoteReference],
    },
  })
  try {
    lexer.blockTokens(text, lexer.tokens)
  } catch (cause) {
    throw new Fatal(unreadable(path, cause))
  }
  let left: number = LIMITS.document
  for (const { src, tokens } of lexer.inlineQueue) {
    if (tokens.length === 0 && isPlain(src)) {
      // What the lexer would come to, after looking at each letter several times.
      if (src !== '') tokens.push({ type: 'text', raw: src, text: src })
      continue
    }
    const plain = tokens.length === 0 ? readPlainMarks(src) : undefined
    if (plain) {
      for (const token of plain) tokens.push(token)
      continue
    }
    const cost = costOf(src)
    if (cost <= Math.min(left, LIMITS.run)) {
      left -= cost
      // An inline <pre> or <code> left open ends with its block.
      lexer.state.inRawBlock = false
      if (lexRun(lexer, src, tokens)) continue
    }
    tooDense(src)
    const raw = src.replace(TAG, '')
    tokens.splice(0, tokens.length, { type: 'text', raw, text: raw })
  }
  return lexer.tokens
}

/** Marks, tags and addresses, which make a run of Markdown more than its letters. Most paragraphs hold none. */
const MARKED = /[*<@[\\_`~]|:\/\//

function isPlain(run: string): boolean {
  return !MARKED.test(run) && !/www\./i.test(run) && !(run.includes('\n') && run.includes('  \n'))
}

function lexRun(lexer: Lexer, src: string, tokens: Token[]): boolean {
  try {
    lexer.inlineTokens(src, tokens)
    return true
  } catch (error) {
    // Marks nested past the stack; anything else would be a fault of ours.
    if (error instanceof RangeError) return false
    throw error
  }
}

function costOf(src: string): number {
  if (src.length < 200) return src.length * 20
  const marks = src.match(/[*_~[\]<`!]/g)?.length ?? 0
  const nesting = src.match(/[*_~]/g)?.length ?? 0
  if (nesting > LIMITS.marks) return Number.POSITIVE_INFINITY
  return src.length * (marks + src.length / 8)
}

function unreadable(path: string, cause: unknown): Diagnostic {
  return {
    code: 'markdown/unreadable',
    severity: 'error',
    message: 'The Markdown cannot be read: its blocks are nested or torn past all sense.',
    hint: 'Simplify the nesting of quotes and lists.',
    place: { path, line: 1, column: 1 },
    cause,
  }
}
