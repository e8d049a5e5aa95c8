/**
 * The article's text as HTML, for pages and for feeds. Every text is escaped where it is written and no node holds raw
 * markup, so that nothing an author or a source says can become an element, an attribute or a script.
 */
import type { ArticleRecord, Correction } from '../record/article.js'
import type { Media } from '../record/media.js'
import { Names } from '../record/names.js'
import type { Block, Inline } from '../record/node.js'
import { bodyBlocks, leadMedia, openingParagraph } from '../record/select.js'
import { toIso } from '../record/time.js'
import { formatMoment } from './dates.js'
import { writeBlocks, writeNote } from './html-block.js'
import { type HtmlContext, type HtmlPass, startPass } from './html-context.js'
import { writeFigure } from './html-figure.js'
import { noteId, referenceId, writeInlines } from './html-inline.js'
import { element, htmlText } from './html-text.js'
import { footnoteDefinitions } from './notes.js'
import { wordsOf } from './words.js'

export type { HtmlContext }
export { element, htmlText }

/** The parts of an article's text, each ready HTML or empty. */
export interface ArticleParts {
  /** The pictures that stand before the text. */
  readonly lead: string
  /** The text, its dateline before its first sentence. */
  readonly body: string
  readonly footnotes: string
  readonly corrections: string
}

/** The article's parts in one pass, so that footnotes, their references and heading ids agree. */
export function articleParts(record: ArticleRecord, context: HtmlContext): ArticleParts {
  const pass = startPass(record, context)
  const lead = figures(leadMedia(record), pass)
  const body = writeBody(record, pass)
  return { lead, body, footnotes: writeFootnotes(record, pass), corrections: writeCorrections(record, pass) }
}

/** Everything of the article below its headline: lead pictures, text, footnotes and corrections. */
export function articleBodyToHtml(record: ArticleRecord, context: HtmlContext): string {
  const { lead, body, footnotes, corrections } = articleParts(record, context)
  return `${lead}${body}${footnotes}${corrections}`
}

/** Blocks of the record as HTML; footnote definitions among them are left out (see {@link footnotesToHtml}). */
export function blocksToHtml(blocks: readonly Block[], record: ArticleRecord, context: HtmlContext): string {
  return writeBlocks(blocks, startPass(record, context))
}

/** Inlines of the record as HTML phrasing content. */
export function inlinesToHtml(inlines: readonly Inline[], record: ArticleRecord, context: HtmlContext): string {
  return writeInlines(inlines, startPass(record, context))
}

/** One picture of the record as `<figure>`; empty when there is neither a file nor a word to show. */
export function figureToHtml(media: Media, record: ArticleRecord, context: HtmlContext): string {
  return writeFigure(media, startPass(record, context), 'inline')
}

/** The record's footnotes as a section; the ways back lead to the first reference of each. */
export function footnotesToHtml(record: ArticleRecord, context: HtmlContext): string {
  const pass = startPass(record, context)
  writeBody(record, pass)
  return writeFootnotes(record, pass)
}

function figures(media: readonly Media[], pass: HtmlPass): string {
  return media
    .map((it) => writeFigure(it, pass, 'lead'))
    .filter((html) => html !== '')
    .map((html) => `${html}\n`)
    .join('')
}

/** The text with its dateline, which runs into the first paragraph as it does in print. */
function writeBody(record: ArticleRecord, pass: HtmlPass): string {
  const blocks = bodyBlocks(record)
  if (!record.dateline) return writeBlocks(blocks, pass)
  const dateline = datelineHtml(record.dateline.text, pass)
  const at = openingParagraph(blocks)
  const first = blocks[at]
  if (first?.type !== 'paragraph') return `<p>${dateline}</p>\n${writeBlocks(blocks, pass)}`
  const before = writeBlocks(blocks.slice(0, at), pass)
  const opening = `<p>${dateline}${joint(record.dateline.text)}${writeInlines(first.children, pass)}</p>`
  return `${before}${opening}\n${writeBlocks(blocks.slice(at + 1), pass)}`
}

function datelineHtml(text: string, pass: HtmlPass): string {
  return element('span', { class: pass.surface === 'page' ? 'dateline' : undefined }, htmlText(text.trim()))
}

/** What parts a dateline from its sentence: a dash, unless it ends with a mark of its own. */
function joint(dateline: string): string {
  return /[\p{L}\p{N})\]»”]$/u.test(dateline.trim()) ? '\u00a0— ' : ' '
}

function writeFootnotes(record: ArticleRecord, pass: HtmlPass): string {
  const notes = footnoteDefinitions(record)
  if (notes.length === 0) return ''
  pass.level = 2
  // The notes refer to one another too, so a trial run counts the references before the ways back are written.
  const trial: HtmlPass = {
    ...pass,
    references: new Map(pass.references),
    headings: new Names(pass.headings),
    regions: new Names(pass.regions),
  }
  for (const note of notes) writeNote(note, '', trial)
  const items = notes.map((note, index) => {
    const number = index + 1
    const back =
      pass.notes.get(note.identifier) === number ? backLinks(number, trial.references.get(number) ?? 0, pass) : ''
    return `<li id="${htmlText(noteId(number, pass))}">\n${writeNote(note, back, pass)}</li>\n`
  })
  return endSection('footnotes', pass.words.footnotes, `<ol>\n${items.join('')}</ol>\n`, pass)
}

function backLinks(number: number, count: number, pass: HtmlPass): string {
  return Array.from({ length: count }, (_, at) => {
    const label = count === 1 ? `${pass.words.backToText}: ${number}` : `${pass.words.backToText}: ${number}.${at + 1}`
    const link = {
      href: `${pass.anchorBase}#${referenceId(number, at + 1, pass)}`,
      role: pass.surface === 'page' ? 'doc-backlink' : undefined,
      'aria-label': label,
    }
    return element('a', link, '\u2191')
  }).join(' ')
}

function writeCorrections(record: ArticleRecord, pass: HtmlPass): string {
  if (record.corrections.length === 0) return ''
  const items = record.corrections.map((it) => `<li>${correctionHtml(it, record.language)}</li>\n`)
  return endSection('corrections', pass.words.corrections, `<ul>\n${items.join('')}</ul>\n`, pass)
}

/** One correction as a paragraph: its kind, its moment, its text. */
export function correctionHtml(correction: Correction, language: string): string {
  const kind = htmlText(wordsOf(language).correctionKinds[correction.kind])
  const when = element('time', { datetime: toIso(correction.at) }, htmlText(formatMoment(correction.at, language)))
  return `<p><strong>${kind}</strong>, ${when}. ${htmlText(correction.text)}</p>`
}

/** A section behind the text, under a heading in the article's own rank. */
function endSection(name: 'footnotes' | 'corrections', title: string, inner: string, pass: HtmlPass): string {
  if (pass.surface === 'feed') return `<hr>\n<h2>${htmlText(title)}</h2>\n${inner}`
  const id = `${pass.idPrefix}${name}_title`
  const role = name === 'footnotes' ? 'doc-endnotes' : undefined
  const heading = element('h2', { id }, htmlText(title))
  return `${element('section', { class: name, role, 'aria-labelledby': id }, `\n${heading}\n${inner}`)}\n`
}
