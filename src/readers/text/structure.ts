import type { Evidence } from './evidence.js'
import type { Location } from './locate.js'
import { type Region, TEXT } from './region.js'
import { readTableRun } from './table.js'
import { stanzaLength, verseLength } from './verse.js'

/** Lines of the text that belong together and are decided together, by the index of the first. */
export interface Stretches {
  /** Tables, by their first line; the value is their length. */
  readonly tables: ReadonlyMap<number, number>
  /** Verse, addresses and the like. */
  readonly verses: ReadonlyMap<number, number>
  /** Every line of a table. */
  readonly tabular: ReadonlySet<number>
  /** Every line of verse. */
  readonly broken: ReadonlySet<number>
}

/** Finds the tables and the verse that stand between lines of text within the region. */
export function findStretches(lines: readonly Evidence[], region: Region, location: Location): Stretches {
  const tables = new Map<number, number>()
  const verses = new Map<number, number>()
  const tabular = new Set<number>()
  const broken = new Set<number>()
  const plain = lines
    .slice(region.start, region.end)
    .map((it) => (it.blank ? { ...it.line, text: '', content: '' } : it.line))
  const blanks = parted(lines, region) || isPoem(lines, region)
  // Rows that make no table are looked at once more, for the first may be a title above one; not again for every row.
  let tried = 0
  for (let index = region.start; index < region.end; index++) {
    if (lines[index]?.blank) continue
    if (index > region.start && index >= tried) {
      const run = readTableRun(plain, index - region.start)
      if (run.length > 0) {
        if (follows(lines, region, location, index)) {
          tables.set(index, run.length)
          for (let row = index; row < index + run.length; row++) tabular.add(row)
        }
        index += run.length - 1
        continue
      }
      const next = readTableRun(plain, index - region.start + 1)
      if (next.length === 0) tried = region.start + Math.max(run.end, next.end)
    }
    const verse = blanks ? verseLength(lines, index) : 0
    if (verse > 0 && index + verse <= region.end && belongs(lines, region, location, index, verse)) {
      verses.set(index, verse)
      for (let row = index; row < index + verse; row++) broken.add(row)
      index += verse - 1
    }
  }
  return { tables, verses, tabular, broken }
}

/** How many of the lines from `at` on are a list the text announces, no table; one line is none. */
export function listedLength(
  open: readonly number[],
  at: number,
  { listed }: Location,
  { tabular, broken }: Stretches,
): number {
  let end = at
  for (let index = open[end]; index !== undefined && listed.has(index); index = open[++end]) {
    if (tabular.has(index) || broken.has(index)) break
  }
  return end - at > 1 ? end - at : 0
}

/** Whether the last line of words above is text: a table of the page's own stands below its menus. */
function follows(lines: readonly Evidence[], region: Region, { chances }: Location, index: number): boolean {
  for (let above = index - 1, seen = 0; above >= region.start && seen < 3; above--) {
    const line = lines[above]
    if (!line || line.blank) continue
    seen++
    if ((chances[above] ?? 0) >= TEXT || /[:：]$/.test(line.line.content)) return true
  }
  return false
}

/** Most of it reads like text, or the text above announces it, or its lines run on into one another below text. */
function belongs(
  lines: readonly Evidence[],
  region: Region,
  location: Location,
  start: number,
  length: number,
): boolean {
  if (isText(location, start, length)) return true
  let above = start - 1
  while (above > region.start && lines[above]?.blank) above--
  if ((location.chances[above] ?? 0) < TEXT) return false
  if (/[:：]$/.test(lines[above]?.line.content ?? '')) return true
  let running = 0
  for (let index = start; index < start + length - 1; index++) {
    const [content, next] = [lines[index]?.line.content ?? '', lines[index + 1]?.line.content ?? '']
    if (/[,;，；、—–]$/.test(content) || /^\p{Ll}/u.test(next)) running++
  }
  return running * 2 >= length - 1
}

function isText({ chances }: Location, start: number, length: number): boolean {
  let text = 0
  for (let index = start; index < start + length; index++) if ((chances[index] ?? 0) >= TEXT) text++
  return text * 2 >= length
}

/** No poem alone has fewer stanzas of lines that stand together. */
const STANZAS = 2

/** Whether nothing but verse stands in the region, in stanzas between blank lines. */
function isPoem(lines: readonly Evidence[], region: Region): boolean {
  let stanzas = 0
  let others = 0
  for (let index = region.start; index < region.end; index++) {
    if (lines[index]?.blank) continue
    const length = stanzaLength(lines, index)
    if (length > 0) {
      stanzas++
      index += length - 1
    } else others++
  }
  return stanzas >= STANZAS && others < stanzas
}

/** Whether paragraphs are parted by blank lines, so that a single line end means something. */
function parted(lines: readonly Evidence[], region: Region): boolean {
  let paragraphs = 0
  let apart = 0
  for (let index = region.start + 1; index < region.end; index++) {
    const line = lines[index]
    if (!line || line.blank || line.weight < 100 || !line.terminal) continue
    paragraphs++
    if (lines[index - 1]?.blank) apart++
  }
  return paragraphs > 0 && apart >= paragraphs * 0.6
}
