import type { Progress } from '../pipeline/phases.js'
import type { Terminal } from './terminal.js'

/** A line that counts the work, rewritten in place; nothing where nobody watches. */
export interface ProgressLine {
  readonly update: Progress
  /** Removes the line. */
  clear(): void
}

/** How often the line is drawn, in milliseconds: oftener, and it would cost more than small articles do. */
const PAUSE = 100
/** Before so many milliseconds a rate says nothing. */
const KNOWN_AFTER = 500

const SAYING: Readonly<Record<Parameters<Progress>[0], string>> = {
  read: 'Reading',
  render: 'Rendering',
  collect: 'Making pages and feeds',
}

/** The progress line of a terminal: what is done of how much, how fast, and how long it will take. */
export function progressLine(terminal: Terminal, now: () => number = Date.now): ProgressLine {
  if (!terminal.live) return { update: () => {}, clear: () => {} }
  let shown = false
  let drawn = Number.NEGATIVE_INFINITY
  let phase: string | undefined
  let began = 0
  let first = 0
  return {
    update: (current, done, total) => {
      const at = now()
      if (current !== phase || done < first) {
        phase = current
        began = at
        first = done
      }
      if (at - drawn < PAUSE && done !== total) return
      drawn = at
      shown = true
      terminal.err(`\r\u001b[K${SAYING[current]} ${done} of ${total}${pace(done - first, total - done, at - began)}`)
    },
    clear: () => {
      if (shown) terminal.err('\r\u001b[K')
      shown = false
    },
  }
}

/** `, 840 a second, 3 s left`; empty while too little is known. */
function pace(done: number, left: number, time: number): string {
  if (time < KNOWN_AFTER || done === 0) return ''
  const rate = (done / time) * 1000
  return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${Math.ceil(left / rate)} s left`
}
