import { z } from 'zod'
import type { Report } from '../../contract/diagnostic.js'
import { defineReader } from '../../contract/reader.js'
import type { ArticleDraft } from '../../record/draft.js'
import { checkCorrections } from '../front-matter/corrections.js'
import { linesIn, readFrontMatter } from '../front-matter/index.js'
import { decodeSource } from '../source-text.js'
import { guardMarkdown, type Limits } from './guard.js'
import { LineRoles } from './line-roles.js'
import { limitReports } from './reports.js'

/** What people can set for Markdown. */
export const markdownOptions = z.strictObject({
  /** The most characters a body may have. */
  maxLength: z.int().min(1).default(400_000),
  /** How deep quotes and lists may nest. */
  maxDepth: z.int().min(1).max(100).default(32),
})

/** Reads Markdown (CommonMark with GitHub's extensions and footnotes) with front matter. */
export const markdownReader = defineReader({
  name: 'markdown',
  revision: 1,
  accepts: ['.md', '.markdown'],
  options: markdownOptions,
  read: (source, { options: { maxLength, maxDepth }, report }) =>
    readMarkdown(
      decodeSource(source, report),
      source.path,
      { length: maxLength, depth: maxDepth },
      limitReports(report),
    ),
})

/** The lexer and its expressions load only when there is a source to read, and are asked for once: each time takes 50 µs. */
let bodyReader: Promise<typeof import('./body.js')> | undefined

async function readMarkdown(text: string, path: string, limits: Limits, report: Report): Promise<ArticleDraft> {
  bodyReader ??= import('./body.js')
  const { readBody } = await bodyReader
  // A line end closes the last line; it does not begin another.
  const ended = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = ended.split('\n')
  const front = readFrontMatter(text, path, report, lines)
  const { fields, media, directives, ledger, firstLine } = front
  // Where the headline is not, reading the body tells.
  const { headline: _, ...ranges } = directives
  checkCorrections({ ...front, directives: ranges }, text, report)
  const roles = new LineRoles(lines, ledger)
  const dropped = linesIn(directives.drop ?? [], lines.length)
  const rest = lines.slice(firstLine - 1)
  const kept = dropped.size === 0 ? rest : rest.map((line, index) => (dropped.has(firstLine + index) ? '' : line))
  const head = ledger.reduce((length, line) => length + (line.text ?? '').length + 1, 0)
  const body = dropped.size === 0 ? ended.slice(head) : kept.join('\n')
  const guarded = guardMarkdown(body, kept, firstLine, limits, path, report)
  const read = await readBody(guarded.text, {
    path,
    lines,
    firstLine,
    declared: media,
    headline: fields.headline,
    headlineLine: directives.headline,
    roles,
    report,
  })
  for (const [line, rule] of guarded.refused) roles.mark(line, line, 'dropped', rule)
  for (const line of dropped) if (line >= firstLine) roles.mark(line, line, 'dropped', 'front-matter:drop')
  return {
    fields: read.headline === undefined ? fields : { ...fields, headline: read.headline },
    body: read.blocks,
    media: read.media,
    ledger: roles.toLedger(),
  }
}
