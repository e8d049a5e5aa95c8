import { decodeUtf8, encodeUtf8 } from '../record/utf8.js'

/** A source edited in place, by its digests before and after. */
export interface DigestEdit {
  readonly path: string
  readonly before: string
  readonly after: string
}

/**
 * A ledger of ids as a build wrote it, with the digests of sources edited in place. Undefined where such an edit may be
 * more than that: another source has, or had, one of the digests, so that an id might change hands.
 */
export function editDigests(ledger: Uint8Array, edits: readonly DigestEdit[]): Uint8Array | undefined {
  let text = decodeUtf8(ledger)
  for (const { path, before, after } of edits) {
    const from = text.indexOf(`\n    ${JSON.stringify(path)}: {\n`)
    const to = text.indexOf('\n    }', from)
    const at = text.indexOf(`\n      "digest": ${JSON.stringify(before)}`, from)
    if (from < 0 || to < 0 || at < 0 || at > to) return undefined
    if (text.includes(after) || text.indexOf(before) !== text.lastIndexOf(before)) return undefined
    const head = text.slice(0, at)
    text = head + text.slice(at).replace(before, () => after)
  }
  return encodeUtf8(text)
}
