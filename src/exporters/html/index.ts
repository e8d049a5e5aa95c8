/** The two exporters of the format `html`: a page an article, and the front page with what all pages share. */
export { htmlPageExporter } from './article.js'
export { htmlIndexExporter } from './front.js'
export { type HtmlOptions, htmlOptions } from './options.js'
