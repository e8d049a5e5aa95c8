import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { FEATURES, measure } from '../../../src/readers/text/features.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { measureAgain, SECOND } from '../../../src/readers/text/second.js'
import { findSeries } from '../../../src/readers/text/series.js'
import { measureSeries, SERIES } from '../../../src/readers/text/series-features.js'
import { SHAPE, writeShape } from '../../../src/readers/text/shape.js'
import { measureThird, THIRD } from '../../../src/readers/text/third.js'
import { measureTitles, TITLE, titleCandidates } from '../../../src/readers/text/title.js'
import { measureVicinity, VICINITY } from '../../../src/readers/text/vicinity.js'

const PAGE = `Harbour
North quay
South quay
Old crane
New crane
Gulls
The crane of Port Ellery leans a little further
By Ann Lee
12 May 2031, 10:20
The keeper wrote on Monday that the crane of Port Ellery had leaned two inches further since the spring.
"Nobody asked me to measure the crane again," he said, while the gulls argued about the weather above him.
Photo: Bo Reed / Ellery Pictures
The harbour office of Port Ellery will decide next week whether the crane is to be taken down or not.
Leave a comment
Harbour`
const lines = splitLines(PAGE, 1).map((line) => weigh(line))
const table = measure(lines)
const n = table.rows.length
const chances = Float32Array.from(table.rows, (index) => (index >= 8 && index <= 12 ? 0.9 : 0.1))
const run = { start: 8, end: 12 }
const series = findSeries(lines, table)

describe('a measure of lines', () => {
  it('writes a value for every name of a shape and none behind', () => {
    const row = new Float32Array(SHAPE.length + 3).fill(7)
    writeShape(row, 1, lines[8] ?? weigh({ number: 1, text: '', content: '' }), 1)
    expect([...row.keys()].filter((at) => row[at] === 7)).toEqual([0, SHAPE.length + 1, SHAPE.length + 2])
  })

  it('writes into its own columns of a wider sheet', () => {
    const measures = [
      { names: SECOND, write: (sheet?: Sheet) => measureAgain(lines, table, chances, run, sheet) },
      { names: VICINITY, write: (sheet?: Sheet) => measureVicinity(lines, table, chances, run, sheet) },
      { names: SERIES, write: (sheet?: Sheet) => measureSeries(lines, table, chances, run, series, sheet) },
    ]
    for (const { names, write } of measures) {
      const own = write()
      const width = names.length + 4
      const isMargin = (at: number) => at % width < 2 || at % width >= width - 2
      const values = Float32Array.from({ length: n * width }, (_, at) => Number(isMargin(at)) * 7)
      write({ values, width, from: 2, start: 0, end: n })
      expect([...values].filter((_, at) => !isMargin(at))).toEqual([...own])
      expect([...values].filter((_, at) => isMargin(at)).every((value) => value === 7)).toBe(true)
    }
  })

  it('says in a sheet of all what it says in one of its own', () => {
    expect(series).toHaveLength(1)
    const all = measureThird(lines, table, chances, run, series)
    const parts = [
      { names: SECOND, own: measureAgain(lines, table, chances, run), from: 0 },
      { names: VICINITY, own: measureVicinity(lines, table, chances, run), from: SECOND.length },
      { names: SERIES, own: measureSeries(lines, table, chances, run, series), from: SECOND.length + VICINITY.length },
    ]
    for (const { names, own, from } of parts) {
      for (let row = 0; row < n; row++) {
        const at = row * THIRD.length + from
        expect(all.slice(at, at + names.length)).toEqual(own.slice(row * names.length, (row + 1) * names.length))
      }
    }
  })

  it('says of some rows what it says of all', () => {
    const all = measureThird(lines, table, chances, run, series)
    const [start, end] = [4, 11]
    const some = measureThird(lines, table, chances, run, series, { start, end })
    expect(some).toEqual(all.slice(start * THIRD.length, end * THIRD.length))
  })

  it('takes the shapes of titles from where they were measured, but for how often the whole page has them', () => {
    const candidates = titleCandidates(lines, 9)
    const rowOf = new Map(table.rows.map((index, row) => [index, row]))
    const known = (index: number) => {
      const row = rowOf.get(index)
      return row === undefined
        ? undefined
        : table.values.subarray(row * FEATURES.length, row * FEATURES.length + SHAPE.length)
    }
    const fresh = measureTitles(lines, candidates, 9, 13)
    expect(measureTitles(lines, candidates, 9, 13, known)).toEqual(fresh)
    const [wanted] = candidates
    const some = measureTitles(lines, candidates, 9, 13, known, (index) => index === wanted)
    expect(some.slice(0, TITLE.length)).toEqual(fresh.slice(0, TITLE.length))
    expect(some.slice(TITLE.length).every((value) => value === 0)).toBe(true)
  })
})

type Sheet = NonNullable<Parameters<typeof measureAgain>[4]>
