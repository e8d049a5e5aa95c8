import type { Report } from '../contract/diagnostic.js'
import { byCodeUnits } from './host.js'

/** An article that wants an address. */
export interface SlugClaim {
  readonly path: string
  /** Stated in front matter. */
  readonly stated?: string
  /** Kept from an earlier build. */
  readonly kept?: string
  /** Made of the headline. */
  readonly proposed: string
}

/**
 * Gives every claim a slug no other has. A stated slug wins, then the one kept from an earlier build (so that a new
 * headline moves no address), then the proposal, with `-2`, `-3` … behind it where it is taken. Which of two newcomers
 * gets the number depends on their paths alone. A stated slug already taken is an error, and its claim gets none.
 *
 * `reserved` are slugs, by slug, of articles that are there but not among the claims (for one, because they have an error
 * just now): no newcomer is given their address.
 */
export function settleSlugs(
  claims: readonly SlugClaim[],
  reserved: ReadonlyMap<string, string>,
  report: Report,
): ReadonlyMap<string, string> {
  const settled = new Map<string, string>()
  const owners = new Map<string, string>()
  const sorted = [...claims].sort((one, other) => byCodeUnits(one.path, other.path))
  const give = (path: string, slug: string): void => {
    settled.set(path, slug)
    owners.set(slug, path)
  }
  for (const { path, stated } of sorted) {
    if (stated === undefined) continue
    const owner = owners.get(stated)
    if (owner === undefined) give(path, stated)
    else {
      report({
        code: 'slug/taken',
        severity: 'error',
        message: `The slug «${stated}» is that of «${owner}».`,
        hint: 'Give one of the two another slug.',
        place: { path, line: 1, column: 1 },
      })
    }
  }
  for (const [slug, path] of reserved) if (!owners.has(slug)) owners.set(slug, path)
  for (const { path, stated, kept } of sorted) {
    if (stated === undefined && kept !== undefined && !owners.has(kept)) give(path, kept)
  }
  for (const { path, stated, proposed } of sorted) {
    if (stated !== undefined || settled.has(path)) continue
    let slug = proposed
    for (let count = 2; owners.has(slug); count++) slug = `${proposed}-${count}`
    if (slug !== proposed) {
      report({
        code: 'slug/collision',
        severity: 'warning',
        message: `«${proposed}» is the slug of «${owners.get(proposed)}»; this article becomes «${slug}».`,
        hint: 'State a `slug` in front matter to choose another.',
        place: { path, line: 1, column: 1 },
      })
    }
    give(path, slug)
  }
  return settled
}
