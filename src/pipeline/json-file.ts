import { createHash } from 'node:crypto'
import type { Host } from './host.js'

/** The JSON of a file's bytes as plain data; undefined where they are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Writes JSON behind its own digest; causes of errors, which are for the moment, are left out. */
export async function writeMarked(host: Host, path: string, value: unknown): Promise<void> {
  const hash = createHash('sha256')
  for (const piece of piecesOf(value)) hash.update(piece)
  const mark = hash.digest('hex')
  const pieces = function* (): Iterable<Uint8Array> {
    yield Buffer.from(`${mark}\n`)
    for (const piece of piecesOf(value)) yield Buffer.from(piece)
  }
  await host.writePieces(path, pieces())
}

/** So many items of a list are written at once: all of a large value as one text would take several times its room. */
const ITEMS = 1_000

/** The JSON of a value, piece by piece, without the causes of errors. */
export function* piecesOf(value: unknown): Iterable<string> {
  if (Array.isArray(value) && value.length > ITEMS) {
    yield '['
    for (let at = 0; at < value.length; at += ITEMS) {
      yield `${at > 0 ? ',' : ''}${stringify(value.slice(at, at + ITEMS)).slice(1, -1)}`
    }
    yield ']'
  } else if (isObject(value)) {
    let before = '{'
    for (const [name, it] of Object.entries(value)) {
      if (it === undefined || name === 'cause') continue
      yield `${before}${JSON.stringify(name)}:`
      yield* piecesOf(it)
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  } else yield stringify(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringify(value: unknown): string {
  return JSON.stringify(value, (name, it) => (name === 'cause' ? undefined : it))
}

/** What {@link writeMarked} wrote, with its mark; undefined where there is no such file, or it is damaged. */
export async function readMarked(
  host: Host,
  path: string,
): Promise<{ readonly value: unknown; readonly mark: string } | undefined> {
  const bytes = await host.read(path)
  const end = bytes?.indexOf(0x0a) ?? -1
  if (!bytes || end < 0) return undefined
  const text = bytes.subarray(end + 1)
  const mark = markOf(text)
  return Buffer.from(bytes.subarray(0, end)).toString() === mark ? { value: parseJson(text), mark } : undefined
}

function markOf(text: Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}
