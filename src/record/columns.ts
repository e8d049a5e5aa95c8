/** A column of numbers that outgrew its room, in a wider one: as a list of numbers it would take several times that. */
export function widen<Column extends { set(other: Column): void }>(narrow: Column, wide: Column): Column {
  wide.set(narrow)
  return wide
}

/** Columns of so many bytes are large. */
const LARGE = 1 << 20

/**
 * Zeros for a column. Large ones are asked of the system and go back to it whole: what the allocator of the process once gave
 * out in such pieces, it keeps, and as much again, for what is to come.
 */
export function roomFor(bytes: number): ArrayBuffer {
  return bytes < LARGE ? new ArrayBuffer(bytes) : new Resizable(bytes, { maxByteLength: bytes })
}

/** Only those that could grow lie in pages of their own. The library in use does not know them yet; the platform does. */
const Resizable = ArrayBuffer as unknown as new (
  bytes: number,
  options: { readonly maxByteLength: number },
) => ArrayBuffer
