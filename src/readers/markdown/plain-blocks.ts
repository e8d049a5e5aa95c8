import type { TokenizerExtensionFunction, Tokens } from 'marked'

/** What no block but a paragraph begins with. */
const OPENING = /^[\p{L}«„“"'(]/u
const HEADING = /^(#{1,6}) +([^\s#](?:[^\n]*[^\s#])?)(?=\n|$)/

/**
 * marked's block extension that reads what most blocks are, as marked itself would after trying every other kind: a
 * paragraph on one line, a heading on one line, and the blank lines between blocks.
 */
export const plainBlock: TokenizerExtensionFunction = function (src, tokens) {
  const last = (tokens as readonly Tokens.Generic[]).at(-1)
  if (src.charCodeAt(0) === 10) return blankLines(src)
  if (last !== undefined && last.type !== 'space') return undefined
  const heading = src.charCodeAt(0) === 35 ? HEADING.exec(src) : null
  if (heading) {
    const [raw, marks = '', text = ''] = heading
    return { type: 'heading', raw, depth: marks.length, text, tokens: this.lexer.inline(text) }
  }
  if (!OPENING.test(src)) return undefined
  const end = src.indexOf('\n')
  if (end >= 0 && end + 1 < src.length && src.charCodeAt(end + 1) !== 10) return undefined
  const raw = end < 0 ? src : src.slice(0, end)
  return { type: this.lexer.state.top ? 'paragraph' : 'text', raw, text: raw, tokens: this.lexer.inline(raw) }
}

/** Two line ends and more, unless there may be spaces on the last of the lines. */
function blankLines(src: string): Tokens.Space | undefined {
  let end = 1
  while (src.charCodeAt(end) === 10) end++
  const next = src.charCodeAt(end)
  return end < 2 || next === 32 || next === 9 ? undefined : { type: 'space', raw: src.slice(0, end) }
}
