import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../src/readers/front-matter/index.js'
import { readText } from '../../../src/readers/text/read.js'
import type { ArticleDraft } from '../../../src/record/draft.js'
import { isPublished } from '../../../src/record/ledger.js'
import { blocksToText } from '../../../src/record/text.js'

const SAMPLES = [
  'en/the-clock-that-lost-an-hour',
  'ru/kometa-s-kryshi',
  'ru/nochnoy-tramvay',
  'ru/smotritel-mayaka',
].map((name) => readFileSync(new URL(`../../../input/${name}.txt`, import.meta.url), 'utf8').trimEnd())

/** The lines front matter takes below, which moves every line of the text down. */
const HEAD = 6

interface Wanted {
  readonly drop: readonly number[]
  readonly keep: readonly number[]
  readonly headline: number | undefined
}

/** Reads a text with corrections put on top of it; their numbers are those of the text alone. */
function read(text: string, { drop, keep, headline }: Wanted): ArticleDraft {
  const moved = (lines: readonly number[]) => `[${lines.map((line) => line + HEAD).join(', ')}]`
  const front = [
    '---',
    `drop: ${moved(drop)}`,
    `keep: ${moved(keep)}`,
    headline === undefined ? 'section: Town' : `headline: ${headline + HEAD}`,
    'version: 1',
    '---',
  ].join('\n')
  const source = `${front}\n${text}\n`
  return readText(
    source,
    readFrontMatter(source, 'a.txt', () => {}),
    'a.txt',
  )
}

const sample = fc.nat(SAMPLES.length - 1).chain((index) => {
  const text = SAMPLES[index] ?? ''
  const full = text.split('\n').flatMap((row, at) => (row.trim() === '' ? [] : [at + 1]))
  return fc.record({
    text: fc.constant(text),
    drop: fc.subarray(full, { maxLength: 4 }),
    keep: fc.subarray(full, { maxLength: 4 }),
    headline: fc.option(fc.constantFrom(...full), { nil: undefined }),
  })
})

describe("an editor's corrections", () => {
  it('drop what they drop, whatever the reader took it for', () => {
    fc.assert(
      fc.property(sample, ({ text, drop }) => {
        const draft = read(text, { drop, keep: [], headline: undefined })
        const rows = text.split('\n')
        for (const line of drop) {
          expect(draft.ledger[line + HEAD - 1]).toMatchObject({ role: 'dropped', text: rows[line - 1] })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keep what they keep in the text', () => {
    fc.assert(
      fc.property(sample, ({ text, drop, keep }) => {
        const draft = read(text, { drop, keep, headline: undefined })
        const body = blocksToText(draft.body)
        const rows = text.split('\n')
        for (const line of keep) {
          if (drop.includes(line)) continue
          const { role = 'blank', rule } = draft.ledger[line + HEAD - 1] ?? {}
          expect(isPublished(role), `${role} ${rows[line - 1]}`).toBe(true)
          expect(rule).toBe('front-matter:keep')
          expect(body).toContain((rows[line - 1] ?? '').trim().slice(-20))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('name the headline', () => {
    fc.assert(
      fc.property(sample, ({ text, drop, keep, headline }) => {
        fc.pre(headline !== undefined && !drop.includes(headline))
        const draft = read(text, { drop, keep, headline })
        expect(draft.fields.headline).toBe(text.split('\n')[(headline ?? 1) - 1]?.trim())
        expect(draft.ledger[(headline ?? 1) + HEAD - 1]).toMatchObject({ role: 'headline' })
      }),
      { numRuns: 200 },
    )
  })

  it('take with a dropped line all that was read in it', () => {
    const [text = ''] = SAMPLES
    expect(read(text, { drop: [], keep: [], headline: undefined }).fields).toMatchObject({
      authors: [{ name: 'Imogen Farrell' }],
      published: { value: '2025-05-06T06:05' },
    })
    const { fields, media } = read(text, { drop: [4, 5, 8, 25], keep: [], headline: undefined })
    expect(fields).not.toHaveProperty('authors')
    expect(fields).not.toHaveProperty('published')
    expect(media).toEqual([])
  })

  it('keep what is no article by any rule', () => {
    const { body, fields } = read('Two ferries\n\nNoon\nDusk', { drop: [], keep: [3, 4], headline: 1 })
    expect(fields.headline).toBe('Two ferries')
    expect(blocksToText(body)).toBe('Noon\nDusk')
  })

  it('reach no line beside the one they name, though a paragraph is wrapped by hand', () => {
    const wrapped = ['The ferry that', 'was late again', 'on Monday night'].map(
      (row) => `${row} ${'and so on '.repeat(5)}`,
    )
    const paragraphs = Array.from({ length: 4 }, (_, index) => [...wrapped, `and that was all of day ${index}.`, ''])
    const whole = ['The ferries of Port Ellery', '', ...paragraphs.flat()]
    const cut = [...whole.slice(0, 4), 'an advertisement', ...whole.slice(4)]
    const nothing = { drop: [], keep: [], headline: 1 }
    const texts = (draft: ArticleDraft) => draft.body.map((block) => blocksToText([block]))
    const expected = texts(read(whole.join('\n'), nothing))
    expect(expected).toHaveLength(4)
    const draft = read(cut.join('\n'), { ...nothing, drop: [5] })
    expect(texts(draft)).toEqual(expected)
    expect(draft.ledger.map(({ line }) => line)).toEqual(draft.ledger.map((_, index) => index + 1))
  })
})
