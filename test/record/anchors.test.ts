import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleBodyToHtml } from '../../src/markup/html.js'
import { anchorsOf, takeAnchor } from '../../src/record/anchors.js'
import { Names } from '../../src/record/names.js'
import type { Block } from '../../src/record/node.js'
import { elements } from '../exporters/html/html-reading.js'
import { arbitraryRecord, bareRecord } from '../record-sample.js'

const heading = (value: string): Block => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] })

it('names headings by their words, each once', () => {
  const quoted: Block = { type: 'blockquote', children: [heading('Ёлка & Co')] }
  const body = [heading('Ёлка, Co!'), quoted, heading('2024'), heading('…'), heading(' ')]
  expect(anchorsOf({ body })).toEqual(['ёлка-co', 'ёлка-co-1', 's-2024', 'section'])
  expect(anchorsOf(bareRecord())).toEqual([])
})

it('knows the anchors a page has, and no others', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const html = articleBodyToHtml(record, {
        surface: 'page',
        resolve: (address) => address,
        mediaUrl: () => undefined,
        idPrefix: '',
        anchorBase: '',
      })
      const found = elements(html).all.flatMap((it) =>
        /^h[2-6]$/.test(it.tagName) ? it.attrs.filter(({ name }) => name === 'id').map(({ value }) => value) : [],
      )
      expect(anchorsOf(record)).toEqual(found.filter((id) => !/_title$/.test(id)))
    }),
  )
})

it('parts a heading into words as the properties of letters do', () => {
  const letters = fc.constantFrom(...'aZ7 .-«»…’\u00a0ёЁйЯЩъ', 'ß', '\u0306', '漢', 'İ', '🦉')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 20 }), (text) => {
      const plain = text.normalize('NFC').replace(/\p{M}/gu, '').toLowerCase()
      const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? ['section']).join('-')
      expect(takeAnchor(text, new Names())).toBe(/^\p{L}/u.test(words) ? words : `s-${words}`)
    }),
  )
})
