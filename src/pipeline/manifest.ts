import { hash } from 'node:crypto'
import { z } from 'zod'
import { Fatal } from '../contract/diagnostic.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'

/** The file that lists every artifact of a build. */
export const MANIFEST_FILE = 'manifest.json'

/** While a build runs: the files it writes or removes, a path a line, for the next build should this one be killed. */
export const JOURNAL_FILE = '.galley-journal'

/** So much text goes together, in UTF-16 units. */
const PIECE = 1 << 16

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

/** An entry as it stands in the manifest's text, without what is around it. */
export function textOfEntry(entry: ManifestEntry): string {
  return JSON.stringify(entry, null, 1).replaceAll('\n', '\n  ')
}

/** The entry of such a text. */
export function entryOfText(text: string): ManifestEntry {
  return JSON.parse(text) as ManifestEntry
}

/** The manifest's text, piece by piece, of the texts of entries in their order. */
export function* manifestPieces(entries: Iterable<string>): Iterable<string> {
  let piece = '{\n "version": 1,\n "generator": "galley",\n "files": ['
  let before = ''
  for (const entry of entries) {
    piece += `${before}\n  ${entry}`
    before = ','
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}${before === '' ? '' : '\n '}]\n}\n`
}

/** A relative path of plain segments, none of them `.` or `..`, and not one of our own files. */
export function isSafePath(path: string): boolean {
  if (path === '' || /[\\\u0000-\u001f\u007f:]/.test(path)) return false
  return path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && segment !== JOURNAL_FILE)
}
