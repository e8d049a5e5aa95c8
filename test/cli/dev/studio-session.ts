import { openStudio, type Studio } from '../../../src/cli/dev/studio.js'
import { readFlags } from '../../../src/cli/flags.js'
import { shut } from '../../../src/cli/serve.js'
import { nodeHost } from '../../../src/pipeline/node-host.js'

/** `galley dev` in this process, until it is closed. */
export interface Running extends Studio {
  readonly url: string
  /** What was printed so far. */
  out(): string
  err(): string
  /** Closes it as Ctrl-C does. */
  stop(): Promise<void>
}

/** Opens the studio of a folder on any free port. */
export async function startDev(folder: string, ...argv: readonly string[]): Promise<Running> {
  let out = ''
  let err = ''
  const studio = await openStudio({
    flags: readFlags(['dev', '--port', '0', ...argv], () => undefined),
    folder,
    host: nodeHost(folder),
    terminal: {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      live: false,
      colour: { out: false, err: false },
    },
  })
  if (!studio) throw new Error(`did not start: ${err}`)
  return {
    ...studio,
    url: `http://127.0.0.1:${studio.port}/`,
    out: () => out,
    err: () => err,
    stop: async () => {
      await shut(studio.server)
      await studio.close()
    },
  }
}
