import type { DraftFields } from '../../record/draft.js'
import type { Calls } from './calls.js'
import type { Evidence } from './evidence.js'
import type { Inside } from './inside.js'
import { vocabulary } from './labels.js'
import { type Byline, looksLikeName } from './people.js'
import type { Region } from './region.js'
import { readClosingReporters, readOpeningReporters, readReporters } from './reporters.js'

/** How many lines behind a text may be a Chinese reporter's, whose line looks the same above one. */
const SIGNED = 3

/** Reads the lines right behind the text: who reported and edited it. */
export function readEnd(lines: readonly Evidence[], calls: Calls, region: Region, inside: Inside) {
  let { closing } = inside
  for (let index = region.end, seen = 0; index < lines.length && seen < 8; index++) {
    const line = lines[index]
    if (!line || line.blank) continue
    seen++
    const signed = seen <= SIGNED && readReporters(line.line.content).length > 0 ? line.byline : line.closing
    if (!signed || !calls.isOpen(index)) continue
    closing ??= signed
    calls.decide(index, { role: 'byline', rule: 'closing-byline' })
  }
  return closing
}

/** The reporters whom the opening of the first paragraph names. */
export function readOpeningByline(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
): Pick<DraftFields, 'byline' | 'authors'> | undefined {
  for (let index = region.start; index < region.end; index++) {
    if (calls.at(index)?.role !== 'lead') continue
    const opening = readOpeningReporters(lines[index]?.line.content ?? '')
    return opening && sign(calls, index, opening)
  }
  return undefined
}

/** The reporters whom the last paragraph names at its end. */
export function readLastByline(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
): Pick<DraftFields, 'byline' | 'authors'> | undefined {
  const last = lines.findLastIndex((_, index) => index < region.end && calls.at(index)?.role === 'body')
  const closing = last < region.start ? undefined : readClosingReporters(lines[last]?.line.content ?? '')
  return closing && sign(calls, last, closing)
}

/** What a line that names its authors among other things gives. */
function sign(calls: Calls, index: number, { text, authors }: Byline): Pick<DraftFields, 'byline' | 'authors'> {
  calls.add(index, 'byline')
  return { byline: text, authors }
}

/** How far behind a text its author is introduced, in lines. */
const PORTRAIT = 40

/** The name right below "About the author". */
export function readPortrait(
  lines: readonly Evidence[],
  calls: Calls,
  region: Region,
): Pick<DraftFields, 'byline' | 'authors'> | undefined {
  for (let index = region.end; index < Math.min(lines.length, region.end + PORTRAIT); index++) {
    if (!vocabulary('aboutAuthor').has(lines[index]?.words ?? [])) continue
    const below = lines.findIndex((line, at) => at > index && !line.blank)
    const name = lines[below]?.line.content ?? ''
    if (below > index + 2 || !looksLikeName(name)) return undefined
    calls.add(below, 'byline')
    return { byline: name, authors: [{ name }] }
  }
  return undefined
}

/** Who reports for an agency, as the dateline says. */
export function reporterOf({ dateline }: Inside): Pick<DraftFields, 'byline' | 'authors'> | undefined {
  const name = dateline?.reporter
  return name === undefined ? undefined : { byline: name, authors: [{ name }] }
}
