/**
 * Files fetched by the system before they are read. One that the system does not hold in memory takes as long to read as
 * it takes to work on; the disk is asked for the next ones meanwhile, by the platform's own threads.
 */
import { closeSync, constants, openSync, read, readSync } from 'node:fs'
import type { Ahead } from './host.js'

/** So many files are fetched before their turn: enough for any disk, few enough to be still held when it comes. */
const LEAD = 1000
/** So many are asked for at once. */
const DEPTH = 100
/** Of so many files one is felt, in this thread: where the system holds it, the others are taken to be held too. */
const FEEL = 16
/** A read that takes longer, in milliseconds, has waited for a disk. */
const WAIT = 0.04
/** So much of each file is fetched, in bytes: of longer ones the system fetches the rest as they are read. */
const MOST = 1 << 16

/** Lest a pipe in a file's place be waited for; not every system knows it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** What is read is held by the system and goes nowhere else. */
let scratch: Buffer | undefined

/** Fetches files in their order. Faults are nothing to tell of: whoever reads such a file meets them. */
export function readAhead(files: readonly string[]): Ahead {
  scratch ??= Buffer.allocUnsafeSlow(MOST)
  const room = scratch
  let next = 0
  let open = 0
  let end = 0
  let last = files.length
  let cold = true
  const advance = (): void => {
    while (next < end && open < DEPTH) {
      const at = next++
      const feel = at % FEEL === 0
      if (!feel && !cold) continue
      const file = quietly(() => openSync(files[at] ?? '', FLAGS))
      if (file === undefined) continue
      if (feel) {
        const since = performance.now()
        quietly(() => readSync(file, room, 0, MOST, 0))
        cold = performance.now() - since > WAIT
        quietly(() => closeSync(file))
      } else {
        open++
        read(file, room, 0, MOST, 0, () => {
          open--
          quietly(() => closeSync(file))
          advance()
        })
      }
    }
  }
  const reach = (count: number): void => {
    // What has been read by now needs no fetching.
    next = Math.max(next, Math.min(count, end))
    end = Math.min(last, count + LEAD)
    advance()
  }
  return {
    reach,
    stop: () => {
      last = end = 0
    },
  }
}

/** Whoever reads the file in earnest is told what is wrong with it. */
function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
