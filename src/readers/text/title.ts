import type { Evidence } from './evidence.js'
import { SHAPE, writeShape } from './shape.js'
import { blockAmong, isMenuLine, isMeta, isPeople, likeness, tabTitles } from './title-surroundings.js'
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

/** Measures the candidates, a row each. */
export function measureTitles(
  lines: readonly Evidence[],
  candidates: readonly number[],
  lead: number,
  end: number,
): Float32Array {
  const width = TITLE.length
  const values = new Float32Array(candidates.length * width)
  const text = stemsOf(lines, lead, Math.min(end, lead + 60))
  const opening = stemsOf(lines, lead, Math.min(end, lead + 8))
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (!line.blank && line.weight < 300) counts.set(line.line.content, (counts.get(line.line.content) ?? 0) + 1)
  }
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
  const shares = candidates.map((index) => overlap(lines[index], text, index >= lead ? 1 : 0))
  const mostShared = Math.max(0, ...shares.filter((_, at) => titles[at]))
  const kin = candidates.map((_, at) => (titles[at] ?? false) && (shares[at] ?? 0) >= 0.35)
  const firstTitle = titles.lastIndexOf(true)
  const lastTitle = titles.indexOf(true)
  const tabs = tabTitles(lines, candidates)
  for (const [at, index] of candidates.entries()) {
    const line = lines[index]
    if (!line) continue
    const { content } = line.line
    writeShape(values, at * width, line, counts.get(line.line.content) ?? 1)
    // A line shares its own words with itself; only what other lines of the text say counts.
    const own = index >= lead ? 1 : 0
    const shared = overlap(line, text, own)
    const below = [candidates[at - 1], candidates[at - 2], candidates[at - 3]].map((it) =>
      it === undefined ? undefined : lines[it],
    )
    const above = lines[candidates[at + 1] ?? -1]
    const next = below[0]
    values.set(
      [
        Number(line.weight < 12),
        shared,
        overlap(line, opening, index < lead + 8 ? own : 0),
        line.weight >= 25 && line.weight <= 160 ? shared : 0,
        Number(line.words.length >= 4),
        Math.min(1, Math.log1p(at) / 3.3),
        Number(at === 0),
        Number(above === undefined),
        Number(next?.dateLine ?? false),
        Number(below.some((it) => it?.dateLine)),
        Number(next?.byline !== undefined),
        Number(below.some((it) => it?.byline !== undefined)),
        Number(below.some((it) => it?.label?.role === 'share' || it?.label?.role === 'counter')),
        Number(above?.dateLine ?? false),
        Number(above !== undefined && above.weight < 30 && !above.terminal && !above.dateLine),
        next?.terminal && next.weight >= 60 ? 1 : 0,
        above?.terminal && above.weight >= 60 ? 1 : 0,
        Number(next?.picture !== undefined),
        Number(lines[index - 1]?.blank ?? true),
        Number(lines[index + 1]?.blank ?? true),
        longest > 0 && line.weight === longest ? 1 : 0,
        longestTitle > 0 && titles[at] && line.weight === longestTitle ? 1 : 0,
        Number(titles[at + 1] ?? false),
        Number(titles[at - 1] ?? false),
        Number(index >= lead),
        Number(below.some((it) => it !== undefined && it.line.content === line.line.content)),
        titles[at - 1] && (sizes[at - 1] ?? 0) > line.weight ? 1 : 0,
        Math.min(1, (shared * Math.max(5, line.words.length)) / 8),
        Number(metas.some((it, other) => it && other < at)),
        Number(metas.some((it, other) => it && other > at && other < at + 8)),
        mostShared > 0 && titles[at] && shares[at] === mostShared ? 1 : 0,
        kin[at] && !kin.some((it, other) => it && other > at) ? 1 : 0,
        Number(kin.some((it, other) => it && other > at)),
        titles[at] && below.some((it) => it?.terminal && it.weight > line.weight) ? 1 : 0,
        Number(below.slice(0, 2).some((it) => it?.picture !== undefined)),
        Number(tabs.some((it) => it.startsWith(content))),
        Number(tabs.some((it) => it !== content && it.includes(content))),
        (counts.get(content) ?? 1) > 1 ? 1 : 0,
        Number(at === firstTitle),
        Number(at === lastTitle),
        titles[at] && metas.slice(Math.max(0, at - 3), at).includes(true) ? 1 : 0,
        Number(/[:：] \S|["'«“„‘「『]/.test(content)),
        Number(line.weight < 60 && /^(?:\p{Lu}[\p{L}.'’-]*[\s,]*){2,5}$/u.test(content)),
        likeness(line, lines, candidates.slice(at + 1, at + 16), titles.slice(at + 1, at + 16)),
        likeness(line, lines, candidates.slice(Math.max(0, at - 8), at), titles.slice(Math.max(0, at - 8), at)),
        Number(people.some((it, other) => it && other > at && other < at + 8)),
        Number(people.some((it, other) => it && other < at)),
        Number(dated.some((it, other) => it && other < at)),
        titles[at] && titles[at + 1] && (sizes[at + 1] ?? 0) < line.weight ? 1 : 0,
        titles[at] && titles[at - 1] && (sizes[at - 1] ?? 0) < line.weight ? 1 : 0,
        titles[at] && next?.terminal && next.weight > line.weight ? 1 : 0,
        Number(/[©:：]|\S\/\S/.test(next?.line.content ?? '') && next?.picture !== undefined),
        titles[at] && people.slice(Math.max(0, at - 2), at).includes(true) ? 1 : 0,
        Number((line.words[0] ?? '').length >= 3 && line.words[0] === lines[lead]?.words[0] && index < lead),
        Number(block >= 0 && at < block),
        Number(block >= 0 && at > block),
        crumbs[at] &&
        titles[at] &&
        likeness(line, lines, candidates.slice(Math.max(0, at - 4), at), titles.slice(Math.max(0, at - 4), at)) >= 0.25
          ? 1
          : 0,
        titles[at] &&
        likeness(
          line,
          lines,
          candidates.slice(at + 1, at + 5),
          titles.slice(at + 1, at + 5).map((it, step) => it && (crumbs[at + 1 + step] ?? false)),
        ) >= 0.25
          ? 1
          : 0,
        Number(index < lead && below.slice(0, 1).some((it) => it === lines[lead])),
        Number(index >= lead && /[.。]$/.test(content)),
      ],
      at * width + SHAPE.length,
    )
  }
  return values
}

function isTitle(line: Evidence | undefined): boolean {
  if (!line || line.blank || line.label?.reach === 'whole' || line.dateLine || line.picture || line.byline) return false
  return line.weight >= 20 && line.weight <= 220 && !/\.$/.test(line.line.content)
}

/** How many lines use a stem. */
function stemsOf(lines: readonly Evidence[], from: number, to: number): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (let index = from; index < to; index++) {
    for (const stem of new Set((lines[index]?.words ?? []).map(stemOf))) stems.set(stem, (stems.get(stem) ?? 0) + 1)
  }
  return stems
}

function overlap(line: Evidence | undefined, stems: ReadonlyMap<string, number>, own: number): number {
  let all = 0
  let shared = 0
  for (const word of new Set(line?.words ?? [])) {
    if (word.length < 3 && !/^[\u3040-\u30ff\u3400-\u9fff]$/.test(word)) continue
    all++
    if ((stems.get(stemOf(word)) ?? 0) > own) shared++
  }
  // A kicker of two words may share both; a title that shares five of seven says more.
  return all === 0 ? 0 : shared / Math.max(5, all)
}
