import type { Kept } from './store.js'
import { withoutCauses } from './tasks.js'
import { type BriefHead, headOf, type LastingBrief, lastingOf } from './waiting-brief.js'
import type { Reading } from './work.js'

/**
 * What came of reading a source, as it goes from thread to thread and waits: what is much of it is JSON from where it was
 * read, and is parsed where it is asked for.
 */
export interface ReadingText {
  /** The JSON of dependencies, brief and diagnostics, each on a line of its own; the line of a brief that is not there is empty. */
  readonly lines: string
  /** The JSON of the brief's head and of where the record is kept, likewise. */
  readonly head: string
  /** What of the brief stays in memory; absent where there is none. */
  readonly lasting?: LastingBrief
  readonly slot?: Kept['slot']
  /** As they were told, causes and all. */
  readonly diagnostics: Reading['outcome']['diagnostics']
}

/** A reading as text. */
export function toReadingText({ dependencies, outcome, kept }: Reading): ReadingText {
  const { value, diagnostics } = outcome
  return {
    lines: toLines(dependencies, value, withoutCauses(outcome).diagnostics),
    head: toLines(value && headOf(value), kept),
    ...(value ? { lasting: lastingOf(value) } : {}),
    ...(kept ? { slot: kept.slot } : {}),
    diagnostics,
  }
}

/** The reading of a text. */
export function fromReadingText({ lines, head, diagnostics }: ReadingText): Reading {
  const [dependencies = '[]', brief = ''] = lines.split('\n')
  const kept = keptIn(head)
  return {
    dependencies: JSON.parse(dependencies) as Reading['dependencies'],
    outcome: { ...(brief === '' ? {} : { value: JSON.parse(brief) }), diagnostics },
    ...(kept ? { kept } : {}),
  }
}

/** The head of a brief in its text, which has one. */
export function headIn(text: string): BriefHead {
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as BriefHead
}

/** Where a record is kept, in the text of a brief's head; undefined where none is. */
export function keptIn(text: string): Kept | undefined {
  const kept = keptTextIn(text)
  return kept === '' ? undefined : (JSON.parse(kept) as Kept)
}

/** The same as JSON; empty where none is. */
export function keptTextIn(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

function toLines(...values: readonly unknown[]): string {
  return values.map((it) => (it === undefined ? '' : JSON.stringify(it))).join('\n')
}
