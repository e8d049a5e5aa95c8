import type { Diagnostic } from '../contract/diagnostic.js'
import type { PublishSettings } from './build.js'
import { type Edition, readEdition } from './edition.js'
import type { Host } from './host.js'
import type { Progress } from './phases.js'
import { openRoom } from './room.js'
import { attempt } from './tasks.js'

/** What a reading came to. */
export interface Checked {
  readonly edition?: Edition
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and normalizes everything and writes nothing. A configuration in error reads nothing. Never throws. */
export async function check(host: Host, settings: PublishSettings, progress?: Progress): Promise<Checked> {
  const { diagnostics, value } = await attempt(undefined, async (report) => {
    const room = openRoom(host, settings, report)
    if (!room) return undefined
    return readEdition({
      ...settings,
      host,
      registry: room.registry,
      now: settings.now ?? host.now(),
      progress: (done, total) => progress?.('read', done, total),
    })
  })
  return { diagnostics: [...diagnostics, ...(value?.diagnostics ?? [])], ...(value ? { edition: value } : {}) }
}
