import type { Progress } from '../pipeline/publish.js'
import type { Terminal } from './terminal.js'

/** A line that counts the work, rewritten in place; nothing where nobody watches. */
export interface ProgressLine {
  readonly update: Progress
  /** Removes the line. */
  clear(): void
}

/** How many updates pass between two drawings, at the most: drawing each one would cost more than small articles do. */
const STEP = 16

/** The progress line of a terminal. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.live) return { update: () => {}, clear: () => {} }
  let shown = false
  return {
    update: (phase, done, total) => {
      if (done % STEP !== 0 && done !== total) return
      shown = true
      terminal.err(`\r\u001b[K${phase === 'read' ? 'Reading' : 'Rendering'} ${done} of ${total}`)
    },
    clear: () => {
      if (shown) terminal.err('\r\u001b[K')
      shown = false
    },
  }
}
