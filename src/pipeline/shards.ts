import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Fatal, type Report } from '../contract/diagnostic.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'
import { isSafePath, type ManifestEntry, toEntry } from './manifest.js'
import type { Output } from './output.js'
import { type Artifact, place } from './placing.js'
import type { Rendered } from './workshop.js'

/** One of the parts a publication's articles are parted into: `index` of `of`, from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** What a build of one shard leaves beside its articles, for the merge. */
export const PART_FILE = 'galley-part.json'

/** What was made of one article, with the key of all that decided it. */
export interface PartEntry {
  readonly key: string
  readonly value: Omit<Rendered, 'written'>
}

const part = z.object({
  version: z.literal(1),
  shard: z.object({ index: z.int().min(1), of: z.int().min(1) }),
  articles: z.record(
    z.string(),
    z.custom<PartEntry>((it) => typeof it === 'object' && it !== null && 'key' in it),
  ),
})

/** True for the sources of a shard; which they are depends on their paths alone, so that every machine agrees. */
export function isInShard(path: string, { index, of }: Shard): boolean {
  return (createHash('sha256').update(path).digest().readUInt32BE(0) % of) + 1 === index
}

/** The file of a part. */
export function partArtifact(shard: Shard, articles: ReadonlyMap<string, PartEntry>): Artifact {
  const sorted = Object.fromEntries([...articles].sort(([one], [other]) => (one < other ? -1 : 1)))
  const text = JSON.stringify({ version: 1, shard, articles: sorted }, (name, value) =>
    name === 'cause' ? undefined : value,
  )
  return {
    path: PART_FILE,
    mediaType: 'application/json',
    format: 'part',
    bytes: new TextEncoder().encode(`${text}\n`),
  }
}

/**
 * Brings the articles of parts into the output, each file held against its digest, and tells what was made of them. An
 * article whose files are not whole is left to the merge to render. Throws `Fatal` (`usage/…`) for a folder that holds no
 * part; parts that are missing are told of.
 */
export async function takeParts(
  host: Host,
  folders: readonly string[],
  output: Output,
  report: Report,
): Promise<ReadonlyMap<string, PartEntry>> {
  const found = new Map<string, PartEntry>()
  const shards = new Set<number>()
  let of = 0
  for (const folder of folders) {
    const bytes = await host.read(joinPath(folder, PART_FILE))
    const checked = part.safeParse(bytes ? parseJson(bytes) : undefined)
    if (!checked.success) throw noPart(folder)
    shards.add(checked.data.shard.index)
    of = Math.max(of, checked.data.shard.of)
    for (const [path, entry] of Object.entries(checked.data.articles)) {
      const artifacts = await readArtifacts(host, folder, entry.value.entries)
      if (!artifacts) continue
      await place(host, output.folder, artifacts, output)
      found.set(path, entry)
    }
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !shards.has(index))
  if (missing.length > 0) {
    report({
      code: 'merge/part-missing',
      severity: 'warning',
      message: `Of ${of} parts these are missing: ${missing.join(', ')}. Their articles are rendered now.`,
      hint: 'Name the output folder of every part.',
    })
  }
  return found
}

async function readArtifacts(
  host: Host,
  folder: string,
  entries: readonly ManifestEntry[],
): Promise<readonly Artifact[] | undefined> {
  const artifacts: Artifact[] = []
  for (const entry of entries) {
    const bytes = isSafePath(entry.path) ? await host.read(joinPath(folder, entry.path)) : undefined
    if (!bytes || toEntry(entry, bytes).sha256 !== entry.sha256) return undefined
    artifacts.push({ ...entry, bytes })
  }
  return artifacts
}

function noPart(folder: string): Fatal {
  return new Fatal({
    code: 'usage/no-part',
    severity: 'error',
    message: `«${folder}» holds no part: there is no ${PART_FILE}.`,
    hint: 'Name the output folders of galley build --shard.',
    place: { path: folder },
  })
}
