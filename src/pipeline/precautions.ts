import { Fatal } from '../contract/diagnostic.js'
import type { Edition } from './edition.js'
import { type Host, joinPath } from './host.js'
import type { Output } from './output.js'

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
 * Throws `Fatal` when a build of sources named on the command line would take articles off the site whose sources are
 * still there: who names one file to build hardly means the others to go.
 */
export async function refuseToLeaveOut(host: Host, edition: Edition, output: Output, out: string): Promise<void> {
  const read = new Set(edition.paths)
  const left: string[] = []
  for (const [path, { id }] of edition.ids) {
    if (output.records.has(id) && !read.has(path) && (await host.kindOf(path)) === 'file') left.push(path)
  }
  const [first] = left
  if (first === undefined) return
  throw new Fatal({
    code: 'usage/partial',
    severity: 'error',
    message: `The sources named leave out ${left.length} published ${left.length === 1 ? 'article' : 'articles'} («${first}»${left.length > 1 ? ' and others' : ''}), which would go from «${out}».`,
    hint: 'Name all sources or none; for these alone, choose another folder with --out.',
  })
}
