import { hash } from 'node:crypto'

/** A key of all that is handed in: plain JSON data, the same for the same content. */
export function keyOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url')
}
