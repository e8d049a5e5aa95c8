import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { headlineHtml } from '../../../src/exporters/html/headline.js'
import { arbitraryPhrase } from '../../record-sample.js'

it.each([
  ['ru', 'МИД сообщил о проработке', 'МИД сообщил <span class="nowrap">о проработке</span>'],
  ['ru', 'Вода и в доме — есть', 'Вода <span class="nowrap">и в доме —</span> есть'],
  ['ru', 'Рассказ о достопримечательностях', 'Рассказ о достопримечательностях'],
  ['en', 'A town & a clock', 'A town &amp; a clock'],
])('%s: %s', (language, text, html) => {
  expect(headlineHtml(text, language)).toBe(html)
})

it('keeps no more together than a narrow screen can hold', () => {
  const html = headlineHtml(`${'а '.repeat(40)}слово`, 'ru')
  for (const [, kept = ''] of html.matchAll(/<span class="nowrap">([^<]*)/g))
    expect(kept.length).toBeLessThanOrEqual(16)
})

it('changes no letter', () => {
  fc.assert(
    fc.property(arbitraryPhrase, (text) => {
      expect(textOf(parseFragment(headlineHtml(text, 'ru')))).toBe(text)
    }),
  )
})

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'childNodes' in node ? (node.childNodes as readonly object[]).map(textOf).join('') : ''
}
