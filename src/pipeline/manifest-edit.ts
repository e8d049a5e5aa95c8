import { Buffer } from 'node:buffer'
import type { ManifestEntry } from './manifest.js'

/**
 * A manifest as a build wrote it, with other sizes and digests of some of its files. Undefined where one of them is not
 * in it.
 */
export function editManifest(manifest: Uint8Array, entries: readonly ManifestEntry[]): Uint8Array | undefined {
  const bytes = Buffer.from(manifest.buffer, manifest.byteOffset, manifest.byteLength)
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = []
  for (const { path, size, sha256 } of entries) {
    const name = bytes.indexOf(`\n   "path": ${JSON.stringify(path)},\n`)
    const from = bytes.lastIndexOf('\n  {', name)
    const to = bytes.indexOf('\n  }', name)
    if (name < 0 || from < 0 || to < 0) return undefined
    const text = bytes.toString('utf8', from, to)
    const edited = text
      .replace(/(\n {3}"size": )\d+/, (_, before: string) => `${before}${size}`)
      .replace(/(\n {3}"sha256": ")[0-9a-f]+/, (_, before: string) => `${before}${sha256}`)
    edits.push({ from, to, text: edited })
  }
  edits.sort((one, other) => one.from - other.from)
  const parts: Uint8Array[] = []
  let at = 0
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), Buffer.from(text))
    at = to
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
