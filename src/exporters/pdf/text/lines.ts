import { breakLines, FORCED, firstOfLine, type Measure } from './breaking.js'
import { type ItemContext, type Paragraph, STRETCH, toItems } from './items.js'
import { type Line, lineOf, type ParagraphShape } from './line.js'
import type { Run } from './style.js'

/** How wide a space may be set, in its natural widths: as a rule, and before a paragraph is set ragged instead. */
const LOOSE = 1.8
const LOOSEST = 3
/** The most that letters give to a line: too little to be seen, enough to keep spaces even. */
const WIDEN = 0.02
const NARROW = 0.015
const RAGGED_STRETCH_EMS = 3
const SHORTEST_LAST_LINE_EMS = 2.5

/** Sets runs as lines: justified with hyphens where that can be done well, else ragged. */
export function setLines(runs: readonly Run[], shape: ParagraphShape): readonly Line[] {
  const paragraph = toItems(runs, shape)
  const base = measureOf(runs, shape.width)
  if (shape.align === 'justify') {
    for (const loosest of [LOOSE, LOOSEST]) {
      const measure = { ...base, lineStretch: 0, tolerance: (loosest - 1) / STRETCH }
      const breaks = breakLines(paragraph.items, measure)
      if (breaks) return linesOf(paragraph, breaks, shape, measure)
    }
  }
  return linesOf(paragraph, breakLines(paragraph.items, base) ?? [paragraph.items.length - 1], shape, base)
}

const BALANCE_STEPS = 6

/** Sets runs as ragged lines as even as their number allows: to the narrowest width that needs no further line. */
export function setBalanced(runs: readonly Run[], shape: ParagraphShape): readonly Line[] {
  const paragraph = toItems(runs, shape)
  const measure = measureOf(runs, shape.width)
  let breaks = breakLines(paragraph.items, measure) ?? [paragraph.items.length - 1]
  if (breaks.length > 1) {
    let [narrow, wide] = [
      Math.max(shape.width / 2, Math.min(measureRuns(runs, shape).longest, shape.width)),
      shape.width,
    ]
    for (let step = 0; step < BALANCE_STEPS; step++) {
      const width = (narrow + wide) / 2
      const tried = breakLines(paragraph.items, { ...measure, width })
      if (tried?.length === breaks.length) {
        breaks = tried
        wide = width
      } else narrow = width
    }
  }
  return linesOf(paragraph, breaks, shape, measure)
}

/** The measure of a ragged paragraph. */
function measureOf(runs: readonly Run[], width: number): Measure {
  const size = runs[0]?.style.size ?? 10
  const widest = (LOOSE - 1) / STRETCH
  return {
    width,
    tolerance: Number.POSITIVE_INFINITY,
    lineStretch: size * RAGGED_STRETCH_EMS,
    widen: WIDEN / widest,
    narrow: NARROW,
    widest,
    shortest: size * SHORTEST_LAST_LINE_EMS,
  }
}

/** How wide runs are on one line (the longest of their lines, where they are parted), and their longest word. */
export function measureRuns(
  runs: readonly Run[],
  context: Pick<ItemContext, 'fonts' | 'missing'>,
): { readonly natural: number; readonly longest: number } {
  let [natural, longest, line, word] = [0, 0, 0, 0]
  const { items } = toItems(runs, {
    ...context,
    hyphenate: false,
    width: Number.POSITIVE_INFINITY,
    indent: 0,
    direction: 'ltr',
  })
  for (const item of items) {
    if (item.kind === 'box') {
      line += item.width
      word += item.width
    } else if (item.kind === 'glue') {
      line += item.width
      word = item.breakable ? 0 : word + item.width
    } else if (item.cost === FORCED) {
      line = 0
      word = 0
    } else word = 0
    natural = Math.max(natural, line)
    longest = Math.max(longest, word)
  }
  return { natural, longest }
}

function linesOf(paragraph: Paragraph, breaks: readonly number[], shape: ParagraphShape, measure: Measure): Line[] {
  let start = 0
  return breaks.map((end, at) => {
    const line = lineOf(paragraph, start, end, shape, measure, at === breaks.length - 1)
    start = firstOfLine(paragraph.items, end)
    return line
  })
}
