import { formatDay } from '../../../markup/dates.js'
import { directionOf } from '../../../record/language.js'
import type { BlockOf } from '../../../record/node.js'
import type { Part } from '../layout/part.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, inlineTag, type Tag } from '../layout/tag.js'
import { isolate } from '../text/bidi.js'
import type { LinkTarget, Run } from '../text/style.js'
import { composeBlocks, composeHeading } from './blocks.js'
import type { Composer, Surroundings } from './context.js'
import { keepWithNext, textPart } from './parts.js'

/** What was wrong and is put right. */
export function composeCorrections(composer: Composer, around: Surroundings, parts: Part[]): void {
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

/** The footnotes, numbered as they are referred to. */
export function composeNotes(
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
export function composeColophon(composer: Composer, around: Surroundings, parts: Part[]): void {
  const { record, sheet, words } = composer
  const rights = record.rights?.notice ?? record.rights?.holder
  const lines: { text: string; url?: string }[] = []
  if (record.source?.name !== undefined)
    lines.push({
      text: `${words.source}: ${record.source.name}`,
      ...(record.source.url ? { url: record.source.url } : {}),
    })
  if (rights !== undefined) lines.push({ text: rights })
  const license = record.rights?.license
  if (license !== undefined)
    lines.push({
      text: `${words.license}: ${license}`,
      ...(/^https?:\/\/\S+$/.test(license) && URL.canParse(license) ? { url: license } : {}),
    })
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
