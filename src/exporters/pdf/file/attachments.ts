import type { ArticleRecord } from '../../../record/article.js'
import { toPublic } from '../../../record/public.js'
import type { Attachment } from './writer.js'

/** The name the record rides under; `readRecordAttachment` looks for it. */
export const RECORD_NAME = 'article.json'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  json: 'application/json',
}

/** What rides in the file: the public record and, unless it is left out, the source it was read from. */
export function attachmentsOf(record: ArticleRecord, source: Uint8Array | undefined): readonly Attachment[] {
  const attachments: Attachment[] = [
    {
      name: RECORD_NAME,
      mediaType: 'application/json',
      relationship: 'Data',
      description: 'The article as a canonical record',
      content: Buffer.from(`${JSON.stringify(toPublic(record))}\n`),
    },
  ]
  if (source) {
    const extension = /\.([a-z0-9]{1,12})$/i.exec(record.provenance.path)?.[1]?.toLowerCase() ?? 'txt'
    attachments.push({
      name: `source.${extension}`,
      mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream',
      relationship: 'Source',
      description: 'The source text the article was made from',
      content: source,
    })
  }
  return attachments
}
