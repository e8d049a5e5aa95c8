import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../src/record/article.js'
import { neighboursOf } from '../../src/record/neighbours.js'
import { bareRecord, paragraph, sampleMoment } from '../record-sample.js'

const article = (slug: string, headline: string, text: string, over: Partial<ArticleRecord> = {}) =>
  bareRecord({
    id: `tag:courier.example,2026:${slug}`,
    slug,
    headline,
    body: [paragraph(text)],
    published: sampleMoment('2024-06-03'),
    ...over,
  })

const FERRY = article('parom', 'Паром вернулся на озеро', 'Паромная переправа открыта, паром ходит трижды в день.')
const PIER = article('prichal', 'Причал для парома достроили', 'Новый причал примет паром и катера переправы.')
const BREAD = article('hleb', 'Пекарня сменила рецепт', 'Хлеб теперь пекут на закваске, говорит пекарь.')
const ENGLISH = article('ferry', 'Ferry is back', 'The ferry is back.', { language: 'en', tags: ['паром'] })

describe('neighboursOf', () => {
  const found = neighboursOf([FERRY, BREAD, ENGLISH, PIER])
  const of = (record: ArticleRecord) => found.get(record.id)

  it('names the newer and the older article in the same language', () => {
    expect(of(FERRY)?.newer).toBeUndefined()
    expect(of(FERRY)?.older?.slug).toBe('hleb')
    expect(of(BREAD)?.newer?.slug).toBe('parom')
    expect(of(BREAD)?.older?.slug).toBe('prichal')
    expect(of(ENGLISH)).toEqual({ related: [], sections: [] })
  })

  it('finds what is on the same matter, in any form of its words, and nothing that is not', () => {
    expect(of(FERRY)?.related.map((it) => it.slug)).toEqual(['prichal'])
    expect(of(PIER)?.related.map((it) => it.slug)).toEqual(['parom'])
    expect(of(BREAD)?.related).toEqual([])
  })

  it('goes by tags before words', () => {
    const tagged = neighboursOf([
      { ...FERRY, tags: ['Навигация'] },
      PIER,
      { ...BREAD, tags: ['навигация'] },
    ] as readonly ArticleRecord[])
    expect(tagged.get(FERRY.id)?.related[0]?.slug).toBe('hleb')
  })

  it('does not depend on the order of equals', () => {
    const again = neighboursOf([FERRY, BREAD, ENGLISH, PIER])
    expect([...again]).toEqual([...found])
  })

  it('keeps what it says small', () => {
    expect(Object.keys(of(BREAD)?.older ?? {})).toEqual(['slug', 'headline', 'language', 'published'])
  })

  it('reads Chinese by pairs of characters', () => {
    const zh = (slug: string, text: string) => article(slug, text, text, { language: 'zh' })
    const all = neighboursOf([
      zh('a', '渡轮重返湖面，码头开放'),
      zh('b', '渡轮码头的时刻表调整'),
      zh('c', '面包店更换配方'),
    ])
    expect(all.get('tag:courier.example,2026:a')?.related.map((it) => it.slug)).toEqual(['b'])
  })
})
