import type { Host } from './host.js'
import type { Phases } from './phases.js'

/** Tells phases apart in time. */
export interface Stopwatch {
  /** Ends a phase; all that took time so far. */
  lap(phase: keyof Phases): Phases
}

/** Starts at a moment, in milliseconds since 1970. */
export function startWatch(host: Host, started: number): Stopwatch {
  const phases = { read: 0, render: 0, collect: 0, finish: 0 }
  let since = started
  return {
    lap: (phase) => {
      const now = host.now()
      phases[phase] += now - since
      since = now
      return phases
    },
  }
}
