import { takeAnchor } from '../record/anchors.js'
import { dispatch, type Handlers } from '../record/handlers.js'
import { directionOf } from '../record/language.js'
import type { Block, BlockOf, Inline, ListItem } from '../record/node.js'
import { blocksToText, inlinesToText } from '../record/text.js'
import { type HtmlPass, nested } from './html-context.js'
import { writeFigure } from './html-figure.js'
import { writeInlines } from './html-inline.js'
import { writeTable } from './html-table.js'
import { element, htmlText } from './html-text.js'
import { flatText } from './notes.js'

/** Blocks as HTML flow content, each on lines of its own. Blocks that hold nothing to see are left out. */
export function writeBlocks(blocks: readonly Block[], pass: HtmlPass): string {
  let out = ''
  for (const block of blocks) {
    const html = dispatch(BLOCKS, block, pass)
    if (html !== '') out += `${html}\n`
  }
  return out
}

/** The blocks inside another one. */
function deeper(blocks: readonly Block[], pass: HtmlPass): string {
  return nested(
    pass,
    () => writeBlocks(blocks, pass),
    () => element('p', {}, htmlText(flatText(blocks))),
  )
}

const BLOCKS: Handlers<Block, HtmlPass, string> = {
  paragraph: (node, pass) => {
    const inner = writeInlines(node.children, pass)
    return inner.trim() === '' ? '' : `<p>${inner}</p>`
  },
  heading: (node, pass) => {
    const inner = writeInlines(node.children, pass)
    if (inlinesToText(node.children).trim() === '') return inner.trim() === '' ? '' : `<p>${inner}</p>`
    pass.level = Math.min(node.depth, pass.level + 1)
    const anchor = pass.surface === 'page' ? takeAnchor(inlinesToText(node.children), pass.headings) : undefined
    const id = anchor === undefined ? undefined : `${pass.idPrefix}${anchor}`
    return element(`h${pass.level}`, { id }, inner)
  },
  blockquote: (node, pass) => {
    if (node.pull && pass.surface === 'page') return pullQuote(node, pass)
    const hangs = pass.surface === 'page' && opensWithQuote(node.children[0])
    const quote = element('blockquote', { class: hangs ? 'hang' : undefined }, `\n${deeper(node.children, pass)}`)
    if (!node.attribution || node.attribution.length === 0) return quote
    const speaker = `<figcaption>${speakerHtml(node.attribution, pass)}</figcaption>`
    return element('figure', { class: pass.surface === 'page' ? 'quote' : undefined }, `\n${quote}\n${speaker}\n`)
  },
  list: (node, pass) => {
    const tight = node.children.every(isTight)
    const items = node.children.map((item) => `<li>${writeItem(item, tight, pass)}</li>\n`).join('')
    const start = node.ordered && node.start !== undefined && node.start !== 1 ? node.start : undefined
    return element(node.ordered ? 'ol' : 'ul', { start }, `\n${items}`)
  },
  table: writeTable,
  code: (node, pass) => {
    const language = node.lang?.toLowerCase().replace(/[^a-z0-9+#-]/g, '')
    const highlighted = language && pass.highlight?.(node.value, language)
    const code = element(
      'code',
      { class: language ? `language-${language}` : undefined },
      highlighted || htmlText(node.value),
    )
    const dir = directionOf(pass.language) === 'rtl' ? 'ltr' : undefined
    // What scrolls must take the keyboard's focus.
    return element('pre', { dir, tabindex: pass.surface === 'page' ? 0 : undefined }, code)
  },
  thematicBreak: () => '<hr>',
  figure: (node, pass) => {
    const media = pass.media.get(node.media)
    return media ? writeFigure(media, pass, 'inline') : ''
  },
  // Footnotes are gathered behind the text, wherever they stand in it.
  footnoteDefinition: () => '',
}

/** Who said it, behind a dash. */
function speakerHtml(attribution: readonly Inline[], pass: HtmlPass): string {
  const dash = /^\s*[\u2013\u2014-]/.test(inlinesToText(attribution)) ? '' : '\u2014\u00a0'
  return `${dash}${writeInlines(attribution, pass)}`
}

/**
 * A pull quote beside the text. One that repeats a sentence of the text is for the eye alone: it is hidden from those who
 * are read to, who would hear the sentence twice, and so holds no links.
 */
function pullQuote(node: BlockOf<'blockquote'>, pass: HtmlPass): string {
  const plain = node.children.every((it) => it.type === 'paragraph')
  const repeats = plain && isSaid(blocksToText(node.children), pass)
  const linked = pass.inLink
  pass.inLink = linked || repeats
  const words = deeper(node.children, pass)
  const speaker = node.attribution?.length ? `<p class="speaker">${speakerHtml(node.attribution, pass)}</p>\n` : ''
  pass.inLink = linked
  const hangs = opensWithQuote(node.children[0])
  const quote = element('blockquote', { class: hangs ? 'hang' : undefined }, `\n${words}`)
  // A region of its own would be one more landmark to step over.
  return element('div', { class: 'pull', 'aria-hidden': repeats ? 'true' : undefined }, `\n${quote}\n${speaker}`)
}

/** Whether the article says these words outside its pull quotes; marks and white space at the ends do not count. */
function isSaid(words: string, pass: HtmlPass): boolean {
  const bare = bareText(words).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  pass.said ??= bareText(blocksToText(pass.blocks.filter((it) => it.type !== 'blockquote' || !it.pull)))
  return bare !== '' && pass.said.includes(bare)
}

function bareText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

/** True for a paragraph whose first letter is a quotation mark, which a page can hang out of the text's edge. */
function opensWithQuote(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && QUOTE_MARK.test(inlinesToText(block.children))
}

/** A quotation mark that opens, at the very beginning of a text. */
export const QUOTE_MARK = /^["«“„‘‚‹]/

/** A list is tight when each item is one paragraph, with at most lists below it: then its words need no `<p>`. */
function isTight(item: ListItem): boolean {
  return item.children.every((block, at) => (at === 0 ? block.type === 'paragraph' : block.type === 'list'))
}

function writeItem(item: ListItem, tight: boolean, pass: HtmlPass): string {
  const box = item.checked === undefined ? '' : checkBox(item.checked, pass)
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return `${box.trimEnd()}\n${deeper(item.children, pass)}`
  const words = `${box}${writeInlines(first.children, pass)}`.trimEnd()
  const below = rest.length === 0 ? '' : `\n${deeper(rest, pass)}`
  return tight ? `${words}${below}` : `\n<p>${words}</p>${below === '' ? '\n' : below}`
}

function checkBox(checked: boolean, pass: HtmlPass): string {
  const sign = checked ? '\u2611' : '\u2610'
  if (pass.surface === 'feed') return `${sign} `
  return `${element('span', { class: 'check', role: 'img', 'aria-label': checked ? pass.words.done : pass.words.open }, sign)} `
}

/** One footnote's own text, its way back to every place that refers to it at the end of its last paragraph. */
export function writeNote(note: BlockOf<'footnoteDefinition'>, back: string, pass: HtmlPass): string {
  const last = note.children.at(-1)
  if (last?.type !== 'paragraph') return `${deeper(note.children, pass)}${back === '' ? '' : `<p>${back}</p>\n`}`
  const before = deeper(note.children.slice(0, -1), pass)
  const words = writeInlines(last.children, pass)
  return `${before}<p>${words}${back === '' ? '' : ` ${back}`}</p>\n`
}
