import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleBodyToHtml } from '../../src/markup/html.js'
import { anchorsOf } from '../../src/record/anchors.js'
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
