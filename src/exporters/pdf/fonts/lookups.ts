/**
 * The two OpenType features plain Latin, Greek and Cyrillic text needs, read straight from the tables: pair kerning
 * (GPOS lookup type 2) and standard ligatures (GSUB lookup type 4). A shaping library takes a hundred times as long.
 */
import type { Sfnt } from './sfnt.js'

const EXTENSION = { GPOS: 9, GSUB: 7 } as const

/** Where the subtables of all lookups of one feature and type start, in lookup order. */
function subtablesOf(font: Sfnt, table: 'GPOS' | 'GSUB', feature: string, type: number): readonly number[][] {
  const place = font.tables.get(table)
  if (!place) return []
  const { view } = font
  const start = place.offset
  const features = start + view.getUint16(start + 6)
  const lookups = start + view.getUint16(start + 8)
  const indices = new Set<number>()
  for (let at = 0; at < view.getUint16(features); at++) {
    const record = features + 2 + at * 6
    const tag = String.fromCharCode(...font.bytes.subarray(record, record + 4))
    if (tag !== feature) continue
    const list = features + view.getUint16(record + 4)
    for (let index = 0; index < view.getUint16(list + 2); index++) indices.add(view.getUint16(list + 4 + index * 2))
  }
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => {
      const lookup = lookups + view.getUint16(lookups + 2 + index * 2)
      const found: number[] = []
      for (let at = 0; at < view.getUint16(lookup + 4); at++) {
        let subtable = lookup + view.getUint16(lookup + 6 + at * 2)
        let kind = view.getUint16(lookup)
        if (kind === EXTENSION[table]) {
          kind = view.getUint16(subtable + 2)
          subtable += view.getUint32(subtable + 4)
        }
        if (kind === type) found.push(subtable)
      }
      return found
    })
}

/** The coverage index of every glyph a coverage table holds. */
function readCoverage(view: DataView, at: number): ReadonlyMap<number, number> {
  const indices = new Map<number, number>()
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1) {
    for (let index = 0; index < count; index++) indices.set(view.getUint16(at + 4 + index * 2), index)
    return indices
  }
  for (let range = at + 4; range < at + 4 + count * 6; range += 6) {
    const first = view.getUint16(range)
    for (let glyph = first; glyph <= view.getUint16(range + 2); glyph++)
      indices.set(glyph, view.getUint16(range + 4) + glyph - first)
  }
  return indices
}

/** The class of every glyph a class definition names; the others are of class 0. */
function readClasses(view: DataView, at: number): ReadonlyMap<number, number> {
  const classes = new Map<number, number>()
  if (view.getUint16(at) === 1) {
    const first = view.getUint16(at + 2)
    for (let index = 0; index < view.getUint16(at + 4); index++)
      classes.set(first + index, view.getUint16(at + 6 + index * 2))
    return classes
  }
  for (let range = at + 4; range < at + 4 + view.getUint16(at + 2) * 6; range += 6)
    for (let glyph = view.getUint16(range); glyph <= view.getUint16(range + 2); glyph++)
      classes.set(glyph, view.getUint16(range + 4))
  return classes
}

const X_ADVANCE = 4

function valueSize(format: number): number {
  let size = 0
  for (let bits = format; bits; bits >>= 1) size += bits & 1
  return size * 2
}

/** Where a value record keeps its x advance, or undefined when it has none. */
function advanceOffset(format: number): number | undefined {
  return format & X_ADVANCE ? valueSize(format & (X_ADVANCE - 1)) : undefined
}

type PairValue = (left: number, right: number) => number | undefined

/** One subtable as a function: undefined where it does not apply, so that the next one is asked. */
function readPairs(view: DataView, at: number): PairValue {
  const coverage = readCoverage(view, at + view.getUint16(at + 2))
  const [first, second] = [view.getUint16(at + 4), view.getUint16(at + 6)]
  const size = valueSize(first) + valueSize(second)
  const advance = advanceOffset(first)
  if (advance === undefined) return () => undefined
  if (view.getUint16(at) === 1) {
    return (left, right) => {
      const index = coverage.get(left)
      if (index === undefined) return undefined
      const set = at + view.getUint16(at + 10 + index * 2)
      let [low, high] = [0, view.getUint16(set) - 1]
      while (low <= high) {
        const middle = (low + high) >> 1
        const record = set + 2 + middle * (2 + size)
        const glyph = view.getUint16(record)
        if (glyph === right) return view.getInt16(record + 2 + advance)
        if (glyph < right) low = middle + 1
        else high = middle - 1
      }
      return undefined
    }
  }
  const lefts = readClasses(view, at + view.getUint16(at + 8))
  const rights = readClasses(view, at + view.getUint16(at + 10))
  const columns = view.getUint16(at + 14)
  return (left, right) => {
    if (!coverage.has(left)) return undefined
    const cell = (lefts.get(left) ?? 0) * columns + (rights.get(right) ?? 0)
    return view.getInt16(at + 16 + cell * size + advance)
  }
}

/** The kerning between two glyphs in font units, 0 where the font has none. Remembers the pairs it was asked for. */
export function readKerning(font: Sfnt): (left: number, right: number) => number {
  const lookups = subtablesOf(font, 'GPOS', 'kern', 2).map((list) => list.map((at) => readPairs(font.view, at)))
  const known = new Map<number, number>()
  return (left, right) => {
    const key = left * 65536 + right
    let sum = known.get(key)
    if (sum === undefined) {
      sum = 0
      for (const subtables of lookups) {
        for (const pairValue of subtables) {
          const value = pairValue(left, right)
          if (value === undefined) continue
          sum += value
          break
        }
      }
      if (known.size > 100_000) known.clear()
      known.set(key, sum)
    }
    return sum
  }
}

/** A ligature: the glyphs that must follow the first, and the glyph that then stands for all of them. */
export interface Ligature {
  readonly rest: readonly number[]
  readonly glyph: number
}

/** The standard ligatures of a font by their first glyph, the preferred one first. */
export function readLigatures(font: Sfnt): ReadonlyMap<number, readonly Ligature[]> {
  const found = new Map<number, Ligature[]>()
  const { view } = font
  for (const at of subtablesOf(font, 'GSUB', 'liga', 4).flat()) {
    for (const [first, index] of readCoverage(view, at + view.getUint16(at + 2))) {
      const set = at + view.getUint16(at + 6 + index * 2)
      for (let member = 0; member < view.getUint16(set); member++) {
        const ligature = set + view.getUint16(set + 2 + member * 2)
        const rest: number[] = []
        for (let part = 1; part < view.getUint16(ligature + 2); part++)
          rest.push(view.getUint16(ligature + 2 + part * 2))
        found.set(first, [...(found.get(first) ?? []), { rest, glyph: view.getUint16(ligature) }])
      }
    }
  }
  return found
}

/** Single substitutions of one feature (GSUB lookup type 1), such as tabular figures: glyph to glyph. */
export function readSubstitutions(font: Sfnt, feature: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const { view } = font
  for (const at of subtablesOf(font, 'GSUB', feature, 1).flat()) {
    const coverage = readCoverage(view, at + view.getUint16(at + 2))
    for (const [glyph, index] of coverage) {
      const to =
        view.getUint16(at) === 1 ? (glyph + view.getInt16(at + 4)) & 0xffff : view.getUint16(at + 6 + index * 2)
      if (!found.has(glyph)) found.set(glyph, to)
    }
  }
  return found
}
