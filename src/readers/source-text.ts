import { isUtf8 } from 'node:buffer'
import { Fatal, type Report } from '../contract/diagnostic.js'
import type { Source } from '../contract/reader.js'
import { decodeUtf8 } from '../record/utf8.js'

/** The most a source may weigh, in bytes, and the longest line, in characters. */
export interface SourceLimits {
  readonly bytes: number
  readonly line: number
}

/** Past these a source is no article. */
export const SOURCE_LIMITS: SourceLimits = { bytes: 4 * 1024 * 1024, line: 200_000 }

/**
 * The text of a source with `\n` as its only line end. UTF-8, UTF-16 (by its byte order mark or its zero bytes) and
 * windows-1251 (by its Cyrillic letters) are read; a foreign encoding is reported as information.
 *
 * Throws `Fatal` for an empty or oversized source, an unknown encoding, and an overlong line. Control characters are
 * reported as errors, each kind at its first place, and left out.
 */
export function decodeSource(source: Source, report: Report): string {
  const text = decodeText(source, report)
  if (/\S/.test(text)) return text
  throw new Fatal({
    code: 'source/empty',
    severity: 'error',
    message: 'The source is empty.',
    hint: 'Put the article into it, or delete the file.',
    place: { path: source.path, line: 1, column: 1 },
  })
}

/** The same for a file that may be empty. */
export function decodeText(source: Source, report: Report, limits: SourceLimits = SOURCE_LIMITS): string {
  const { path, bytes } = source
  if (bytes.length > limits.bytes) {
    throw new Fatal({
      code: 'source/too-large',
      severity: 'error',
      message: `The source has ${bytes.length} bytes; at most ${limits.bytes} are read.`,
      hint: 'Split the text into articles, or remove what is not the article.',
      place: { path, line: 1, column: 1 },
    })
  }
  const decoded = decode(source, report)
  const odd = ODD.test(decoded)
  const text = odd ? settleLineEnds(decoded) : decoded
  if (text.length > limits.line) refuseLongLines(text, path, limits.line)
  return odd ? removeControls(text, path, report) : text
}

/** Any line end but `\n`, any control character and any half of a pair: most sources hold none, and one look tells. */
const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/

/** A source for showing, line by line as {@link decodeSource} counts them: whatever cannot be read is U+FFFD. */
export function showSource(bytes: Uint8Array): string {
  return settleLineEnds(guess(bytes)?.text ?? new TextDecoder().decode(bytes))
}

function settleLineEnds(text: string): string {
  // Form feed and vertical tab part pages and lines where word processors write them.
  return text.replace(/\r\n?|[\f\v\u2028\u2029\u0085]/g, '\n')
}

function decode({ path, bytes }: Source, report: Report): string {
  const guessed = guess(bytes)
  if (!guessed) throw new Fatal(notUtf8(path, bytes))
  const { text, label } = guessed
  if (label !== 'utf-8') noteEncoding(label, path, report)
  if (label.startsWith('utf-16')) refuseReplacements(text, path, report)
  return text
}

function guess(bytes: Uint8Array): { readonly text: string; readonly label: string } | undefined {
  const utf16 = utf16Label(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), label: utf16 }
  if (isUtf8(bytes)) return { text: unmarked(bytes), label: 'utf-8' }
  const text = new TextDecoder('windows-1251').decode(bytes)
  return looksCyrillic(text) ? { text, label: 'windows-1251' } : undefined
}

function unmarked(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return decodeUtf8(marked ? bytes.subarray(3) : bytes)
}

/** A decoder puts U+FFFD where UTF-16 breaks off: at half a surrogate pair. */
function refuseReplacements(text: string, path: string, report: Report): void {
  const index = text.indexOf('\ufffd')
  if (index < 0) return
  report({
    code: 'source/lone-surrogate',
    severity: 'error',
    message: 'Half of a surrogate pair is no character.',
    hint: 'Delete it, or save the file as UTF-8.',
    place: { path, ...placeAt(text, index) },
  })
}

function placeAt(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: ASCII characters (spaces and line ends at least) leave every other byte zero.
  if (bytes.indexOf(0) < 0) return undefined
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || sample.length % 2 !== 0) return undefined
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = sample.length / 2 / 10
  if (odd > enough && even === 0) return 'utf-16le'
  if (even > enough && odd === 0) return 'utf-16be'
  return undefined
}

/** Russian and its neighbours in windows-1251: nearly all letters past ASCII are Cyrillic, most of them lower-case. */
function looksCyrillic(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const high = sample.match(/[^\p{ASCII}\s]/gu)?.length ?? 0
  const lower = sample.match(/[а-яёіїєґў]/gu)?.length ?? 0
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  // Latin text in windows-1252 has its few accented letters between ASCII ones; Cyrillic words hold none of those.
  const pairs = sample.match(/\p{Script=Cyrillic}{2}/gu)?.length ?? 0
  return high > 0 && cyrillic / high > 0.75 && lower / cyrillic > 0.6 && pairs / cyrillic > 0.3
}

function noteEncoding(label: string, path: string, report: Report): void {
  report({
    code: 'source/encoding',
    severity: 'info',
    message: `Read as ${label}.`,
    hint: 'Save the file as UTF-8 to be sure of every character.',
    place: { path, line: 1, column: 1 },
  })
}

function notUtf8(path: string, bytes: Uint8Array) {
  const { line, column } = firstBadByte(bytes)
  return {
    code: 'source/encoding',
    severity: 'error',
    message: 'The source is neither UTF-8, UTF-16 nor windows-1251.',
    hint: 'Save the file as UTF-8.',
    place: { path, line, column },
  } as const
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue
    const row = bytes.subarray(start, index)
    try {
      decoder.decode(row)
    } catch {
      const good = new TextDecoder('utf-8').decode(row).indexOf('\ufffd')
      return { line, column: good + 1 }
    }
    line++
    start = index + 1
  }
  return { line: 1, column: 1 }
}

function refuseLongLines(text: string, path: string, limit: number): void {
  let start = 0
  for (let line = 1; start <= text.length; line++) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > limit) throw lineTooLong(path, { line, column: 1 }, length, limit)
    if (end < 0) break
    start = end + 1
  }
}

/** What refuses a line, or a stretch of one beginning at `start`, of more characters than are read. */
export function lineTooLong(
  path: string,
  start: { readonly line: number; readonly column: number },
  length: number,
  limit: number = SOURCE_LIMITS.line,
): Fatal {
  return new Fatal({
    code: 'source/line-too-long',
    severity: 'error',
    message: `Line ${start.line} has ${length} characters in one piece; at most ${limit} are read.`,
    hint: 'Break the line into paragraphs; if it is no text, remove it.',
    place: { path, line: start.line, column: start.column + limit },
  })
}

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

function removeControls(text: string, path: string, report: Report): string {
  const seen = new Map<string, { index: number; count: number }>()
  const clean = text.replace(CONTROLS, (character, index: number) => {
    const known = seen.get(character)
    if (known) known.count++
    else seen.set(character, { index, count: 1 })
    return ''
  })
  for (const [character, { index, count }] of seen) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    report({
      code: 'source/control-character',
      severity: 'error',
      message: `U+${code} is no text${count > 1 ? ` (${count} times)` : ''}.`,
      hint: 'Delete the character, or save the file in the encoding it was written in.',
      place: { path, ...placeAt(text, index) },
    })
  }
  return clean
}
