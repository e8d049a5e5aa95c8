import { z } from 'zod'
import type { DeepReadonly } from './freeze.js'

/**
 * A picture of the article. `alt` (what it shows, for who cannot see it), `caption` (what the editor says of it) and
 * `credit` (who made it) are three things and are never copied into each other.
 */
export const media = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['photo', 'illustration', 'chart']),
  /** The file's name beside the article's page, or an absolute http(s) address; absent when the source has no file. */
  src: z.string().min(1).exactOptional(),
  mediaType: z.string().exactOptional(),
  alt: z.string().exactOptional(),
  /** True when the picture says nothing the text does not: then no alternative text is wanted. */
  decorative: z.boolean(),
  caption: z.string().exactOptional(),
  credit: z
    .strictObject({ creator: z.string().exactOptional(), agency: z.string().exactOptional() })
    .refine((it) => it.creator !== undefined || it.agency !== undefined, 'a credit names a creator or an agency')
    .exactOptional(),
  license: z.string().exactOptional(),
  /** Pixels, as the picture is seen (after its orientation is applied). */
  width: z.int().min(1).exactOptional(),
  height: z.int().min(1).exactOptional(),
  /** Set where the picture moves. */
  animated: z.literal(true).exactOptional(),
  /** `sha256:` and the hexadecimal digest of the file. */
  digest: z.string().startsWith('sha256:').exactOptional(),
})
/** See {@link media}. */
export type Media = DeepReadonly<z.infer<typeof media>>
/** Who made a picture: a creator, an agency, or both. */
export type Credit = NonNullable<Media['credit']>

/** True for an address on some host, and not beside the page. */
export function isRemote(src: string): boolean {
  return /^https?:/i.test(src)
}

/** True when the picture's file lies beside the page (and so its bytes are at hand). */
export function isLocal(it: Media): it is Media & { readonly src: string } {
  return it.src !== undefined && !isRemote(it.src)
}

/** The credit as printed: `Creator / Agency`, or the one of them that is known. */
export function creditLine(credit: Credit): string {
  return [credit.creator, credit.agency].filter((name) => name !== undefined).join(' / ')
}
