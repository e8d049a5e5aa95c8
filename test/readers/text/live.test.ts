import { describe, expect, it } from 'vitest'
import { weigh } from '../../../src/readers/text/evidence.js'
import { splitLines } from '../../../src/readers/text/line.js'
import { findLive } from '../../../src/readers/text/live.js'
import { bodyOf, readSample, rolesOf } from './read-sample.js'

const ENTRIES = [
  [
    '9:02PM',
    'The crane is down',
    'The crane of Port Ellery lies on the quay, and the harbour master has sent everybody home for the night.',
  ],
  [
    '8:47PM',
    'One rope left',
    'Only one rope still holds it, and those who had bets on the morning are seen counting their coins again.',
  ],
  [
    '8:31PM',
    'The gulls leave',
    'All gulls have left the jib at once, which the older clerks of the office take for a sign of the end.',
  ],
  [
    '8:05PM',
    'A second tug',
    'A second tug has come in from the roads and lies under the quay wall, its lamps put out against the glare.',
  ],
  [
    '7:40PM',
    'What the office says',
    'The office says that nobody has ever taken down a crane of this height in a wind from this side before.',
  ],
  [
    '7:22PM',
    'Soup',
    'There is soup for those who wait, paid for by the fish market, and the line for it is longer than the quay.',
  ],
  [
    '7:01PM',
    'Good evening',
    'Good evening from Port Ellery, where the old crane is to come down tonight if the wind keeps its word to us.',
  ],
] as const

const TOP = ['Port Ellery says goodbye to its crane: as it happened', '', 'By Odile Marsh', '']
const END = ['Related Topics', 'Cranes', 'Port Ellery', 'Privacy policy']

function pageOf(entries: readonly (readonly string[])[]): readonly string[] {
  return [...TOP, ...entries.flatMap((entry) => [...entry, '']), ...END]
}

function liveIn(rows: readonly string[]) {
  const lines = splitLines(rows.join('\n'), 1).map(weigh)
  const filled = lines.flatMap((line, index) => (line.blank ? [] : [index]))
  const live = findLive(lines, filled)
  return live && [live.start, live.end, live.told.size].map((it, at) => (at < 2 ? rows[filled[it - at] ?? -1] : it))
}

describe('a live report', () => {
  it('reaches from its first entry to the last sentence of its last', () => {
    expect(liveIn(pageOf(ENTRIES))).toEqual(['The crane is down', ENTRIES.at(-1)?.[2], 14])
  })

  it('is not a timetable or a list of the titles of other stories', () => {
    expect(liveIn(pageOf(ENTRIES.map(([clock, title]) => [clock, title])))).toBeUndefined()
    const mostly = ENTRIES.flatMap((entry) => [entry, [entry[0], 'Another story'], [entry[0], 'And one more']])
    expect(liveIn(pageOf(mostly))).toBeUndefined()
  })

  it('is not a ticker beside an article, where titles stand behind their times', () => {
    const ticker = ENTRIES.flatMap((entry) => [entry, [`${entry[0].slice(0, 4)} Another story altogether`]])
    expect(liveIn(pageOf(ticker))).toBeUndefined()
  })

  it('is not a text in which a few times of day stand', () => {
    expect(liveIn(pageOf(ENTRIES.slice(0, 5)))).toBeUndefined()
  })

  it('is read as a whole, without its times of day', async () => {
    const draft = await readSample(pageOf(ENTRIES).join('\n'))
    const body = bodyOf(draft)
    for (const [clock, title, paragraph] of ENTRIES) {
      expect(body).toContain(title)
      expect(body).toContain(paragraph)
      expect(body).not.toContain(clock)
    }
    expect(draft.fields.headline).toBe(TOP[0])
    expect(rolesOf(draft).get(TOP.length + 4 * ENTRIES.length + 1)).toBe('tags')
  })
})
