import type { z } from 'zod'
import { definePlugin, type Plugin } from './contract/plugin.js'
import {
  atomExporter,
  type feedOptions,
  feedsExporter,
  type feedsOptions,
  jsonFeedExporter,
  rssExporter,
} from './exporters/feed/index.js'
import {
  createHtmlExporters,
  defaultTheme,
  type htmlOptions,
  isTheme,
  THEME_PARTS,
  type Theme,
} from './exporters/html/index.js'
import { jsonExporter, type jsonOptions } from './exporters/json/index.js'
import { pdfExporter, type pdfOptions } from './exporters/pdf/index.js'
import { type markdownOptions, markdownReader } from './readers/markdown/index.js'
import { textReader } from './readers/text/index.js'

export { isTheme, THEME_PARTS, type Theme }

/** What Galley brings along, its pages in a theme: a plugin like any other, and the one place that names every extension. */
export function createBuiltins(theme: Theme): Plugin {
  const [page, front] = createHtmlExporters(theme)
  return definePlugin({
    name: 'galley',
    readers: [textReader, markdownReader],
    exporters: [page, jsonExporter, pdfExporter, front, rssExporter, atomExporter, jsonFeedExporter, feedsExporter],
  })
}

/** What Galley brings along, in its own look. */
export const builtins = createBuiltins(defaultTheme)

/** What each built-in exporter can be told, by format name; every option has a default. */
export interface ExporterOptions {
  readonly html?: z.input<typeof htmlOptions>
  readonly json?: z.input<typeof jsonOptions>
  readonly pdf?: z.input<typeof pdfOptions>
  readonly rss?: z.input<typeof feedOptions>
  readonly atom?: z.input<typeof feedOptions>
  readonly 'json-feed'?: z.input<typeof feedOptions>
  readonly feeds?: z.input<typeof feedsOptions>
}

/** What each built-in reader can be told, by its name. */
export interface ReaderOptions {
  readonly markdown?: z.input<typeof markdownOptions>
  readonly text?: Readonly<Record<string, never>>
}
