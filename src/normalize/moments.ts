import { createRequire } from 'node:module'
import type { DraftMoment } from '../record/draft.js'
import { type Moment, parseWallTime } from '../record/time.js'

const require = createRequire(import.meta.url)

/** The zone to assume for dates that state none, and whether the source itself names it. */
export interface ZoneInForce {
  readonly name: string
  readonly origin: 'stated' | 'assumed'
}

/** A draft's date with its zone and offset settled. A stated offset wins over a zone's own. */
export function resolveMoment(draft: DraftMoment, zone: ZoneInForce): Moment {
  // Drafts hold only values `parseWallTime` has accepted.
  const precision = parseWallTime(draft.value)?.precision ?? 'date'
  const { value, origin, offset } = draft
  if (offset !== undefined) {
    const named = draft.zone !== undefined && offsetIn(draft.zone, value) === offset
    return named
      ? { value, precision, offset, zone: draft.zone, origin, zoneOrigin: 'stated' }
      : { value, precision, offset, origin, zoneOrigin: 'stated' }
  }
  const name = draft.zone ?? zone.name
  const zoneOrigin = draft.zone === undefined ? zone.origin : 'stated'
  return { value, precision, offset: offsetIn(name, value), zone: name, origin, zoneOrigin }
}

const offsets = new Map<string, string>()

/** What to add to UTC for a wall time in a zone; for one a clock change skips or repeats, the offset before the change. */
function offsetIn(zone: string, value: string): string {
  const key = `${zone} ${value}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const { Temporal } = require('temporal-polyfill') as typeof import('temporal-polyfill')
  const offset = Temporal.PlainDateTime.from(value).toZonedDateTime(zone).offset.slice(0, 6)
  // Zone rules never change within a run, so what is kept cannot go stale; the bound keeps long runs small.
  if (offsets.size > 10_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}
