import type { ArticleRecord } from '../../record/article.js'
import type { Block, ListItem, TableRow } from '../../record/node.js'
import type { TypographyLog } from '../../record/typography.js'
import { setRun } from './runs.js'
import { setTypography } from './text.js'

type Change = TypographyLog['changes'][number]

/** The parts of a record that are prose. Names, credits, datelines, tags and sections are no prose: they are kept. */
type Prose = Partial<Pick<ArticleRecord, 'kicker' | 'subhead' | 'summary'>> &
  Pick<ArticleRecord, 'headline' | 'body' | 'media' | 'corrections'>

/** Sets the signs of all prose of a record, and says of each what stood there before. */
export function setProse<Record extends Prose>(
  record: Record,
  language: string,
): { readonly record: Record; readonly log: TypographyLog } {
  const changes: Change[] = []
  const tell = (change: Change) => void changes.push(change)
  const line = (text: string, pointer: string): string => {
    const set = setTypography(text, language)
    if (set.edits.length > 0) tell({ in: pointer, edits: [...set.edits] })
    return set.text
  }
  const set: Prose = {
    headline: line(record.headline, '/headline'),
    ...Object.fromEntries(
      (['kicker', 'subhead', 'summary'] as const).flatMap((key) => {
        const text = record[key]
        return text === undefined ? [] : [[key, line(text, `/${key}`)]]
      }),
    ),
    body: record.body.map((block, index) => setBlock(block, language, `/body/${index}`, tell)),
    media: record.media.map((media, index) =>
      media.caption === undefined ? media : { ...media, caption: line(media.caption, `/media/${index}/caption`) },
    ),
    corrections: record.corrections.map((it, index) => ({
      ...it,
      text: line(it.text, `/corrections/${index}/text`),
    })),
  }
  return { record: { ...record, ...set }, log: { language, changes } }
}

function setBlock(block: Block, language: string, pointer: string, tell: (change: Change) => void): Block {
  const children = (blocks: readonly Block[], at: string): readonly Block[] =>
    blocks.map((child, index) => setBlock(child, language, `${at}/${index}`, tell))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: setRun(block.children, language, `${pointer}/children`, tell) }
    case 'blockquote':
      return {
        ...block,
        children: children(block.children, `${pointer}/children`),
        ...(block.attribution
          ? { attribution: setRun(block.attribution, language, `${pointer}/attribution`, tell) }
          : {}),
      }
    case 'footnoteDefinition':
      return { ...block, children: children(block.children, `${pointer}/children`) }
    case 'list':
      return {
        ...block,
        children: block.children.map(
          (item, index): ListItem => ({
            ...item,
            children: children(item.children, `${pointer}/children/${index}/children`),
          }),
        ),
      }
    case 'table':
      return {
        ...block,
        ...(block.caption ? { caption: setRun(block.caption, language, `${pointer}/caption`, tell) } : {}),
        children: block.children.map(
          (row, index): TableRow => ({
            ...row,
            children: row.children.map((cell, column) => ({
              ...cell,
              children: setRun(
                cell.children,
                language,
                `${pointer}/children/${index}/children/${column}/children`,
                tell,
              ),
            })),
          }),
        ),
      }
    case 'code':
    case 'thematicBreak':
    case 'figure':
      return block
  }
}
