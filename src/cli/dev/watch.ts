import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { watch } from 'chokidar'

/** Watches files until it is closed. */
export interface Watch {
  /** Watches further files and folders; those watched already are no fault. */
  add(paths: Iterable<string>): void
  close(): Promise<void>
}

/** How long after a first change others are waited for, in milliseconds: editors write a file in several steps. */
const GATHER = 12

/**
 * Watches paths, relative to `folder`, and tells which files changed, came or went, several at once where they come
 * together. What lies below an `ignored` folder, or in one whose name begins with a dot, is passed over.
 */
export function openWatch(
  folder: string,
  paths: Iterable<string>,
  ignored: (path: string) => boolean,
  tell: (paths: readonly string[]) => void,
): Promise<Watch> {
  const watched = new Set<string>(paths)
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  // Those that are not there yet go last: with them among the first the watcher says it is ready when it is not.
  const there = new Set([...watched].filter((path) => existsSync(resolve(folder, path))))
  const watcher = watch([...there], {
    cwd: folder,
    ignoreInitial: true,
    ignored: (path) => isHidden(path, folder) || ignored(toName(path, folder)),
  })
  watcher.on('all', (_, path) => {
    pending.add(path.replaceAll('\\', '/'))
    timer ??= setTimeout(() => {
      timer = undefined
      const told = [...pending]
      pending.clear()
      tell(told)
    }, GATHER)
  })
  // What cannot be watched (a folder that went, too many files for the system) is read again when asked for.
  watcher.on('error', () => {})
  return new Promise((ready) => {
    watcher.once('ready', () => {
      watcher.add([...watched].filter((path) => !there.has(path)))
      ready({
        add: (more) => {
          const fresh = [...more].filter((path) => !watched.has(path))
          for (const path of fresh) watched.add(path)
          if (fresh.length > 0) watcher.add(fresh)
        },
        close: async () => {
          clearTimeout(timer)
          await watcher.close()
        },
      })
    })
  })
}

function toName(path: string, folder: string): string {
  return (path.startsWith(folder) ? relative(folder, path) : path).replaceAll('\\', '/')
}

function isHidden(path: string, folder: string): boolean {
  return toName(path, folder)
    .split('/')
    .some((part) => part === 'node_modules' || /^\.[^./]/.test(part))
}
