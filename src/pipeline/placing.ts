import { Fatal } from '../contract/diagnostic.js'
import { folderOf, type Host, joinPath } from './host.js'
import { writeLarge } from './large-file.js'
import { collision, isSafePath, JOURNAL_FILE, MANIFEST_FILE, type ManifestEntry, toEntry } from './manifest.js'

/** A file to put into the output. */
export interface Artifact {
  /** Relative to the output's root. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly format: string
  readonly record?: string
}

/** A file that lies in its place already as it should. */
export interface Lying {
  readonly entry: ManifestEntry
}

/** What came of putting files in place. */
export interface Placed {
  readonly entries: readonly ManifestEntry[]
  /** How many were not there already, byte for byte. */
  readonly written: number
}

/** What is known of what lies where files are to be put. */
export interface Ground {
  /** True for a file some build of Galley's made: it may be written over. */
  isOurs(path: string): boolean
  /** The digest of a file that lies there as long as an earlier build made it; undefined where it has to be read. */
  digestOf?(path: string): string | undefined
  /** True where what is ours is noted already: see {@link note}. */
  readonly noted?: boolean
}

/** Files as the manifest lists them. */
export function entriesOf(artifacts: readonly (Artifact | Lying)[]): readonly ManifestEntry[] {
  return artifacts.map((it) => ('entry' in it ? it.entry : toEntry(it, it.bytes)))
}

/**
 * Puts files in place, each whole or not at all. Throws `Fatal`, and writes none of them, for a path that is unsafe, that
 * two of them have, or where a file lies that no build of Galley's made. What is noted is removed by the next build should
 * this one be killed.
 */
export async function place(
  host: Host,
  folder: string,
  artifacts: readonly (Artifact | Lying)[],
  ground: Ground,
  entries = entriesOf(artifacts),
): Promise<Placed> {
  const taken = new Set<string>([MANIFEST_FILE])
  const wanted: Artifact[] = []
  const over = new Set<Artifact>()
  const folders = new Map<string, 'made' | 'there' | 'outside'>()
  for (const [at, artifact] of artifacts.entries()) {
    const { path } = 'entry' in artifact ? artifact.entry : artifact
    if (taken.has(path)) throw collision(path)
    taken.add(path)
    if (!isSafePath(path)) throw unsafe(path)
    if ('entry' in artifact) continue
    const target = joinPath(folder, path)
    const home = folderOf(target)
    const state = folders.get(home) ?? (await host.makeFolder(home, folder, ground.isOurs(path)))
    folders.set(home, state)
    if (state === 'outside') throw unsafe(path)
    // Nothing can be in the way in a folder that was made just now.
    const there = state === 'there' ? await lookAt(host, folder, artifact, entries[at]?.sha256, ground) : 'nothing'
    if (there === 'same') continue
    if (there === 'other') over.add(artifact)
    wanted.push(artifact)
  }
  const unnoted = wanted.filter((it) => !ground.noted || !over.has(it))
  if (unnoted.length > 0) await note(host, folder, unnoted)
  for (const it of wanted) await host.write(joinPath(folder, it.path), it.bytes, over.has(it))
  return { entries, written: wanted.length }
}

/**
 * Puts a large file in place, piece by piece. Throws as {@link place} does. Between two pieces others have their turn.
 */
export async function placeLarge(
  host: Host,
  folder: string,
  { path, mediaType, format }: Omit<Artifact, 'bytes' | 'record'>,
  texts: () => Iterable<string>,
  { isOurs }: Ground,
): Promise<{ readonly entry: ManifestEntry; readonly digest: string; readonly written: number }> {
  const target = joinPath(folder, path)
  if (path === MANIFEST_FILE) throw collision(path)
  const isSafe = isSafePath(path) && (await host.makeFolder(folderOf(target), folder)) !== 'outside'
  if (!isSafe || !(await host.isInside(target, folder))) throw unsafe(path)
  const { digest, size, written } = await writeLarge(
    host,
    target,
    () => inTurn(texts()),
    async (over) => {
      if (over && !isOurs(path)) throw foreign(target)
      await note(host, folder, [{ path }])
    },
  )
  const sha256 = digest.slice(digest.indexOf(':') + 1)
  return { entry: { path, mediaType, format, size, sha256 }, digest, written: written ? 1 : 0 }
}

/** The same texts, waited between so that messages of other threads are seen. */
async function* inTurn(texts: Iterable<string>): AsyncIterable<string> {
  for (const text of texts) {
    yield text
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What lies where a file is to be put: the same, byte for byte, or one of ours that is another. */
async function lookAt(
  host: Host,
  folder: string,
  { path, bytes }: Artifact,
  sha256: string | undefined,
  { isOurs, digestOf }: Ground,
): Promise<'nothing' | 'same' | 'other'> {
  const target = joinPath(folder, path)
  const there = await host.sizeInside(target, folder)
  if (there === 'outside') throw unsafe(path)
  if (there === bytes.length) {
    const digest = digestOf?.(path)
    if (digest === undefined ? isEqual(await host.read(target), bytes) : digest === sha256) return 'same'
  }
  if (there !== undefined && !isOurs(path)) throw foreign(target)
  return there === undefined ? 'nothing' : 'other'
}

/** Notes files that are to be put in place: should this build be killed, the next removes what is left of them. */
export function note(host: Host, folder: string, files: readonly Pick<Artifact, 'path'>[]): Promise<void> {
  const lines = files.map(({ path }) => `${path}\n`).join('')
  return host.append(joinPath(folder, JOURNAL_FILE), new TextEncoder().encode(lines))
}

function unsafe(path: string): Fatal {
  return new Fatal({
    code: 'output/unsafe-path',
    severity: 'error',
    message: `«${path}» would leave the output folder.`,
    hint: 'Mend the exporter, or remove the link in the output folder that leads out of it.',
  })
}

function foreign(target: string): Fatal {
  return new Fatal({
    code: 'output/foreign-file',
    severity: 'error',
    message: `«${target}» is in the way: no build of Galley's is known to have made it.`,
    hint: 'Move it away; if manifest.json of an earlier build was lost, delete the output folder and build again.',
  })
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
