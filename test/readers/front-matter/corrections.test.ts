import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { checkCorrections } from '../../../src/readers/front-matter/corrections.js'
import { readFrontMatter } from '../../../src/readers/front-matter/index.js'

/** What is told of a text of lines 6 to 9, the third of which is blank, below front matter of five lines. */
function told(...keys: readonly [string, string, string]): readonly string[] {
  const text = ['---', ...keys, '---', 'Headline', 'First', '', 'Second', ''].join('\n')
  const found: Diagnostic[] = []
  const front = readFrontMatter(text, 'a.txt', (it) => found.push(it))
  checkCorrections(front, text, (it) => found.push(it))
  return found.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`)
}

describe('corrections that rule over no line', () => {
  it('are told of where they stand, with why', () => {
    expect(told('headline: 3', 'drop: [1-5, 8, 40-60]', 'keep: 10')).toEqual([
      '3:7 front-matter/no-such-line «drop» names lines 1-5, but front matter stands there.',
      '3:7 front-matter/no-such-line «drop» names line 8, but nothing stands there.',
      '3:7 front-matter/no-such-line «drop» names lines 40-60, but the text ends in line 9.',
      '4:7 front-matter/no-such-line «keep» names line 10, but the text ends in line 9.',
      '2:11 front-matter/no-such-line «headline» names line 3, but front matter stands there.',
    ])
    expect(told('headline: 6', 'drop: [6, 7]', 'keep: 7-8')).toEqual([
      '4:7 front-matter/no-such-line «keep» names lines 7-8, but «drop» takes away what stands there.',
      '2:11 front-matter/no-such-line «headline» names line 6, but «drop» takes away what stands there.',
    ])
  })

  it('are none where a range reaches a line of the text', () => {
    expect(told('headline: 6', 'drop: [9-400]', 'keep: 1-7')).toEqual([])
    expect(told('headline: "1984"', 'version: 1', 'section: Town')).toEqual([])
  })

  it('are refused one by one where they are no lines', () => {
    expect(told('headline: -4', 'drop: [3-2, "12-", 0, 7]', 'keep: {a: 1}')).toEqual([
      '2:11 front-matter/invalid-value «headline»: lines are counted from 1.',
      '3:8 front-matter/invalid-value «drop.0»: the range ends before it begins.',
      '3:13 front-matter/invalid-value «drop.1»: a line number or a range such as 12-18 is expected.',
      '3:20 front-matter/invalid-value «drop.2»: lines are counted from 1.',
      '4:7 front-matter/invalid-value «keep»: a line number or a range such as 12-18 is expected.',
    ])
  })

  it('are looked for in time that grows with the text, not with the ranges', () => {
    const ranges = Array.from({ length: 5000 }, () => '1-900000').join(', ')
    const text = `---\nkeep: [${ranges}]\n---\n${'Line\n'.repeat(50_000)}`
    const front = readFrontMatter(text, 'a.txt', () => {})
    const found: Diagnostic[] = []
    checkCorrections(front, text, (it) => found.push(it))
    expect(found).toEqual([])
  })
})
