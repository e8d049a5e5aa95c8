import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { Fatal } from '../contract/diagnostic.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'
import { createStaticServer } from './static-server.js'

/** Tried first: the address stays the same from one run to the next, so that a reader's subscription does. */
export const USUAL_PORT = 8080

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
  const port = await listen(server, flags.port ?? USUAL_PORT)
  terminal.out(`Serving ${loaded.settings.out} at http://127.0.0.1:${port}/ until Ctrl-C\n`)
  await untilStopped(server)
  return 0
}

/** Opens a server on loopback and gives the port it has. Throws `Fatal` where the port is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((started, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(taken(error, port)))
    server.listen(port, '127.0.0.1', () => started((server.address() as AddressInfo).port))
  })
}

/** Waits for Ctrl-C or an end from outside, then closes the server with all its connections. */
export async function untilStopped(server: Server): Promise<void> {
  await new Promise<void>((stopped) => {
    process.once('SIGINT', () => stopped())
    process.once('SIGTERM', () => stopped())
  })
  await shut(server)
}

/** Closes a server with all its connections. */
export async function shut(server: Server): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
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
