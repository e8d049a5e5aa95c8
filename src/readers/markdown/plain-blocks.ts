import type { Lexer, TokenizerExtensionFunction, Tokens } from 'marked'

/** What no block but a paragraph begins with, where no definition follows the bracket. */
const OPENING = /^(?:\*\*|\*|_|\[)?[\p{L}«„“"'(]/u
const HEADING = /^(#{1,6}) +([^\s#](?:[^\n]*[^\s#])?)(?=\n|$)/

/**
 * marked's block extension that reads what most blocks are, as marked itself would after trying every other kind:
 * paragraphs, headings and quotes on one line, lists of such lines, and the blank lines between blocks.
 */
export const plainBlock: TokenizerExtensionFunction = function (src, tokens) {
  const last = (tokens as readonly Tokens.Generic[]).at(-1)
  if (src.charCodeAt(0) === 10) return blankLines(src)
  if (last !== undefined && last.type !== 'space') return undefined
  if (src.startsWith('- ')) return plainList(src, this.lexer)
  if (src.startsWith('> ')) return plainQuote(src, this.lexer)
  const heading = src.charCodeAt(0) === 35 ? HEADING.exec(src) : null
  if (heading) {
    const [raw, marks = '', text = ''] = heading
    return { type: 'heading', raw, depth: marks.length, text, tokens: this.lexer.inline(text) }
  }
  if (!OPENING.test(src)) return undefined
  const raw = loneLine(src)
  if (raw === undefined || (raw.startsWith('[') && raw.includes(']:'))) return undefined
  return { type: this.lexer.state.top ? 'paragraph' : 'text', raw, text: raw, tokens: this.lexer.inline(raw) }
}

/** Two line ends and more, unless there may be spaces on the last of the lines. */
function blankLines(src: string): Tokens.Space | undefined {
  let end = 1
  while (src.charCodeAt(end) === 10) end++
  const next = src.charCodeAt(end)
  return end < 2 || next === 32 || next === 9 ? undefined : { type: 'space', raw: src.slice(0, end) }
}

/** The first line, where a line end alone or nothing follows it. */
function loneLine(src: string): string | undefined {
  const end = src.indexOf('\n')
  if (end >= 0 && end + 1 < src.length && src.charCodeAt(end + 1) !== 10) return undefined
  return end < 0 ? src : src.slice(0, end)
}

/** A quote on one line. */
function plainQuote(src: string, lexer: Lexer): Tokens.Blockquote | undefined {
  const raw = loneLine(src)
  if (raw === undefined) return undefined
  const text = raw.slice(2)
  if (!OPENING.test(text) || text.trimEnd() !== text) return undefined
  const { top } = lexer.state
  lexer.state.top = true
  const tokens = lexer.blockTokens(text, [], true)
  lexer.state.top = top
  return { type: 'blockquote', raw, tokens, text }
}

/** An item that holds one line, of text at the most emphasized, and of no task. */
const ITEM = /- ((?:\*\*|\*|_|\[(?=\p{L}{2}))?[\p{L}«„“"'(](?:[^\n]*\S)?)(?:\n|$)/uy
/** What may go on with a list behind blank lines. */
const GOES_ON = /\n[ \t\n]*[ \t*+\d-]/y

/** A list of such items that nothing goes on with. */
function plainList(src: string, lexer: Lexer): Tokens.List | undefined {
  const items: Tokens.ListItem[] = []
  let end = 0
  for (ITEM.lastIndex = 0; ; ) {
    const item = ITEM.exec(src)
    if (!item) break
    end = ITEM.lastIndex
    items.push({ type: 'list_item', raw: item[0], task: false, loose: false, text: item[1] ?? '', tokens: [] })
    ITEM.lastIndex = end
  }
  const last = items.at(-1)
  GOES_ON.lastIndex = end
  if (!last || (end < src.length && (src.charCodeAt(end) !== 10 || GOES_ON.test(src)))) return undefined
  last.raw = last.raw.trimEnd()
  for (const item of items) {
    // As marked leaves it: behind a list in an item, a line of text is a paragraph.
    lexer.state.top = false
    item.tokens = lexer.blockTokens(item.text, [])
  }
  const raw = src.slice(0, end).trimEnd()
  return { type: 'list', raw, ordered: false, start: '', loose: false, items }
}
