import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Diagnostic, Fatal, type Report } from '../contract/diagnostic.js'
import { describeIssue } from '../contract/issue.js'
import { articleId, slug } from '../record/article.js'
import { byCodeUnits, type Host } from './host.js'
import { parseJson } from './json-file.js'

/** The file, committed like a lock file, that keeps every article's id for ever. */
export const IDS_FILE = 'galley-ids.json'

const entry = z.strictObject({
  id: articleId,
  /** Of the source as it was last built: by it a renamed file is known again. */
  digest: z.string(),
  /** Where the article was first published; it stays there when the headline changes. */
  slug: slug.exactOptional(),
  formerSlugs: z.array(z.string()).exactOptional(),
})
const idsFile = z.strictObject({
  version: z.literal(1),
  articles: z
    .record(z.string(), entry)
    .refine(
      (it) => new Set(Object.values(it).map(({ id }) => id)).size === Object.keys(it).length,
      'two articles share an id',
    ),
})

/** What is kept of one article. */
export type IdEntry = z.output<typeof entry>

/** The id ledger: source path → what is kept of its article. */
export type Ids = ReadonlyMap<string, IdEntry>

/** Reads the id ledger; a missing file is an empty one. Throws `Fatal` for a broken one: minting anew would lose ids. */
export async function loadIds(host: Host): Promise<Ids> {
  const bytes = await host.read(IDS_FILE)
  if (!bytes) return new Map()
  const value = parseJson(bytes)
  const usual = usualEntries(value)
  if (usual) return new Map(usual)
  const checked = idsFile.safeParse(value)
  if (checked.success) return new Map(Object.entries(checked.data.articles))
  throw new Fatal({
    code: 'ids/broken',
    severity: 'error',
    message: `${IDS_FILE} cannot be used: ${whyNot(checked.error)}.`,
    hint: 'Restore it from version control: without it articles would get new ids.',
    place: { path: IDS_FILE, line: 1, column: 1 },
  })
}

const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PLAIN_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/
const PLAIN_SLUG_LENGTH = 200

/** The entries of a ledger as nearly all are, found without the schema; undefined where it has to be asked. */
function usualEntries(value: unknown): readonly (readonly [string, IdEntry])[] | undefined {
  const { version, articles, ...rest } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (version !== 1 || typeof articles !== 'object' || articles === null || Array.isArray(articles)) return undefined
  if (Object.keys(rest).length > 0) return undefined
  const entries = Object.entries(articles as Readonly<Record<string, unknown>>)
  const ids = new Set<string>()
  for (const [, it] of entries) {
    if (typeof it !== 'object' || it === null) return undefined
    const { id, digest, slug: own, ...more } = it as Readonly<Record<string, unknown>>
    const isUsual =
      typeof id === 'string' &&
      UUID.test(id) &&
      typeof digest === 'string' &&
      // A word alone may be a name that Windows keeps for a device.
      (own === undefined
        ? !('slug' in it)
        : typeof own === 'string' && own.length <= PLAIN_SLUG_LENGTH && PLAIN_SLUG.test(own))
    if (!isUsual || Object.keys(more).length > 0) return undefined
    ids.add(id)
  }
  return ids.size === entries.length ? (entries as [string, IdEntry][]) : undefined
}

function whyNot(error: z.ZodError): string {
  const [issue] = error.issues
  return issue && issue.path.length > 0 ? `${issue.path.join('.')}: ${describeIssue(issue)}` : 'it is no ledger of ids'
}

/** So much of the ledger's text goes together, in UTF-16 units. */
const PIECE = 1 << 16

/** The ledger as its file's text, piece by piece: sorted by path, so that versions compare line by line. */
export function* formatIds(ids: Ids): Iterable<string> {
  let piece = '{\n  "version": 1,\n  "articles": {'
  let before = ''
  for (const path of [...ids.keys()].sort(byCodeUnits)) {
    const text = JSON.stringify(ids.get(path), null, 2).replaceAll('\n', '\n    ')
    piece += `${before}\n    ${JSON.stringify(path)}: ${text}`
    before = ','
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}${before === '' ? '' : '\n  '}}\n}\n`
}

/** A source as far as identity goes. */
export interface Arrival {
  readonly path: string
  readonly digest: string
  /** What its headline would make its slug, when it could be read. */
  readonly slug?: string
}

/**
 * Gives every arrival its entry, and each entry to one arrival. In this order: the entry of its own path when the source
 * is unchanged; that of another path with the very same digest, if that path is gone or now holds another text (a source
 * moved, or two that changed places); that of its own path (edited in place); that of a gone path with its slug, where
 * only one fits (moved and edited); else a new one. A new id is the UUIDv5 of the publication's address, the path and the
 * digest, and thus the same on every machine. Entries nobody claims are kept, but for those another text took over. The
 * ledger given is the caller's own.
 */
export function settleIds(
  ids: Ids,
  arrivals: readonly Arrival[],
  gone: ReadonlySet<string>,
  url: string,
  report: Report,
): Map<string, IdEntry> {
  const sorted = [...arrivals].sort((one, other) => byCodeUnits(one.path, other.path))
  const present = new Set(sorted.map(({ path }) => path))
  /** Which former path's entry each arrival takes. */
  const taken = new Map<string, string>()
  const free = new Set([...ids.keys()].filter((path) => present.has(path) || gone.has(path)))
  const settle = (find: (arrival: Arrival) => string | undefined): void => {
    for (const arrival of sorted) {
      if (taken.has(arrival.path)) continue
      const former = find(arrival)
      if (former === undefined || !free.delete(former)) continue
      taken.set(arrival.path, former)
    }
  }
  settle(({ path, digest }) => (ids.get(path)?.digest === digest ? path : undefined))
  const byDigest = groupPaths(free, (path) => ids.get(path)?.digest)
  settle(({ digest }) => byDigest.get(digest)?.find((path) => free.has(path)))
  settle(({ path }) => path)
  const bySlug = groupPaths(
    [...free].filter((path) => gone.has(path)),
    (path) => ids.get(path)?.slug,
  )
  settle(({ slug = '' }) => (bySlug.get(slug)?.length === 1 ? bySlug.get(slug)?.[0] : undefined))

  const carried = new Set(taken.values())
  const next = new Map([...ids].filter(([path]) => !present.has(path) && !carried.has(path)))
  for (const arrival of sorted) {
    const former = taken.get(arrival.path)
    const kept = former === undefined ? undefined : ids.get(former)
    next.set(arrival.path, { ...(kept ?? { id: mintId(url, arrival) }), digest: arrival.digest })
    if (former !== undefined && former !== arrival.path) report(carriedOver(arrival.path, former))
  }
  return next
}

function groupPaths(
  paths: Iterable<string>,
  keyOf: (path: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of [...paths].sort(byCodeUnits)) {
    const key = keyOf(path)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(path)
    else groups.set(key, [path])
  }
  return groups
}

function carriedOver(path: string, former: string): Diagnostic {
  return {
    code: 'ids/carried-over',
    severity: 'info',
    message: `Known as «${former}» before: the article keeps its id.`,
    place: { path, line: 1, column: 1 },
  }
}

/** UUIDv5 (RFC 9562, 5.5) in the namespace of addresses, as a URN. */
function mintId(url: string, { path, digest }: Arrival): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(namespace).update(`${url}\n${path}\n${digest}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  // Put together by a template each would stay in memory piece by piece, and take six times the room.
  return ['urn:uuid:', groups.join('-')].join('')
}
