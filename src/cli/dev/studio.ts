import type { Server } from 'node:http'
import { CONFIG_FILES } from '../../config.js'
import type { Diagnostic } from '../../contract/diagnostic.js'
import { htmlText } from '../../markup/html.js'
import type { PublishSettings } from '../../pipeline/build.js'
import { type Desk, openDesk } from '../../pipeline/desk.js'
import { createDeskFiles, type DeskFiles } from '../../pipeline/desk-files.js'
import { joinPath } from '../../pipeline/host.js'
import { IDS_FILE } from '../../pipeline/ids.js'
import { openRoom } from '../../pipeline/room.js'
import { attempt, hasError } from '../../pipeline/tasks.js'
import { explainPage } from '../explain/page.js'
import { progressLine } from '../progress.js'
import { listen, USUAL_PORT } from '../serve.js'
import { loadSettings, readSettings, type Session, tell } from '../session.js'
import { contentsPage } from './contents.js'
import { DESK } from './live.js'
import { modulesOf } from './modules.js'
import { type Counter, createDevServer, type DevServer } from './server.js'
import { openWatch, type Watch } from './watch.js'

/** What is open at present; a changed configuration opens another. */
interface Sitting {
  readonly settings: PublishSettings
  readonly desk: Desk
  readonly files: DeskFiles
  /** What was noted while opening it. */
  readonly noted: readonly Diagnostic[]
}

/** A desk that is served and watched, until it is closed. */
export interface Studio {
  readonly server: Server
  readonly port: number
  /** Ends the watching; the server is closed by who waits for its end. */
  close(): Promise<void>
}

/**
 * Serves the publication as it stands in its sources, on loopback, and follows every edit. Undefined, and told of, where
 * the configuration or the id ledger cannot be used. Throws `Fatal` where the port is taken.
 */
export async function openStudio(session: Session): Promise<Studio | undefined> {
  const { flags, folder, host, terminal } = session
  const loaded = await loadSettings(session, flags.operands)
  if (!loaded) return undefined
  const opened = await open(session, loaded.settings, loaded.diagnostics)
  if (!opened.sitting) {
    await tell(session, opened.diagnostics)
    return undefined
  }
  let sitting = opened.sitting
  /** What is wrong with a configuration that was changed; the one before stays in force. */
  let refused: readonly Diagnostic[] = []
  /** Which opening this is, also among those of earlier processes. */
  let run = `${process.pid}-1`

  const problems = (): readonly Diagnostic[] => [
    ...refused,
    ...sitting.noted,
    ...sitting.desk.diagnostics(),
    ...sitting.files.diagnostics(),
  ]
  const mark = (): string => `${run}.${sitting.desk.version()}`
  const state = () => ({
    run,
    mark: mark(),
    version: sitting.desk.version(),
    problems: toProblems(problems(), sitting.desk),
  })
  const counter: Counter = {
    file: (path) => sitting.files.find(path),
    moved: async (slug) => (await sitting.desk.find(slug))?.identity.slug,
    explain: async (by) => {
      const { desk } = sitting
      const article = 'slug' in by ? await desk.find(by.slug) : undefined
      const path = article?.brief.path ?? ('path' in by ? by.path : undefined)
      if (path === undefined || !desk.paths().includes(path)) return undefined
      const shown = article ?? desk.articles().find(({ brief }) => brief.path === path)
      const page = shown ? `<a href="/${encodeURIComponent(shown.identity.slug)}/">The page</a> · ` : ''
      const list = `<a href="${DESK}/">All sources</a>`
      return explainPage(await desk.examine(path), `<p class="about">${page}${list}</p>`)
    },
    contents: () => contentsPage(sitting.desk, htmlText(sitting.settings.publication.title)),
    state,
    mark,
  }
  const { server, tell: send }: DevServer = createDevServer(counter)
  const port = await listen(server, flags.port ?? USUAL_PORT)

  let told = new Set<string>()
  const tellNew = async (): Promise<void> => {
    const now = problems()
    await tell(
      session,
      now.filter((it) => !told.has(keyOf(it))),
      true,
    )
    told = new Set(now.map(keyOf))
  }

  /** What can wait does, once nobody asked for anything for a moment. */
  let idle: NodeJS.Timeout | undefined
  const later = (): void => {
    clearTimeout(idle)
    idle = setTimeout(async () => {
      const { desk } = sitting
      if (!(await desk.catchUp()) || desk !== sitting.desk) return
      send('change', { ...state(), pictures: [], whole: false })
      watch.add(desk.needs())
      await tellNew()
    }, IDLE)
  }

  const change = async (paths: readonly string[]): Promise<void> => {
    const start = performance.now()
    const whole = paths.some((path) => modules.has(joinPath(path)))
    const { desk } = sitting
    const before = desk.version()
    const touched = whole ? [] : await desk.touch(paths)
    if (whole) await reopen()
    else if (touched.length === 0 && desk.version() === before) return
    const pictures = paths.some((path) => !isText(path)) ? touched : []
    send('change', { ...state(), pictures, whole })
    terminal.out(line(paths, performance.now() - start, whole ? undefined : touched.length, problems()))
    await tellNew()
    watch.add(sitting.desk.needs())
    later()
  }

  const reopen = async (): Promise<void> => {
    const importDefault = (path: string) => host.importDefault(path, true)
    const fresh = await readSettings({ ...session, host: { ...host, importDefault } }, flags.operands)
    const next = fresh.value && (await open(session, fresh.value, fresh.diagnostics))
    refused = next?.sitting ? [] : [...fresh.diagnostics, ...(next?.diagnostics ?? [])]
    if (!next?.sitting) return
    sitting = next.sitting
    run = `${process.pid}-${Number(run.split('-')[1]) + 1}`
    modules = new Set(await configFiles(session, sitting.settings.origin))
    watch.add([...modules, ...sitting.settings.sources])
  }

  let modules = new Set(await configFiles(session, loaded.settings.origin))
  // One after the other, in the order they came.
  let turn: Promise<unknown> = Promise.resolve()
  const watch: Watch = await openWatch(
    folder,
    [...modules, ...sitting.settings.sources, ...sitting.desk.needs(), IDS_FILE],
    (path) => isBelow(path, sitting.settings.out),
    (paths) => {
      turn = turn.then(() => change(paths)).catch((error: unknown) => terminal.err(`${String(error)}\n`))
    },
  )
  await tellNew()
  terminal.out(welcome(sitting, port, flags.drafts))
  later()
  return {
    server,
    port,
    close: async () => {
      clearTimeout(idle)
      await watch.close()
    },
  }
}

