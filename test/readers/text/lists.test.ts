import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { measure } from '../../../src/readers/text/features.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { isResults, leadingResults } from '../../../src/readers/text/results.js'
import { findSeries } from '../../../src/readers/text/series.js'
import { readSample, rolesOf } from './read-sample.js'

const PARAGRAPHS = [
  'The allotment club of Lower Wending gave out its prizes on Sunday, in the shed that lost its roof in the spring.',
  'Forty-one members had entered, nine of them with the same marrow, which the judges said they had noticed.',
  'The oldest winner is ninety and has never used a watering can, a fact she put down to the weather of Wending.',
]
const ENDING =
  'Next year the prizes will be given out in the school, where the roof has been looked at and found to be there.'
const WINNERS = ['Leeks: Ada Thornby', 'Onions: Silas Webb', 'Beans: the Cradock twins', 'Roses: Ada Thornby']
const MORE = ['Plums: Percy Noakes', 'Marrows: nobody', 'Dahlias: Winifred Ash']

const article = (...rows: readonly string[]): string =>
  ['Lower Wending gives prizes for leeks and for patience', '', ...PARAGRAPHS.flatMap((it) => [it, '']), ...rows].join(
    '\n',
  )

function seriesOf(text: string): readonly string[] {
  const lines = splitLines(text, 1).map(weigh)
  const table = measure(lines)
  return findSeries(lines, table).map(
    ({ start, end }) => `${(table.rows[start] ?? -1) + 1}-${(table.rows[end - 1] ?? -1) + 1}`,
  )
}

function areResults(rows: readonly string[]): boolean {
  const lines = splitLines(rows.join('\n'), 1).map(weigh)
  const { rows: measured } = measure(lines)
  return isResults(lines, measured, { start: 0, end: measured.length })
}

describe('rows of short lines', () => {
  const menu = ['Gates', 'Leeks', 'Onions', 'Beans', 'Roses', 'Plums', 'Sheds']

  it('end with a paragraph, and where lines apart follow those that stand together', () => {
    expect(seriesOf([...menu, '', PARAGRAPHS[0], '', ...menu].join('\n'))).toEqual(['1-7', '11-17'])
    expect(seriesOf([...menu, ...menu.flatMap((it) => ['', it])].join('\n'))).toEqual(['1-7', '9-21'])
    expect(seriesOf([...menu.flatMap((it) => [it, '']), ...menu].join('\n'))).toEqual(['1-13', '15-21'])
  })

  it('go on past a credit right below its caption', () => {
    const rows = menu.flatMap((it) => (it === 'Beans' ? [it, '(Wending Post)', ''] : [it, '']))
    expect(seriesOf(rows.join('\n'))).toEqual(['1-14'])
  })

  it('are none where they are few', () => {
    expect(seriesOf([PARAGRAPHS[0], ...menu.slice(0, 5), PARAGRAPHS[1]].join('\n'))).toEqual([])
  })
})

describe('lists without markers', () => {
  it('belong to the text that announces them, and the text goes on behind them', async () => {
    const text = article('These are the winners in all seven classes of this year:', ...WINNERS, ...MORE, '', ENDING)
    const { body } = await readSample(text.replace(/\n+/g, '\n'))
    const list = body.find((it) => it.type === 'list')
    expect(list?.type === 'list' && list.children.length).toBe(7)
    expect(body.at(-1)).toMatchObject({ type: 'paragraph' })
  })

  it('go on below a caption, which is none of their lines', async () => {
    const apart = [...WINNERS, 'Ada Thornby with her leeks', '(Wending Post)', ...MORE].flatMap((it) => [it, ''])
    const text = article('These are the winners in all seven classes of this year:', '', ...apart, ENDING)
    const draft = await readSample(text)
    const roles = rolesOf(draft)
    const roleOf = (content: string) => roles.get(text.split('\n').indexOf(content) + 1)
    for (const row of [...WINNERS, ...MORE]) expect(roleOf(row), row).toBe('list')
    expect(roleOf('Ada Thornby with her leeks')).not.toBe('list')
    expect(roleOf('(Wending Post)')).not.toBe('list')
  })

  it('are no text where a short label or nothing announces them', async () => {
    const titles = [
      'Council wants to sell the pond',
      'Bus to Upper Wending late again',
      'Three geese seen on the church',
      'School asks for bricks',
      'Who has the key to the shed',
      'A week without a post office',
    ]
    for (const label of ['More stories:', 'See also']) {
      const text = article(ENDING, '', label, ...titles, '', 'Imprint', '© Wending Post')
      const roles = rolesOf(await readSample(text))
      for (const title of titles) {
        expect(['promo', 'interface', 'tags'], title).toContain(roles.get(text.split('\n').indexOf(title) + 1))
      }
    }
  })
})

