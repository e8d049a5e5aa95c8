/**
 * Renditions that took long to make, kept whole: their bytes, and what was told of while they were made. The rules are
 * those of `cache.ts`; an entry that is damaged is one that is not there.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Diagnostic } from '../contract/diagnostic.js'
import type { Rendition } from '../contract/exporter.js'
import { type Host, joinPath } from './host.js'
import { parseJson } from './json-file.js'

/** A rendition with what was told of it. */
export interface KeptRendition {
  readonly rendition: Rendition
  readonly diagnostics: readonly Diagnostic[]
}

/** Where renditions are kept, by keys of all that decides them. */
export interface Renditions {
  get(key: string): Promise<KeptRendition | undefined>
  put(key: string, kept: KeptRendition): Promise<void>
}

const head = z.object({
  files: z.array(z.object({ path: z.string(), mediaType: z.string(), length: z.int().min(0) })),
  assets: z.array(z.string()),
  diagnostics: z.array(z.custom<Diagnostic>((it) => typeof it === 'object' && it !== null)),
  digest: z.string(),
})

/** The renditions kept below a cache's folder; `forget` has it know none. */
export function openRenditions(host: Host, cache: string, forget = false): Renditions {
  const pathOf = (key: string): string => joinPath(renditionFolder(cache), nameOf(key))
  return {
    get: async (key) => {
      const bytes = forget ? undefined : await host.read(pathOf(key))
      const end = bytes?.indexOf(0x0a) ?? -1
      const checked = bytes && end > 0 ? head.safeParse(parseJson(bytes.subarray(0, end))) : undefined
      if (!bytes || !checked?.success) return undefined
      const { files, assets, diagnostics, digest } = checked.data
      const body = bytes.subarray(end + 1)
      if (digestOf(body) !== digest) return undefined
      let at = 0
      const read = files.map(({ length, ...file }) => {
        const content = body.subarray(at, at + length)
        at += length
        return { ...file, content }
      })
      return { rendition: { files: read, assets }, diagnostics }
    },
    put: async (key, { rendition, diagnostics }) => {
      // Pictures are kept in a place of their own, and are named anew each time.
      if ((rendition.pictures?.length ?? 0) > 0) return
      const contents = rendition.files.map(({ content }) => Buffer.from(content))
      const body = Buffer.concat(contents)
      const files = rendition.files.map(({ path, mediaType }, at) => ({
        path,
        mediaType,
        length: contents[at]?.length ?? 0,
      }))
      const line = JSON.stringify(
        { files, assets: rendition.assets, diagnostics, digest: digestOf(body) },
        (name, value) => (name === 'cause' ? undefined : value),
      )
      await host.write(pathOf(key), Buffer.concat([Buffer.from(`${line}\n`), body]))
    },
  }
}

/** Lets go what none of these keys names. */
export async function forgetRenditions(host: Host, cache: string, keys: ReadonlySet<string>): Promise<void> {
  const names = new Set([...keys].map(nameOf))
  const folder = renditionFolder(cache)
  for (const { name } of await host.list(folder)) {
    if (!names.has(name)) await host.remove(joinPath(folder, name), folder)
  }
}

/** Lets go what one key names. */
export async function forgetRendition(host: Host, cache: string, key: string): Promise<void> {
  const folder = renditionFolder(cache)
  await host.remove(joinPath(folder, nameOf(key)), folder)
}

function renditionFolder(cache: string): string {
  return joinPath(cache, 'renditions')
}

/** A name without letters that differ in case alone. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
