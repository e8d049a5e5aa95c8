import type { Diagnostic, Report } from '../contract/diagnostic.js'
import { byCodeUnits } from './host.js'

/** An article that wants an address. */
export interface SlugClaim {
  readonly path: string
  /** Stated in front matter. */
  readonly stated?: string | undefined
  /** Kept from an earlier build. */
  readonly kept?: string | undefined
  /** Made of the headline. */
  readonly proposed: string
}

/**
 * Gives every claim a slug no other has. A stated slug wins, then the one kept from an earlier build (so that a new
 * headline moves no address), then the proposal, with `-2`, `-3` … behind it where it is taken. Which of two newcomers
 * gets the number depends on their paths alone. A stated slug already taken is an error, and its claim gets none.
 *
 * `taken` says whose a slug is that no claim may have at all, such as a folder an exporter writes lists into. `reserved`
 * says whose a slug is that no newcomer may have: those of articles with an error just now, and former addresses.
 */
export function settleSlugs(
  claims: readonly SlugClaim[],
  taken: ReadonlyMap<string, string>,
  reserved: ReadonlyMap<string, string>,
  report: Report,
): ReadonlyMap<string, string> {
  const settled = new Map<string, string>()
  const owners = new Map(taken)
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
  for (const { path, stated, kept } of sorted) {
    if (stated === undefined && kept !== undefined && !owners.has(kept)) give(path, kept)
  }
  for (const [slug, path] of reserved) if (!owners.has(slug)) owners.set(slug, path)
  for (const { path, stated, kept, proposed } of sorted) {
    // A number an earlier build had to add is told of as long as it stands.
    if (stated === undefined && settled.get(path) === kept && kept !== proposed && isNumbered(kept, proposed)) {
      if (owners.has(proposed)) report(collision(path, proposed, kept, owners.get(proposed)))
    }
  }
  for (const { path, stated, proposed } of sorted) {
    if (stated !== undefined || settled.has(path)) continue
    let slug = proposed
    for (let count = 2; owners.has(slug); count++) slug = `${proposed}-${count}`
    if (slug !== proposed) report(collision(path, proposed, slug, owners.get(proposed)))
    give(path, slug)
  }
  return settled
}

function isNumbered(slug: string | undefined, proposed: string): slug is string {
  return slug?.startsWith(`${proposed}-`) === true && /^\d+$/.test(slug.slice(proposed.length + 1))
}

function collision(path: string, proposed: string, slug: string, owner: string | undefined): Diagnostic {
  return {
    code: 'slug/collision',
    severity: 'warning',
    message: `«${proposed}» is the slug of «${owner}»; this article is «${slug}».`,
    hint: 'State a `slug` in front matter to choose another.',
    place: { path, line: 1, column: 1 },
  }
}
