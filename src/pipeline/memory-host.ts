import { byCodeUnits, type Host, joinPath, LOOK } from './host.js'

/** A host without a machine: files in a map, a pinned clock, an environment of its own. For tests and embedding. */
export interface MemoryHost extends Host {
  /** The files by path, as they stand now. */
  readonly files: Map<string, Uint8Array>
}

/** A {@link MemoryHost} holding the given files; text is stored as UTF-8. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly now?: number; readonly environment?: Readonly<Record<string, string>> } = {},
): MemoryHost {
  const encoder = new TextEncoder()
  const store = new Map(
    Object.entries(files).map(([path, content]) => [
      joinPath(path),
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
  const isFolder = (path: string): boolean => {
    const prefix = path === '.' ? '' : `${path}/`
    return [...store.keys()].some((name) => name.startsWith(prefix))
  }
  return {
    files: store,
    read: async (path) => store.get(joinPath(path)),
    readAhead: () => ({ reach: () => {}, stop: () => {} }),
    readRange: async (path, at, length) => store.get(joinPath(path))?.subarray(at, at + length),
    sizeOf: async (path) => store.get(joinPath(path))?.length,
    sizesIn: async (folder, paths) =>
      Float64Array.from(paths, (path) => store.get(joinPath(folder, path))?.length ?? -1),
    looksOf: async (paths) => new Float64Array(paths.length * LOOK).fill(-1),
    kindOf: async (path) => {
      const name = joinPath(path)
      return store.has(name) ? 'file' : isFolder(name) ? 'folder' : undefined
    },
    list: async (path) => {
      const folder = joinPath(path)
      const prefix = folder === '.' ? '' : `${folder}/`
      const kinds = new Map<string, 'file' | 'folder'>()
      for (const name of store.keys()) {
        if (!name.startsWith(prefix)) continue
        const [first = '', ...rest] = name.slice(prefix.length).split('/')
        kinds.set(first, rest.length > 0 ? 'folder' : 'file')
      }
      return [...kinds].map(([name, kind]) => ({ name, kind })).sort((one, other) => byCodeUnits(one.name, other.name))
    },
    write: async (path, bytes) => void store.set(joinPath(path), bytes),
    writePieces: async (path, pieces) => {
      const all: Uint8Array[] = []
      for await (const piece of pieces) all.push(piece)
      store.set(joinPath(path), Buffer.concat(all))
    },
    makeFolder: async (path, within) => {
      const name = joinPath(path)
      const top = joinPath(within)
      if (name !== top && !name.startsWith(`${top}/`)) return 'outside'
      return isFolder(name) ? 'there' : 'made'
    },
    sizeInside: async (path) => store.get(joinPath(path))?.length,
    append: async (path, bytes) => {
      const name = joinPath(path)
      store.set(name, Buffer.concat([store.get(name) ?? new Uint8Array(), bytes]))
    },
    scratch: () => {
      let bytes = new Uint8Array()
      return {
        append: (more) => {
          bytes = new Uint8Array(Buffer.concat([bytes, more]))
        },
        read: (at, room) => room.set(bytes.subarray(at, at + room.length)),
        close: () => {},
      }
    },
    clear: async () => {},
    remove: async (path) => void store.delete(joinPath(path)),
    isInside: async (path, folder) => {
      const name = joinPath(path)
      const top = joinPath(folder)
      return top === '.' ? !/^(?:\.\.(?:\/|$)|\/)/.test(name) : name === top || name.startsWith(`${top}/`)
    },
    importDefault: async (path) => {
      throw new Error(`A memory host holds no modules, so not ${path}.`)
    },
    now: () => options.now ?? 0,
    environment: (name) => options.environment?.[name],
  }
}
