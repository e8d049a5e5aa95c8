/** What lies in a folder, as {@link Host.list} gives it. */
export type Kind = 'file' | 'folder' | 'other'

/** How many numbers tell how a file looks. */
export const LOOK = 5

/** Files being fetched before they are read. */
export interface Ahead {
  /** So many of them have been read by now. */
  reach(count: number): void
  /** No more are needed. */
  stop(): void
}

/** A file of a build's own for what is to leave memory: nobody else sees it, and it is gone when it is closed or the process ends. */
export interface Scratch {
  /** Adds to its end. */
  append(bytes: Uint8Array): void
  /** Fills some room with bytes that were added, from `at`. */
  read(at: number, room: Uint8Array): void
  close(): void
}

/**
 * The one door to the outside world: files, clock and environment. Paths use forward slashes and are relative to the
 * publication's folder (or absolute). Everything below the pipeline gets data, never a host.
 */
export interface Host {
  /** The file's bytes, or undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Has files that are about to be read, in this order, fetched meanwhile; nothing comes of it but time. */
  readAhead(paths: readonly string[]): Ahead
  /** Some bytes of a file: `length` of them from `at`; fewer where it ends before, undefined when there is no such file. */
  readRange(path: string, at: number, length: number): Promise<Uint8Array | undefined>
  /** The file's size in bytes, or undefined when there is no such file. */
  sizeOf(path: string): Promise<number | undefined>
  /** The sizes of many files below a folder, in bytes, in the order of their paths; -1 where there is no such file. */
  sizesIn(folder: string, paths: readonly string[]): Promise<Float64Array>
  /**
   * How many files look from outside (all but their bytes): {@link LOOK} numbers of each, its size first, then the two
   * moments it last changed at, in milliseconds since 1970. The size is -1 where there is no file, or nothing to tell by.
   */
  looksOf(paths: readonly string[]): Promise<Float64Array>
  /** What the path names, links followed; undefined when nothing. */
  kindOf(path: string): Promise<Kind | undefined>
  /**
   * The names in a folder, in code unit order; empty when there is no such folder. A link to a file is a file, one to a
   * folder is `other`.
   */
  list(path: string): Promise<readonly { readonly name: string; readonly kind: Kind }[]>
  /**
   * Puts a whole file in place at once, its folders made: whoever looks sees the old bytes or the new, never a part. `over`
   * where a file is there: taking its place can mean to wait for the disk, which goes better for several together.
   */
  write(path: string, bytes: Uint8Array, over?: boolean): Promise<void>
  /** {@link Host.write} for a large file: each piece is asked for when the one before it is written. */
  writePieces(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>
  /**
   * Makes a folder and those above it. `made` where nothing was there, so that nothing can lie in it; `there` where it
   * was; `outside` where the way to it leads out of `within`, which is then left alone. `likely` where it is probably there.
   */
  makeFolder(path: string, within: string, likely?: boolean): Promise<'made' | 'there' | 'outside'>
  /**
   * The size of a file in a folder that {@link Host.makeFolder} told of; undefined when there is none, `outside` where it
   * is a link that leads out of `within`.
   */
  sizeInside(path: string, within: string): Promise<number | 'outside' | undefined>
  /** Adds to the end of a file, which is made where there is none. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Opens a file of this build's own in a folder. */
  scratch(folder: string): Scratch
  /** Removes what a killed {@link Host.write} to this path left beside it. */
  clear(path: string): Promise<void>
  /** Removes a file, and the folders above it that became empty, up to `within`. A file that is gone is no fault. */
  remove(path: string, within: string): Promise<void>
  /** True when the path, links resolved, lies in the folder or would once its missing folders are made. */
  isInside(path: string, folder: string): Promise<boolean>
  /**
   * The default export of a module (a configuration file in TypeScript or JavaScript); `anew` runs it and what it imports
   * again where it was imported before.
   */
  importDefault(path: string, anew?: boolean): Promise<unknown>
  /** Milliseconds since 1970. */
  now(): number
  environment(name: string): string | undefined
}

/** Joins path segments with forward slashes and resolves `.` and `..` as far as the path allows. */
export function joinPath(...segments: readonly string[]): string {
  const joined = segments.filter((segment) => segment !== '').join('/')
  if (isResolved(joined)) return joined
  const out: string[] = []
  for (const [at, segment] of joined.split('/').entries()) {
    if (segment === '.' || (segment === '' && at > 0)) continue
    if (segment === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop()
    else out.push(segment)
  }
  return out.join('/') || '.'
}

/** True for a path without `.`, `..`, empty segments or hidden ones, as most are: nothing in it is to be resolved. */
function isResolved(path: string): boolean {
  return path !== '' && path[0] !== '.' && !path.includes('/.') && !path.includes('//') && !path.endsWith('/')
}

/** The folder a path lies in; empty for a bare name. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? '' : path.slice(0, cut)
}

/** Compares by code units, so that no locale has a say in any order. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
