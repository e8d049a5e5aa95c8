import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/normalize/slug.js'
import { slug } from '../../src/record/article.js'

describe('slugOf', () => {
  it.each([
    ['МИД сообщил о проработке поручений', 'mid-soobshchil-o-prorabotke-porucheniy'],
    ['Ўсе пра Беларусь і Қазақстан', 'use-pra-belarus-i-kazakstan'],
    ["The mayor's “quiet” budget: 3 % more", 'the-mayors-quiet-budget-3-more'],
    ['東京の港', 'dong-jing-nogang'],
    ['🎉🎉', 'file-name'],
    ['   ', 'file-name'],
    ['Con', 'con-1'],
  ])('makes %s', (headline, expected) => {
    expect(slugOf(headline, 'File name')).toBe(expected)
  })

  it('cuts at a word', () => {
    expect(slugOf('word '.repeat(40), 'x')).toBe(Array.from({ length: 16 }, () => 'word').join('-'))
    expect(slugOf('x'.repeat(200), 'x')).toHaveLength(80)
  })

  it('is always one safe path segment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (headline, fallback) => {
        const made = slugOf(headline, fallback)
        expect(slug.safeParse(made).success).toBe(true)
        expect(made.length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
