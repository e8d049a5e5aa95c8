/**
 * The lines of the cache's file: sort, name and value of an entry as JSON, behind a mark of that text, so that a damaged
 * one is passed over.
 */
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { decodeUtf8 } from '../record/utf8.js'

/** The lines of a file, none of them turned into text before it is asked for: all at once would take twice their room. */
export function* linesIn(file: Uint8Array): Generator<Uint8Array> {
  let from = 0
  for (let to = file.indexOf(NEWLINE); to >= 0; to = file.indexOf(NEWLINE, from)) {
    yield file.subarray(from, to)
    from = to + 1
  }
  if (from < file.length) yield file.subarray(from)
}

const NEWLINE = 0x0a

/** How long the mark of a line is, with the blank behind it. */
export const MARK = 9

/** A line as it is written; `value` is JSON. */
export function lineOf(sort: string, name: string, value: string): string {
  const text = `[${JSON.stringify(sort)},${JSON.stringify(name)},${value}]`
  return `${markOf(text)} ${text}`
}

/** Sort, name and value of a line; of a damaged one no sort. */
export function parseLine(line: Uint8Array): readonly [string, string, unknown] {
  if (!isWhole(line)) return ['', '', undefined]
  return JSON.parse(decodeUtf8(line.subarray(MARK))) as [string, string, unknown]
}

/** False of a damaged line. */
export function isWhole(line: Uint8Array): boolean {
  const mark = Buffer.from(line.buffer, line.byteOffset, Math.min(MARK - 1, line.length)).toString('latin1')
  return line.length > MARK && mark === markOf(line.subarray(MARK))
}

function markOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0')
}
