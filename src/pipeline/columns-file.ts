/** Files of columns of numbers behind a head of JSON: what is too much to be parsed each time. */
import { createHash, hash } from 'node:crypto'
import { endianness } from 'node:os'
import { encodeUtf8 } from '../record/utf8.js'
import type { Host } from './host.js'
import { parseJson, piecesOf } from './json-file.js'

/** Columns of numbers, of any width. */
type Column = Uint8Array | Uint32Array | Int32Array | Float64Array

/** What is read of such a file. */
export interface ColumnsFile<Head> {
  readonly head: Head
  /** The bytes of the next so many columns' worth, as numbers want to lie. */
  take(bytes: number): ArrayBuffer
}

/** Writes a file behind its own digest, which is its mark. */
export async function writeColumns(
  host: Host,
  path: string,
  head: unknown,
  columns: readonly Column[],
): Promise<string> {
  const parts = columns.map((it) => Buffer.from(it.buffer, it.byteOffset, it.byteLength))
  const pieces = function* (): Iterable<Uint8Array> {
    yield encodeUtf8(`[${JSON.stringify(endianness())},`)
    for (const piece of piecesOf(head)) yield encodeUtf8(piece)
    yield encodeUtf8(']\n')
    yield* parts
  }
  const whole = createHash('sha256')
  for (const piece of pieces()) whole.update(piece)
  const mark = whole.digest('hex')
  const marked = function* (): Iterable<Uint8Array> {
    yield encodeUtf8(`${mark}\n`)
    yield* pieces()
  }
  await host.writePieces(path, marked())
  return mark
}

/** What {@link writeColumns} wrote, with this mark where one is named; undefined where it is not there, or damaged. */
export async function readColumns<Head>(
  host: Host,
  path: string,
  mark?: string,
): Promise<ColumnsFile<Head> | undefined> {
  const file = await host.read(path)
  const start = (file?.indexOf(0x0a) ?? -1) + 1
  if (!file || start === 0) return undefined
  const bytes = file.subarray(start)
  const stated = Buffer.from(file.subarray(0, start - 1)).toString('latin1')
  if (stated !== (mark ?? stated) || hash('sha256', bytes, 'hex') !== stated) return undefined
  let from = bytes.indexOf(0x0a) + 1
  // What bears its mark is what a build of ours wrote; on a machine of another kind its numbers read otherwise.
  const told = parseJson(bytes.subarray(0, from))
  if (!Array.isArray(told) || told[0] !== endianness()) return undefined
  return {
    head: told[1] as Head,
    take: (length) => {
      const part = Uint8Array.from(bytes.subarray(from, from + length))
      from += length
      return part.buffer
    },
  }
}
