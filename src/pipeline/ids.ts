import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Report } from '../contract/diagnostic.js'
import { Fatal } from '../contract/diagnostic.js'
import { articleId } from '../record/article.js'
import { byCodeUnits, type Host } from './host.js'
import { parseJson } from './json-file.js'

/** The file, committed like a lock file, that keeps every article's id for ever. */
export const IDS_FILE = 'galley-ids.json'

const entry = z.strictObject({
  id: articleId,
  /** Of the source as it was last built: by it a renamed file is known again. */
  digest: z.string(),
  /** Where the article was first published; it stays there when the headline changes. */
  slug: z.string().exactOptional(),
  formerSlugs: z.array(z.string()).exactOptional(),
})
const idsFile = z.strictObject({ version: z.literal(1), articles: z.record(z.string(), entry) })

/** What is kept of one article. */
export type IdEntry = z.output<typeof entry>

/** The id ledger: source path → what is kept of its article. */
export type Ids = ReadonlyMap<string, IdEntry>

/** Reads the id ledger; a missing file is an empty one. Throws `Fatal` for a broken one: minting anew would lose ids. */
export async function loadIds(host: Host): Promise<Ids> {
  const bytes = await host.read(IDS_FILE)
  if (!bytes) return new Map()
  const checked = idsFile.safeParse(parseJson(bytes))
  if (checked.success) return new Map(Object.entries(checked.data.articles))
  throw new Fatal({
    code: 'ids/broken',
    severity: 'error',
    message: `${IDS_FILE} cannot be read: ${checked.error.issues[0]?.message ?? 'it is no JSON'}.`,
    hint: 'Restore it from version control: without it articles would get new ids.',
    place: { path: IDS_FILE, line: 1, column: 1 },
  })
}

/** The ledger as its file's text: sorted by path, so that versions compare line by line. */
export function formatIds(ids: Ids): string {
  const articles = Object.fromEntries([...ids].sort(([one], [other]) => byCodeUnits(one, other)))
  return `${JSON.stringify({ version: 1, articles }, null, 2)}\n`
}

/** A source as far as identity goes. */
export interface Arrival {
  readonly path: string
  readonly digest: string
  /** What its headline would make its slug, when it could be read. */
  readonly slug?: string
}

/**
 * Gives every arrival its entry: the one its path has; else that of a vanished path with the same digest, or with the
 * same slug where only one fits (a renamed file); else a new one, whose id is the UUIDv5 of the publication's address,
 * the path and the digest, and thus the same on every machine. Entries of vanished paths are kept.
 */
export function settleIds(
  ids: Ids,
  arrivals: readonly Arrival[],
  gone: ReadonlySet<string>,
  url: string,
  report: Report,
): Ids {
  const next = new Map(ids)
  const vanished = [...ids.keys()].filter((path) => gone.has(path)).sort(byCodeUnits)
  for (const arrival of arrivals) {
    const known = next.get(arrival.path)
    if (known) {
      next.set(arrival.path, { ...known, digest: arrival.digest })
      continue
    }
    const former = formerPath(next, vanished, arrival)
    const carried = former === undefined ? undefined : next.get(former)
    if (former !== undefined && carried) {
      next.delete(former)
      next.set(arrival.path, { ...carried, digest: arrival.digest })
      report({
        code: 'ids/carried-over',
        severity: 'info',
        message: `Known as «${former}» before: the article keeps its id.`,
        place: { path: arrival.path, line: 1, column: 1 },
      })
    } else next.set(arrival.path, { id: mintId(url, arrival), digest: arrival.digest })
  }
  return next
}

function formerPath(ids: Ids, vanished: readonly string[], arrival: Arrival): string | undefined {
  const left = vanished.filter((path) => ids.has(path))
  const same = left.find((path) => ids.get(path)?.digest === arrival.digest)
  if (same !== undefined) return same
  const alike = left.filter((path) => arrival.slug !== undefined && ids.get(path)?.slug === arrival.slug)
  return alike.length === 1 ? alike[0] : undefined
}

/** UUIDv5 (RFC 9562, 5.5) in the namespace of addresses, as a URN. */
function mintId(url: string, { path, digest }: Arrival): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(namespace).update(`${url}\n${path}\n${digest}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
