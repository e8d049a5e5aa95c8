import {
  closeSync,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byCodeUnits, type Host, type Kind, LOOK } from './host.js'
import { knownFolders, orAbsent } from './known-folders.js'
import { readAhead } from './read-ahead.js'
import { openReplacing } from './replacing.js'
import { openScratch } from './scratch.js'

/** What a file is called until all of it is written. */
const UNFINISHED = '.galley-unfinished'

/**
 * The real machine, with `folder` as the publication's folder.
 *
 * It works synchronously behind its promises: for many small files a call into the thread pool costs more than the file
 * does (measured on 1,000 articles: a third of the whole build). Only where a file takes the place of another the pool does
 * it (`replacing.ts`).
 */
export function nodeHost(folder: string): Host {
  const at = (path: string): string => resolve(folder, path)
  const folders = knownFolders()
  const ends = openEnds()
  const replacing = openReplacing()
  /** Opens the file in which another is made beside its place. */
  const openBeside = (target: string): number => {
    folders.make(dirname(target))
    ends.close(target)
    return openAnew(`${target}${UNFINISHED}`)
  }
  return {
    read: async (path) => orAbsent(() => readFileSync(at(path))),
    readAhead: (paths) => readAhead(paths.map(at)),
    readRange: async (path, from, length) => readRange(at(path), from, length),
    sizeOf: async (path) => {
      const found = orAbsent(() => statSync(at(path), { throwIfNoEntry: false }))
      return found?.isFile() ? found.size : undefined
    },
    sizesIn: async (path, paths) => {
      const sizes = new Float64Array(paths.length).fill(-1)
      const look = looker(at(path))
      for (let index = 0; index < paths.length; index++) sizes[index] = look(paths[index] ?? '')?.size ?? -1
      return sizes
    },
    looksOf: async (paths) => {
      const looks = new Float64Array(paths.length * LOOK).fill(-1)
      const look = looker(at('.'))
      for (let index = 0; index < paths.length; index++) {
        const found = look(paths[index] ?? '')
        if (found) looks.set([found.size, found.mtimeMs, found.ctimeMs, found.ino, found.dev], index * LOOK)
      }
      return looks
    },
    kindOf: async (path) => {
      const found = orAbsent(() => statSync(at(path), { throwIfNoEntry: false }))
      return found && kindOfEntry(found)
    },
    list: async (path) => {
      const target = at(path)
      const found = orAbsent(() => readdirSync(target, { withFileTypes: true })) ?? []
      const listed = found.map((entry) => ({ name: entry.name, kind: kindOfListed(entry, target) }))
      return listed.sort((one, other) => byCodeUnits(one.name, other.name))
    },
    write: async (path, bytes, over = false) => {
      const target = at(path)
      // Two of one name would be written in one place.
      for (let other = replacing.underway(target); other; other = replacing.underway(target)) await other
      const file = openBeside(target)
      try {
        writeAll(file, bytes)
      } finally {
        closeSync(file)
      }
      if (over) await replacing.replace(`${target}${UNFINISHED}`, target)
      else renameSync(`${target}${UNFINISHED}`, target)
    },
    writePieces: async (path, pieces) => {
      const target = at(path)
      const file = openBeside(target)
      try {
        for await (const piece of pieces) writeAll(file, piece)
      } finally {
        closeSync(file)
      }
      renameSync(`${target}${UNFINISHED}`, target)
    },
    makeFolder: async (path, within, likely = false) => {
      const target = at(path)
      const top = folders.real(at(within))
      const real = folders.real(dirname(target))
      if (target !== at(within) && real !== top && !isBelow(real, top)) return 'outside'
      if (likely && folders.isPlain(target)) return 'there'
      if (folders.makeNew(target)) return 'made'
      const there = folders.real(target)
      return there === top || isBelow(there, top) ? 'there' : 'outside'
    },
    sizeInside: async (path, within) => {
      const target = at(path)
      const found = orAbsent(() => lstatSync(target, { throwIfNoEntry: false }))
      if (!found?.isSymbolicLink()) return found?.isFile() ? found.size : undefined
      const real = orAbsent(() => realpathSync(target)) ?? ''
      if (!isBelow(real, folders.real(at(within)))) return 'outside'
      const linked = statSync(real)
      return linked.isFile() ? linked.size : undefined
    },
    append: async (path, bytes) => {
      const target = at(path)
      folders.make(dirname(target))
      ends.append(target, bytes)
    },
    scratch: (path) => openScratch(at(path)),
    clear: async (path) => rmSync(`${at(path)}${UNFINISHED}`, { force: true }),
    remove: async (path, within) => {
      const target = at(path)
      ends.close(target)
      rmSync(target, { force: true })
      rmSync(`${target}${UNFINISHED}`, { force: true })
      const top = at(within)
      for (let parent = dirname(target); isBelow(parent, top); parent = dirname(parent)) {
        if (!folders.removeEmpty(parent)) break
      }
    },
    isInside: async (path, within) => {
      const top = folders.real(at(within))
      const target = at(path)
      const link = orAbsent(() => lstatSync(target, { throwIfNoEntry: false }))?.isSymbolicLink() === true
      const real = link
        ? (orAbsent(() => realpathSync(target)) ?? '')
        : join(folders.real(dirname(target)), relative(dirname(target), target))
      return real === top || isBelow(real, top)
    },
    importDefault: async (path, anew = false) => {
      const { createJiti } = await import('jiti')
      const jiti = createJiti(pathToFileURL(at(path)).href, { moduleCache: false, fsCache: false })
      if (!anew) return jiti.import(at(path), { default: true })
      // The platform runs no module of its own twice, so it is required, which it cannot be where it awaits at its top.
      try {
        const module: unknown = jiti(at(path))
        return typeof module === 'object' && module !== null && 'default' in module ? module.default : module
      } catch (error) {
        if (!(error instanceof SyntaxError) || !/\bawait\b/.test(error.message)) throw error
        return jiti.import(at(path), { default: true })
      }
    },
    now: () => Date.now(),
    environment: (name) => process.env[name],
  }
}

