import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/pipeline/key.js'
import { memoryHost } from '../../src/pipeline/memory-host.js'
import { openPile } from '../../src/pipeline/pile.js'
import { fromRenderedText, notRendered, textsOfCards, toRenderedText } from '../../src/pipeline/rendered-text.js'
import { textOfResult, WaitingResult } from '../../src/pipeline/waiting-rendered.js'

const cards = [{ headline: 'Ferry «sails»', tags: ['pier\nnorth'] }, undefined]
const entries = [{ path: 'ferry/index.html', mediaType: 'text/html', format: 'html', size: 3, sha256: 'ab' }]
const said = { code: 'a/b', severity: 'warning', message: 'Hm.' } as const
const told = [{ ...said, cause: new Error('why') }]
const rest = { entries, written: 1, keys: ['k'], alone: [], diagnostics: told }

describe('a rendering as text', () => {
  it('marks a card as the key of all of it', () => {
    const { cards: texts, marks } = textsOfCards(cards)
    expect(marks).toEqual(cards.map((card) => keyOf(card).slice(0, 16)))
    expect(texts.map((text) => JSON.parse(text))).toEqual([cards[0], null])
  })

  it('is the rendering it was made of, parsed part by part', () => {
    const own = textsOfCards(cards)
    const text = toRenderedText({ ...rest, ...own })
    const made = fromRenderedText({ ...text, lines: text.lines.split('\n'), cards: () => text.cards })
    expect(made).toEqual({ ok: true, ...rest, marks: own.marks, cards: [cards[0], null] })
  })

  it('waits on a pile, without the causes of what was told', () => {
    const own = textsOfCards(cards)
    const pile = openPile(memoryHost({}), undefined)
    pile.put('before')
    const result = new WaitingResult(pile, 'key', toRenderedText({ ...rest, ...own }))
    pile.put('behind')
    expect(result.key).toBe('key')
    expect(result.cardOf(0)).toEqual(cards[0])
    expect(result.rendered).toEqual({ ok: true, ...rest, written: 0, marks: own.marks, cards: [cards[0], null] })
    const remembered = { ok: true, entries, marks: own.marks, keys: ['k'], alone: [], diagnostics: [said] }
    expect(JSON.parse(textOfResult(result))).toEqual({ ...remembered, cards: [cards[0], null] })
  })

  it('has nothing in it where the article cannot be published', () => {
    expect(notRendered(told)).toEqual({ ok: false, written: 0, diagnostics: told, lines: '', cards: [] })
  })
})
