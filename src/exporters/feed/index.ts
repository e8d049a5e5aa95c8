export { atomExporter } from './atom.js'
export { jsonFeedExporter } from './json-feed.js'
export { rssExporter } from './rss.js'
