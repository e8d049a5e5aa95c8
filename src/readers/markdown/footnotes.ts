import type { Token, TokenizerExtensionFunction, TokenizerStartFunction, Tokens } from 'marked'
import type { Block, BlockOf, ListItem } from '../../record/node.js'
import type { Session } from './session.js'

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/
const REFERENCE = /^\[\^([^\]\s]{1,100})\](?!\()/
const INTERRUPTS = /^ {0,3}(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?:\s|$)|>|`{3}|~{3}|\[\^[^\]\s]{1,100}\]:|<|\|)/

/** What a footnote is called by; labels that differ in case alone are one. */
export function footnoteIdentifier(label: string): string {
  return label.normalize('NFC').toLowerCase()
}

/** marked's block extension for definitions; they may interrupt a paragraph. */
export const footnoteDefinition: TokenizerExtensionFunction = function (src) {
  const match = DEFINITION.exec(src)
  if (!match) return undefined
  const [opening, label = ''] = match
  const { raw, text } = cutDefinition(src, opening.length)
  const { state } = this.lexer
  const top = state.top
  state.top = true
  const tokens = this.lexer.blockTokens(text, [])
  state.top = top
  return { type: 'footnoteDefinition', raw, label, tokens }
}

/** How far ahead the end of a paragraph is looked for: marked asks at every block, so all of the text would be too far. */
const WINDOW = 4000

/** Where the next definition begins before the paragraph at hand ends; marked cuts the paragraph there. */
export const findFootnoteDefinition: TokenizerStartFunction = (src) => {
  const ahead = src.slice(0, WINDOW)
  if (!ahead.includes('[^')) return undefined
  const end = ahead.indexOf('\n\n')
  const index = (end < 0 ? ahead : ahead.slice(0, end)).search(/\n {0,3}\[\^[^\]\s]{1,100}\]:/)
  return index < 0 ? undefined : index + 1
}

/** marked's inline extension for references, whether or not their note exists. */
export const footnoteReference: TokenizerExtensionFunction = (src) => {
  if (!src.startsWith('[^')) return undefined
  const match = REFERENCE.exec(src)
  return match ? { type: 'footnoteReference', raw: match[0], label: match[1] ?? '' } : undefined
}

/** Where the next reference may begin. */
export const findFootnoteReference: TokenizerStartFunction = (src) => {
  const index = src.indexOf('[^')
  return index < 0 ? undefined : index
}

/** The identifiers of all footnotes a source defines, wherever they stand. */
export function gatherNotes(tokens: readonly Token[]): readonly string[] {
  const found: string[] = []
  const stack: Tokens.Generic[] = [...tokens]
  for (let token = stack.pop(); token; token = stack.pop()) {
    if (token.type === 'footnoteDefinition') found.push(footnoteIdentifier(String(token['label'])))
    for (const child of token.type === 'list' ? (token as Tokens.List).items : childBlocks(token)) stack.push(child)
  }
  return found
}

function childBlocks(token: Tokens.Generic): readonly Token[] {
  return /^(?:blockquote|list_item|footnoteDefinition)$/.test(token.type) ? (token.tokens ?? []) : []
}

/** Puts the footnotes behind the text, each once, out of whatever they stood in. Normalizing tells which nobody refers to. */
export function settleNotes(blocks: readonly Block[], session: Session): readonly Block[] {
  const notes = new Map<string, BlockOf<'footnoteDefinition'>>()
  const text = lift(blocks, (note) => {
    if (notes.has(note.identifier)) reportDuplicate(note, session)
    else notes.set(note.identifier, note)
  })
  return [...text, ...notes.values()]
}

function lift(blocks: readonly Block[], take: (note: BlockOf<'footnoteDefinition'>) => void): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'footnoteDefinition') {
      take({ ...block, children: lift(block.children, take) })
      return []
    }
    if (block.type === 'blockquote') return [{ ...block, children: lift(block.children, take) }]
    if (block.type !== 'list') return [block]
    return [
      {
        ...block,
        children: block.children.map((item): ListItem => ({ ...item, children: lift(item.children, take) })),
      },
    ]
  })
}

function reportDuplicate(note: BlockOf<'footnoteDefinition'>, session: Session): void {
  session.report({
    code: 'markdown/footnote-duplicate',
    severity: 'warning',
    message: `The footnote «${note.identifier.slice(0, 60)}» is there already; this one was left out.`,
    hint: 'Give it a name of its own.',
    place: { path: session.path, ...note.position?.start },
  })
}

/** The definition's own lines, and its text with the indent of its further lines taken off. */
function cutDefinition(src: string, opening: number): { raw: string; text: string } {
  let end = lineEnd(src, 0)
  let text = src.slice(opening, end)
  let blanks = ''
  let blankEnd = end
  let afterBlank = false
  while (blankEnd < src.length) {
    const next = lineEnd(src, blankEnd)
    const row = src.slice(blankEnd, next)
    if (row.trim() === '') {
      blanks += '\n'
      afterBlank = true
    } else {
      const indented = /^(?: {4}| {0,3}\t)/.test(row)
      if (!indented && (afterBlank || INTERRUPTS.test(row))) break
      text += blanks + row.replace(/^(?: {1,4}| {0,3}\t)/, '')
      blanks = ''
      afterBlank = false
      end = next
    }
    blankEnd = next
  }
  return { raw: src.slice(0, end), text }
}

/** The index behind the line (and its line end) that begins at `from`. */
function lineEnd(src: string, from: number): number {
  const index = src.indexOf('\n', from)
  return index < 0 ? src.length : index + 1
}
