import type { Evidence } from './evidence.js'
import { FEATURES } from './features.js'
import { type Run, TEXT } from './region.js'
import { isAnnouncement, isResults } from './results.js'
import type { Series } from './series.js'
import { SHAPE } from './shape.js'

/** A line that ends in a colon announces what follows from this size on; a shorter one is a heading, or a label. */
const ANNOUNCING = 35
/** The rest of a list may stand so many rows behind the part before it: a caption parts them. */
const GAP = 2
/** A list of more rows goes over into something else. */
const LONGEST = 120
/** No list of the text has more labels and dates, or lines that stand elsewhere too: of nominees some do. */
const MOST = { foreign: 0.2, repeated: 0.5 } as const

const REPEATED = SHAPE.indexOf('repeated-often')

/**
 * The rows of lists the text announces: "The winners:", and short lines below it, which read like no text by themselves; and of
 * results right below the text, or that read like text themselves. Captions and labels between them are none.
 */
export function findAnnounced(
  lines: readonly Evidence[],
  rows: readonly number[],
  values: Float32Array,
  chances: Float32Array,
  series: readonly Series[],
): ReadonlySet<number> {
  const found = new Set<number>()
  const at = (row: number): Evidence | undefined => lines[rows[row] ?? -1]
  const announces = (row: number): boolean => (chances[row] ?? 0) >= TEXT && isAnnouncement(at(row), ANNOUNCING)
  const isUnderText = (row: number): boolean =>
    [row - 1, row - 2, row - 3].some((above) => (chances[above] ?? 0) >= TEXT && at(above)?.terminal === true)
  const isText = ({ start, end }: Run): boolean => {
    let likely = 0
    for (let row = start; row < end; row++) likely += Number((chances[row] ?? 0) >= TEXT)
    return likely * 2 >= end - start
  }
  let last = -1
  for (const { start, end } of series) {
    const announcing = [start + 1, start, start - 1].find(announces)
    const goesOn = last >= 0 && start - last <= GAP
    const isOwn = isResults(lines, rows, { start, end }) && (isUnderText(start) || isText({ start, end }))
    const first = announcing !== undefined ? announcing + 1 : goesOn || isOwn ? start : undefined
    last = -1
    if (first === undefined) continue
    const own = Array.from({ length: end - first }, (_, offset) => first + offset)
    const isForeign = (row: number): boolean => at(row)?.label !== undefined || at(row)?.dateLine === true
    const isRepeated = (row: number): boolean => values[row * FEATURES.length + REPEATED] === 1
    if (own.length < 2 || own.length > LONGEST) continue
    if (own.filter(isForeign).length > own.length * MOST.foreign) continue
    if (own.filter(isRepeated).length > own.length * MOST.repeated) continue
    for (const row of own) {
      const isCaption = at(row)?.picture !== undefined || isCredit(at(row)) || isCredit(at(row + 1))
      if (!isForeign(row) && !isCaption) found.add(row)
    }
    last = end
  }
  return found
}

/** `(Agency)` alone: the line above it is a caption. */
function isCredit(line: Evidence | undefined): boolean {
  return line !== undefined && /^\([^()]+\)$/.test(line.line.content)
}
