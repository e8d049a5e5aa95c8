import { Fatal, type Report } from '../contract/diagnostic.js'
import { type Host, joinPath } from './host.js'
import type { Output } from './output.js'
import type { Settlement } from './settle.js'

/** Throws `Fatal` for an output folder that holds the publication or its sources, or lies among them. */
export async function refuseUnsafeFolder(
  host: Host,
  { out, sources }: { readonly out: string; readonly sources: readonly string[] },
): Promise<void> {
  const names = joinPath(out).split('/')
  const kept = names.some((name) => name === '.git' || name === 'node_modules')
  let entangled = kept || (await host.isInside('.', out))
  for (const source of sources) {
    entangled ||= (await host.isInside(source, out)) || (await host.isInside(out, source))
  }
  if (!entangled) return
  throw new Fatal({
    code: 'config/unsafe-out',
    severity: 'error',
    message: `«${out}» is no folder to publish into: it holds the publication or its sources, or lies among them.`,
    hint: 'Choose a folder of its own, such as output.',
  })
}

/**
 * Warns when a build of sources named on the command line takes articles off the output whose sources are still there:
 * such a build is the whole publication, which who names one file may not expect.
 */
export async function tellOfLeftOut(
  host: Host,
  { paths, ids }: Settlement,
  output: Output,
  report: Report,
): Promise<void> {
  const read = new Set(paths)
  const published = new Set([...output.before.values()].flatMap(({ record }) => record ?? []))
  for (const [path, { id }] of ids) {
    if (!published.has(id) || read.has(path) || (await host.kindOf(path)) !== 'file') continue
    report({
      code: 'output/left-out',
      severity: 'warning',
      message: 'Published before and not among the sources named: it leaves the output.',
      hint: 'Name no source to publish all of them; to publish some elsewhere, choose a folder with --out.',
      place: { path, line: 1, column: 1 },
    })
  }
}
