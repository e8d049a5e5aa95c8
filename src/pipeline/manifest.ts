import { hash } from 'node:crypto'
import { z } from 'zod'
import { Fatal } from '../contract/diagnostic.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'

/** The file that lists every artifact of a build. */
export const MANIFEST_FILE = 'manifest.json'

/** While a build runs: the files it writes or removes, a path a line, for the next build should this one be killed. */
export const JOURNAL_FILE = '.galley-journal'

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

/** An artifact's line in the manifest. */
export function toEntry(
  { path, mediaType, format, record }: Omit<ManifestEntry, 'size' | 'sha256'>,
  bytes: Uint8Array,
): ManifestEntry {
  const sha256 = hash('sha256', bytes, 'hex')
  return { path, mediaType, format, ...(record === undefined ? {} : { record }), size: bytes.length, sha256 }
}

/** Two renditions want one file. */
export function collision(path: string): Fatal {
  return new Fatal({
    code: 'output/collision',
    severity: 'error',
    message: `Two renditions want the file «${path}».`,
    hint: 'Give the article another slug, or remove one of the exporters.',
  })
}

/** What the last build into a folder made. Throws `Fatal` for a manifest that is not ours. */
export async function loadManifest(host: Host, folder: string): Promise<readonly ManifestEntry[]> {
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

/** The files of a manifest a build of ours wrote, to which its digest was held. */
export function filesOf(manifest: Uint8Array): readonly ManifestEntry[] {
  return (parseJson(manifest) as { readonly files: readonly ManifestEntry[] }).files
}

/** The manifest's text, of files in their order. */
export function formatManifest(files: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ version: 1, generator: 'galley', files }, null, 1)}\n`
}

/** A relative path of plain segments, none of them `.` or `..`, and not one of our own files. */
export function isSafePath(path: string): boolean {
  if (path === '' || /[\\\u0000-\u001f\u007f:]/.test(path)) return false
  return path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && segment !== JOURNAL_FILE)
}
