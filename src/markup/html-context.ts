import type { ArticleRecord } from '../record/article.js'
import type { Media } from '../record/media.js'
import { Names } from '../record/names.js'
import type { Block } from '../record/node.js'
import { footnoteDefinitions } from './notes.js'
import type { Words } from './words.js'
import { wordsOf } from './words.js'

/** Where HTML of an article will stand, and so how its addresses and anchors read. */
export interface HtmlContext {
  /** `page`: our own page with its stylesheet; `feed`: a foreign reader that keeps elements but no classes. */
  readonly surface: 'page' | 'feed'
  /**
   * The address a link of the text gets; called for every address but fragments. Return it as it is on a page, absolute
   * in a feed, undefined to keep the words and drop the link.
   */
  resolve(address: string): string | undefined
  /** The address of a picture's file that lies beside the page; undefined shows the picture's caption alone. */
  mediaUrl(media: Media): string | undefined
  /**
   * Writes the image of a picture that lies beside the page its own way, as with several sizes to choose from; where
   * absent it is a plain `<img>`.
   */
  readonly image?: (media: Media, plain: { readonly src: string; readonly alt: string }) => string
  /** Goes before every id, so that several articles can share a document: `a1-`. */
  readonly idPrefix: string
  /** Goes before the `#` of a link inside the text: empty on a page, the page's absolute address in a feed. */
  readonly anchorBase: string
  /** Turns a code block's text into highlighted HTML; undefined leaves it plain. */
  readonly highlight?: (code: string, language: string) => string | undefined
}

/** One serialization of one record: the context, what it needs of the record, and what has been written so far. */
export interface HtmlPass extends Omit<HtmlContext, 'image' | 'highlight'> {
  readonly image: HtmlContext['image'] | undefined
  readonly highlight: HtmlContext['highlight'] | undefined
  readonly words: Words
  /** The language of the text around, for `lang` and `dir` of what differs. */
  readonly language: string
  readonly media: ReadonlyMap<string, Media>
  /** Footnote numbers from 1, by identifier. */
  readonly notes: ReadonlyMap<string, number>
  /** How often each footnote has been referred to so far, by number. */
  readonly references: Map<number, number>
  /** Ids given to headings so far. */
  readonly headings: Names
  /** Names given to regions so far, and those of the page's own: a reader moves among them by name. */
  readonly regions: Names
  /** The depth of the last heading: the next may go one deeper at most, so that no level is skipped. */
  level: number
  /** The article's text, to tell what a pull quote repeats; made when there is one. */
  readonly blocks: readonly Block[]
  said?: string
  /** How deep the writer stands in nested blocks and inlines. */
  depth: number
  /** True inside a link, where HTML allows no other. */
  inLink: boolean
}

/** Of the many articles without footnotes, and those without pictures. */
const NONE = new Map<string, number>()
const NO_MEDIA: ReadonlyMap<string, Media> = new Map()

/** Starts a pass over the record. A pass serves one document part: it counts what it has written. */
export function startPass(record: ArticleRecord, context: HtmlContext): HtmlPass {
  const defined = footnoteDefinitions(record)
  const notes = defined.length === 0 ? NONE : new Map<string, number>()
  defined.forEach((it, index) => {
    if (!notes.has(it.identifier)) notes.set(it.identifier, index + 1)
  })
  const words = wordsOf(record.language)
  const { image, highlight } = context
  return {
    // One by one: objects of many shapes are slow to spread, and a pass is started for every article and feed.
    surface: context.surface,
    idPrefix: context.idPrefix,
    anchorBase: context.anchorBase,
    image,
    highlight,
    resolve: (address) => context.resolve(address),
    mediaUrl: (media) => context.mediaUrl(media),
    words,
    language: record.language,
    media: record.media.length === 0 ? NO_MEDIA : new Map(record.media.map((it) => [it.id, it])),
    notes,
    references: new Map(),
    headings: new Names(),
    regions: new Names([words.footnotes, words.corrections, words.feeds, words.contents, words.sections]),
    blocks: record.body,
    level: 1,
    depth: 0,
    inLink: false,
  }
}

/** Nesting beyond this is written as plain text: no browser or reader shows it, and the stack must hold. */
const DEEPEST = 60

/** Runs `write` one level deeper, or `otherwise` where that would be too deep. */
export function nested(pass: HtmlPass, write: () => string, otherwise: () => string): string {
  if (pass.depth >= DEEPEST) return otherwise()
  pass.depth++
  const written = write()
  pass.depth--
  return written
}
