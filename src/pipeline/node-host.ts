import { appendFile, mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byCodeUnits, type Host, type Kind } from './host.js'

/** The real machine, with `folder` as the publication's folder. `now` pins the clock. */
export function nodeHost(folder: string, now?: number): Host {
  const at = (path: string): string => resolve(folder, path)
  const made = new Map<string, Promise<unknown>>()
  const makeFolder = (path: string): Promise<unknown> => {
    const known = made.get(path) ?? mkdir(path, { recursive: true })
    made.set(path, known)
    return known
  }
  return {
    read: (path) => readFile(at(path)).catch(absent),
    kindOf: async (path) => {
      const found = await stat(at(path)).catch(absent)
      return found && kindOfEntry(found)
    },
    list: async (path) => {
      const entries = (await readdir(at(path), { withFileTypes: true }).catch(absent)) ?? []
      return entries
        .map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }))
        .sort((one, other) => byCodeUnits(one.name, other.name))
    },
    write: async (path, bytes) => {
      const target = at(path)
      await makeFolder(dirname(target))
      const beside = `${target}${UNFINISHED}`
      await writeFile(beside, bytes)
      await rename(beside, target)
    },
    append: async (path, bytes) => {
      const target = at(path)
      await makeFolder(dirname(target))
      await appendFile(target, bytes)
    },
    remove: async (path, within) => {
      const target = at(path)
      await rm(target, { force: true })
      await rm(`${target}${UNFINISHED}`, { force: true })
      const top = at(within)
      for (let parent = dirname(target); isBelow(parent, top); parent = dirname(parent)) {
        // A folder that still holds something refuses to go, and so do all above it.
        const gone = await rmdir(parent).then(
          () => true,
          () => false,
        )
        if (!gone) break
        made.delete(parent)
      }
    },
    isInside: async (path, within) => {
      const top = await realPathOf(at(within))
      const real = await realPathOf(at(path))
      return real === top || isBelow(real, top)
    },
    importDefault: async (path) => {
      const { createJiti } = await import('jiti')
      return createJiti(pathToFileURL(at(path)).href, { moduleCache: false, fsCache: false }).import(at(path), {
        default: true,
      })
    },
    now: () => now ?? Date.now(),
    environment: (name) => process.env[name],
  }
}

/** What a file is called until all of it is written. */
const UNFINISHED = '.galley-unfinished'

function kindOfEntry(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined
  throw error
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function realPathOf(path: string): Promise<string> {
  const real = await realpath(path).catch(absent)
  if (real !== undefined) return real
  const parent = dirname(path)
  return parent === path ? path : resolve(await realPathOf(parent), relative(parent, path))
}
