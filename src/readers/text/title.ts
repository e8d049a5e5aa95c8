import { type Copies, copiesOf } from './copies.js'
import type { Evidence } from './evidence.js'
import { SHAPE, writeShape } from './shape.js'
import { blockAmong, isMenuLine, isMeta, isPeople, likenesses, namedIn, tabTitles } from './title-surroundings.js'
import { stemOf } from './words.js'

const NAMES = [
  'under-12',
  'overlap',
  'overlap-lead',
  'overlap-sized',
  'four-words',
  'distance',
  'right-above',
  'top-of-page',
  'date-below',
  'date-near-below',
  'people-below',
  'people-near-below',
  'share-below',
  'date-above',
  'section-above',
  'sentence-below',
  'sentence-above',
  'picture-below',
  'blank-above',
  'blank-below',
  'longest',
  'longest-title',
  'title-above',
  'title-below',
  'in-text',
  'twin-below',
  'longer-title-below',
  'shared-words',
  'meta-below',
  'meta-above',
  'most-shared',
  'first-kin',
  'kin-above',
  'sentence-after',
  'picture-near',
  'named-in-tab',
  'within-other',
  'twin-on-page',
  'first-title',
  'title-over-meta',
  'last-title',
  'quoted-part',
  'names-only',
  'like-title-above',
  'like-title-below',
  'people-above',
  'people-further-below',
  'date-further-below',
  'shorter-above',
  'shorter-below',
  'sentence-right-below',
  'credit-below',
  'people-over',
  'shares-first-words',
  'block-above',
  'block-below',
  'crumb-of-title',
  'title-of-crumb',
  'apart-from-text',
  'sentence-in-text',
] as const

/** The names of the features of a line that may be the headline. */
export const TITLE: readonly string[] = [...SHAPE, ...NAMES]

const WINDOW = 25

/** The lines that may be the headline of a text whose first line is `lead`: the nearest first. */
export function titleCandidates(lines: readonly Evidence[], lead: number): readonly number[] {
  const found: number[] = []
  // The first lines that read like text may hold the headline itself.
  for (let index = lead, seen = 0; index < lines.length && seen < 5; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    seen++
    if (line.terminal && line.weight >= 100) break
    if (line.weight < 240) found.unshift(index)
  }
  for (let index = lead - 1; index >= 0 && found.length < WINDOW; index--) {
    const line = lines[index]
    if (line && !line.blank && line.line.content.length <= 300) found.push(index)
  }
  return found
}

/** The shape of the line at an index as it was measured; undefined where it was not, or the line has been weighed anew since. */
export type KnownShapes = (index: number, line: Evidence) => Float32Array | undefined

const REPEATED = { twice: SHAPE.indexOf('repeated-twice'), often: SHAPE.indexOf('repeated-often') } as const

