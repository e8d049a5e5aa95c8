import { Fatal } from '../contract/diagnostic.js'
import type { Publication } from '../contract/publication.js'
import { type Anonymous, normalize, soundRecord } from '../normalize/index.js'
import { slugOf } from '../normalize/slug.js'
import type { ArticleDraft } from '../record/draft.js'
import type { LedgerLine } from '../record/ledger.js'
import { type AssetFile, digestOf, loadAsset } from './assets.js'
import type { Host } from './host.js'
import type { Registry } from './registry.js'
import type { DefaultsOf } from './sources.js'
import { attemptSome, type Outcome } from './tasks.js'

/** One source read and normalized, with the files its record refers to. */
export interface Article {
  readonly path: string
  readonly source: Uint8Array
  readonly record: Anonymous
  /** The slug its headline makes. */
  readonly proposedSlug: string
  /** The pictures' bytes by media id. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** The pictures' files by media id. */
  readonly pictures: Readonly<Record<string, string>>
}

/** What a reader that found no article says of each line. */
export interface Refused {
  readonly reader: string
  readonly ledger: readonly LedgerLine[]
}

/** What reading needs besides the path. */
export interface ReadingRoom {
  readonly host: Host
  readonly registry: Registry
  readonly publication: Publication
  readonly defaultsOf: DefaultsOf
  /** Whether readers note beside each line of the ledger what weighed for its role. */
  readonly explain?: boolean
  /** Told the lines of a source without an article, by readers that explain. */
  readonly refused?: (refused: Refused) => void
  /** Milliseconds since 1970, where a person stated from when dates such as «yesterday» are counted. */
  readonly reference?: number | undefined
}

/** Source → draft → record, for one source. Nothing it meets is thrown. */
export function readArticle(
  path: string,
  { host, registry, publication, defaultsOf, explain = false, refused, reference }: ReadingRoom,
): Promise<Outcome<Article>> {
  return attemptSome(path, async (report) => {
    const reader = registry.readerOf(path)
    const bytes = await host.read(path)
    if (!reader || !bytes) throw new Fatal(unreadable(path))
    const defaults = await defaultsOf(path)
    for (const diagnostic of defaults.diagnostics) report(diagnostic)

    const read = await reader.extension.read(
      { path, bytes },
      {
        options: reader.options,
        report,
        timeZone: defaults.value?.timeZone ?? publication.timeZone,
        ...(reference === undefined ? {} : { reference }),
        ...(explain ? { explain } : {}),
        ...(refused ? { refused: (ledger) => refused({ reader: reader.extension.name, ledger }) } : {}),
      },
    )
    const draft = registry.transforms.reduce((made, transform) => transform.apply(made, { path, report }), read)
    const files = await loadAssets(host, path, draft)
    const normal = normalize(draft, {
      path,
      digest: digestOf(bytes),
      reader: reader.extension.name,
      defaults: defaults.value ?? {},
      publication,
      assets: (mediaId) => files.get(mediaId)?.asset,
      report,
    })
    const record = soundRecord(normal, report)
    if (!record) return undefined
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
    const assets = new Map([...files].map(([id, { bytes: picture }]) => [id, picture]))
    const pictures = Object.fromEntries([...files].map(([id, file]) => [id, file.path]))
    return { path, source: bytes, record, proposedSlug: slugOf(record.headline, stem), assets, pictures }
  })
}

/** The files of a draft's pictures by media id; each file is read once. */
async function loadAssets(host: Host, path: string, draft: ArticleDraft): Promise<ReadonlyMap<string, AssetFile>> {
  const bySrc = new Map<string, AssetFile | undefined>()
  const files = new Map<string, AssetFile>()
  for (const { id, src } of draft.media) {
    if (src === undefined) continue
    if (!bySrc.has(src)) bySrc.set(src, await loadAsset(host, path, src))
    const file = bySrc.get(src)
    if (file) files.set(id, file)
  }
  return files
}

function unreadable(path: string) {
  return {
    code: 'source/unreadable',
    severity: 'error',
    message: `«${path}» cannot be read.`,
    hint: 'Check that the file is there, that its ending is that of a kind that is read, and its permissions.',
    place: { path },
  } as const
}
