/** A TrueType file as its tables (OpenType 1.9, "The OpenType font file"). */
export interface Sfnt {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>
}

/** Reads the table directory. Throws for what is no TrueType file with outlines in `glyf`. */
export function readSfnt(file: Uint8Array): Sfnt {
  // A Buffer's slices share its memory; a plain array's are copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, { offset: number; length: number }>()
  const count = view.getUint16(4)
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  for (const tag of ['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp'])
    if (!tables.has(tag)) throw new Error(`not a TrueType font: it has no ${tag} table`)
  return { bytes, view, tables }
}

/** Where a table starts; throws when the font lacks it. */
export function tableAt(font: Sfnt, tag: string): number {
  const table = font.tables.get(tag)
  if (!table) throw new Error(`the font has no ${tag} table`)
  return table.offset
}

/** A function from code points to glyph ids (0 where the font has none), out of cmap format 12 or 4. */
export function readCmap(font: Sfnt): (codePoint: number) => number {
  const { view } = font
  const start = tableAt(font, 'cmap')
  let best = { rank: -1, at: 0 }
  for (let record = 0; record < view.getUint16(start + 2); record++) {
    const at = start + 4 + record * 8
    const subtable = start + view.getUint32(at + 4)
    const format = view.getUint16(subtable)
    const unicode = view.getUint16(at) === 0 || (view.getUint16(at) === 3 && [1, 10].includes(view.getUint16(at + 2)))
    const rank = !unicode ? -1 : format === 12 ? 2 : format === 4 ? 1 : -1
    if (rank > best.rank) best = { rank, at: subtable }
  }
  if (best.rank === 2) return readSegmented(view, best.at)
  if (best.rank === 1) return readDelta(view, best.at)
  throw new Error('the font has no Unicode character map')
}

function readSegmented(view: DataView, at: number): (codePoint: number) => number {
  const groups = view.getUint32(at + 12)
  return (codePoint) => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
    }
    return 0
  }
}

function readDelta(view: DataView, at: number): (codePoint: number) => number {
  const bytes = view.getUint16(at + 6)
  const segments = bytes / 2
  const [ends, starts] = [at + 14, at + 16 + bytes]
  const [deltas, ranges] = [starts + bytes, starts + 2 * bytes]
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    let [low, high] = [0, segments - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1
      else high = middle
    }
    const first = view.getUint16(starts + low * 2)
    if (codePoint < first || codePoint > view.getUint16(ends + low * 2)) return 0
    const delta = view.getUint16(deltas + low * 2)
    const range = view.getUint16(ranges + low * 2)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(ranges + low * 2 + range + (codePoint - first) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
