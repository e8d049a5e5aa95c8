import type { Diagnostic, Report } from '../../../contract/diagnostic.js'
import type { ArticleRecord } from '../../../record/article.js'
import { isLocal, type Media } from '../../../record/media.js'
import { eachBlock } from '../../../record/select.js'
import { isPicture, type Picture, type PictureProblem } from './picture.js'
import { readPicture } from './read-picture.js'

/** Reads the article's local pictures; those that cannot be shown are reported and left out. */
export function readPictures(
  record: ArticleRecord,
  asset: (mediaId: string) => Uint8Array | undefined,
  report: Report,
): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>()
  for (const media of record.media) {
    if (!isLocal(media)) continue
    const bytes = asset(media.id)
    const read: Picture | PictureProblem = bytes
      ? readPicture(bytes)
      : { problem: 'broken', detail: 'its file is missing' }
    if (isPicture(read)) pictures.set(media.id, read)
    else report(diagnose(read, media, record))
  }
  return pictures
}

const HINTS: Readonly<Record<PictureProblem['problem'], string>> = {
  type: 'Save it as JPEG or PNG.',
  broken: 'Save it anew, or take it from its source again.',
  cmyk: 'Save it as RGB (sRGB).',
  'too-large': 'Scale it down.',
}

function diagnose(
  { problem, detail }: PictureProblem,
  media: Media & { src: string },
  record: ArticleRecord,
): Diagnostic {
  const { path } = record.provenance
  const start = placeOf(media, record)
  return {
    code: `pdf/picture-${problem}`,
    severity: 'warning',
    message: `The picture «${media.src}» is not shown in the PDF: ${detail}. Its description stands in its place.`,
    hint: HINTS[problem],
    place: start ? { path, line: start.line, column: start.column } : { path },
  }
}

function placeOf(media: Media, record: ArticleRecord): { line: number; column: number } | undefined {
  let found: { line: number; column: number } | undefined
  eachBlock(record.body, (block) => {
    if (block.type === 'figure' && block.media === media.id) found ??= block.position?.start
  })
  return found
}
