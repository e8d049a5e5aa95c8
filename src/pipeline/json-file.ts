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
  const text = Buffer.from(JSON.stringify(value, (name, it) => (name === 'cause' ? undefined : it)))
  await host.write(path, Buffer.concat([Buffer.from(`${markOf(text)}\n`), text]))
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