/** Measures the candidates, a row each; the rows of those that are not wanted stay zero. */
export function measureTitles(
  lines: readonly Evidence[],
  candidates: readonly number[],
  lead: number,
  end: number,
  shapes?: KnownShapes,
  isWanted: (index: number) => boolean = () => true,
  copies: Copies = copiesOf(lines),
): Float32Array {
  const width = TITLE.length
  const values = new Float32Array(candidates.length * width)
  const counted = countStems(lines, lead, Math.min(end, lead + TEXT_LINES))
  const sizes = candidates.map((index) => lines[index]?.weight ?? 0)
  const titles = candidates.map((index) => isTitle(lines[index]))
  const longest = Math.max(0, ...sizes)
  const longestTitle = Math.max(0, ...sizes.filter((_, at) => titles[at]))
  const metas = candidates.map((index) => isMeta(lines[index]))
  const people = candidates.map((index) => isPeople(lines[index]))
  const dated = candidates.map((index) => lines[index]?.dateLine ?? false)
  const block = blockAmong(lines, candidates, people, dated)
  const crumbs = candidates.map(
    (_, at) => isMenuLine(lines[candidates[at + 1] ?? -1]) && isMenuLine(lines[candidates[at + 2] ?? -1]),
  )
  const shares = candidates.map((index) => overlap(lines[index], counted, 'text', index >= lead ? 1 : 0))
  const mostShared = Math.max(0, ...shares.filter((_, at) => titles[at]))
  const kin = candidates.map((_, at) => (titles[at] ?? false) && (shares[at] ?? 0) >= 0.35)
  const lastKin = kin.lastIndexOf(true)
  const firstTitle = titles.lastIndexOf(true)
  const lastTitle = titles.indexOf(true)
  const tabs = tabTitles(lines, candidates)
  const likeness = likenesses(lines, candidates)
  const isTitleAt = (at: number): boolean => titles[at] ?? false
  const isCrumbTitleAt = (at: number): boolean => isTitleAt(at) && (crumbs[at] ?? false)
  for (const [at, index] of candidates.entries()) {
    const line = lines[index]
    if (!line || !isWanted(index)) continue
    const { content } = line.line
    const count = line.weight < 300 ? (copies.counts[index] ?? 1) : 1
    const shape = shapes?.(index, line)
    if (shape) {
      values.set(shape, at * width)
      // Here every line of the page counts.
      values[at * width + REPEATED.twice] = Number(count === 2)
      values[at * width + REPEATED.often] = Number(count > 2)
    } else writeShape(values, at * width, line, count)
    // A line shares its own words with itself; only what other lines of the text say counts.
    const own = index >= lead ? 1 : 0
    const shared = shares[at] ?? 0
    const below = [candidates[at - 1], candidates[at - 2], candidates[at - 3]].map((it) =>
      it === undefined ? undefined : lines[it],
    )
    const above = lines[candidates[at + 1] ?? -1]
    const next = below[0]
    let to = at * width + SHAPE.length
    values[to++] = Number(line.weight < 12)
    values[to++] = shared
    values[to++] = overlap(line, counted, 'opening', index < lead + OPENING_LINES ? own : 0)
    values[to++] = line.weight >= 25 && line.weight <= 160 ? shared : 0
    values[to++] = Number(line.words.length >= 4)
    values[to++] = Math.min(1, Math.log1p(at) / 3.3)
    values[to++] = Number(at === 0)
    values[to++] = Number(above === undefined)
    values[to++] = Number(next?.dateLine ?? false)
    values[to++] = Number(below.some((it) => it?.dateLine))
    values[to++] = Number(next?.byline !== undefined)
    values[to++] = Number(below.some((it) => it?.byline !== undefined))
    values[to++] = Number(below.some((it) => it?.label?.role === 'share' || it?.label?.role === 'counter'))
    values[to++] = Number(above?.dateLine ?? false)
    values[to++] = Number(above !== undefined && above.weight < 30 && !above.terminal && !above.dateLine)
    values[to++] = next?.terminal && next.weight >= 60 ? 1 : 0
    values[to++] = above?.terminal && above.weight >= 60 ? 1 : 0
    values[to++] = Number(next?.picture !== undefined)
    values[to++] = Number(lines[index - 1]?.blank ?? true)
    values[to++] = Number(lines[index + 1]?.blank ?? true)
    values[to++] = longest > 0 && line.weight === longest ? 1 : 0
    values[to++] = longestTitle > 0 && titles[at] && line.weight === longestTitle ? 1 : 0
    values[to++] = Number(titles[at + 1] ?? false)
    values[to++] = Number(titles[at - 1] ?? false)
    values[to++] = Number(index >= lead)
    values[to++] = Number(below.some((it) => it !== undefined && it.line.content === line.line.content))
    values[to++] = titles[at - 1] && (sizes[at - 1] ?? 0) > line.weight ? 1 : 0
    values[to++] = Math.min(1, (shared * Math.max(5, line.words.length)) / 8)
    values[to++] = Number(firstOf(metas, 0) < at)
    values[to++] = Number(firstOf(metas, at + 1) < at + 8)
    values[to++] = mostShared > 0 && titles[at] && shares[at] === mostShared ? 1 : 0
    values[to++] = kin[at] && lastKin === at ? 1 : 0
    values[to++] = Number(lastKin > at)
    values[to++] = titles[at] && below.some((it) => it?.terminal && it.weight > line.weight) ? 1 : 0
    values[to++] = Number(below.slice(0, 2).some((it) => it?.picture !== undefined))
    const named = namedIn(tabs, content)
    values[to++] = Number(named.starts)
    values[to++] = Number(named.within)
    values[to++] = Number(count > 1)
    values[to++] = Number(at === firstTitle)
    values[to++] = Number(at === lastTitle)
    values[to++] = titles[at] && metas.slice(Math.max(0, at - 3), at).includes(true) ? 1 : 0
    values[to++] = Number(/[:：] \S|["'«“„‘「『]/.test(content))
    values[to++] = Number(line.weight < 60 && /^(?:\p{Lu}[\p{L}.'’-]*[\s,]*){2,5}$/u.test(content))
    values[to++] = likeness(at, at + 1, at + 16, isTitleAt)
    values[to++] = likeness(at, at - 8, at, isTitleAt)
    values[to++] = Number(firstOf(people, at + 1) < at + 8)
    values[to++] = Number(firstOf(people, 0) < at)
    values[to++] = Number(firstOf(dated, 0) < at)
    values[to++] = titles[at] && titles[at + 1] && (sizes[at + 1] ?? 0) < line.weight ? 1 : 0
    values[to++] = titles[at] && titles[at - 1] && (sizes[at - 1] ?? 0) < line.weight ? 1 : 0
    values[to++] = titles[at] && next?.terminal && next.weight > line.weight ? 1 : 0
    values[to++] = Number(/[©:：]|\S\/\S/.test(next?.line.content ?? '') && next?.picture !== undefined)
    values[to++] = titles[at] && people.slice(Math.max(0, at - 2), at).includes(true) ? 1 : 0
    values[to++] = Number((line.words[0] ?? '').length >= 3 && line.words[0] === lines[lead]?.words[0] && index < lead)
    values[to++] = Number(block >= 0 && at < block)
    values[to++] = Number(block >= 0 && at > block)
    values[to++] = crumbs[at] && titles[at] && likeness(at, at - 4, at, isTitleAt) >= 0.25 ? 1 : 0
    values[to++] = titles[at] && likeness(at, at + 1, at + 5, isCrumbTitleAt) >= 0.25 ? 1 : 0
    values[to++] = Number(index < lead && below.slice(0, 1).some((it) => it === lines[lead]))
    values[to++] = Number(index >= lead && /[.。]$/.test(content))
  }
  return values
}

/** The first place from `from` on that is one; Infinity for none. */
function firstOf(places: readonly boolean[], from: number): number {
  const first = places.indexOf(true, from)
  return first < 0 ? Number.POSITIVE_INFINITY : first
}

function isTitle(line: Evidence | undefined): boolean {
  if (!line || line.blank || line.label?.reach === 'whole' || line.dateLine || line.picture || line.byline) return false
  return line.weight >= 20 && line.weight <= 220 && !/\.$/.test(line.line.content)
}

/** How many lines of the text, and of its opening, use a stem; and the last of them. */
type StemCounts = ReadonlyMap<string, { readonly text: number; readonly opening: number; readonly last: number }>

/** How many lines of a text the candidates are held against, and how many of them open it. */
const TEXT_LINES = 60
const OPENING_LINES = 8

function countStems(lines: readonly Evidence[], from: number, to: number): StemCounts {
  const stems = new Map<string, { text: number; opening: number; last: number }>()
  for (let index = from; index < to; index++) {
    for (const word of lines[index]?.words ?? []) {
      if (!isTelling(word)) continue
      const stem = stemOf(word)
      const opening = Number(index < from + OPENING_LINES)
      const known = stems.get(stem)
      if (!known) stems.set(stem, { text: 1, opening, last: index })
      else if (known.last !== index) {
        known.text++
        known.opening += opening
        known.last = index
      }
    }
  }
  return stems
}

/** True for a word that can tell a title from others: one of three letters, or an ideograph. */
function isTelling(word: string): boolean {
  return word.length >= 3 || (word.length === 1 && /[\u3040-\u30ff\u3400-\u9fff]/.test(word))
}

function overlap(line: Evidence | undefined, stems: StemCounts, part: 'text' | 'opening', own: number): number {
  let all = 0
  let shared = 0
  for (const word of new Set(line?.words ?? [])) {
    if (!isTelling(word)) continue
    all++
    if ((stems.get(stemOf(word))?.[part] ?? 0) > own) shared++
  }
  // A kicker of two words may share both; a title that shares five of seven says more.
  return all === 0 ? 0 : shared / Math.max(5, all)
}
