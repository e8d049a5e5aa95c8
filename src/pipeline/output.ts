import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Fatal } from '../contract/diagnostic.js'
import { byCodeUnits, type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'

/** The file that lists every artifact of a build. */
const MANIFEST_FILE = 'manifest.json'

/** While a build runs: the files it writes or removes, a path a line, for the next build should this one be killed. */
const JOURNAL_FILE = '.galley-journal'

const manifestEntry = z.strictObject({
  path: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Hexadecimal. */
  sha256: z.string(),
  /** The format it belongs to. */
  format: z.string(),
  /** The id of the record behind it; absent for what is made of all records. */
  record: z.string().exactOptional(),
})
const manifest = z.object({ version: z.literal(1), files: z.array(manifestEntry) })

/** One artifact as the manifest lists it. */
export type ManifestEntry = z.output<typeof manifestEntry>

/** A file to put into the output. */
export interface Artifact {
  /** Relative to the output's root. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly format: string
  readonly record?: string
}

/** What a build did to the output. */
export interface OutputCounts {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** The output of one build under way. Only files an earlier build listed are ever deleted. */
export interface Output {
  /** The ids of the records whose artifacts an earlier build listed. */
  readonly records: ReadonlySet<string>
  /**
   * Puts files in place, each whole or not at all. Throws `Fatal` for a path that is unsafe, that another artifact has,
   * or where a file lies that is not of Galley's making.
   */
  put(artifacts: readonly Artifact[]): Promise<void>
  /** Forgets what was put so far: it is put again, or was not wanted after all. */
  restart(): void
  /** Leaves an earlier build's artifacts of a format (those of no single record) as they are. */
  keep(format: string): void
  /** Removes what this build did not make and writes the manifest. */
  close(): Promise<OutputCounts>
}

/** Opens the output folder for a build. Throws `Fatal` when it cannot be told what an earlier build left there. */
export async function openOutput(host: Host, folder: string): Promise<Output> {
  const before = await loadManifest(host, folder)
  const journal = joinPath(folder, JOURNAL_FILE)
  const unfinished = new TextDecoder().decode((await host.read(journal)) ?? new Uint8Array()).split('\n')
  const leftovers = new Set([...before.map((entry) => entry.path), ...unfinished.filter(isSafePath)])
  for (const path of unfinished.filter(isSafePath)) await host.clear(joinPath(folder, path))
  const entries = new Map<string, ManifestEntry>()
  const changed = new Set<string>()

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const target = joinPath(folder, path)
    const same = (await host.sizeOf(target)) === bytes.length && isEqual(await host.read(target), bytes)
    if (same) return
    await host.write(target, bytes)
    changed.add(path)
  }
  const note = (paths: readonly string[]): Promise<void> =>
    host.append(journal, new TextEncoder().encode(paths.map((path) => `${path}\n`).join('')))
  return {
    records: new Set(before.flatMap(({ record }) => record ?? [])),
    put: async (artifacts) => {
      const taken = new Set(entries.keys())
      for (const { path, bytes } of artifacts) {
        await refuseUnsafe(host, folder, path, taken)
        if (!leftovers.has(path)) await refuseForeign(host, joinPath(folder, path), bytes)
        taken.add(path)
      }
      await note(artifacts.map(({ path }) => path))
      for (const { bytes, ...artifact } of artifacts) {
        await write(artifact.path, bytes)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        entries.set(artifact.path, { ...artifact, size: bytes.length, sha256 })
      }
    },
    restart: () => {
      for (const path of entries.keys()) leftovers.add(path)
      entries.clear()
    },
    keep: (format) => {
      for (const entry of before) {
        if (entry.format === format && entry.record === undefined && !entries.has(entry.path))
          entries.set(entry.path, entry)
      }
    },
    close: async () => {
      const files = [...entries.values()].sort((one, other) => byCodeUnits(one.path, other.path))
      const text = `${JSON.stringify({ version: 1, generator: 'galley', files }, null, 1)}\n`
      const stale = [...leftovers].filter((path) => !entries.has(path))
      // The new manifest does not list them: should this build be killed before they are gone, the journal does.
      if (stale.length > 0) await note(stale)
      await write(MANIFEST_FILE, new TextEncoder().encode(text))
      let removed = 0
      for (const path of stale) {
        const target = joinPath(folder, path)
        const kind = await host.kindOf(target)
        if (kind === 'folder' || !(await host.isInside(target, folder))) continue
        await host.remove(target, folder)
        if (kind === 'file') removed++
      }
      await host.remove(journal, folder)
      const paths = [...entries.keys(), MANIFEST_FILE]
      const written = paths.filter((path) => changed.has(path)).length
      return { written, unchanged: paths.length - written, removed }
    },
  }
}

async function refuseUnsafe(host: Host, folder: string, path: string, taken: ReadonlySet<string>): Promise<void> {
  if (taken.has(path) || path === MANIFEST_FILE) {
    throw new Fatal({
      code: 'output/collision',
      severity: 'error',
      message: `Two renditions want the file «${path}».`,
      hint: 'Give the article another slug, or remove one of the exporters.',
    })
  }
  if (!isSafePath(path) || !(await host.isInside(joinPath(folder, path), folder))) {
    throw new Fatal({
      code: 'output/unsafe-path',
      severity: 'error',
      message: `«${path}» would leave the output folder.`,
      hint: 'Mend the exporter, or remove the link in the output folder that leads out of it.',
    })
  }
}

async function refuseForeign(host: Host, target: string, bytes: Uint8Array): Promise<void> {
  const size = await host.sizeOf(target)
  if (size === undefined || (size === bytes.length && isEqual(await host.read(target), bytes))) return
  throw new Fatal({
    code: 'output/foreign-file',
    severity: 'error',
    message: `«${target}» is in the way: no build of Galley's is known to have made it.`,
    hint: 'Move it away; if manifest.json of an earlier build was lost, delete the output folder and build again.',
  })
}

/** A relative path of plain segments, none of them `.` or `..`, and not one of our own files. */
function isSafePath(path: string): boolean {
  if (path === '' || /[\\\u0000-\u001f\u007f:]/.test(path)) return false
  return path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && segment !== JOURNAL_FILE)
}

async function loadManifest(host: Host, folder: string): Promise<readonly ManifestEntry[]> {
  const bytes = await host.read(joinPath(folder, MANIFEST_FILE))
  if (!bytes) return []
  const checked = manifest.safeParse(parseJson(bytes))
  if (checked.success) return checked.data.files.filter((entry) => isSafePath(entry.path))
  throw new Fatal({
    code: 'output/foreign-manifest',
    severity: 'error',
    message: `${joinPath(folder, MANIFEST_FILE)} is not of Galley's making, so nothing there is touched.`,
    hint: 'Choose another output folder, or remove the file.',
    place: { path: joinPath(folder, MANIFEST_FILE) },
  })
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
