import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Bundles the command line before tests run it, where a source is younger than the last bundle. */
export default function setup(): void {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const youngest = Math.max(...sources.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs))
  const made = statSync(join(root, 'lib/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (made > youngest) return
  execFileSync(process.execPath, ['bundle.js'], { cwd: root })
}
