import type { Block, Inline, Position } from '../../record/node.js'
import type { Run } from './inlines.js'

/** The blocks of a run of text: itself, unless it is empty, and a figure for each picture in it. */
export function withFigures(
  children: readonly Inline[],
  run: Run,
  position: Position,
  make: (children: readonly Inline[]) => Block,
): readonly Block[] {
  const alone = children.length === 0
  const figures = run.pictures.map(({ id, place }): Block => {
    if (!alone) {
      run.session.report({
        code: 'markdown/image-in-text',
        severity: 'info',
        message: 'The picture stands within a text; its figure follows the text.',
        hint: 'Give the picture a paragraph of its own.',
        place,
      })
    }
    return { type: 'figure', media: id, position: alone ? position : spanOf(place.line, place.column, position) }
  })
  return alone ? figures : [make(children), ...figures]
}

function spanOf(line: number | undefined, column: number | undefined, within: Position): Position {
  if (line === undefined || column === undefined) return within
  return { start: { line, column }, end: within.end }
}
