/**
 * How a build's articles stand to one another, kept in columns: who is related to whom is then found again after an edit
 * without the articles. The rules are those of `cache.ts`.
 */
import { RELATED } from '../record/relations.js'
import { readColumns, writeColumns } from './columns-file.js'
import type { Gathering } from './gathering.js'
import { type Host, joinPath } from './host.js'

/** What stands before the columns. */
interface Head extends Omit<Gathering, 'company'> {
  readonly names: readonly string[]
  readonly sections: readonly string[]
  /** How many terms the columns hold. */
  readonly terms: number
}

/** Keeps a gathering; the mark tells it from any other. */
export function saveGathering(host: Host, cache: string, { company, ...order }: Gathering): Promise<string> {
  const { topics, related, sections } = company
  const head: Head = { ...order, names: topics.names, sections, terms: topics.terms.length }
  return writeColumns(host, pathIn(cache), head, [topics.starts, topics.terms, related, topics.weights])
}

/** The gathering with a mark; undefined where it is not there, or damaged. */
export async function loadGathering(host: Host, cache: string, mark: string): Promise<Gathering | undefined> {
  const file = await readColumns<Head>(host, pathIn(cache), mark)
  if (!file) return undefined
  const { paths, ids, languages, names, sections, terms: count } = file.head
  const starts = new Uint32Array(file.take((paths.length + 1) * 4))
  const terms = new Uint32Array(file.take(count * 4))
  const related = new Int32Array(file.take(paths.length * RELATED * 4))
  const weights = new Uint8Array(file.take(count))
  return { paths, ids, languages, company: { topics: { names, starts, terms, weights }, related, sections } }
}

function pathIn(cache: string): string {
  return joinPath(cache, 'company.bin')
}
