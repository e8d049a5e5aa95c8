import { z } from 'zod'
import { defineArticleExporter } from '../../contract/exporter.js'
import { toCanonicalFile, toCanonicalJson } from '../../record/canonical.js'
import { isLocal } from '../../record/media.js'
import { toPublic } from '../../record/public.js'

/** What people can set for `json`. */
export const jsonOptions = z.strictObject({
  /** Lines indented by two spaces; one line without. */
  indent: z.boolean().default(true),
})

/**
 * The public record as `article.json`: valid against the published JSON Schema, without the editor's notes and without
 * the text of the ledger's lines, its keys always in the schema's order.
 */
export const jsonExporter = defineArticleExporter({
  format: { name: 'json', label: 'JSON', mediaType: 'application/json', path: 'article.json' },
  revision: 1,
  wantsSource: false,
  wantsLines: false,
  alone: true,
  options: jsonOptions,
  render(record, { options, asset }) {
    const open = toPublic(record)
    const content = options.indent ? toCanonicalFile(open) : `${toCanonicalJson(open)}\n`
    // `src` names a file beside the page, so that file has to be there.
    const assets = record.media.filter((it) => isLocal(it) && asset(it.id) !== undefined).map((it) => it.id)
    return { files: [{ path: 'article.json', mediaType: 'application/json', content }], assets }
  },
})
