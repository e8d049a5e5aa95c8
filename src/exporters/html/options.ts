import { z } from 'zod'
import { pictureSettings } from '../../contract/picture.js'

/** What people can set for `html`; the article pages and the front page share it. */
export const htmlOptions = z.strictObject({
  /** `literata`: the face comes along as woff2 files; `system`: the reader's own serif face, and no font file. */
  typeface: z.enum(['literata', 'system']).default('literata'),
  /** Whether article pages tell the minutes they take to read. */
  readingTime: z.boolean().default(true),
  /** Whether the front page shows each article's summary and picture. */
  summaries: z.boolean().default(true),
  thumbnails: z.boolean().default(true),
  /** Whether there is a search; its page is the only one with a script. */
  search: z.boolean().default(true),
  /** The sizes and formats pictures are offered in; `false` shows each as it is. */
  pictures: pictureSettings.prefault({}),
  /** How many articles a page of a list holds. */
  perPage: z.int().min(1).max(500).default(30),
  /** Rules of your own, put after the stylesheet's. */
  css: z.string().default(''),
})
export type HtmlOptions = z.output<typeof htmlOptions>
