import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import type { Scratch } from './host.js'

/** How many were opened by this process. */
let opened = 0

/** Opens a {@link Scratch} in a folder. Its name is taken away at once: however the process ends, nothing is left behind. */
export function openScratch(folder: string): Scratch {
  opened++
  const path = join(folder, `.galley-scratch-${pid}-${opened}`)
  mkdirSync(folder, { recursive: true })
  const file = openSync(path, 'w+')
  // A system that takes names of open files away only when they are closed does it then.
  rmSync(path, { force: true })
  let end = 0
  let isOpen = true
  return {
    append: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, end + at)
      end += bytes.length
    },
    read: (at, room) => {
      for (let filled = 0; filled < room.length; ) {
        const read = readSync(file, room, filled, room.length - filled, at + filled)
        if (read === 0) throw new Error('A file of this build was cut short.')
        filled += read
      }
    },
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}
