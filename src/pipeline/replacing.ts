import { rename } from 'node:fs'

/** Has files take the places of others, many at a time. */
export interface Replacing {
  /** What is on its way to a place, if anything is: until it is there, nothing else should be sent. */
  underway(path: string): Promise<void> | undefined
  /** Has one file take the place of another: at once for whoever looks. */
  replace(from: string, to: string): Promise<void>
}

/** So many are handed over together: one at a time, each would wake another thread and this one again. */
const TOGETHER = 32

/**
 * Replaces files in Node's thread pool. Some file systems (ext4) send a file's bytes to the disk before it takes the place of
 * another, and a thread that makes files had better not wait for that.
 */
export function openReplacing(): Replacing {
  const underway = new Map<string, Promise<void>>()
  let waiting: (() => void)[] = []
  const handOver = (): void => {
    const some = waiting
    waiting = []
    for (const begin of some) begin()
  }
  return {
    underway: (path) => underway.get(path),
    replace: (from, to) => {
      const replaced = new Promise<void>((resolve, reject) => {
        waiting.push(() => {
          rename(from, to, (error) => {
            underway.delete(to)
            if (error) reject(error)
            else resolve()
          })
        })
      })
      underway.set(to, replaced)
      if (waiting.length >= TOGETHER) handOver()
      // Once nobody has anything left to do, those who wait for few are not kept waiting.
      else if (waiting.length === 1) setImmediate(handOver)
      return replaced
    },
  }
}
