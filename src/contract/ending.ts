import { Buffer } from 'node:buffer'
import { encodeUtf8 } from '../record/utf8.js'
import type { Publication } from './publication.js'

/*
 * Files of collections whose end lasts: from some point on they are decided by the articles they name and by little
 * besides. Where a build changes only what comes before, such as the publication's title, the end stays as it was made,
 * and the articles are not so much as loaded.
 */

/** A file in two: what is made anew each time, and an end that lasts. */
export interface EndedFile {
  readonly start: string
  /** As bytes where it is handed back as an earlier build made it. */
  readonly end: string | Uint8Array
  /** What the start says of the articles, so that it can be made without them: plain JSON data. */
  readonly note: unknown
}

/** An end as an earlier build made it of the same. */
export interface KnownEnd {
  readonly bytes: Uint8Array
  readonly note: unknown
}

/** Of whom the ends of its files last. */
export interface Endings<Options> {
  /** What decides the end of a file besides the articles it names and the addresses of their renditions: plain JSON data. */
  decides(context: { readonly options: Options; readonly publication: Publication }): unknown
  /** Whether an end may say how large an article's renditions of a format, by its name, are; the size of others is not told. */
  sized(format: string): boolean
}

/** A file's content in one. */
export function contentOf(content: string | Uint8Array | EndedFile): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  const { start, end } = content
  if (typeof end === 'string') return start + end
  return Buffer.concat([encodeUtf8(start), end])
}
