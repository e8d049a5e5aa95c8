/** The public face of Galley: what a configuration, a plugin and a program that embeds it need. */
export { z } from 'zod'
export { builtins, createBuiltins, type ExporterOptions, type ReaderOptions } from './builtins.js'
export { type Config, defineConfig, loadConfig, pluginsOf, type UserConfig } from './config.js'
export { type Diagnostic, Fatal, type Place, type Report, type Severity } from './contract/diagnostic.js'
export type { EndedFile, Endings, KnownEnd } from './contract/ending.js'
export {
  type AnyExporter,
  type ArticleContext,
  type ArticleExporter,
  type CardContext,
  type CollectionContext,
  type CollectionExporter,
  type CollectionPlan,
  defineArticleExporter,
  defineCollectionExporter,
  definePlannedExporter,
  type Format,
  type Link,
  type OutputFile,
  type Part,
  type PartContext,
  type PlainPage,
  type PlanContext,
  type Rendition,
} from './contract/exporter.js'
export { type DerivedPicture, ladderOf, type PictureSettings, sharedOf, squareOf } from './contract/picture.js'
export { definePlugin, type Plugin, type Transform } from './contract/plugin.js'
export type { Publication } from './contract/publication.js'
export { defineReader, type ReadContext, type Reader, type Source } from './contract/reader.js'
export {
  type ArticleView,
  type DayView,
  defaultTheme,
  defineTheme,
  type EntryView,
  type HtmlOptions,
  type IndexGroup,
  type Listed,
  type ListView,
  type NavItem,
  type PageContext,
  type StyleContext,
  type Theme,
  type ThemeColours,
  type ThemeParts,
} from './exporters/html/index.js'
export { formatDay, formatMoment, formatMonth, formatTime } from './markup/dates.js'
export { blocksToHtml, inlinesToHtml } from './markup/html.js'
export {
  type Html,
  type HtmlAttributes,
  type HtmlValue,
  html,
  htmlLines,
  isHtml,
  NO_HTML,
  unsafeHtml,
} from './markup/safe-html.js'
export { attributes, escapeMarkup } from './markup/xml.js'
export { type Checked, check } from './pipeline/check.js'
export type { Host } from './pipeline/host.js'
export { memoryHost } from './pipeline/memory-host.js'
export { nodeHost } from './pipeline/node-host.js'
export { type Published, type PublishSettings, publish } from './pipeline/publish.js'
export type { ArticleRecord } from './record/article.js'
export { toCanonicalJson } from './record/canonical.js'
export type { ArticleDraft, DraftFields, DraftMedia, DraftMoment } from './record/draft.js'
export { dispatch, type Handlers } from './record/handlers.js'
export type { LedgerLine, LedgerRole } from './record/ledger.js'
export type { Media } from './record/media.js'
export type { Block, BlockOf, Inline, InlineOf } from './record/node.js'
export { toJsonSchema } from './record/schema.js'
export { bodyBlocks, footnotes, leadMedia, mediaOf } from './record/select.js'
export { blocksToText, inlinesToText, toPlainText } from './record/text.js'
export { type Moment, toEpoch, toRfc822, toRfc3339 } from './record/time.js'
export { restoreProse, type TypographyLog } from './record/typography.js'
