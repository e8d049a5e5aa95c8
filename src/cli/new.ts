import { Temporal } from 'temporal-polyfill'
import { Fatal } from '../contract/diagnostic.js'
import { slugOf } from '../normalize/slug.js'
import { joinPath } from '../pipeline/host.js'
import { usage } from './flags.js'
import { type ExitCode, loadSettings, type Session, tell } from './session.js'

/**
 * `galley new "Headline"`: a Markdown source with front matter, a draft dated now, in the first folder of sources. Its
 * path goes to standard output. No file is ever written over.
 */
export async function runNew(session: Session): Promise<ExitCode> {
  const { flags, host, terminal } = session
  const headline = flags.operands.join(' ').trim()
  if (headline === '')
    throw usage('galley new wants a headline.', 'Write it in quotes: galley new "The harbour opens".')
  const loaded = await loadSettings(session, [])
  if (!loaded) return 2
  const { settings, diagnostics } = loaded
  const folder = await firstFolder(session, settings.sources)
  const slug = slugOf(headline, 'article')
  let path = joinPath(folder, `${slug}.md`)
  for (let count = 2; (await host.kindOf(path)) !== undefined; count++) path = joinPath(folder, `${slug}-${count}.md`)
  const now = settings.now ?? host.now()
  await host.write(path, new TextEncoder().encode(draft(headline, now, settings.publication.timeZone)))
  terminal.out(`${path}\n`)
  return tell(session, diagnostics, true)
}

/** JSON's strings are YAML's double-quoted ones, so that no headline can break out of its line. */
function draft(headline: string, now: number, timeZone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  return `---
headline: ${JSON.stringify(headline)}
date: ${date}
draft: true
authors: []
section:
tags: []
summary:
---

Write here.
`
}

async function firstFolder({ host }: Session, sources: readonly string[]): Promise<string> {
  for (const source of sources) if ((await host.kindOf(source)) !== 'file') return source
  throw new Fatal({
    code: 'config/no-folder',
    severity: 'error',
    message: 'The configuration names only single files as sources, and no folder to put a new one into.',
    hint: 'Add a folder to `sources`.',
  })
}
