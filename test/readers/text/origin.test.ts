import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/readers/text/read.js'
import { blocksToText } from '../../../src/record/text.js'

const NO_FRONT_MATTER = { fields: {}, media: [], directives: {}, ledger: [], firstLine: 1 }
const ARTICLE = [
  'Quillhaven lights its pier lantern again',
  '9 May 2031',
  '',
  'The lantern at the end of the north pier of Quillhaven was lit again after eleven years in the dark.',
  '',
  'Harbour engineer Tilda Marrow said the new lamp uses a tenth of the power the old one needed every night.',
  '',
  'Fishermen who had steered by the church tower all that time came out to watch the first beam cross the bay.',
]

function read(before: readonly string[], behind: readonly string[]) {
  const { fields, body, ledger } = readText([...before, ...ARTICLE, ...behind].join('\n'), NO_FRONT_MATTER, 'pier.txt')
  const lines = ledger.filter(({ role, also }) => role === 'source' || also?.includes('source')).map(({ line }) => line)
  return { source: fields.source, lines, text: blocksToText(body) }
}

describe('where a copy comes from', () => {
  it('is the address at its very top', () => {
    const { source, lines } = read(['https://quillhaven.example/pier/lantern'], [])
    expect(source).toEqual({ url: 'https://quillhaven.example/pier/lantern' })
    expect(lines).toEqual([1])
  })

  it.each([
    'Read more at https://quillhaven.example/pier/lantern',
    'Подробнее на сайте: https://quillhaven.example/pier/lantern',
    'Quelle: https://quillhaven.example/pier/lantern',
    'Lire la suite sur https://quillhaven.example/pier/lantern',
    '原文链接：https://quillhaven.example/pier/lantern',
    '(Read more: https://quillhaven.example/pier/lantern)',
  ])('is the address copying put behind it: %s', (line) => {
    const { source, lines, text } = read([], ['', line])
    expect(source).toEqual({ url: 'https://quillhaven.example/pier/lantern' })
    expect(lines).toEqual([10])
    expect(text).not.toContain('https://')
  })

  it('is the outlet named behind the text', () => {
    expect(read([], ['', 'Source: The Quillhaven Post']).source).toEqual({ name: 'The Quillhaven Post' })
    expect(read([], ['', 'Źródło: Kurier Mglisty']).source).toEqual({ name: 'Kurier Mglisty' })
    // A teaser between the two is none of the text.
    expect(read([], ['', 'Read also: Ferry fares go up', '', 'Source: The Quillhaven Post']).source).toBeDefined()
  })

  it('stands on the line below what copying puts before it', () => {
    const { source, lines } = read([], ['', 'Подробнее на «Причале»:', 'https://quillhaven.example/pier/lantern'])
    expect(source).toEqual({ url: 'https://quillhaven.example/pier/lantern' })
    expect(lines).toEqual([10, 11])
  })

  it('is not an address alone behind the text', () => {
    expect(read([], ['', 'https://quillhaven.example/tickets']).source).toBeUndefined()
  })

  it('is unknown where two addresses stand', () => {
    const two = ['', 'Source: https://quillhaven.example/one', 'Read more: https://quillhaven.example/two']
    expect(read([], two).source).toBeUndefined()
  })

  it('is not taken from a sentence', () => {
    const { source, lines } = read([], ['', 'The source: nobody knows where the light came from, the old keeper said.'])
    expect(source).toBeUndefined()
    expect(lines).toEqual([])
  })

  it('is not the credit of a picture', () => {
    expect(read([], ['', 'The lamp before it was lit', 'Source: Harbour Archive']).source).toBeUndefined()
  })
})
