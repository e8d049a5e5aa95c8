import { footnoteDefinitions } from '../../../markup/notes.js'
import { wordsOf } from '../../../markup/words.js'
import type { ArticleRecord } from '../../../record/article.js'
import { bodyBlocks, openingParagraph } from '../../../record/select.js'
import type { Part } from '../layout/part.js'
import { styleOf } from '../layout/sheet.js'
import { addTag, rootTag, type Tag } from '../layout/tag.js'
import type { Run } from '../text/style.js'
import { composeBlocks } from './blocks.js'
import type { ComposeInput, Composer, OutlineEntry, Surroundings } from './context.js'
import { composeColophon, composeCorrections, composeNotes } from './end-matter.js'
import { composeHead } from './head.js'
import { textPart } from './parts.js'

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
  if (record.dateline && openingParagraph(blocks) < 0) {
    const tag = addTag(root, 'P')
    body.push(textPart(opening(tag), composer.sheet, around))
  }
  composeBlocks(blocks, composer, around, body, opening)
  composeCorrections(composer, around, body)
  composeNotes(notes, composer, around, body)
  composeColophon(composer, around, body)
  return { head, body, root, outline: composer.outline }
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
