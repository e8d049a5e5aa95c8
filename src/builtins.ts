import type { z } from 'zod'
import { definePlugin } from './contract/plugin.js'
import {
  atomExporter,
  type feedOptions,
  feedsExporter,
  type feedsOptions,
  jsonFeedExporter,
  rssExporter,
} from './exporters/feed/index.js'
import { htmlIndexExporter, type htmlOptions, htmlPageExporter } from './exporters/html/index.js'
import { jsonExporter, type jsonOptions } from './exporters/json/index.js'
import { pdfExporter, type pdfOptions } from './exporters/pdf/index.js'
import { type markdownOptions, markdownReader } from './readers/markdown/index.js'
import { textReader } from './readers/text/index.js'

/** What Galley brings along: a plugin like any other, and the one place that names every reader and exporter. */
export const builtins = definePlugin({
  name: 'galley',
  readers: [textReader, markdownReader],
  exporters: [
    htmlPageExporter,
    jsonExporter,
    pdfExporter,
    htmlIndexExporter,
    rssExporter,
    atomExporter,
    jsonFeedExporter,
    feedsExporter,
  ],
})

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
