import type { PdfOptions } from '../options.js'
import type { Ink, TextStyle } from '../text/style.js'

/** The geometry of a page and its sizes of type, in points, measured from the sheet's upper left corner. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly columns: 1 | 2
  readonly columnWidth: number
  readonly gap: number
  /** From the sheet's left edge to the text, on right-hand (odd) and left-hand pages. */
  readonly left: readonly [odd: number, even: number]
  readonly top: number
  /** The height of the text: a whole number of lines. */
  readonly textHeight: number
  readonly size: number
  /** The distance of baselines everything keeps to. */
  readonly leading: number
}

const MM = 72 / 25.4

interface Plan {
  readonly size: number
  readonly leading: number
  readonly column: number
  readonly lines: number
}

const SIZES = { A4: [210, 297], A5: [148, 210], Letter: [215.9, 279.4] } as const

const PLANS: Readonly<Record<PdfOptions['paper'], readonly [one: Plan, two: Plan]>> = {
  A4: [
    { size: 10.5, leading: 15, column: 121, lines: 45 },
    { size: 9.5, leading: 13, column: 84, lines: 53 },
  ],
  A5: [
    { size: 9.5, leading: 13.5, column: 102, lines: 34 },
    { size: 8.5, leading: 11.5, column: 57, lines: 41 },
  ],
  Letter: [
    { size: 10.5, leading: 15, column: 121, lines: 42 },
    { size: 9.5, leading: 13, column: 86, lines: 49 },
  ],
}

const GAP_MM = 6
/** How far the text stands from the middle towards the outer edge. */
const OUTWARD_MM = 3

/** The sheet the options ask for. */
export function sheetOf(options: Pick<PdfOptions, 'paper' | 'columns' | 'facing'>): Sheet {
  const [width, height] = SIZES[options.paper].map((side) => side * MM) as [number, number]
  const plan = PLANS[options.paper][options.columns - 1] as Plan
  const columnWidth = plan.column * MM
  const gap = GAP_MM * MM
  const textWidth = options.columns * columnWidth + (options.columns - 1) * gap
  const margin = (width - textWidth) / 2
  const outward = options.facing ? Math.min(OUTWARD_MM * MM, margin / 4) : 0
  const textHeight = plan.lines * plan.leading
  return {
    width,
    height,
    columns: options.columns,
    columnWidth,
    gap,
    left: [margin + outward, margin - outward],
    // The foot is 1.6 times as deep as the head.
    top: (height - textHeight) / 2.6,
    textHeight,
    size: plan.size,
    leading: plan.leading,
  }
}

/** The width of all columns and the gaps between them. */
export function textWidth(sheet: Sheet): number {
  return sheet.columns * sheet.columnWidth + (sheet.columns - 1) * sheet.gap
}

/** A style of the sheet's own size. */
export function styleOf(sheet: Sheet, over: Partial<TextStyle> = {}): TextStyle {
  return {
    role: 'regular',
    size: sheet.size,
    rise: 0,
    ink: 'black',
    strike: false,
    tabular: false,
    tracking: 0,
    ...over,
  }
}

/** The colours of a page as PDF operands: black and its greys, and the one accent (sRGB). */
export const INKS: Readonly<Record<Ink, string>> = { black: '0 g', muted: '0.36 g', accent: '0.612 0.184 0.106 rg' }
