import { z } from 'zod'
import { author, languageTag, webAddress } from '../record/article.js'
import type { DeepReadonly } from '../record/freeze.js'
import { isTimeZone } from '../record/time.js'
import { typography } from '../record/typography.js'

/** What the articles have in common: whose they are and where they are published. */
export const publication = z.strictObject({
  title: z.string().min(1),
  /** The absolute address the output is served under; a trailing slash is added where missing. */
  url: webAddress
    .refine((url) => !/[?#]/.test(url), 'an address without ? and # is expected: everything is published below it')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  language: languageTag,
  /** The IANA zone in which dates without a zone are meant. */
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Moscow is expected').default('UTC'),
  author: author.exactOptional(),
  description: z.string().exactOptional(),
  rights: z.string().exactOptional(),
  /** What becomes of the signs of its texts; `keep` where absent. Front matter may say otherwise. */
  typography: typography.exactOptional(),
})
/** A publication with its defaults, its address ending in a slash. */
export type Publication = DeepReadonly<z.output<typeof publication>>
