import type { UsedFont } from '../draw/font-use.js'
import { hexUnits } from '../draw/operators.js'
import type { Glyph } from '../fonts/face.js'
import { subsetFont } from '../fonts/subset.js'
import { pdfText, type Ref, type Writer } from './writer.js'

/** Writes a face's used glyphs as a composite font (ISO 32000-1, 9.7) whose codes are its glyph numbers. */
export function embedFont(used: UsedFont, writer: Writer): Ref {
  const { face, glyphs } = used
  const program = subsetFont(face.font, [{ id: 0 }, ...glyphs])
  const file = writer.stream({ Length1: program.length }, program)
  const name = `${subsetTag(glyphs)}+${face.postScriptName}`
  const descriptor = writer.ref({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic, for its codes are no standard set of letters; fixed pitch and italic where they are.
    Flags: 4 + (face.fixedPitch ? 1 : 0) + (face.italicAngle !== 0 ? 64 : 0),
    FontBBox: face.bounds.map(Math.round),
    ItalicAngle: face.italicAngle,
    Ascent: Math.round(face.ascent),
    Descent: Math.round(face.descent),
    CapHeight: Math.round(face.capHeight),
    StemV: 80,
    FontFile2: file,
  })
  descriptor.end()
  const descendant = writer.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: [1, glyphs.map((glyph) => Math.round(glyph.width * 100) / 100)],
  })
  descendant.end()
  const toUnicode = writer.stream({}, Buffer.from(unicodeMap(glyphs)))
  const font = writer.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  })
  font.end()
  return font
}

const ENTRIES = 100
/** What a glyph without letters of its own stands for; no code may stand for nothing (ISO 19005-3, 6.2.11.7). */
const NOTHING = '\u2060'

/** The letters every code stands for (ISO 32000-1, 9.10.3). */
function unicodeMap(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(
    (glyph, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <${hexUnits(glyph.text || NOTHING)}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += ENTRIES) {
    const block = lines.slice(at, at + ENTRIES)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** Six capitals that differ between subsets of the same face (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: readonly Glyph[]): string {
  let hash = 0x811c9dc5
  for (const { id } of glyphs) hash = Math.imul(hash ^ id, 0x01000193) >>> 0
  let tag = ''
  for (let at = 0; at < 6; at++) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26) + at * 7919
  }
  return tag
}
