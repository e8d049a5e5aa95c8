import { isPeopleLine } from './authors.js'
import type { Evidence } from './evidence.js'
import { stemOf } from './words.js'

/** True for a line that says who wrote, or holds nothing but a name. */
export function isPeople(line: Evidence | undefined): boolean {
  return line !== undefined && !line.blank && (line.byline !== undefined || isPeopleLine(line))
}

/** Where a byline stands, or a name beside a date: the highest such place, for a text may name its author below too; -1 for none. */
export function blockAmong(
  lines: readonly Evidence[],
  candidates: readonly number[],
  people: readonly boolean[],
  dated: readonly boolean[],
): number {
  return candidates.findLastIndex(
    (index, at) =>
      lines[index]?.byline !== undefined ||
      (people[at] && (dated[at - 1] || dated[at - 2] || dated[at + 1] || dated[at + 2])) ||
      (dated[at] &&
        lines[index]?.dates.some((date) => date.year !== undefined && (date.hour !== undefined || date.kind))),
  )
}

/** A word or two, as menus and crumbs have them. */
export function isMenuLine(line: Evidence | undefined): boolean {
  return line !== undefined && line.weight < 30 && line.words.length <= 3 && !line.terminal && !line.dateLine
}

/**
 * Tells the largest share of a candidate's words that one of the titles among the candidates `from` to `to` (exclusive) has too.
 * Candidates are named by their place; `isTitle` says which are titles.
 */
export function likenesses(
  lines: readonly Evidence[],
  candidates: readonly number[],
): (at: number, from: number, to: number, isTitle: (at: number) => boolean) => number {
  const contents = candidates.map((index) => lines[index]?.line.content)
  const all = candidates.map((index) => new Set(lines[index]?.words.map(stemOf)))
  // Ideographs tell as much as longer words.
  const telling = candidates.map(
    (index) =>
      new Set(lines[index]?.words.filter((word) => word.length >= 3 || /[\u3040-\u9fff]/.test(word)).map(stemOf)),
  )
  return (at, from, to, isTitle) => {
    const own = telling[at]
    if (!own || own.size < 2) return 0
    let most = 0
    for (let other = Math.max(0, from); other < Math.min(to, candidates.length); other++) {
      const stems = all[other]
      if (!stems || !isTitle(other) || contents[other] === contents[at]) continue
      let shared = 0
      for (const stem of own) if (stems.has(stem)) shared++
      most = Math.max(most, shared / own.size)
    }
    return most
  }
}

/** A date, a byline, people, counters or buttons: what pages print between a headline and its text. */
export function isMeta(line: Evidence | undefined): boolean {
  if (!line || line.blank) return false
  if (line.byline || line.dateLine || isPeopleLine(line)) return true
  return line.label?.role === 'share' || line.label?.role === 'counter'
}

/** How far around the candidates copies of them are looked for, in lines. */
const TAB_REACH = { above: 2000, below: 40 } as const

/** Lines that may repeat a title with something around it: the window's title, the last of the crumbs. */
export function tabTitles(lines: readonly Evidence[], candidates: readonly number[]): readonly string[] {
  const highest = Math.min(...candidates)
  const lowest = Math.max(...candidates)
  return lines
    .slice(Math.max(0, highest - TAB_REACH.above), Math.max(highest + TAB_REACH.below, lowest + 1))
    .map(({ line }) => line.content)
    .filter((content) => content.length >= 20 && content.length < 300)
}

/** Whether one of the lines begins with a title, and whether a longer one holds it. */
export function namedIn(
  tabs: readonly string[],
  content: string,
): { readonly starts: boolean; readonly within: boolean } {
  let starts = false
  let within = false
  for (const tab of tabs) {
    if (tab.length < content.length) continue
    const at = tab.indexOf(content)
    if (at === 0) starts = true
    if (at >= 0 && tab.length > content.length) within = true
    if (starts && within) break
  }
  return { starts, within }
}
