import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { Fatal } from '../contract/diagnostic.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'
import { createStaticServer } from './static-server.js'

/** Tried first: the address stays the same from one run to the next, so that a reader's subscription does. */
const USUAL_PORT = 8080

/**
 * `galley serve`: serves the output folder on loopback, for looking at pages and trying feeds in a reader, until it is
 * interrupted. Throws `Fatal` where the port is taken.
 */
export async function runServe(session: Session): Promise<ExitCode> {
  const loaded = await loadSettings(session, [])
  if (!loaded) return 2
  await tell(session, loaded.diagnostics)
  const { flags, terminal, folder } = session
  const server = createStaticServer(resolve(folder, loaded.settings.out))
  const port = await new Promise<number>((started, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(taken(error, flags.port ?? USUAL_PORT)))
    server.listen(flags.port ?? USUAL_PORT, '127.0.0.1', () => started((server.address() as AddressInfo).port))
  })
  terminal.out(`Serving ${loaded.settings.out} at http://127.0.0.1:${port}/ until Ctrl-C\n`)
  await new Promise<void>((stopped) => {
    const stop = (): void => {
      server.close(() => stopped())
      server.closeAllConnections()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  return 0
}

function taken(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error
  return new Fatal({
    code: 'usage/port',
    severity: 'error',
    message: `The port ${port} is ${error.code === 'EACCES' ? 'not for everybody' : 'taken'}.`,
    hint: 'Choose another with --port; 0 takes any that is free.',
  })
}
