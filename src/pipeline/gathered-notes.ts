import type { Host } from './host.js'
import { type Note, note } from './placing.js'

/** So many files are noted together at most: those who wait for it hold them in memory. */
const TOGETHER = 32

/**
 * Notes files as {@link note} does, for several that want it one after another: they are written at once.
 * Nobody waits longer than until all who are at work do.
 */
export function gatherNotes(host: Host, folder: string): Note {
  let gathered: Parameters<Note>[0][number][] = []
  let open: { readonly noted: Promise<void>; readonly write: () => void } | undefined
  const begin = (): NonNullable<typeof open> => {
    let write = (): void => {}
    const noted = new Promise<void>((resolve, reject) => {
      write = () => {
        const files = gathered
        gathered = []
        open = undefined
        note(host, folder, files).then(resolve, reject)
      }
    })
    const begun = { noted, write }
    setImmediate(() => {
      if (open === begun) write()
    })
    return begun
  }
  return (files) => {
    open ??= begin()
    const { noted, write } = open
    gathered.push(...files)
    if (gathered.length >= TOGETHER) write()
    return noted
  }
}
