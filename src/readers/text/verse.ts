import type { Evidence } from './evidence.js'
import { readMarker } from './list.js'

/** Lines that a writer ended: at most so long, at least so many, between blank lines. */
const VERSE = { longest: 72, lines: 3, most: 60 } as const
/** In verse and addresses a line seldom ends where a sentence does. */
const STOPPED = 0.55

/**
 * How many lines from `at` on are verse, an address or the like: short lines between blank ones that end where their
 * writer ended them, not where a margin or a sentence does; 0 for none.
 */
export function verseLength(lines: readonly Evidence[], at: number): number {
  if (at > 0 && !lines[at - 1]?.blank) return 0
  let end = at
  let stopped = 0
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (!line || line.blank) break
    const { content, rest } = line.line
    if (rest || content.length > VERSE.longest || end - at >= VERSE.most) return 0
    if (line.label || line.picture || line.byline || line.closing || line.dateLine || readMarker(content)) return 0
    if (line.terminal && /[.!?…。！？]["'»”’)]*$/u.test(content)) stopped++
  }
  const length = end - at
  return length >= VERSE.lines && stopped <= length * STOPPED ? length : 0
}

/** Of a stanza at least this share of the lines ends in a comma, a stop or a dash. */
const PAUSED = 0.3

/** The length of a stanza at `at`: verse that pauses at the ends of its lines and counts nothing; 0 for none. */
export function stanzaLength(lines: readonly Evidence[], at: number): number {
  const length = verseLength(lines, at)
  const contents = lines.slice(at, at + length).map((it) => it.line.content)
  const paused = contents.filter((it) => /[,;:.!?…。，；！？–—]["'»”’)]*$/u.test(it)).length
  const counting = contents.filter((it) => /\d/.test(it)).length
  return paused >= length * PAUSED && counting * 2 <= length ? length : 0
}
