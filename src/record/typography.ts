import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'

/**
 * What becomes of a text's signs: `keep` leaves quotes, dashes, ellipses and spaces as the source has them, `language`
 * sets them as the article's language wants them (README, "Typography").
 */
export const typography = z.enum(['keep', 'language'])
/** See {@link typography}. */
export type Typography = z.infer<typeof typography>

/** One sign that was set otherwise: at `at` (UTF-16 units into the changed text) `to` stands where `from` stood. */
const typographicEdit = z.strictObject({ at: z.int().min(0), from: z.string(), to: z.string() })
/** See {@link typographicEdit}. */
export type TypographicEdit = DeepReadonly<z.infer<typeof typographicEdit>>

/** Every sign changed in a record, by the place of its text, in order; undoing them gives the source's text back. */
export const typographyLog = z.strictObject({
  /** The language whose rules were applied. */
  language: z.string(),
  changes: z.array(
    z.strictObject({
      /** A JSON Pointer (RFC 6901) into the record: `/headline`, `/body/3/children/0/value`. */
      in: z.string().startsWith('/'),
      edits: z.array(typographicEdit).min(1),
    }),
  ),
})
/** See {@link typographyLog}. */
export type TypographyLog = DeepReadonly<z.infer<typeof typographyLog>>

/** The record with every sign as its source has it: what its `provenance.typography` names, undone. */
export function restoreProse<Record extends object>(record: Record, { changes }: TypographyLog): Record {
  const restored = structuredClone(record)
  for (const change of changes) {
    const keys = change.in.slice(1).split('/')
    const last = keys.pop() ?? ''
    let holder: unknown = restored
    for (const key of keys) holder = (holder as { readonly [key: string]: unknown } | undefined)?.[key]
    const held = holder as { [key: string]: unknown } | undefined
    const text = held?.[last]
    // A transform may have taken the text away since.
    if (held && typeof text === 'string') held[last] = undoEdits(text, change.edits)
  }
  return restored
}

/** Undoes edits, whose places are those of the text as it is now: the text as it was. */
export function undoEdits(text: string, edits: readonly TypographicEdit[]): string {
  let out = ''
  let from = 0
  for (const edit of edits) {
    out += text.slice(from, edit.at) + edit.from
    from = edit.at + edit.to.length
  }
  return out + text.slice(from)
}
