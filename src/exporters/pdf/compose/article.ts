import { formatDay, formatMoment } from '../../../markup/dates.js'
import { footnoteDefinitions } from '../../../markup/notes.js'
import { wordsOf } from '../../../markup/words.js'
import type { ArticleRecord } from '../../../record/article.js'
import { directionOf } from '../../../record/language.js'
import type { BlockOf } from '../../../record/node.js'
import { bodyBlocks, leadMedia } from '../../../record/select.js'
import type { Part } from '../layout/part.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, inlineTag, rootTag, type Tag } from '../layout/tag.js'
import { isolate } from '../text/bidi.js'
import type { LinkTarget, Run, TextStyle } from '../text/style.js'
import { composeBlocks, composeHeading } from './blocks.js'
import type { ComposeInput, Composer, OutlineEntry, Surroundings } from './context.js'
import { composeFigure } from './figure.js'
import { keepWithNext, textPart } from './parts.js'

/** An article before it is measured: its parts, its structure tree and its outline. */
export interface Composition {
  /** Set across all columns at the head of the first page. */
  readonly head: readonly Part[]
  readonly body: readonly Part[]
  readonly root: Tag
  readonly outline: readonly OutlineEntry[]
}

/** Composes a record. Pure; nothing is measured yet. */
export function composeArticle(record: ArticleRecord, input: ComposeInput): Composition {
  const notes = footnoteDefinitions(record)
  const composer: Composer = {
    ...input,
    record,
    words: wordsOf(record.language),
    noteNumbers: new Map(notes.map((note, at) => [note.identifier, at + 1])),
    outline: [],
    headingLevel: 1,
    count: 0,
    referred: new Set(),
  }
  const root = rootTag()
  const around: Surroundings = {
    parent: root,
    language: record.language,
    left: 0,
    right: 0,
    bars: [],
    nested: false,
    small: false,
  }
  const head = composeHead(composer, around)
  const body: Part[] = []
  const blocks = bodyBlocks(record)
  const opening = (tag: Tag) => datelineRuns(composer, tag)
  if (record.dateline && blocks[0]?.type !== 'paragraph') {
    const tag = addTag(root, 'P')
    body.push(textPart(opening(tag), composer.sheet, around))
  }
  composeBlocks(blocks, composer, around, body, opening)
  composeCorrections(composer, around, body)
  composeNotes(notes, composer, around, body)
  composeColophon(composer, around, body)
  return { head, body, root, outline: composer.outline }
}

function composeHead(composer: Composer, around: Surroundings): readonly Part[] {
  const { record, sheet } = composer
  const { leading, size } = sheet
  const parts: Part[] = []
  const words = (text: string, style: TextStyle, tag: Tag): Run[] => [{ text, style, language: record.language, tag }]
  const line = (text: string, tag: Tag, over: Partial<TextStyle>, spacing: { leading: number; after: number }) =>
    parts.push(
      textPart(words(text, styleOf(sheet, over), tag), sheet, around, {
        align: 'start',
        hyphenate: false,
        onGrid: false,
        keepNext: true,
        balanced: true,
        ...spacing,
      }),
    )
  const kicker = record.kicker ?? record.section
  if (kicker !== undefined)
    line(
      kicker,
      addTag(around.parent, 'P'),
      { role: 'semibold', size: size * 0.84, ink: 'accent', tracking: size * 0.015 },
      { leading, after: leading * 0.25 },
    )
  composer.outline.push({ title: record.headline, level: 1, place: 'headline' })
  const display = sheet.columns === 2 ? 2.5 : sheet.size < 10 ? 2 : 2.1
  parts.push(
    textPart(
      words(
        record.headline,
        styleOf(sheet, { role: 'semibold', size: size * display, tracking: -size * 0.012 }),
        addTag(around.parent, 'H1'),
      ),
      sheet,
      around,
      {
        align: 'start',
        hyphenate: false,
        onGrid: false,
        keepNext: true,
        leading: size * display * 1.18,
        after: leading * 0.4,
        place: 'headline',
        balanced: true,
      },
    ),
  )
  if (record.subhead !== undefined)
    line(
      record.subhead,
      addTag(around.parent, 'P'),
      { role: 'italic', size: size * 1.2, ink: 'muted' },
      { leading: leading * 1.12, after: leading * 0.2 },
    )
  composeMeta(composer, around, parts)
  for (const media of leadMedia(record)) composeFigure(media, composer, around, parts)
  const last = parts.at(-1)
  if (last) parts[parts.length - 1] = { ...last, after: Math.max(last.after, leading) }
  return parts
}

/** Byline and dates between two hairlines. */
function composeMeta(composer: Composer, around: Surroundings, parts: Part[]): void {
  const { record, sheet, words } = composer
  const names = record.byline ?? record.authors.map((author) => author.name).join(', ')
  const dates = [
    record.published && formatMoment(record.published, record.language),
    record.modified && `${words.updated.toLowerCase()} ${formatMoment(record.modified, record.language)}`,
  ].filter((text) => text !== undefined)
  const place = around
  const rule = (before: number, after: number): Part => ({
    kind: 'rule',
    width: 'full',
    left: 0,
    right: 0,
    bars: place.bars,
    before,
    after,
    keepNext: true,
  })
  if (names === '' && dates.length === 0) return
  const tag = addTag(around.parent, 'P')
  const style = styleOf(sheet, { size: sheet.size * 0.84 })
  const runs: Run[] = []
  const add = (text: string, over: Partial<TextStyle>) =>
    runs.push({
      text: `${runs.length > 0 ? '\u2002' : ''}${isolate(text, directionOf(record.language))}`,
      style: { ...style, ...over },
      language: record.language,
      tag,
    })
  if (names !== '') add(names, { role: 'semibold' })
  // Dates hold together: a line ends between them.
  for (const date of dates) add(date.replaceAll(' ', '\u00a0'), { ink: 'muted' })
  parts.push(rule(sheet.leading * 0.4, sheet.leading * 0.3))
  parts.push(
    textPart(runs, sheet, around, {
      align: 'start',
      hyphenate: false,
      onGrid: false,
      leading: sheet.leading * 0.84,
      keepNext: true,
    }),
  )
  parts.push(rule(sheet.leading * 0.3, 0))
}

