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
  /** False where it was there already, byte for byte. */
  readonly written: boolean
}

/** Puts a file of texts in place, unless it is there as it should be. What makes the texts may be asked for them twice. */
export async function writeLarge(host: Host, path: string, texts: () => Iterable<string>): Promise<LargeFile> {
  const there = await host.sizeOf(path)
  const hash = createHash('sha256')
  let size = 0
  const pieces = function* (): Iterable<Uint8Array> {
    for (const text of texts()) {
      const piece = encodeUtf8(text)
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  if (there === undefined) {
    await host.writePieces(path, pieces())
    return { digest: `sha256:${hash.digest('hex')}`, written: true }
  }
  for (const _ of pieces());
  const digest = `sha256:${hash.digest('hex')}`
  if (there === size && (await digestOfFile(host, path, there)) === digest) return { digest, written: false }
  const encoded = function* (): Iterable<Uint8Array> {
    for (const text of texts()) yield encodeUtf8(text)
  }
  await host.writePieces(path, encoded())
  return { digest, written: true }
}

async function digestOfFile(host: Host, path: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += RANGE) hash.update((await host.readRange(path, at, RANGE)) ?? new Uint8Array())
  return `sha256:${hash.digest('hex')}`
}
