/** The two exporters of the format `html`, in a theme: a page an article, and the front page with what all pages share. */
import type { ArticleExporter, CollectionExporter } from '../../contract/exporter.js'
import { createPageExporter } from './article.js'
import { createIndexExporter } from './front.js'
import type { Theme } from './theme/theme.js'

export { type HtmlOptions, htmlOptions } from './options.js'
export { defaultTheme, defineTheme, isTheme, THEME_PARTS, type ThemeParts } from './theme/default.js'
export type * from './theme/theme.js'

/** Both exporters in a theme of your own. */
export function createHtmlExporters(theme: Theme): readonly [ArticleExporter, CollectionExporter] {
  return [createPageExporter(theme), createIndexExporter(theme)]
}
