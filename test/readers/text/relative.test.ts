import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { textReader } from '../../../src/readers/text/index.js'
import {
  clockOf,
  findRelative,
  findRelatives,
  relativesAlone,
  resolveRelative,
} from '../../../src/readers/text/relative.js'

/** Noon of Thursday, 14 May 2020, in Lisbon. */
const REFERENCE = Date.UTC(2020, 4, 14, 11)
const CLOCK = { reference: REFERENCE, timeZone: 'Europe/Lisbon' }

describe('a date told from the day of reading', () => {
  it.each([
    ['Yesterday at 15:20', '2020-05-13T15:20'],
    ['Вчера в 15:20', '2020-05-13T15:20'],
    ['Сегодня, 09:05', '2020-05-14T09:05'],
    ['gestern, 18:40 Uhr', '2020-05-13T18:40'],
    ['vor 3 Stunden', '2020-05-14'],
    ['vor einer Stunde', '2020-05-14'],
    ['14 hours ago', '2020-05-13'],
    ['il y a 2 jours', '2020-05-12'],
    ['hace 20 minutos', '2020-05-14'],
    ['2 godziny temu', '2020-05-14'],
    ['учора о 07:15', '2020-05-13T07:15'],
    ['3小时前', '2020-05-14'],
    ['昨日 18:30', '2020-05-13T18:30'],
    ['2日前', '2020-05-12'],
    ['πριν από 5 ώρες', '2020-05-14'],
    ['ieri alle 21:10', '2020-05-13T21:10'],
    ['há 2 dias', '2020-05-12'],
    ['dün 22:45', '2020-05-13T22:45'],
  ])('«%s» is %s', (text, value) => {
    const date = findRelative(text)
    expect(date && resolveRelative(date, CLOCK)).toMatchObject({ value, origin: 'assumed' })
  })

  it('is no date inside other words', () => {
    expect(findRelative('Todayland opens its gates')).toBeUndefined()
    expect(findRelative('The harbour in 2019')).toBeUndefined()
  })

  it('is one of several in a line, each with what it says', () => {
    const found = findRelatives('Yesterday at 15:20 • Updated 2 hours ago')
    expect(found).toMatchObject([
      { days: 1, hour: 15 },
      { minutes: 120, kind: 'modified' },
    ])
    expect(found[0]).not.toHaveProperty('kind')
  })

  it('alone on its line is more than a word of a title', () => {
    expect(relativesAlone('Ferries run again today')).toHaveLength(1)
    expect(relativesAlone('Ferries run again to the islands today')).toEqual([])
    expect(relativesAlone('Updated today by the desk at Saltmere')).toHaveLength(1)
  })

  it('takes its day from the zone, not from UTC', () => {
    const date = findRelative('today')
    const clock = { reference: Date.UTC(2020, 4, 14, 22), timeZone: 'Asia/Tokyo' }
    expect(date && resolveRelative(date, clock).value).toBe('2020-05-15')
  })

  it('tells a change from the publication', () => {
    expect(findRelative('Updated 2 hours ago')?.kind).toBe('modified')
  })
})

describe('the clock', () => {
  it('is what front matter says, at noon where that is a bare day', () => {
    const accessed = { value: '2020-05-14', origin: 'stated' } as const
    expect(clockOf({ fields: { accessed, timeZone: 'Europe/Lisbon' } }, {}).reference).toBe(REFERENCE)
    expect(clockOf({ fields: {} }, CLOCK)).toEqual(CLOCK)
  })
})

const BODY = [
  'The lantern at the end of the north pier of Quillhaven was lit again after eleven years in the dark.',
  'Harbour engineer Tilda Marrow said the new lamp uses a tenth of the power the old one needed every night.',
  'Fishermen who had steered by the church tower all that time came out to watch the first beam cross the bay.',
]

async function read(dated: string, context: { reference?: number; front?: string } = {}) {
  const diagnostics: Diagnostic[] = []
  const text = [context.front ?? '', 'Quillhaven lights its pier lantern again', dated, '', ...BODY].join('\n')
  const draft = await textReader.read(
    { path: 'lantern.txt', bytes: new TextEncoder().encode(text.trimStart()) },
    {
      options: {},
      report: (diagnostic) => void diagnostics.push(diagnostic),
      ...(context.reference === undefined ? {} : { reference: context.reference }),
    },
  )
  return { fields: draft.fields, codes: diagnostics.map(({ code }) => code), diagnostics }
}

describe('an article dated from the day of reading', () => {
  it('has no date without a reference, and says so at its line', async () => {
    const { fields, diagnostics } = await read('Yesterday at 15:20')
    expect(fields.published).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'text/date-left-out', severity: 'info', place: { line: 2 } }])
  })

  it('is dated from what the build is told', async () => {
    const { fields, codes } = await read('Yesterday at 15:20', { reference: REFERENCE })
    expect(fields.published).toEqual({ value: '2020-05-13T15:20', origin: 'assumed', line: 2 })
    expect(codes).toEqual([])
  })

  it('is dated from its own front matter before that', async () => {
    const { fields } = await read('2 hours ago', {
      reference: REFERENCE,
      front: '---\naccessed: 2019-02-03 10:00\n---',
    })
    expect(fields.published).toEqual({ value: '2019-02-03', origin: 'assumed', line: 5 })
  })

  it('takes a missing year from the reference', async () => {
    const { fields } = await read('Published 23 Sep, 14:05', { reference: REFERENCE })
    expect(fields.published).toEqual({ value: '2019-09-23T14:05', origin: 'assumed', line: 2 })
    const { fields: none, codes } = await read('Published 23 Sep, 14:05')
    expect(none.published).toBeUndefined()
    expect(codes).toEqual(['text/date-left-out'])
  })

  it('is not told from the clock where a full date stands beside it', async () => {
    const { fields, codes } = await read('Published 9 May 2020, updated 2 hours ago')
    expect(fields.published?.value).toBe('2020-05-09')
    expect(codes).toEqual([])
  })
})
