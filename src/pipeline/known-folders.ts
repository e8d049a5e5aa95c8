import { lstatSync, mkdirSync, realpathSync, rmdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** So many folders are known at once. */
const MOST = 4_000

/** Folders made, and where folders really are: each is asked of the system once a run. */
export function knownFolders() {
  const made = new Set<string>()
  /** A folder forgotten is asked for again: most are an article's, and done with once its files are written. */
  const note = (path: string): void => {
    if (made.size >= MOST) {
      made.clear()
      own.clear()
    }
    made.add(path)
  }
  const own = new Set<string>()
  const places = new Map<string, string>()
  const real = (path: string): string => {
    const known = places.get(path)
    if (known !== undefined) return known
    const parent = dirname(path)
    // A folder still to be made will lie in its parent.
    const place =
      orAbsent(() => realpathSync(path)) ?? (parent === path ? path : join(real(parent), relative(parent, path)))
    places.set(path, place)
    return place
  }
  return {
    real,
    make: (path: string): void => {
      if (made.has(path)) return
      mkdirSync(path, { recursive: true })
      note(path)
    },
    /** Makes a folder; false where it was there, true also when this run made it. */
    makeNew: (path: string): boolean => {
      if (made.has(path)) return own.has(path)
      note(path)
      if (mkdirSync(path, { recursive: true }) === undefined) return false
      own.add(path)
      return true
    },
    /** True where a folder is there, and no link: it lies where its parent does. */
    isPlain: (path: string): boolean => {
      if (made.has(path)) return !own.has(path)
      if (!orAbsent(() => lstatSync(path, { throwIfNoEntry: false }))?.isDirectory()) return false
      note(path)
      return true
    },
    /** Removes a folder unless it still holds something; false when it does. */
    removeEmpty: (path: string): boolean => {
      try {
        rmdirSync(path)
      } catch {
        return false
      }
      made.delete(path)
      own.delete(path)
      places.delete(path)
      return true
    },
  }
}

/** Undefined for what is not there; every other fault is thrown. */
export function orAbsent<Value>(look: () => Value): Value | undefined {
  try {
    return look()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}
