import type { TextPart } from '../layout/part.js'
import type { Sheet } from '../layout/sheet.js'
import type { Run } from '../text/style.js'
import type { Parts, Surroundings } from './context.js'

/** A paragraph's usual shape, to be changed where it differs. */
export function textPart(
  runs: readonly Run[],
  sheet: Sheet,
  around: Pick<Surroundings, 'left' | 'right' | 'bars'>,
  over: Partial<TextPart> = {},
): TextPart {
  return {
    kind: 'text',
    runs,
    align: 'justify',
    hyphenate: true,
    indent: 0,
    leading: sheet.leading,
    before: 0,
    after: 0,
    left: around.left,
    right: around.right,
    bars: around.bars,
    keepNext: false,
    onGrid: true,
    ...over,
  }
}

/** Adds white space above the parts from `start` on and below them. */
export function space(parts: Parts, start: number, points: number): void {
  const first = parts[start]
  if (first) parts[start] = { ...first, before: Math.max(first.before, points) }
  const last = parts.at(-1)
  if (last && parts.length > start) parts[parts.length - 1] = { ...last, after: Math.max(last.after, points) }
}

/** Keeps the last of the parts from `start` on in one column with what follows. */
export function keepWithNext(parts: Parts, start: number): void {
  const last = parts.at(-1)
  if (last && parts.length > start) parts[parts.length - 1] = { ...last, keepNext: true }
}
