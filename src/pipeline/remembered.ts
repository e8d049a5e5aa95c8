/** What builds remember, as data: see `cache.ts` for the rules. */
import type { Diagnostic } from '../contract/diagnostic.js'
import type { Identity } from '../normalize/index.js'
import type { ManifestEntry } from './manifest.js'
import type { KeptEnd } from './part-task.js'
import type { PartTask, Reading, Rendered } from './workshop.js'

/** What is remembered of one source. */
export interface KnownSource {
  readonly reading: Reading
  /** What it was rendered to as whom, and all that decided it; absent where it was not. */
  readonly rendered?: {
    readonly key: string
    readonly identity: Identity
    readonly value: Omit<Rendered, 'written'>
  }
}

/** What is remembered of one file of a collection. */
export interface KnownPart {
  readonly key: string
  readonly entry: ManifestEntry
  readonly diagnostics: readonly Diagnostic[]
  /** How it was made, where it was made of whole articles. */
  readonly task?: Pick<PartTask, 'exporter' | 'part'>
  /** Its end, where that lasts. */
  readonly end?: KeptEnd
}

/** What is remembered of a plan none of whose files is made of whole articles. */
export interface KnownPlan {
  /** Of all cards and all else that decides it. */
  readonly key: string
  readonly parts: readonly (readonly [path: string, key: string])[]
  /** Pictures made for it. */
  readonly pictures: readonly ManifestEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What builds remember. */
export interface Memory {
  readonly sources: ReadonlyMap<string, KnownSource>
  readonly parts: ReadonlyMap<string, KnownPart>
  /** By the number of the exporter. */
  readonly plans: ReadonlyMap<string, KnownPlan>
  /** True where it was rendered by another key: no key of its renditions can be one of now. */
  readonly isOther?: boolean
}

/** What is to be remembered of a source. */
export interface SourceToRemember {
  /** What an earlier build remembers of it already, where that is so. */
  readonly reading?: Reading | undefined
  /** Of its renditions. */
  readonly key?: string | undefined
  /** The JSON of its {@link KnownSource}. */
  text(): string
}

/** What is to be remembered. */
export interface ToRemember {
  /** How many sources there are. */
  readonly count: number
  sources(): Iterable<readonly [path: string, source: SourceToRemember]>
  /** The packs records lie in. */
  readonly packs: ReadonlySet<string>
  /** The keys of renditions that are kept because they took long to make. */
  readonly renditions: ReadonlySet<string>
  /** Of the collections, which may be made yet. */
  readonly collected: Promise<Pick<Memory, 'parts' | 'plans'>>
}
