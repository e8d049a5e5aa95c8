import type { Report } from '../contract/diagnostic.js'
import { MOST_PIXELS } from '../contract/picture.js'
import type { DraftMedia } from '../record/draft.js'
import { isRemote, type Media } from '../record/media.js'
import type { Block } from '../record/node.js'

/** What is known of a picture's file. `problem` says why it cannot be used. */
export type Asset =
  | {
      readonly width: number
      readonly height: number
      readonly mediaType: string
      readonly animated?: true
      readonly digest: string
    }
  | { readonly problem: string; readonly hint: string }

/** The file behind the picture of an id; undefined when there is none. By id, for `src` changes as characters are cleaned. */
export type AssetLookup = (mediaId: string) => Asset | undefined

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Names, measures and checks the pictures. A file that is missing or no picture is an error at its source line. */
export function settleMedia(
  drafts: readonly DraftMedia[],
  path: string,
  find: AssetLookup,
  report: Report,
): readonly Media[] {
  const taken = new Map<string, string>()
  return drafts.map(({ line = 1, src, ...draft }): Media => {
    const place = { path, line, column: 1 }
    if (src === undefined) return draft
    if (draft.alt === undefined && !draft.decorative) {
      report({
        code: 'media/no-alt',
        severity: 'warning',
        message: `The picture «${src}» has no alternative text.`,
        hint: 'Say in `alt` what it shows, or mark it `decorative: true`.',
        place,
      })
    }
    if (isRemote(src)) {
      report({
        code: 'media/remote',
        severity: 'warning',
        message: `The picture «${src}» lies on another host and is only linked.`,
        hint: 'Put the file beside the source, so that every rendition can show it.',
        place,
      })
      return { ...draft, src }
    }
    const asset = find(draft.id)
    if (asset === undefined || 'problem' in asset) {
      report({
        code: asset === undefined ? 'media/missing' : 'media/unusable',
        severity: 'error',
        message:
          asset === undefined ? `The picture «${src}» does not exist.` : `The picture «${src}» ${asset.problem}.`,
        hint: asset === undefined ? 'Check the path: it is relative to the source file.' : asset.hint,
        place,
      })
      return draft
    }
    if (asset.width * asset.height > MOST_PIXELS) {
      report({
        code: 'media/huge',
        severity: 'warning',
        message: `The picture «${src}» has ${Math.round((asset.width * asset.height) / 1e6)} million pixels; no smaller sizes are made of it.`,
        hint: `Scale it down to ${MOST_PIXELS / 1e6} million or fewer.`,
        place,
      })
    }
    return { ...draft, ...asset, src: fileName(src, asset.mediaType, asset.digest, taken) }
  })
}

/** Lets figures go, however deep, whose picture the record does not hold. */
export function dropEmptyFigures(blocks: readonly Block[], media: readonly Media[]): readonly Block[] {
  if (!blocks.some(holdsFigure)) return blocks
  const ids = new Set(media.map((it) => it.id))
  const keep = (all: readonly Block[]): readonly Block[] =>
    all.flatMap((block): readonly Block[] => {
      if (block.type === 'figure') return ids.has(block.media) ? [block] : []
      if (block.type === 'list') {
        return [{ ...block, children: block.children.map((item) => ({ ...item, children: keep(item.children) })) }]
      }
      return block.type === 'blockquote' || block.type === 'footnoteDefinition'
        ? [{ ...block, children: keep(block.children) }]
        : [block]
    })
  return keep(blocks)
}

function holdsFigure(block: Block): boolean {
  if (block.type === 'list') return block.children.some((item) => item.children.some(holdsFigure))
  if (block.type === 'blockquote' || block.type === 'footnoteDefinition') return block.children.some(holdsFigure)
  return block.type === 'figure'
}

/** In UTF-16 code units: at three bytes each, with digest and ending, they fit into the 255 bytes a file system allows. */
const LONGEST_NAME = 64

/** A safe name for the copy beside the page; two files of one name are told apart by their digests. */
function fileName(src: string, mediaType: string, digest: string, taken: Map<string, string>): string {
  const base = src.replace(/[?#].*$/, '').replace(/^.*[/\\]/, '')
  const words = base
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    // Half of a pair the cut parted.
    .replace(/[\ud800-\udbff]$/, '')
  const stem = words || 'picture'
  const extension = EXTENSIONS[mediaType] ?? 'bin'
  let name = `${stem}.${extension}`
  if ((taken.get(name) ?? digest) !== digest) name = `${stem}-${digest.slice(7, 15)}.${extension}`
  taken.set(name, digest)
  return name
}
