import { type Directives, type LineRange, linesIn } from '../front-matter/index.js'
import { type Evidence, skim, weigh } from './evidence.js'
import type { Line } from './line.js'
import type { Region } from './region.js'

/** True for what an editor rules about the line at an index. */
export type Ruling = (index: number) => boolean

const NEVER: Ruling = () => false

/**
 * Joins lines as `join` does without those an editor drops, which then stand behind what they stood in, blank to every
 * rule: no paragraph ends where an advertisement was cut out of it.
 */
export function withoutDropped(
  lines: readonly Line[],
  ranges: readonly LineRange[] | undefined,
  join: (lines: readonly Line[]) => readonly Line[],
): readonly Line[] {
  if (!ranges) return join(lines)
  const named = linesIn(ranges, lines.at(-1)?.number ?? 0)
  const dropped = lines.filter(({ number }) => named.has(number))
  const merged: Line[] = []
  let next = 0
  for (const line of join(lines.filter(({ number }) => !named.has(number)))) {
    for (; (dropped[next]?.number ?? Number.POSITIVE_INFINITY) < line.number; next++) merged.push(blank(dropped[next]))
    merged.push(line)
  }
  for (; next < dropped.length; next++) merged.push(blank(dropped[next]))
  return merged
}

function blank(line: Line | undefined): Line {
  return { number: line?.number ?? 0, text: line?.text ?? '', content: '' }
}

/** True for a line {@link withoutDropped} has blanked. */
export function isDropped({ text, content }: Line): boolean {
  return content === '' && text.trim() !== ''
}

/** Which lines an editor keeps in the text; a line that is named as the headline is that, and not text. */
export function keptBy({ keep, headline }: Directives, lines: readonly Line[]): Ruling {
  if (!keep) return NEVER
  const last = lines.at(-1)
  const named = linesIn(keep, last?.rest?.at(-1)?.number ?? last?.number ?? 0)
  return (index) => {
    const line = lines[index]
    if (!line || line.content === '' || (headline !== undefined && holds(line, headline))) return false
    return named.has(line.number) || (line.rest?.some((it) => named.has(it.number)) ?? false)
  }
}

/** True when the line, or one wrapped into it, has the line number. */
export function holds({ number, rest }: Line, wanted: number): boolean {
  return number <= wanted && (rest?.at(-1)?.number ?? number) >= wanted
}

/** Evidence of a line an editor keeps: it is text and speaks of nothing else. */
export function weighKept(line: Line): Evidence {
  const { blank, weight, terminal, words, begun } = weigh(line)
  return { ...skim(line), blank, weight, terminal, words, begun }
}

/** The stretch an editor's kept lines make, where no rule finds one. */
export function keptRegion(kept: Ruling, length: number): Region | undefined {
  let region: Region | undefined
  for (let index = 0; index < length; index++) {
    if (kept(index)) region = { start: region?.start ?? index, end: index + 1 }
  }
  return region
}
