import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, standingOf, type Wanted } from '../../../src/cli/explain/corrections.js'
import { readFrontMatter } from '../../../src/readers/front-matter/index.js'
import { readText } from '../../../src/readers/text/read.js'
import type { LedgerLine } from '../../../src/record/ledger.js'

const TEXT = readFileSync(
  new URL('../../../input/en/the-clock-that-lost-an-hour.txt', import.meta.url),
  'utf8',
).trimEnd()
const ROWS = TEXT.split('\n')

function ledgerOf(text: string): readonly LedgerLine[] {
  return readText(
    text,
    readFrontMatter(text, 'a.txt', () => {}),
    'a.txt',
  ).ledger
}

/** Puts a correction where the page says it goes. */
function correct(text: string, wanted: Wanted): string {
  const standing = standingOf(ledgerOf(text))
  const { text: said, replaces } = compose(standing, wanted)
  const rows = text.split('\n').filter((_, index) => !replaces.includes(index + 1))
  return standing.opened ? [rows[0], ...said.split('\n'), ...rows.slice(1)].join('\n') : `${said}\n${text}`
}

/** The role a row of the plain text has, wherever it stands now. */
function roleOf(ledger: readonly LedgerLine[], row: string): string | undefined {
  return ledger.find(({ text, role }) => text === row && role !== 'front-matter')?.role
}

const FRONTS = [
  '',
  '---\nsection: Town\n---\n',
  '---\ndrop: [4-5]\nsection: Town\n---\n',
  '---\nkeep:\n  - 5\n  - 9-10 # both\ntitle: Ferries\n---\n',
  '---\nheadline: 6\ndrop: 9\ntags: [a, b]\n---\n',
]
const line = fc.constantFrom(...ROWS.flatMap((row, index) => (row === '' || index === 2 ? [] : [index])))

describe('a correction to copy', () => {
  it('makes a line what it says, whatever stands in front matter, and changes what it moves down', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FRONTS), line, line, (front, one, other) => {
        fc.pre(one !== other)
        const head = front.split('\n').length
        const before = `${front}${TEXT}`
        const dropped = correct(before, { drop: [one + head] })
        expect(roleOf(ledgerOf(dropped), ROWS[one] ?? '')).toBe('dropped')
        const at = dropped.split('\n').indexOf(ROWS[other] ?? '') + 1
        const both = correct(dropped, { drop: [at] })
        expect(roleOf(ledgerOf(both), ROWS[one] ?? '')).toBe('dropped')
        expect(roleOf(ledgerOf(both), ROWS[other] ?? '')).toBe('dropped')
        const back = correct(both, { keep: [both.split('\n').indexOf(ROWS[one] ?? '') + 1] })
        expect(roleOf(ledgerOf(back), ROWS[one] ?? '')).not.toBe('dropped')
        expect(roleOf(ledgerOf(back), ROWS[other] ?? '')).toBe('dropped')
      }),
      { numRuns: 60 },
    )
  })

  it('is a whole front matter where there is none, and a headline in place of the one given', () => {
    expect(compose(standingOf(ledgerOf(TEXT)), { drop: [1, 2, 3, 7] }).text).toBe('---\ndrop: [4-6, 10]\n---')
    const titled = standingOf(ledgerOf(`---\nsection: Town\ntitle: Ferries\n---\n${TEXT}`))
    expect(compose(titled, { headline: 7 })).toEqual({ text: 'headline: 7', replaces: [3] })
    expect(compose(titled, { drop: [5] })).toEqual({ text: 'drop: [6]', replaces: [] })
  })
})
