import type { ArticleDraft } from '../record/draft.js'
import type { Report } from './diagnostic.js'
import type { AnyExporter } from './exporter.js'
import type { Reader } from './reader.js'

/** Changes a draft between reading and normalizing, so that what it makes is normalized too. Pure. */
export interface Transform {
  readonly name: string
  /** Raise it when the same draft would come out otherwise. */
  readonly revision: number
  apply(draft: ArticleDraft, context: { readonly path: string; readonly report: Report }): ArticleDraft
}

/** A named bundle of readers, transforms and exporters; the built-in ones come as such a plugin, without privilege. */
export interface Plugin {
  readonly name: string
  readonly readers?: readonly Reader[]
  readonly transforms?: readonly Transform[]
  readonly exporters?: readonly AnyExporter[]
}

/** Checks a plugin's type and returns it. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}