describe('a page whose article is a list', () => {
  const above = ['Gates', 'Sheds', 'Letters', 'Weather', 'Notices', 'Shop', '', 'Wending flower show: all the winners']
  const below = [
    '',
    'Comments',
    'The Wending Post likes to read what you think, and asks you to think of the others who read it before you write.',
    '',
    'Imprint',
  ]
  const winners = [...WINNERS, ...MORE, ...[...WINNERS, ...MORE].map((row) => `Under tens, ${row.toLowerCase()}`)]

  /** What is read where the comments' notice was taken for the text, by their lines' contents. */
  function leading(date: string, announcement: string, paragraph: string): readonly string[] {
    const text = [...above, date, '', announcement, '', ...winners, ...below, paragraph, paragraph, paragraph]
    const lines = splitLines(text.join('\n'), 1).map(weigh)
    const table = measure(lines)
    const { rows, values } = table
    const start = rows.findIndex((index) => lines[index]?.line.content.startsWith('The Wending Post likes'))
    const chances = Float32Array.from(rows, (_, row) => Number(row >= start))
    const series = findSeries(lines, table)
    const found = leadingResults(lines, rows, values, chances, series, { start, end: rows.length })
    return [...(found?.told ?? [])].map((row) => lines[rows[row] ?? 0]?.line.content ?? '')
  }
  const DATE = '3 May 2025, 17:20'
  const ANNOUNCEMENT = 'The winners of the flower show in full:'

  it('is found where the list is long and announced below the date', () => {
    expect(leading(DATE, ANNOUNCEMENT, 'Imprint')).toEqual([ANNOUNCEMENT, ...winners])
  })

  it('is none without a date, without an announcement, or where paragraphs of a text stand below it', () => {
    expect(leading('Every year', ANNOUNCEMENT, 'Imprint')).toEqual([])
    expect(leading(DATE, 'The winners', 'Imprint')).toEqual([])
    expect(leading(DATE, ANNOUNCEMENT, ENDING)).toEqual([])
  })
})

describe('results', () => {
  it('count on, and hold a name and a number in each row', () => {
    const table = Array.from(
      { length: 9 },
      (_, row) => `${row + 1}\tRower ${'ABCDEFGHI'[row]}ston\t${90 - row}\t${row}`,
    )
    expect(areResults(table)).toBe(true)
    expect(areResults(table.map((row) => row.replaceAll('\t', ' ')))).toBe(true)
    expect(areResults(['Pos.\tName\tPoints\tLosses', ...table])).toBe(true)
    expect(areResults(table.map((row) => row.replace(/^(\d+)\t/, '$1. ')))).toBe(true)
  })

  it('are not the counted titles of other stories, nor rows that do not count, nor a few', () => {
    const titles = Array.from(
      { length: 9 },
      (_, row) => `${row + 1}. What the ${'ABCDEFGHI'[row]} team says of the pond`,
    )
    expect(areResults(titles)).toBe(false)
    expect(areResults(Array.from({ length: 9 }, (_, row) => `Rower ${'ABCDEFGHI'[row]}ston\t${90 - row}\t3`))).toBe(
      false,
    )
    expect(areResults(Array.from({ length: 6 }, (_, row) => `${row + 1}\tRower ${row}ston\t${90 - row}`))).toBe(false)
    expect(areResults(Array.from({ length: 9 }, () => '7\tRower Alston\t12'))).toBe(false)
  })
})
