import { encodeUtf8 } from '../../record/utf8.js'
import type { FeedEntry } from './entry.js'
import type { JsonFeed } from './read-back.js'
import type { FeedText } from './text.js'

/** A finished document. */
export interface FeedDocument {
  /** The document, but for its last line end and the texts it carries: a section is left empty for each of them. */
  readonly text: string
  readonly carried?: readonly Carried[]
  /** What the text was written from, where that tells all that reading it back would. */
  readonly json?: JsonFeed
}

/** The text of an entry, and where in its document it belongs. */
export interface Carried {
  readonly entry: number
  readonly at: number
  readonly text: FeedText
}

/** Stands in XML where the text of an entry belongs. */
export const SECTION = '<![CDATA[]]>'
/** Where in it. */
const INSIDE = SECTION.indexOf(']')

/** A document of XML that carries the texts of entries, those that have one: each in the next of its sections. */
export function carry(text: string, entries: readonly FeedEntry[]): FeedDocument {
  const carried: Carried[] = []
  for (let at = text.indexOf(SECTION), entry = 0; at >= 0; at = text.indexOf(SECTION, at + SECTION.length), entry++) {
    while (entries[entry]?.text().html === '') entry++
    const own = entries[entry]
    if (own) carried.push({ entry, at: at + INSIDE, text: own.text() })
  }
  return { text, carried }
}

const LINE_END = encodeUtf8('\n')

/** The bytes of a document from a place in its `text` on. */
export function bytesFrom({ text, carried = [] }: FeedDocument, from: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let done = from
  for (const { at, text: own } of carried) {
    pieces.push(encodeUtf8(text.slice(done, at)), own.inside)
    done = at
  }
  pieces.push(encodeUtf8(text.slice(done)), LINE_END)
  return pieces
}
