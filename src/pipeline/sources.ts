import type { Report } from '../contract/diagnostic.js'
import { readDefaults } from '../readers/front-matter/index.js'
import type { DraftFields } from '../record/draft.js'
import { byCodeUnits, folderOf, type Host, joinPath } from './host.js'
import { attempt, hasError, type Outcome } from './tasks.js'

/** The file that holds what all sources below its folder have in common. */
const DEFAULTS_FILE = '_defaults.yaml'

/**
 * Finds the files a reader accepts in the given files and folders. Names that begin with `_` or `.` are passed over
 * within folders; a file named outright that no reader accepts, and a path that does not exist, are errors.
 */
export async function findSources(
  host: Host,
  given: readonly string[],
  accepts: (path: string) => boolean,
  report: Report,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const entry of given) {
    const path = joinPath(entry.replaceAll('\\', '/'))
    const kind = await host.kindOf(path)
    if (kind === 'folder') {
      for (const file of await walk(host, path)) if (accepts(file)) found.add(file)
    } else if (kind === 'file' && accepts(path)) {
      found.add(path)
    } else {
      report({
        code: kind === undefined ? 'source/missing' : 'source/unknown-kind',
        severity: 'error',
        message: kind === undefined ? `There is no «${path}».` : `No reader accepts «${path}».`,
        hint:
          kind === undefined ? 'Check the path.' : 'Give it the ending of a kind that is read, such as .txt or .md.',
        place: { path },
      })
    }
  }
  return [...found].sort(byCodeUnits)
}

async function walk(host: Host, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const { name, kind } of await host.list(folder)) {
    if (/^[._]/.test(name)) continue
    const path = joinPath(folder, name)
    if (kind === 'folder') for (const file of await walk(host, path)) files.push(file)
    else if (kind === 'file') files.push(path)
  }
  return files
}

/** Gives the defaults in force for a source: those of its folder over those of the folders above. */
export type DefaultsOf = (path: string) => Promise<Outcome<DraftFields>>

/**
 * Reads `_defaults.yaml` files, each once. A folder whose file cannot be read has no defaults, and every source below
 * fails with it: a wrong date or language is worse than none.
 */
export function createDefaults(host: Host): DefaultsOf {
  const known = new Map<string, Promise<Outcome<DraftFields>>>()
  const ofFolder = (folder: string): Promise<Outcome<DraftFields>> => {
    const held = known.get(folder) ?? load(folder)
    known.set(folder, held)
    return held
  }
  const load = async (folder: string): Promise<Outcome<DraftFields>> => {
    const above: Outcome<DraftFields> =
      folder === '' || folder === '..' || folder.endsWith('/..')
        ? { value: {}, diagnostics: [] }
        : await ofFolder(folderOf(folder))
    const path = joinPath(folder, DEFAULTS_FILE)
    const bytes = await host.read(path)
    if (!bytes) return above
    const own = await attempt(path, (report) => readDefaults({ path, bytes }, report))
    const diagnostics = [...above.diagnostics, ...own.diagnostics]
    return hasError({ diagnostics }) ? { diagnostics } : { value: { ...above.value, ...own.value }, diagnostics }
  }
  return (path) => ofFolder(folderOf(path))
}
