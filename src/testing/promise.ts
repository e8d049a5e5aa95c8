/** One thing an extension has to keep, in words and as a check that throws when it does not. */
export interface Promised {
  /** Completes the sentence “the reader …” or “the exporter …”. */
  readonly name: string
  verify(): void | Promise<void>
}

/** Throws with the message unless the condition holds. */
export function demand(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Both values as canonical text, for comparing plain data and bytes. */
export function toComparable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item instanceof Uint8Array ? Buffer.from(item).toString('base64') : item,
  )
}
