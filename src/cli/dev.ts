import { openStudio } from './dev/studio.js'
import { untilStopped } from './serve.js'
import type { ExitCode, Session } from './session.js'

/**
 * `galley dev`: serves the publication as it stands in its sources, on loopback, until it is interrupted: an edit shows at
 * once in every browser that looks at it. Writes nothing into the output and keeps no id. Throws `Fatal` where the port is
 * taken.
 */
export async function runDev(session: Session): Promise<ExitCode> {
  const studio = await openStudio(session)
  if (!studio) return 2
  await untilStopped(studio.server)
  await studio.close()
  return 0
}
