import type { DraftFields } from '../../record/draft.js'
import { type Authors, readAuthors } from './authors.js'
import type { Calls } from './calls.js'
import { openDay } from './day-order.js'
import { besides, type Evidence } from './evidence.js'
import { speakerOf } from './interview.js'
import { vocabulary } from './labels.js'
import type { Location } from './locate.js'
import { isUnnamedByline } from './people.js'
import type { Pictures } from './pictures.js'
import type { Body, Region } from './region.js'
import { relativesAlone } from './relative.js'
import { readSection, sectionOnDateLine } from './section.js'
import { foldWords } from './words.js'

const REACH = 8

/**
 * Reads what stands around the headline and above the text: section, kicker, subhead, byline and the lead picture.
 * Dates were read before.
 */
export function readTop(
  lines: readonly Evidence[],
  calls: Calls,
  headline: number | undefined,
  region: Body,
  pictures: Pictures,
  location: Location,
): Pick<DraftFields, 'section' | 'kicker' | 'subhead' | 'byline' | 'authors'> {
  const fields: { section?: string; kicker?: string; subhead?: string; byline?: string; authors?: Authors['authors'] } =
    {}
  const anchor = headline ?? region.start
  const from = above(lines, anchor)
  for (let index = from; index < Math.max(region.start, region.top); index++) {
    const line = lines[index]
    if (!line || line.blank || index === headline) continue
    const section = fields.section === undefined ? sectionOnDateLine(line) : undefined
    if (section !== undefined && !calls.isOpen(index)) {
      fields.section = section
      calls.add(index, 'section')
    }
    if (line.picture && calls.isOpen(index) && index > anchor - 3) pictures.take(index, lines, calls, region)
  }
  const people = readAuthors(
    lines,
    calls,
    [headline === undefined ? from : headline - 3, Math.max(region.start, region.top) + 3],
    headline,
    (name) => isNamed(lines, region, name, headline),
  )
  if (people) {
    fields.byline = people.byline
    if (people.authors.length > 0) fields.authors = people.authors
  }
  if (headline === undefined) return fields
  for (let index = headline + 1; !people && index < Math.max(region.start, region.top); index++) {
    const content = lines[index]?.line.content ?? ''
    if (!calls.isOpen(index) || !isUnnamedByline(content)) continue
    fields.byline = content
    calls.decide(index, { role: 'byline', rule: 'unnamed-byline' })
    break
  }
  const section = fields.section ?? readSection(lines, calls, from, headline)
  if (section !== undefined) fields.section = section
  const kicker = kickerAbove(lines, calls, headline)
  if (kicker !== undefined) {
    const text = lines[kicker]?.line.content ?? ''
    // "Panorama" below "Home › Panorama" says the section again.
    const again = foldWords(text).join(' ') === foldWords(section ?? '').join(' ')
    if (again) calls.decide(kicker, { role: 'section', rule: 'section-again' })
    else {
      fields.kicker = text
      calls.decide(kicker, { role: 'kicker', rule: 'above-headline' })
    }
  }
  const subhead = subheadBelow(lines, calls, headline, region)
  if (subhead !== undefined) {
    fields.subhead = lines[subhead]?.line.content ?? ''
    calls.decide(subhead, {
      role: 'subhead',
      rule: 'below-headline',
      confidence: location.chances[subhead] ?? 0,
    })
  }
  return fields
}

/** True when the text speaks of the person: their last name stands in two of its lines, or the whole of it in the headline. */
function isNamed(lines: readonly Evidence[], region: Region, name: string, headline: number | undefined): boolean {
  const words = foldWords(name)
  const whole = ` ${words.join(' ')} `
  // In full a place stands so: "Port Ellery".
  if (words.length > 1 && headline !== undefined && ` ${lines[headline]?.words.join(' ')} `.includes(whole)) return true
  const last = words.at(-1) ?? ''
  let count = 0
  for (let index = region.start; index < region.end && count < 2; index++) {
    const line = lines[index]
    if (line && line.weight > 60 && line.words.includes(last)) count++
  }
  return count >= 2
}

/** The index of the line `REACH` lines with text above. */
function above(lines: readonly Evidence[], anchor: number): number {
  let index = anchor
  for (let seen = 0; index > 0 && seen < REACH; index--) if (!lines[index - 1]?.blank) seen++
  return index
}

/** The first line of a copy, short and right above the headline. */
function kickerAbove(lines: readonly Evidence[], calls: Calls, headline: number): number | undefined {
  let index = headline - 1
  while (index >= 0 && (lines[index]?.blank || !calls.isOpen(index))) index--
  const line = lines[index]
  if (!line || line.label || line.terminal || line.weight > 70 || line.dates.length > 0) return undefined
  const above = lines.findLastIndex((it, at) => at < index && !it.blank)
  const alone = above < 0 || calls.at(above)?.role === 'section'
  // "Home | Society | Environment" is the way to an article, and "Saltmere Courier" whose page it is.
  if (/\s[|»›>→·•/]\s/u.test(line.line.content) || isOutletAlone(line)) return undefined
  return alone && /\p{L}{3}/u.test(line.line.content) ? index : undefined
}

/** A line that says little more than a day, be it one nobody can read. */
function tellsDate(line: Evidence): boolean {
  const { content } = line.line
  if (line.dates.length > 0) return besides(content, line.dates).length <= DATE_BESIDES
  return content.length <= DATE_BESIDES * 2 && openDay(line) !== undefined
}

const DATE_BESIDES = 40

/** A name of two words or more that begins or ends with a word papers have in theirs: "The Saltmere Courier". */
function isOutletAlone({ line: { content }, words }: Evidence): boolean {
  if (words.length < 2 || words.length > 5 || !/^(?:\p{Lu}[\p{L}\p{M}’'-]*\s?)+$/u.test(content)) return false
  const outlets = vocabulary('outlets')
  return outlets.has(words.slice(-1)) || outlets.has(words.slice(0, 1))
}

/** A sentence or phrase right below the headline and apart from the text. */
function subheadBelow(lines: readonly Evidence[], calls: Calls, headline: number, region: Body): number | undefined {
  for (let index = headline + 1; index < Math.max(region.start, region.top); index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    if (!calls.isOpen(index) || line.label) continue
    const { content } = line.line
    if (relativesAlone(content, line.words).length > 0 || tellsDate(line)) continue
    // "Ann Lee: Why now?" begins the interview itself.
    if (speakerOf(content) !== undefined && /[?？]$/.test(content)) return undefined
    return line.words.length >= 5 && content.length >= 25 && content.length <= 320 && !line.picture ? index : undefined
  }
  return undefined
}
