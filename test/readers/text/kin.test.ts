import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { countKin } from '../../../src/readers/text/kin.js'
import { splitLines } from '../../../src/readers/text/line.js'

const kinOf = (...rows: readonly string[]) => countKin(splitLines(rows.join('\n'), 1).map(weigh))

describe('the kin of a line', () => {
  it('are the lines that begin as it does and go on otherwise', () => {
    const kin = kinOf(
      'Also on the quay: a crane learns to swim',
      'The keeper wrote on Monday that the crane had leaned further.',
      'Also on the quay: gulls elect a mayor',
      'Also on the quay: gulls elect a mayor',
    )
    expect([...kin.openings]).toEqual([2, 1, 2, 2])
  })

  it('are the lines that end as it does, but for sentences', () => {
    const kin = kinOf(
      'The crane at dawn Ottoline Fairweather',
      'The crane at dusk, seen from the quay Ottoline Fairweather',
      'Nobody heard of it from Ottoline Fairweather.',
      'The mayor said so to Ottoline Fairweather.',
    )
    expect([...kin.closings]).toEqual([2, 2, 1, 1])
  })

  it('take more than two short words to tell', () => {
    const kin = kinOf('It is late for the gulls of the quay', 'It is late in the harbour', 'It is an old crane')
    expect([...kin.openings]).toEqual([2, 2, 1])
  })

  it('are not told of a line that is nothing else, or of ideographs fewer than four', () => {
    expect([...kinOf('Also on the', 'Also on the').openings]).toEqual([1, 1])
    expect([...kinOf('图片来源某某社', '图片来源另一社', '图片里的鸟').openings]).toEqual([2, 2, 1])
  })
})
