import { createHash } from 'node:crypto'

/** A key of all that is handed in: plain JSON data, the same for the same content. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
