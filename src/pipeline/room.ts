import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { PublishSettings } from './build.js'
import type { Host } from './host.js'
import { createLinks } from './links.js'
import { createPictures } from './pictures.js'
import { createRegistry } from './registry.js'
import type { RenderRoom } from './render.js'
import { hasError } from './tasks.js'

/** The extensions in force; undefined, and told of, where the configuration of them does not hold. */
export function openRoom(host: Host, settings: PublishSettings, report: Report): RenderRoom | undefined {
  const found: Diagnostic[] = []
  const registry = createRegistry(settings, (diagnostic) => void found.push(diagnostic))
  for (const diagnostic of found) report(diagnostic)
  if (hasError({ diagnostics: found })) return undefined
  const { publication } = settings
  return {
    registry,
    publication,
    links: createLinks(registry, publication),
    pictures: createPictures(host),
    now: settings.now ?? host.now(),
  }
}
