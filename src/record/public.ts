import type { ArticleRecord } from './article.js'

/** The record as the world may see it: without the editor's notes and without the text of the ledger's lines. */
export function toPublic(record: ArticleRecord): ArticleRecord {
  const { internal: _, ...rest } = record
  const ledger = record.provenance.ledger.map(({ text: _text, ...line }) => line)
  return { ...rest, provenance: { ...record.provenance, ledger } }
}
