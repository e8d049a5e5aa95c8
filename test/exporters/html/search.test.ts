import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCard } from '../../../src/exporters/html/site/card.js'
import { searchIndexFiles, shardOf } from '../../../src/exporters/html/site/search-index.js'
import { SEARCH_SCRIPT } from '../../../src/exporters/html/site/search-script.js'
import { searchTerms } from '../../../src/exporters/html/site/search-words.js'
import type { ArticleRecord } from '../../../src/record/article.js'
import { arbitraryPhrase, bareRecord, paragraph, samplePublication, sampleRecord } from '../../record-sample.js'
import { siteOf } from './html-sample.js'

const contentOf = (records: readonly ArticleRecord[]) =>
  new Map(
    searchIndexFiles(
      records.map((record) => toCard(record, { publication: samplePublication, links: [], many: false })),
      (card) => `../../${card.slug}/`,
    ).map((it) => [it.path.replace('archive/search/', ''), JSON.parse(String(it.content)) as unknown]),
  )

describe('the search index', () => {
  it('knows words by article, weighed by where they stand', () => {
    const index = contentOf([
      bareRecord({ headline: 'Паром у причала', body: [paragraph('Ёлка и паром.')] }),
      bareRecord({ headline: 'Ёлка', body: [paragraph('Паром.')], tags: ['озеро'] }),
    ])
    expect(index.get('meta.json')).toEqual({ articles: 2, shards: 1, titles: 200 })
    // Article 0 with weight 3, then article 1 with weight 1: 3, and 5 less 3.
    expect(index.get('terms-0.json')).toMatchObject({ паром: [3, 2], елка: [1, 6], озеро: [6], причала: [3] })
    expect(index.get('titles-0.json')).toEqual([
      ['../../zametka/', 'Паром у причала', '', '', 'Ёлка и паром.', 'ru'],
      ['../../zametka/', 'Ёлка', '', '', 'Паром.', 'ru'],
    ])
  })

  it('is split into shards that stay small, each word in its own', () => {
    const word = (at: number) =>
      String.fromCodePoint(0x430 + (at % 32), 0x430 + ((at >> 5) % 32), 0x430 + ((at >> 10) % 32))
    const body = [paragraph(Array.from({ length: 9_000 }, (_, at) => word(at)).join(' '))]
    const index = contentOf([bareRecord({ body })])
    const shards = [...index.keys()].filter((name) => name.startsWith('terms-'))
    expect(shards).toHaveLength(3)
    for (const [at, name] of shards.entries()) {
      for (const term of Object.keys(index.get(name) as object)) expect(shardOf(term, 3)).toBe(at)
    }
  })

  it('names many articles in files of 200', () => {
    const index = contentOf(Array.from({ length: 401 }, (_, at) => bareRecord({ slug: `a-${at}` })))
    expect([...index.keys()].filter((name) => name.startsWith('titles-'))).toHaveLength(3)
    expect(index.get('titles-2.json')).toHaveLength(1)
  })

  it('says nothing of what is not for the public', () => {
    const all = JSON.stringify([...contentOf([sampleRecord()])])
    expect(all).toContain('паром')
    expect(all).not.toContain('проверить')
    expect(all).not.toContain('читайте')
  })

  it('can be left out', async () => {
    const paths = [...(await siteOf([sampleRecord()], { search: false })).keys()]
    expect(paths.filter((path) => path.startsWith('archive/search/'))).toEqual([])
    expect((await siteOf([sampleRecord()], { search: false })).get('index.html')).not.toContain('archive/search/')
  })
})

describe('searchTerms', () => {
  it.each([
    ['Ёжик, съел Яблоко-йогурт!', ['ежик', 'съел', 'яблоко', 'йогурт']],
    ['Café naïve', ['cafe', 'naive']],
    ['渡轮码头', ['渡轮', '轮码', '码头']],
    ['в 2024 году', ['2024', 'году']],
    ['достопримечательность', ['достопримечате']],
  ])('%s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms)
  })

  it('are told letter by letter as expressions tell them', () => {
    const folded = (text: string) =>
      text
        .normalize('NFD')
        .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
        .normalize('NFC')
        .toLowerCase()
        .replaceAll('ё', 'е')
    const pairs = (letters: readonly string[]) =>
      letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
    const plainly = (text: string) =>
      [...folded(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([word]) => {
        if (/\p{Script=Han}/u.test(word)) return pairs([...word])
        return [...word].length > 1 || /\p{N}/u.test(word) ? [[...word].slice(0, 14).join('')] : []
      })
    const piece = fc.oneof(
      fc.constantFrom(
        'Ё',
        'ё',
        'É',
        'e\u0301',
        'İ',
        'ΟΔΟΣ ',
        'ß',
        '字',
        '𠮷',
        '가',
        'ᄀ',
        'ᅡ',
        '\u0301',
        ' ',
        '-',
        'Ǆ',
        '½',
        '１',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.stringMatching(/^[а-яa-z]{1,20}$/),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(searchTerms(pieces.join(''))).toEqual(plainly(pieces.join('')))
      }),
      { numRuns: 500 },
    )
  })

  const script = () => {
    const start = SEARCH_SCRIPT.indexOf('const fold =')
    const source = SEARCH_SCRIPT.slice(start, SEARCH_SCRIPT.indexOf('const find ='))
    return runInNewContext(`${source.slice(0, source.lastIndexOf('/**'))}; ({ fold, stem, shard: shardOf })`) as {
      readonly fold: (text: string) => readonly string[]
      readonly stem: (term: string) => string
      readonly shard: (term: string, shards: number) => number
    }
  }

  it.each([
    ['ferries', 'ferry'],
    ['ferry', 'ferries'],
    ['flooded', 'floods'],
    ['паромами', 'паром'],
  ])('looks for %s so that it finds %s', (typed, written) => {
    expect(written.startsWith(script().stem(typed))).toBe(true)
  })

  it('folds as the script of the page does', () => {
    const { fold, shard } = script()
    fc.assert(
      fc.property(arbitraryPhrase, fc.integer({ min: 1, max: 64 }), (text, shards) => {
        const terms = searchTerms(text)
        expect([...fold(text)]).toEqual(terms)
        for (const term of terms) expect(shard(term, shards)).toBe(shardOf(term, shards))
      }),
    )
  })
})
