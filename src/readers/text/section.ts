import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import { readPath } from './path.js'
import { foldWords } from './words.js'

const LONGEST_NAME = 40
/** How far above the headline the name of its section stands. */
const NEAR = 4
/** So many different sections in a row are a menu, which says nothing of the article below it. */
const MENU = 3

/**
 * The section the lines `from` to `headline` name: on the way to the article ("Home > News"), by a known name alone on its
 * line, or by a short line the page repeats among its menus and tags. Undefined where only a menu names any.
 */
export function readSection(lines: readonly Evidence[], calls: Calls, from: number, headline: number) {
  const path = sectionOnPath(lines, calls, from, headline)
  if (path !== undefined) return path
  const index = standingSection(lines, calls, from, headline)
  const text = index === undefined ? undefined : lines[index]?.line.content
  if (index === undefined || text === undefined) return undefined
  calls.decide(index, { role: 'section', rule: 'section' })
  return text
}

/** "Политика, 09 дек 2021, 10:28": what a date line says before its date. */
export function sectionOnDateLine(line: Evidence): string | undefined {
  const [date] = line.dates
  if (!line.dateLine || !date) return undefined
  const text = line.line.content.slice(0, date.start).replace(/[\s,.|/·•—–:-]+$/u, '')
  return isSection(text) ? text : undefined
}

function isSection(text: string): boolean {
  return vocabulary('sections').has(foldWords(text))
}

function sectionOnPath(lines: readonly Evidence[], calls: Calls, from: number, headline: number): string | undefined {
  for (let index = headline - 1; index >= from; index--) {
    const line = lines[index]
    if (!line || line.blank || !calls.isOpen(index)) continue
    const path = readPath(line.line.content)
    if (!path || !(path.fromHome || isSection(path.section))) continue
    calls.decide(index, { role: 'section', rule: 'path' })
    return path.section
  }
  return undefined
}

function standingSection(lines: readonly Evidence[], calls: Calls, from: number, headline: number): number | undefined {
  for (let index = headline - 1; index >= from; index--) {
    const line = lines[index]
    if (!line || line.blank || !calls.isOpen(index)) continue
    const { content } = line.line
    if (content.length > LONGEST_NAME || line.terminal || !/\p{L}/u.test(content) || /\d|[,;:]/.test(content)) continue
    const near = headline - index <= NEAR
    const known = isSection(content)
    const repeated = repeats(lines, line, known) > 1
    if (near && known && (repeated || !isInMenu(lines, index))) return index
    if (near && !line.label && line.words.length <= 3 && repeated) return index
  }
  return undefined
}

/** True where the known section at `index` stands in a row of others. */
function isInMenu(lines: readonly Evidence[], index: number): boolean {
  const names = new Set<string>()
  for (const step of [1, -1]) {
    for (let at = index; lines[at]; at += step) {
      const line = lines[at]
      if (!line || line.blank) continue
      const known = isSection(line.line.content) || vocabulary('news').has(line.words)
      if (line.line.content.length > LONGEST_NAME || !known) break
      names.add(line.line.content.toLowerCase())
    }
  }
  return names.size >= MENU
}

/** How many lines say the same; in `anyCase` "BUSINESS" too where a menu has "Business". */
function repeats(lines: readonly Evidence[], { line: { content }, words }: Evidence, anyCase: boolean): number {
  const wanted = words.join(' ')
  let count = 0
  for (const line of lines) {
    const same = anyCase && line.words.length === words.length && line.words.join(' ') === wanted
    if (same || line.line.content === content) count++
  }
  return count
}
