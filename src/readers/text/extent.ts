import { isPeopleLine } from './authors.js'
import type { Evidence } from './evidence.js'
import { speakerOf } from './interview.js'
import type { Line } from './line.js'
import { listLength } from './list.js'
import type { Location } from './locate.js'
import { type Region, TEXT } from './region.js'
import { findRelative, relativesAlone } from './relative.js'
import { readTableRun } from './table.js'
import { tailOf } from './tail.js'
import { stanzaLength } from './verse.js'

/**
 * The region as the rules have it: it begins with a line of text, not with a date, a byline or a picture, and a list
 * its last lines announce belongs to it.
 */
export function settleRegion(lines: readonly Evidence[], { region, chances }: Location): Region | undefined {
  if (!region) return undefined
  const { end } = region
  let { start } = region
  while (start < end - 1 && !opensText(lines, start, chances[start] ?? 0)) start++
  return { start: wholeStanza(lines, start), end }
}

/** No stanza has more lines above the first that reads like text. */
const STANZA_LINES = 8

/** Where the stanza begins that a text would begin in the middle of; else the line itself. */
function wholeStanza(lines: readonly Evidence[], index: number): number {
  let first = index
  while (first > 0 && index - first < STANZA_LINES && lines[first - 1]?.blank === false) first--
  return stanzaLength(lines, first) > index - first ? first : index
}

const TOP_LINES = 16
const TOP_SENTENCES = 2

/** Past the dates and names below a standfirst: it reads like text, so the region begins with it. */
export function topOf(lines: readonly Evidence[], region: Region): number {
  let top = region.start
  let sentences = 0
  for (let index = region.start, seen = 0; index < region.end && seen < TOP_LINES; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    seen++
    // A time in a row of a table dates nothing.
    if (/\t|\s\|\s.*\s\|\s/.test(line.line.content)) break
    const isDates = () => line.dateLine || relativesAlone(line.line.content, line.words).length > 0
    if (isPeopleLine(line) || (!line.terminal && isDates())) top = index + 1
    else if (line.terminal && line.weight >= 50 && !line.picture) sentences++
    if (sentences > TOP_SENTENCES) break
  }
  return top
}

/** At most this many lines may part a last paragraph from the text before it. */
const LAST_GAP = 1
const LAST_CHANCE = 0.05
/** So many where the paragraph itself reads like text: a title and a box may stand above it. */
const FAR_GAP = 3
const FAR_CHANCE = 0.4

/**
 * A sound paragraph right behind the text belongs to it, as long as no label has announced what follows articles, and so does
 * what ends a page that was handed over without its furniture (`tailOf`).
 */
export function extend(
  lines: readonly Evidence[],
  { chances }: Location,
  region: Region | undefined,
): Region | undefined {
  if (!region) return undefined
  const rows = lines.map((it) => it.line)
  const { start } = region
  const end = wholeTable(rows, region)
  const contents = lines.map((line, index) => (index < end - 1 || index > end + MAX_LIST ? '' : line.line.content))
  const speakers = speakersIn(lines, region)
  let settled = end
  let gap = 0
  let dated = false
  for (let index = end - 1; index < lines.length && gap <= FAR_GAP; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    if (line.picture || line.byline || line.closing || line.helpers || announcesEnd(line)) break
    const far = gap > LAST_GAP
    // What stands below a date is another story.
    dated ||=
      index >= end && line.weight < 60 && (line.dateLine || findRelative(line.line.content, line.words) !== undefined)
    const table = index >= end && !far ? announcedTable(rows, index, settled) : 0
    const items = !far && /[:：]$/.test(line.line.content) ? listLength(contents, index + 1) : 0
    if (table > 0) {
      settled = index + table
      index = settled - 1
      gap = 0
    } else if (!far && speakers.has(speakerOf(line.line.content))) {
      settled = index + 1
      gap = 0
    } else if (items > 1) {
      settled = index + 1 + items
      index = settled - 1
      gap = 0
    } else if (
      !line.label &&
      line.terminal &&
      line.weight >= 80 &&
      (chances[index] ?? 0) >= (far ? FAR_CHANCE : LAST_CHANCE) &&
      !(far && dated)
    ) {
      settled = index + 1
      gap = 0
    } else gap++
  }
  return { start, end: tailOf(lines, chances, settled) }
}

/** The labels that come back in the region: the last turns of an interview are often short. */
function speakersIn(lines: readonly Evidence[], { start, end }: Region): ReadonlySet<string | undefined> {
  const once = new Set<string>()
  const often = new Set<string>()
  for (let index = start; index < end; index++) {
    const name = speakerOf(lines[index]?.line.content ?? '')
    if (name === undefined) continue
    if (once.has(name)) often.add(name)
    once.add(name)
  }
  return often
}

/** How far above its end a table may begin that the region cuts. */
const CUT_ROWS = 12

/** Where the region ends, past the last row of a table that it cuts. */
function wholeTable(rows: readonly Line[], { start, end }: Region): number {
  for (let index = Math.max(start, end - CUT_ROWS); index < end; index++) {
    const { length } = readTableRun(rows, index)
    if (index + length > end) return index + length
  }
  return end
}

/** The length of a table at `index` that the last line of the text announces, or that has a header rule of its own. */
function announcedTable(rows: readonly Line[], index: number, settled: number): number {
  const { length, ruled } = readTableRun(rows, index)
  if (length === 0) return 0
  return ruled || /[:：]$/.test(rows[settled - 1]?.content ?? '') ? length : 0
}

/** A label that holds for a whole line stands for a box of the page; "Read also: …" is one line, and the text goes on. */
function announcesEnd({ label }: Evidence): boolean {
  return label !== undefined && (label.reach === 'whole' || label.role === 'legal' || label.role === 'tags')
}

/** The longest list a text may end in. */
const MAX_LIST = 60

/** Above this chance a text may open with a line that is no sentence. */
const OPENING_CHANCE = 0.92

function opensText(lines: readonly Evidence[], index: number, chance: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || line.blank || chance < TEXT) return false
  if (stanzaLength(lines, index) > 0) return true
  if (
    chance < OPENING_CHANCE &&
    isTitleOf(
      line,
      lines.slice(index + 1, index + 4).find((it) => !it.blank),
    )
  )
    return false
  if (next?.picture && !line.terminal && line.weight < 80) return false
  return !(
    line.picture ||
    line.byline ||
    line.closing ||
    line.label?.reach === 'whole' ||
    (!line.terminal && (line.dateLine || relativesAlone(line.line.content, line.words).length > 0))
  )
}

/** A short line without a full stop above a paragraph. */
function isTitleOf(line: Evidence, next: Evidence | undefined): boolean {
  return !line.terminal && line.weight < 100 && next?.terminal === true && next.weight >= 80
}
