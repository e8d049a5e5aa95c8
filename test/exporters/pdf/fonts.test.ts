import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFace } from '../../../src/exporters/pdf/fonts/face.js'
import { BUILT_IN, readFont, SYMBOLS } from '../../../src/exporters/pdf/fonts/font-files.js'
import { readSfnt, tableAt } from '../../../src/exporters/pdf/fonts/sfnt.js'
import { loadShaper, type PlacedGlyph } from '../../../src/exporters/pdf/fonts/shaper.js'
import { subsetFont } from '../../../src/exporters/pdf/fonts/subset.js'

const shaper = await loadShaper()
const files = [...new Set([...Object.values(BUILT_IN).flat(), SYMBOLS])]
const WORDS = 'AVAto «Тест», Wolke office affliction fjord Гуд Уфа Ткань 11:74 f-i résumé ёж №7 LYNX'.split(' ')

describe('shaping by our own tables', () => {
  it.each(files.slice(0, 8))('gives the glyphs and advances a full shaper gives: %s', (file) => {
    const bytes = readFont(file)
    const face = createFace(file, bytes, shaper)
    for (const word of WORDS) {
      if (![...word].every((character) => face.has(character.codePointAt(0) ?? 0)) || face.fixedPitch) continue
      const expected: readonly PlacedGlyph[] = shaper(file, bytes, word, 'ltr')
      const shaped = face.shape(word, false)
      expect(shaped.glyphs.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      shaped.advances.forEach((advance, at) => {
        expect(advance).toBeCloseTo(((expected[at]?.advance ?? 0) * 1000) / emOf(bytes), 3)
      })
      expect(shaped.glyphs.map(({ text }) => text).join('')).toBe(word)
    }
  })

  it('stands for the letters as they are written, composed or not', () => {
    const face = createFace(files[0] ?? '', readFont(files[0] ?? ''), shaper)
    const [composed] = face.shape('é', false).glyphs
    const [decomposed] = face.shape('e\u0301', false).glyphs
    expect(decomposed?.id).toBe(composed?.id)
    expect(decomposed?.text).toBe('e\u0301')
  })

  it('sets figures of one width where they are asked for', () => {
    const face = createFace(files[0] ?? '', readFont(files[0] ?? ''), shaper)
    expect(new Set(face.shape('0123456789', true).glyphs.map(({ width }) => width)).size).toBe(1)
    expect(new Set(face.shape('0123456789', false).glyphs.map(({ width }) => width)).size).toBeGreaterThan(1)
  })
})

describe('subsets', () => {
  it('keep outlines, advances and checksums, composites with their parts', () => {
    const bytes = readFont(files[0] ?? '')
    const face = createFace(files[0] ?? '', bytes, shaper)
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'абвёйЙéàÅçñfiß«»—№₽'), { minLength: 1 }), (letters) => {
        const glyphs = letters.map((letter) => face.glyph(letter))
        const subset = readSfnt(subsetFont(face.font, [{ id: 0 }, ...glyphs]))
        glyphs.forEach((glyph, at) => {
          expect(subset.view.getUint16(tableAt(subset, 'hmtx') + (at + 1) * 4)).toBe(glyph.width)
          // Contours and bounds come first in an outline and are copied as they are.
          const [own, original] = [outlineOf(subset, at + 1), outlineOf(face.font, glyph.id)]
          expect(own.subarray(0, 10)).toEqual(original.subarray(0, 10))
        })
        expect(sumOf(subset.bytes)).toBe(0xb1b0afba)
      }),
      { numRuns: 30 },
    )
  })

  it('make one glyph of a letter and what is laid over it', () => {
    const face = createFace(files[0] ?? '', readFont(files[0] ?? ''), shaper)
    const [letter, mark] = [face.glyph('н'), face.glyph('.')]
    const wanted = { id: letter.id, parts: [{ id: mark.id, x: -300, y: 700 }] }
    const subset = readSfnt(subsetFont(face.font, [{ id: 0 }, wanted]))
    const outline = outlineOf(subset, 1)
    const view = new DataView(outline.buffer, outline.byteOffset)
    const hmtx = tableAt(subset, 'hmtx')
    expect(view.getInt16(0)).toBe(-1)
    // The mark reaches out to the left and above, and the outline stays where it is drawn.
    expect(view.getInt16(2)).toBeLessThan(-200)
    expect(view.getInt16(8)).toBeGreaterThan(700)
    expect(subset.view.getInt16(hmtx + 6)).toBe(view.getInt16(2))
    expect(subset.view.getUint16(hmtx + 4)).toBe(letter.width)
    expect(subset.view.getUint16(tableAt(subset, 'maxp') + 4)).toBe(4)
  })

  it('opens only files of packages', () => {
    for (const name of ['/etc/passwd', './font.ttf', '../font.ttf', 'a/../../font.ttf', 'file:///a.ttf', 'C:/a.ttf'])
      expect(() => readFont(name)).toThrow('a file of an installed package')
  })

  it('refuses what is no TrueType font', () => {
    for (const bytes of [
      Buffer.from('OTTO'),
      Buffer.alloc(64),
      Buffer.from('{"name": "no font at all, but JSON text"}'),
    ])
      expect(() => createFace('x', bytes, shaper)).toThrow()
  })
})

function emOf(bytes: Uint8Array): number {
  const font = readSfnt(bytes)
  return font.view.getUint16(tableAt(font, 'head') + 18)
}

function outlineOf(font: ReturnType<typeof readSfnt>, glyph: number): Uint8Array {
  const long = font.view.getUint16(tableAt(font, 'head') + 50) === 1
  const loca = tableAt(font, 'loca')
  const at = (index: number) =>
    long ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2
  return font.bytes.subarray(tableAt(font, 'glyf') + at(glyph), tableAt(font, 'glyf') + at(glyph + 1))
}

function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
