import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command line as people run it; `test/fresh-bundle.ts` sees to it that it is of the sources as they are. */
export const MAIN = fileURLToPath(new URL('../../lib/main.js', import.meta.url))

/** The public face that goes with it. */
export const INDEX = new URL('../../lib/index.js', import.meta.url).href

/** Runs one command line in a process of its own. */
export function runMain(folder: string, ...argv: readonly string[]) {
  const done = spawnSync(process.execPath, [MAIN, ...argv], { cwd: folder, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
