import { z } from 'zod'
import { webAddress } from '../../record/article.js'

/** What a publisher may choose about a feed; the three formats take the same options. */
export const feedOptions = z.strictObject({
  /** How many articles the feed itself holds, the newest. */
  limit: z.int().min(1).max(1000).default(20),
  /** Which feeds keep the articles past `limit` on archive pages (RFC 5005): that of the whole publication, all, none. */
  archive: z.enum(['publication', 'all', 'none']).default('publication'),
  /** Articles to an archive page; another number makes other pages, so choose it once. */
  archivePage: z.int().min(1).max(1000).default(50),
  /** The whole text in every entry, or its summary alone. */
  content: z.enum(['full', 'summary']).default('full'),
  /** Further feeds: one for each section, tag, author, and language (the last where there are several). */
  sections: z.boolean().default(true),
  tags: z.boolean().default(false),
  authors: z.boolean().default(false),
  languages: z.boolean().default(true),
  /** WebSub hubs that are told of changes. */
  hubs: z.array(webAddress).default([]),
  /**
   * The feed's own id: a `tag:` URI or an address, without a fragment. Empty takes the publication's address; give one
   * where that may change, so that subscribers keep knowing the feed.
   */
  id: z
    .string()
    .regex(
      /^(?:(?:tag:|https?:\/\/)[!"$-~]+)?$/,
      'a tag: URI or an http(s) address in ASCII letters, without a fragment',
    )
    .default(''),
})
export type FeedOptions = z.output<typeof feedOptions>
