/**
 * What late edits have changed in what a whole build left: a little beside much, so that it need not be written anew
 * each time.
 */
import { RELATED } from '../record/relations.js'
import { withInterests } from '../record/topics.js'
import type { Gathering } from './gathering.js'
import { type Host, joinPath } from './host.js'
import { readMarked, writeMarked } from './json-file.js'
import type { LaterLines } from './line-index.js'
import type { Snapshot } from './snapshot.js'

/** All that is otherwise than in the snapshot of the last whole build. */
export interface Late {
  /** The mark of that snapshot. */
  readonly base: string
  /** Of the manifest. */
  readonly manifest: string
  /** Where what is remembered of them stands. */
  readonly lines: LaterLines
  readonly inputs: readonly (readonly [path: string, digest: string | null])[]
  /** By the places of the files in the snapshot. */
  readonly sizes: readonly (readonly [place: number, size: number])[]
  /** By the places of the articles in their gathering. */
  readonly interests: readonly (readonly [place: number, interests: string])[]
  readonly related: readonly (readonly [place: number, others: readonly number[]])[]
}

/** More changes than these are better written into a snapshot of their own. */
const MOST = 100

/** What late edits changed since the snapshot with this mark; undefined where there were none, or it is damaged. */
export async function loadLate(host: Host, cache: string, base: string): Promise<Late | undefined> {
  const late = (await readMarked(host, pathIn(cache)))?.value as Late | undefined
  return late?.base === base ? late : undefined
}

/** Keeps late changes; false where they have become so many that all is to be written anew. */
export async function saveLate(host: Host, cache: string, late: Late): Promise<boolean> {
  const { inputs, sizes, interests, related, lines } = late
  const all = [inputs, sizes, interests, related, lines.sources, lines.parts]
  if (all.reduce((sum, it) => sum + it.length, 0) > MOST) return false
  await writeMarked(host, pathIn(cache), late)
  return true
}

/** Lets late changes go, before what they were changes of. */
export function forgetLate(host: Host, cache: string): Promise<void> {
  return host.remove(pathIn(cache), cache)
}

/** A snapshot as late edits left it. */
export function withLate(snapshot: Snapshot, late: Late | undefined): Snapshot {
  if (!late) return snapshot
  const inputs = new Map(late.inputs)
  const sizes = [...snapshot.files.sizes]
  for (const [place, size] of late.sizes) sizes[place] = size
  return {
    ...snapshot,
    manifest: late.manifest,
    inputs: snapshot.inputs.map(([path, digest]) => [path, inputs.has(path) ? (inputs.get(path) ?? null) : digest]),
    files: { ...snapshot.files, sizes },
  }
}

/** A gathering as late edits left it. */
export function gatheredLate(gathering: Gathering, late: Late | undefined): Gathering {
  if (!late) return gathering
  const { company } = gathering
  const related = company.related.slice()
  for (const [place, others] of late.related) related.set(others, place * RELATED)
  return {
    ...gathering,
    company: { ...company, topics: withInterests(company.topics, new Map(late.interests)), related },
  }
}

/** What is otherwise after further edits. */
export function laterThan(before: Late | undefined, now: Late): Late {
  if (!before) return now
  const merge = <Key, Value>(one: readonly (readonly [Key, Value])[], other: readonly (readonly [Key, Value])[]) => [
    ...new Map([...one, ...other]),
  ]
  return {
    ...now,
    inputs: merge(before.inputs, now.inputs),
    sizes: merge(before.sizes, now.sizes),
    interests: merge(before.interests, now.interests),
    related: merge(before.related, now.related),
    lines: {
      ...now.lines,
      sources: mergeSpans(before.lines.sources, now.lines.sources),
      parts: mergeSpans(before.lines.parts, now.lines.parts),
    },
  }
}

type Spans = LaterLines['sources']

function mergeSpans(one: Spans, other: Spans): Spans {
  return [...new Map([...one, ...other].map((span) => [span[0], span])).values()]
}

function pathIn(cache: string): string {
  return joinPath(cache, 'late.json')
}
