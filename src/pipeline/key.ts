import { createHash, hash } from 'node:crypto'

/** A key of all that is handed in: plain JSON data, the same for the same content. */
export function keyOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url')
}

/** The key of something whose JSON is at hand. */
export function keyOfJson(text: string): string {
  return hash('sha256', `[${text}]`, 'base64url')
}

/** So much text goes together, in UTF-16 units. */
const PIECE = 1 << 16

/** A key of very many texts, none of them with a line end in it, one after another: together they would be megabytes. */
export function keyOfAll(texts: Iterable<string>): string {
  const whole = createHash('sha256')
  let piece = ''
  for (const text of texts) {
    piece += `${text}\n`
    if (piece.length < PIECE) continue
    whole.update(piece)
    piece = ''
  }
  return whole.update(piece).digest('base64url')
}
