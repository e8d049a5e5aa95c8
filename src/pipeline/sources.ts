import type { Diagnostic, Report } from '../contract/diagnostic.js'
import { readDefaults } from '../readers/front-matter/index.js'
import type { DraftFields } from '../record/draft.js'
import { byCodeUnits, folderOf, type Host, joinPath } from './host.js'
import { attempt, hasError, type Outcome } from './tasks.js'

/** The file that holds what all sources below its folder have in common. */
export const DEFAULTS_FILE = '_defaults.yaml'

/**
 * Finds the files a reader accepts in the given files and folders. Names that begin with `_` or `.` are passed over
 * within folders. A path that does not exist, and a file named outright that no reader accepts, are errors of use
 * (`usage/…`); what looks like an article and is not read is a warning.
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
      for (const file of await walk(host, path, report)) {
        if (accepts(file)) found.add(file)
        else if (LIKE_AN_ARTICLE.test(file)) report(passedOver(file, 'No reader accepts it'))
      }
    } else if (kind === 'file' && accepts(path)) {
      found.add(path)
    } else {
      report({
        code: kind === undefined ? 'usage/no-source' : 'usage/unread-source',
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

/** Endings of files an editor may take for sources; pictures and data beside the sources are none of them. */
const LIKE_AN_ARTICLE = /\.(?:docx?|odt|rtf|pages|pdf|x?html?|rst|adoc|org|tex|epub)$/i

function passedOver(path: string, why: string): Diagnostic {
  return {
    code: 'source/passed-over',
    severity: 'warning',
    message: `«${path}» is passed over: ${why}.`,
    hint: 'Save its text as .txt or .md, or keep it out of the folder of sources.',
    place: { path },
  }
}

async function walk(host: Host, folder: string, report: Report): Promise<readonly string[]> {
  const files: string[] = []
  for (const { name, kind } of await host.list(folder)) {
    if (/^[._]/.test(name)) continue
    const path = joinPath(folder, name)
    if (kind === 'folder') for (const file of await walk(host, path, report)) files.push(file)
    else if (kind === 'file') files.push(path)
    else report(passedOver(path, 'It is a link to a folder, a broken link, or no file'))
  }
  return files
}

/** Gives the defaults in force for a source: those of its folder over those of the folders above. */
export interface DefaultsOf {
  (path: string): Promise<Outcome<DraftFields>>
  /** The files that are looked at for a source, whether they are there or not. */
  files(path: string): readonly string[]
}

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
    const above: Outcome<DraftFields> = isTop(folder)
      ? { value: {}, diagnostics: [] }
      : await ofFolder(folderOf(folder))
    const path = joinPath(folder, DEFAULTS_FILE)
    const bytes = await host.read(path)
    if (!bytes) return above
    const own = await attempt(path, (report) => readDefaults({ path, bytes }, report))
    const diagnostics = [...above.diagnostics, ...own.diagnostics]
    return hasError({ diagnostics }) ? { diagnostics } : { value: { ...above.value, ...own.value }, diagnostics }
  }
  return Object.assign((path: string) => ofFolder(folderOf(path)), {
    files: (path: string) => foldersAbove(folderOf(path)).map((folder) => joinPath(folder, DEFAULTS_FILE)),
  })
}

/** The folders defaults of a folder are looked for in. */
function foldersAbove(folder: string): readonly string[] {
  return isTop(folder) ? [folder] : [folder, ...foldersAbove(folderOf(folder))]
}

/** True where the publication's own folder, or one above it, is reached. */
function isTop(folder: string): boolean {
  return folder === '' || folder === '..' || folder.endsWith('/..')
}