/** A file that is written to at its end again and again stays open, but only as long as nothing else has its turn. */
function openEnds() {
  let open: { readonly path: string; readonly file: number } | undefined
  const close = (path?: string): void => {
    if (!open || (path !== undefined && open.path !== path)) return
    closeSync(open.file)
    open = undefined
  }
  return {
    close,
    append: (path: string, bytes: Uint8Array): void => {
      if (open?.path !== path) {
        close()
        open = { path, file: openSync(path, 'a') }
        setImmediate(() => close())
      }
      writeAll(open.file, bytes)
    },
  }
}

/** Looks at many files below a folder: by the shortest way, as each folder on it has to be gone through. */
function looker(folder: string): (path: string) => Stats | undefined {
  const way = wayTo(folder)
  const start = way === '' ? '' : `${way.length < folder.length ? way : folder}${sep}`
  const quietly = { throwIfNoEntry: false } as const
  return (path) => {
    const target = isAbsolute(path) ? path : `${start}${path}`
    let found: Stats | undefined
    try {
      found = statSync(target, quietly)
    } catch {
      found = orAbsent(() => statSync(target, quietly))
    }
    return found?.isFile() ? found : undefined
  }
}

/** The way to a folder from where the process is; where that is no more, the folder's own path. */
function wayTo(folder: string): string {
  try {
    return relative(process.cwd(), folder)
  } catch {
    return folder
  }
}

function readRange(path: string, at: number, length: number): Uint8Array | undefined {
  const file = orAbsent(() => openSync(path, 'r'))
  if (file === undefined) return undefined
  try {
    const bytes = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, at + filled)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Opens a file that must not be there, lest a link planted in its place be followed; what is there goes first. */
function openAnew(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(path)
    return openSync(path, 'wx')
  }
}

function kindOfEntry(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
}

/** Links to files count as files; links to folders could lead in a circle. */
function kindOfListed(entry: Dirent, folder: string): Kind {
  if (!entry.isSymbolicLink()) return kindOfEntry(entry)
  const target = orAbsent(() => statSync(join(folder, entry.name), { throwIfNoEntry: false }))
  return target?.isFile() ? 'file' : 'other'
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
