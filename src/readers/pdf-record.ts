import { inflateSync } from 'node:zlib'

/** The attachment the `pdf` exporter carries the record in. */
const RECORD_NAME = 'article.json'
/** The most objects looked at: our own files have a few hundred. */
const MOST_OBJECTS = 100_000
/** The most a record may unpack to, in bytes: a small file can claim to hold a very large one. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * The record a PDF made by the `pdf` exporter carries, as JSON text; undefined for a file without one. Objects are found
 * through the table of references (ISO 32000-1, 7.5.4), so a file another tool has rewritten may not be understood.
 */
export function readRecordAttachment(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined
  for (const offset of objectOffsets(file)) {
    const dictionary = dictionaryAt(file, offset)
    if (!dictionary || !/\/Type\s*\/Filespec\b/.test(dictionary) || !NAMED.test(dictionary)) continue
    const reference = /\/EF\s*<<[^>]*?\/U?F\s+(\d+)\s+\d+\s+R/.exec(dictionary)
    const text = reference && streamOf(file, Number(reference[1]))
    if (text !== undefined && text !== null) return text
  }
  return undefined
}

const NAMED = new RegExp(`/U?F\\s*\\(${RECORD_NAME.replace('.', '\\.')}\\)`)

/** Where the objects of a file begin, by the last table of references. */
function objectOffsets(file: Buffer): readonly number[] {
  const tail = file.subarray(-1024).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  if (!(start < file.length)) return []
  const head = /^xref\s+0\s+(\d+)\s*?\r?\n/.exec(file.subarray(start, start + 64).toString('latin1'))
  if (!head) return []
  const table = start + head[0].length
  const count = Math.min(Number(head[1]), Math.floor((file.length - table) / ENTRY), MOST_OBJECTS)
  return Array.from({ length: count }, (_, at) => {
    const entry = file.subarray(table + at * ENTRY, table + (at + 1) * ENTRY).toString('latin1')
    return entry[17] === 'n' ? Number(entry.slice(0, 10)) : Number.NaN
  })
}

const ENTRY = 20
const LONGEST_DICTIONARY = 4096

/** The text of an object up to its stream or its end; undefined where there is no object. */
function dictionaryAt(file: Buffer, offset: number): string | undefined {
  if (!(offset < file.length)) return undefined
  const text = file.subarray(offset, offset + LONGEST_DICTIONARY).toString('latin1')
  return /^\d+ \d+ obj\b([\s\S]*?)\b(?:stream|endobj)\b/.exec(text)?.[0]
}

/** A stream's text, unpacked; undefined where it cannot be. */
function streamOf(file: Buffer, number: number): string | undefined {
  const offset = objectOffsets(file)[number]
  const dictionary = offset === undefined ? undefined : dictionaryAt(file, offset)
  const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary ?? '')?.[1] ?? Number.NaN)
  if (offset === undefined || !dictionary?.endsWith('stream') || Number.isNaN(length)) return undefined
  let start = offset + dictionary.length
  if (file[start] === 0x0d) start++
  if (file[start] === 0x0a) start++
  const data = file.subarray(start, start + length)
  if (!/\/Filter\b/.test(dictionary)) return data.toString('utf8')
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES }).toString('utf8')
  } catch {
    return undefined
  }
}
