import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import type { Link } from '../../../src/contract/exporter.js'
import { checkFeed } from '../../../src/exporters/feed/check.js'
import { bytesFrom, carry, SECTION } from '../../../src/exporters/feed/document.js'
import { type FeedEntry, toEntry } from '../../../src/exporters/feed/entry.js'
import { FeedText } from '../../../src/exporters/feed/text.js'
import { readXml } from '../../../src/exporters/feed/xml-tree.js'
import { samplePublication, sampleRecord } from '../../record-sample.js'
import { sampleLinks } from './feed-sample.js'

const decode = (pieces: readonly Uint8Array[]) => new TextDecoder().decode(Buffer.concat(pieces))

/** An entry of which only its text counts. */
const saying = (html: string): FeedEntry => {
  const text = new FeedText(html)
  return { text: () => text } as FeedEntry
}

const tell = (html: string, index: number) => `<entry id="${index}">${html === '' ? '' : SECTION}</entry>`

describe('a document that carries texts', () => {
  const part = fc.constantFrom(']]>', ']', '>', '<p>', '&amp;', 'слово', '𝒜', '"', '\n', SECTION)
  const html = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))
  it('says each in its own entry, and from any place on what it says from there', () => {
    fc.assert(
      fc.property(fc.array(html), fc.string(), (htmls, title) => {
        const start = `<feed title="${encodeURIComponent(title)}">`
        const document = carry(`${start}${htmls.map(tell).join('')}</feed>`, htmls.map(saying))
        const whole = decode(bytesFrom(document, 0))
        expect(readXml(whole).children.map(({ text }) => text)).toEqual(htmls)
        expect(whole.endsWith('</feed>\n')).toBe(true)
        expect(start + decode(bytesFrom(document, start.length))).toBe(whole)
      }),
    )
  })

  it.each([
    ['a control character', 'a\u0001b', /not well-formed: a character that XML forbids/, undefined],
    ['half of a pair', 'a\ud800b', /not well-formed: a character that XML forbids/, undefined],
    ['a relative address', '<a href="/there">', /holds the relative address «\/there»/, 'b.md'],
  ])('is not published with %s in one of them', (_, bad, message, path) => {
    const htmls = ['', bad]
    const document = carry(`<feed>${htmls.map(tell).join('')}</feed>`, htmls.map(saying))
    const found: Diagnostic[] = []
    const entries = htmls.map((it, at) => ({ ...saying(it), path: ['a.md', 'b.md'][at] ?? '' }))
    checkFeed(document, 'application/atom+xml', { url: '', entries }, (diagnostic) => found.push(diagnostic))
    expect(found).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(message),
        ...(path === undefined ? {} : { place: { path } }),
      }),
    )
  })
})

describe('the entry of an article', () => {
  const record = sampleRecord()
  const links = sampleLinks(record, samplePublication)
  const entryOf = (own: readonly Link[], publication = samplePublication) =>
    toEntry(record, { publication, linksOf: () => own })

  it('is made once for all formats', () => {
    expect(entryOf(links)).toBe(entryOf([...links]))
  })

  it('is made anew where its renditions or the address of the publication are others', () => {
    expect(entryOf(links).renditions).toEqual(links.slice(1))
    const larger = links.map((link) => ({ ...link, size: 7 }))
    expect(entryOf(larger).renditions).toEqual(larger.slice(1))
    expect(entryOf(links.slice(0, 1)).renditions).toEqual([])
    const moved = entryOf([], { ...samplePublication, url: 'https://moved.example/' })
    expect(moved.url).toBe(record.canonicalUrl ?? `https://moved.example/${record.slug}/`)
    expect(moved.text().html).not.toBe('')
  })
})
