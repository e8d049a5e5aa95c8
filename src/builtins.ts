import { definePlugin } from './contract/plugin.js'
import { atomExporter, feedsExporter, jsonFeedExporter, rssExporter } from './exporters/feed/index.js'
import { htmlIndexExporter, htmlPageExporter } from './exporters/html/index.js'
import { jsonExporter } from './exporters/json/index.js'
import { pdfExporter } from './exporters/pdf/index.js'
import { markdownReader } from './readers/markdown/index.js'
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
