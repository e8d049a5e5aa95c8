/**
 * Renditions made of an article's record alone: where a build changes what is around the records, such as the
 * publication's title, they stay as they are.
 */
import type { ArticleContext, ArticleExporter } from '../contract/exporter.js'
import { keyOf } from './key.js'
import type { ManifestEntry } from './manifest.js'
import type { Configured } from './registry.js'

/** A rendition that is made of an article's record alone, and had nothing to tell. */
export interface AloneRendition {
  /** Of all that decides it. */
  readonly key: string
  /** Where its files stand, from the output's root. */
  readonly paths: readonly string[]
  /** The ids of the media it asked for. */
  readonly assets: readonly string[]
}

/** One of them whose files still lie in the output. */
export interface LyingRendition extends AloneRendition {
  readonly entries: readonly ManifestEntry[]
}

/** Of all that decides such a rendition, with the key of its record; undefined for any other, and where no key is known. */
export function aloneKeyOf(
  { extension: { alone, format, revision, variant = '' }, options }: Configured<ArticleExporter>,
  key: string | undefined,
): string | undefined {
  return alone && key !== undefined ? keyOf(key, format, revision, variant, options) : undefined
}

/** What an earlier build made of an article's record alone, whose files lie in the output as they were. */
export function lyingOf(
  before: { readonly alone: readonly AloneRendition[]; readonly entries: readonly ManifestEntry[] } | undefined,
): readonly LyingRendition[] | undefined {
  return before?.alone.map((it) => ({ ...it, entries: before.entries.filter(({ path }) => it.paths.includes(path)) }))
}

/** What is around a record is not there for an exporter that says it never looks: its renditions would grow stale. */
export function hideAround(
  context: Pick<ArticleContext, 'options' | 'asset' | 'source' | 'report'>,
  name: string,
): ArticleContext {
  const hidden = (): never => {
    throw new Error(`The ${name} exporter says its renditions are made of records alone, and looks around them.`)
  }
  return {
    ...context,
    get publication() {
      return hidden()
    },
    get collection() {
      return hidden()
    },
    get links() {
      return hidden()
    },
  }
}