/** `PLACE, date — ` before the first sentence, the dash left out where the dateline ends with a mark of its own. */
function datelineRuns({ record, sheet }: Composer, tag: Tag): readonly Run[] {
  const text = record.dateline?.text.trim()
  if (text === undefined || text === '') return []
  const base = { language: record.language, tag }
  const joint = /[—–\-.:]$/.test(text) ? ' ' : '\u00a0— '
  return [
    { ...base, text, style: styleOf(sheet, { role: 'semibold' }) },
    { ...base, text: joint, style: styleOf(sheet) },
  ]
}

function composeCorrections(composer: Composer, around: Surroundings, parts: Part[]): void {
  const { record, sheet, words } = composer
  if (record.corrections.length === 0) return
  composer.headingLevel = 1
  composeHeading([{ type: 'text', value: words.corrections }], 2, composer, around, parts)
  for (const correction of record.corrections) {
    const tag = addTag(around.parent, 'P')
    const style = styleOf(sheet, { size: sheet.size * 0.9 })
    const label = `${words.correctionKinds[correction.kind]}, ${formatDay(correction.at, record.language)}. `
    const base = { language: record.language, tag }
    parts.push(
      textPart(
        [
          { ...base, text: label, style: { ...style, role: 'semibold' } },
          { ...base, text: correction.text, style },
        ],
        sheet,
        around,
        { leading: sheet.leading * 0.88, after: sheet.leading * 0.3, onGrid: false },
      ),
    )
  }
}

function composeNotes(
  notes: readonly BlockOf<'footnoteDefinition'>[],
  composer: Composer,
  around: Surroundings,
  parts: Part[],
): void {
  const { sheet, words, record } = composer
  if (notes.length === 0) return
  composer.headingLevel = 1
  composeHeading([{ type: 'text', value: words.footnotes }], 2, composer, around, parts)
  const style = styleOf(sheet, { size: sheet.size * 0.86 })
  const inset = sheet.size * (1.3 + 0.5 * String(notes.length).length)
  notes.forEach((note, at) => {
    const number = at + 1
    const tag = addTag(around.parent, 'Note', { id: `note-${number}` })
    const label = addTag(tag, 'Lbl')
    const run = { text: `${number}.`, style, language: record.language, tag: label }
    const back = composer.referred.has(note.identifier)
      ? linked(run, { place: `reference-${number}`, title: words.backToText })
      : run
    const start = parts.length
    composeBlocks(note.children, composer, { ...around, parent: tag, left: inset, nested: true, small: true }, parts)
    const labelled = { label: { runs: [back], width: inset }, place: `note-${number}` }
    const first = parts[start]
    if (first?.kind === 'text') parts[start] = { ...first, ...labelled, indent: 0 }
    else
      parts.splice(
        start,
        0,
        textPart([], sheet, { ...around, left: inset }, { ...labelled, keepNext: first !== undefined, onGrid: false }),
      )
    const last = parts.at(-1)
    if (last) parts[parts.length - 1] = { ...last, after: Math.max(last.after, sheet.leading * 0.25) }
  })
}

/** Rights, source and address between the text's end and the page's. */
function composeColophon(composer: Composer, around: Surroundings, parts: Part[]): void {
  const { record, sheet, words } = composer
  const rights = record.rights?.notice ?? record.rights?.holder
  const lines: { text: string; url?: string }[] = []
  if (record.source?.name !== undefined)
    lines.push({
      text: `${words.source}: ${record.source.name}`,
      ...(record.source.url ? { url: record.source.url } : {}),
    })
  if (rights !== undefined) lines.push({ text: rights })
  if (record.rights?.license !== undefined) lines.push({ text: `${words.license}: ${record.rights.license}` })
  if (record.canonicalUrl !== undefined) lines.push({ text: record.canonicalUrl, url: record.canonicalUrl })
  if (lines.length === 0) return
  const style = styleOf(sheet, { size: sheet.size * 0.8, ink: 'muted' })
  const rule: Part = {
    kind: 'rule',
    width: 'full',
    left: 0,
    right: 0,
    bars: [],
    before: sheet.leading,
    after: sheet.leading * 0.35,
    keepNext: true,
  }
  parts.push(rule)
  const start = parts.length
  for (const { text, url } of lines) {
    keepWithNext(parts, start)
    const run = {
      text: isolate(text, directionOf(record.language)),
      style,
      language: record.language,
      tag: addTag(around.parent, 'P'),
    }
    parts.push(
      textPart([url === undefined ? run : linked(run, { url: new URL(url).href, title: text })], sheet, around, {
        align: 'start',
        hyphenate: false,
        leading: sheet.leading * 0.78,
        onGrid: false,
      }),
    )
  }
}

/** A run as a link of its own. */
function linked(run: Run & { readonly tag: Tag }, target: Omit<LinkTarget, 'tag'>): Run {
  const tag = inlineTag(run.tag, 'Link')
  return { ...run, tag, link: { ...target, tag } }
}
