import type { Diagnostic, Report } from '../../contract/diagnostic.js'
import type { ArticleRecord } from '../../record/article.js'
import { type Moment, toEpoch } from '../../record/time.js'
import { plain } from './xml.js'

/** An article as feeds are chosen and ordered by: so little that thousands cost nothing. */
export interface Item {
  readonly record: ArticleRecord
  readonly published: Moment
  readonly language: string
  /** Names of its section, tags and authors: plain, on one line, not empty. */
  readonly section: string | undefined
  readonly tags: readonly string[]
  readonly authors: readonly string[]
}

/** The items of all records that have a date, newest first, those of one moment by id; the others are reported. */
export async function itemsOf(
  records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
  report: Report,
): Promise<readonly Item[]> {
  const items: { readonly item: Item; readonly at: number }[] = []
  for await (const record of records) {
    if (record.published === undefined) report(undated(record))
    else items.push({ item: toItem(record, record.published), at: toEpoch(record.published) })
  }
  items.sort((a, b) => b.at - a.at || (a.item.record.id < b.item.record.id ? -1 : 1))
  return items.map(({ item }) => item)
}

function toItem(record: ArticleRecord, published: Moment): Item {
  const [section] = names(record.section === undefined ? [] : [record.section])
  const authors = names(record.authors.map((author) => author.name))
  return { record, published, language: record.language, section, tags: names(record.tags), authors }
}

function names(given: readonly string[]): readonly string[] {
  return [...new Set(given.map(plain))].filter((name) => name !== '')
}

function undated(record: ArticleRecord): Diagnostic {
  return {
    code: 'feed/undated',
    severity: 'warning',
    message: 'The article has no date of publication and is left out of the feeds.',
    hint: 'Give it one in the front matter: published: 2024-06-03T09:40',
    place: { path: record.provenance.path },
  }
}