/** The configuration and all it imports; where there is none, those there could be. */
async function configFiles({ host }: Session, origin: string | undefined): Promise<readonly string[]> {
  return origin === undefined ? CONFIG_FILES : modulesOf(host, origin)
}

/** How long nobody has to ask before what can wait is done, in milliseconds. */
const IDLE = 120

async function open(session: Session, settings: PublishSettings, noted: readonly Diagnostic[]) {
  const { flags, host, terminal } = session
  const progress = progressLine(terminal)
  const outcome = await attempt(undefined, async (report): Promise<Sitting | undefined> => {
    const room = openRoom(host, settings, report)
    if (!room) return undefined
    const desk = await openDesk(host, settings, room, flags.drafts, (done, total) =>
      progress.update('read', done, total),
    )
    return { settings, desk, files: createDeskFiles(desk, room), noted }
  })
  progress.clear()
  const sitting = hasError(outcome) ? undefined : outcome.value
  return { sitting, diagnostics: [...noted, ...outcome.diagnostics] }
}

function welcome({ settings, desk }: Sitting, port: number, drafts: boolean): string {
  const held = desk.articles().filter(({ reason }) => reason !== undefined)
  const count = (reason: string) => held.filter((it) => it.reason === reason).length
  const shown = drafts
    ? `, ${count('draft')} of them drafts and ${count('embargoed')} embargoed, shown with a badge (--no-drafts leaves them out)`
    : ', drafts and embargoed ones left out'
  return `${settings.publication.title} at http://127.0.0.1:${port}/ until Ctrl-C; all sources at http://127.0.0.1:${port}${DESK}/
${desk.articles().length} articles${shown}
`
}

/** `input/a.md  34 ms, 2 warnings`. */
function line(
  paths: readonly string[],
  milliseconds: number,
  touched: number | undefined,
  problems: readonly Diagnostic[],
): string {
  const [first = '', ...more] = paths
  const count = (severity: string) => problems.filter((it) => it.severity === severity).length
  const said = [
    ...(touched === undefined ? ['configuration read anew'] : touched > 1 ? [`${touched} articles`] : []),
    `${Math.round(milliseconds)} ms`,
    ...(['error', 'warning'] as const).flatMap((it) =>
      count(it) > 0 ? [`${count(it)} ${it}${count(it) > 1 ? 's' : ''}`] : [],
    ),
  ]
  return `${first}${more.length > 0 ? ` and ${more.length} more` : ''}  ${said.join(', ')}\n`
}

/** Problems as pages show them: the worst first, and whether their file can be explained. */
function toProblems(diagnostics: readonly Diagnostic[], desk: Desk): readonly object[] {
  const sources = new Set(desk.paths())
  return [...new Map(diagnostics.map((it) => [keyOf(it), it])).values()]
    .filter(({ severity }) => severity !== 'info')
    .sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'))
    .slice(0, MOST_PROBLEMS)
    .map(({ code, severity, message, hint, place }) => ({
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(place ? { place: { ...place, source: sources.has(place.path) } } : {}),
    }))
}

/** What a page is told of at once. */
const MOST_PROBLEMS = 100

function keyOf({ code, message, place }: Diagnostic): string {
  return `${code}\n${message}\n${place?.path}\n${place?.line}\n${place?.column}`
}

function isBelow(path: string, folder: string): boolean {
  const top = joinPath(folder)
  return path === top || path.startsWith(`${top}/`)
}

function isText(path: string): boolean {
  return /\.(?:txt|md|markdown|ya?ml|json)$/i.test(path)
}
