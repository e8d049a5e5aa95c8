/** What is handed to those who do a build's work, and what comes of it: plain data, as it goes from thread to thread. */
import type { Diagnostic } from '../contract/diagnostic.js'
import type { Identity } from '../normalize/index.js'
import type { Neighbours } from '../record/neighbours.js'
import type { AloneRendition, LyingRendition } from './alone.js'
import type { Brief } from './brief.js'
import type { ManifestEntry } from './manifest.js'
import type { KeptEnd } from './part-task.js'
import type { Kept } from './store.js'
import type { Outcome } from './tasks.js'

/** A file something was made of, with the digest of its bytes; null where there was none. */
export type Dependency = readonly [path: string, digest: string | null]

/** What came of reading one source, and what it came of. */
export interface Reading {
  readonly dependencies: readonly Dependency[]
  readonly outcome: Outcome<Brief>
  /** Absent where nothing could be read. */
  readonly kept?: Kept
}

/** A source to read, unless what an earlier reading came of is as it was. */
export interface ReadTask {
  readonly path: string
  readonly before?: readonly Dependency[]
}

/** An article to render: where its record waits, and what is known of it only once all are read. */
export interface RenderTask {
  readonly path: string
  readonly kept: Kept
  readonly identity: Identity
  readonly pictures: Brief['pictures']
  readonly neighbours?: Neighbours
  /** Whether there are too many articles for long cards. */
  readonly many: boolean
  /**
   * Files in the output that earlier builds made of this article, so that they may be written over, with the digests of
   * those that lie there as they were left.
   */
  readonly ours: readonly (readonly [path: string, sha256?: string])[]
  /** What an earlier build made of the record alone, where its files are in the output as they were. */
  readonly lying?: readonly LyingRendition[]
}

/** What came of rendering an article. */
export interface Rendered {
  /** False where it cannot be published, in any format. */
  readonly ok: boolean
  readonly entries: readonly ManifestEntry[]
  readonly written: number
  readonly diagnostics: readonly Diagnostic[]
  /** One card for each sort of them, in the order of the registry. */
  readonly cards: readonly unknown[]
  /** Of each card: two with one mark are one. */
  readonly marks: readonly string[]
  /** Of its renditions that are kept because they took long to make. */
  readonly keys: readonly string[]
  readonly alone: readonly AloneRendition[]
}

/** What came of making a file of a collection. */
export interface MadePart {
  /** Absent where it could not be made. */
  readonly entry?: ManifestEntry
  /** Of all that decides it, where it was wanted. */
  readonly key?: string
  /** Its end, where that lasts. */
  readonly end?: KeptEnd
  readonly written: number
  readonly diagnostics: readonly Diagnostic[]
}
