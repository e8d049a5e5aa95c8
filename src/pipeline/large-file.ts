/** Files too large to be in memory whole. */
import { createHash } from 'node:crypto'
import { encodeUtf8 } from '../record/utf8.js'
import type { Host } from './host.js'

/** So many bytes of a file are read at once. */
const RANGE = 1 << 20

/** A file as it was left. */
export interface LargeFile {
  /** Of all its bytes. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
  /** False where it was there already, byte for byte. */
  readonly written: boolean
}

/** The texts a large file is made of, piece by piece. */
type Texts = Iterable<string> | AsyncIterable<string>

/**
 * Puts a file of texts in place, unless it is there as it should be. What makes the texts may be asked for them twice;
 * `before` is called before the file is written, and told whether another takes its place.
 */
export async function writeLarge(
  host: Host,
  path: string,
  texts: () => Texts,
  before?: (over: boolean) => Promise<void>,
): Promise<LargeFile> {
  const there = await host.sizeOf(path)
  if (there !== undefined) {
    const made = await measure(texts())
    if (there === made.size && (await digestOfFile(host, path, there)) === made.digest)
      return { ...made, written: false }
  }
  await before?.(there !== undefined)
  const measuring = openMeasure()
  const pieces = async function* (): AsyncIterable<Uint8Array> {
    for await (const text of texts()) yield measuring.add(text)
  }
  await host.writePieces(path, pieces())
  return { ...measuring.end(), written: true }
}

/** Digest and size of a file of texts. */
export async function measure(texts: Texts): Promise<Omit<LargeFile, 'written'>> {
  const measuring = openMeasure()
  for await (const text of texts) measuring.add(text)
  return measuring.end()
}

function openMeasure() {
  const hash = createHash('sha256')
  let size = 0
  return {
    add: (text: string): Uint8Array => {
      const piece = encodeUtf8(text)
      hash.update(piece)
      size += piece.length
      return piece
    },
    end: () => ({ digest: `sha256:${hash.digest('hex')}`, size }),
  }
}

async function digestOfFile(host: Host, path: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += RANGE) hash.update((await host.readRange(path, at, RANGE)) ?? new Uint8Array())
  return `sha256:${hash.digest('hex')}`
}
