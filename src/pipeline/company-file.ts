/**
 * How a build's articles stand to one another, kept in columns: who is related to whom is then found again after an edit
 * without the articles. The rules are those of `cache.ts`.
 */
import { hash } from 'node:crypto'
import { endianness } from 'node:os'
import { RELATED } from '../record/relations.js'
import type { Gathering } from './gathering.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'

/** What stands before the columns. */
interface Head extends Omit<Gathering, 'company'> {
  readonly endianness: string
  readonly names: readonly string[]
  readonly sections: readonly string[]
  /** How many terms the columns hold. */
  readonly terms: number
}

/** Keeps a gathering; the mark tells it from any other. */
export async function saveGathering(host: Host, cache: string, gathering: Gathering): Promise<string> {
  const { company, ...order } = gathering
  const { topics, related, sections } = company
  const head: Head = {
    ...order,
    endianness: endianness(),
    names: topics.names,
    sections,
    terms: topics.terms.length,
  }
  const line = Buffer.from(`${JSON.stringify(head)}\n`)
  const columns = [topics.starts, topics.terms, related, topics.weights].map((it) =>
    Buffer.from(it.buffer, it.byteOffset, it.byteLength),
  )
  const bytes = Buffer.concat([line, ...columns])
  await host.write(pathIn(cache), bytes)
  return markOf(bytes)
}

/** The gathering with a mark; undefined where it is not there, or damaged. */
export async function loadGathering(host: Host, cache: string, mark: string): Promise<Gathering | undefined> {
  const bytes = await host.read(pathIn(cache))
  if (!bytes || markOf(bytes) !== mark) return undefined
  const end = bytes.indexOf(0x0a) + 1
  // What bears its mark is what a build of ours wrote.
  const head = parseJson(bytes.subarray(0, end)) as Head
  if (head.endianness !== endianness()) return undefined
  const { paths, ids, languages, names, sections, terms } = head
  let from = end
  /** A copy, as columns of numbers want to lie where numbers may. */
  const take = (length: number): ArrayBuffer => {
    const part = Uint8Array.from(bytes.subarray(from, from + length))
    from += length
    return part.buffer
  }
  const starts = new Uint32Array(take((paths.length + 1) * 4))
  const numbers = new Uint32Array(take(terms * 4))
  const related = new Int32Array(take(paths.length * RELATED * 4))
  const weights = new Uint8Array(take(terms))
  const topics = { names, starts, terms: numbers, weights }
  return { paths, ids, languages, company: { topics, related, sections } }
}

function pathIn(cache: string): string {
  return joinPath(cache, 'company.bin')
}

function markOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}
