import { classOf, LOWER } from './characters.js'

/** The marker a list item begins with. */
export interface ListMarker {
  readonly kind: 'bullet' | 'dash' | 'number'
  /** UTF-16 units of the marker and the space behind it. */
  readonly length: number
  /** The item's number, for numbered lists. */
  readonly number?: number
}

/** Reads `• item`, `—item`, `- item`, `* item`, `3. item` and `3) item`; undefined for any other line. */
export function readMarker(content: string): ListMarker | undefined {
  if (classOf(content.charCodeAt(0)) <= LOWER) return undefined
  const bullet = /^[•●▪■◦‣►▸✓✔➤*]\s*(?=\S)/u.exec(content)
  if (bullet) return { kind: 'bullet', length: bullet[0].length }
  const dash = /^[—–-]\s*(?=[^\s—–-])/u.exec(content)
  if (dash) return { kind: 'dash', length: dash[0].length }
  const number = /^(\d{1,3})[.)]\s+(?=\S)/u.exec(content)
  if (number) return { kind: 'number', length: number[0].length, number: Number(number[1]) }
  return undefined
}

/**
 * How many of the lines from `at` on are one list; 0 for none. A dash also opens a line of dialogue, so a list of
 * dashes needs a colon before it or semicolons at the ends of its items; numbers must count on.
 */
export function listLength(contents: readonly string[], at: number): number {
  const first = readMarker(contents[at] ?? '')
  if (!first) return 0
  let end = at
  for (let expected = first.number; end < contents.length; end++) {
    const marker = readMarker(contents[end] ?? '')
    if (marker?.kind !== first.kind || (expected !== undefined && marker.number !== expected)) break
    if (expected !== undefined) expected++
  }
  const length = end - at
  if (first.kind === 'bullet') return length
  if (length < 2) return 0
  if (first.kind === 'number') return length
  const introduced = /[:：]$/.test(contents[at - 1] ?? '')
  const items = contents.slice(at, end)
  const listed = items.filter((item) => /[;,]$/.test(item)).length >= (length - 1) * 0.6
  const spoken = items.some((item) => /\?$/.test(item))
  return (introduced || listed) && !spoken ? length : 0
}
