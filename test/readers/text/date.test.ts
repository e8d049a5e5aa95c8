import { describe, expect, it } from 'vitest'
import { findDates, isoDate } from '../../../src/readers/text/date.js'
import { monthNamed } from '../../../src/readers/text/months.js'

describe('dates in a line', () => {
  it.each([
    ['Общество, 14 мар 2025, 09:42', '2025-03-14T09:42'],
    ['5 июня 2025 года в 8:20', '2025-06-05T08:20'],
    ['23.09.2021', '2021-09-23'],
    ['Stand: 3. Mai 2021, 14:05 Uhr', '2021-05-03T14:05'],
    ['Publié le 3 mai 2021 à 10h28', '2021-05-03T10:28'],
    ['3 de mayo de 2021', '2021-05-03'],
    ['9 grudnia 2021', '2021-12-09'],
    ['9 травня 2021, 12:00', '2021-05-09T12:00'],
    ['9 Aralık 2021', '2021-12-09'],
    ['9 Δεκεμβρίου 2021', '2021-12-09'],
    ['2021年12月9日 10:28', '2021-12-09T10:28'],
    ['Published 5 p.m., Mon May 3, 2021', '2021-05-03T17:00'],
    ['10:28 / 09.12.2021', '2021-12-09T10:28'],
    ['2021-12-09T10:28:30', '2021-12-09T10:28:30'],
    ['12/25/2021', '2021-12-25'],
    ['Sat 9 Nov 2030 08.00 GMT', '2030-11-09T08:00'],
    ['07.06.2031, 10.15', '2031-06-07T10:15'],
    ['12 May 2031 3.50 stars', '2031-05-12'],
    ['13. 1. 2031', '2031-01-13'],
    ['6 mayo 2031 - 2:00 p. m.', '2031-05-06T14:00'],
    ['Ann Lee28.09.3112:44', '2031-09-28T12:44'],
    ['25/12/20313 Comments', '2031-12-25'],
    ['19. Juni 203120. Juli 2031', '2031-06-19'],
  ])('%s', (text, value) => {
    const [date] = findDates(text)
    expect(date && isoDate(date)).toBe(value)
  })

  it('are two where one is glued to the other', () => {
    expect(findDates('19. Juni 203120. Juli 2031').map(isoDate)).toEqual(['2031-06-19', '2031-07-20'])
  })

  it.each(['03/04/2021', '31.02.2021', '2021-13-45', '12:30', 'May the best crane win'])(
    'reads no date in %s',
    (text) => expect(findDates(text).filter((date) => date.year !== undefined)).toEqual([]),
  )

  it('keeps an offset or a zone only where one is stated', () => {
    expect(findDates('May 6, 2025 6:05 AM GMT+1')[0]).toMatchObject({ hour: 6, offset: '+01:00' })
    expect(findDates('2021-12-09T10:28Z')[0]).toMatchObject({ offset: '+00:00' })
    expect(findDates('5 июня 2025, 08:20 (МСК)')[0]).toMatchObject({ zone: 'Europe/Moscow' })
    expect(findDates('14 октября 2031, 09:27 (мск)')[0]).toMatchObject({ hour: 9, zone: 'Europe/Moscow' })
    expect(findDates('12 May 2031, 07:30 BST')[0]).toMatchObject({ offset: '+01:00' })
    expect(findDates('5 июня 2025, 08:20')[0]).not.toHaveProperty('offset')
  })

  it('hears from the words beside a date what it is', () => {
    const kinds = findDates('September 19, 2024 1:10 AM GMT+9 Updated September 20, 2024').map((date) => date.kind)
    expect(kinds).toEqual([undefined, 'modified'])
    expect(findDates('Опубликовано 9 мая 2021')[0]?.kind).toBe('published')
  })

  it('takes words in brackets behind a date for its own only where the brackets hold nothing else', () => {
    const kinds = (text: string) => findDates(text).map((date) => date.kind)
    expect(kinds('9 мая 2021 (обновлено)')).toEqual(['modified'])
    expect(kinds('9 мая 2021, 09:27 (мск) Обновлено: 10 мая 2021, 11:02')).toEqual([undefined, 'modified'])
    expect(kinds('9 мая 2021 (обновлено: 10 мая 2021)')).toEqual([undefined, 'modified'])
    expect(kinds('9 мая 2021 (обновлено в 15:40)')).toEqual([undefined])
  })

  it('parts a time and a word glued to what stands before them', () => {
    const [date, ...more] = findDates('PUBLISHED FRI, APR 28 20312:23 PM EDTUPDATED 1 MIN AGO')
    expect(date && isoDate(date)).toBe('2031-04-28T14:23')
    expect(date).toMatchObject({ kind: 'published', offset: '-04:00' })
    expect(more).toEqual([])
    expect(findDates('Room APR 28 203123')[0]).not.toHaveProperty('year')
  })

  it('takes the word behind a time along', () => {
    const text = 'Stand: 04.11.2031, 16:48 Uhr Eine Fähre'
    const [date] = findDates(text)
    expect(text.slice(date?.end)).toBe(' Eine Fähre')
  })

  it('leaves the year out where the line states none', () => {
    expect(findDates('10 июля, 10:13')[0]).toMatchObject({ month: 7, day: 10, hour: 10, minute: 13 })
    expect(findDates('10 июля, 10:13')[0]).not.toHaveProperty('year')
    expect(findDates('3/14(金) 17:30配信')[0]).toMatchObject({ month: 3, day: 14, hour: 17, minute: 30 })
  })
})

describe('month names', () => {
  it('knows them standing alone, in a date and cut short', () => {
    expect(['декабрь', 'декабря', 'дек.', 'сент', 'Sept', 'août', 'März'].map(monthNamed)).toEqual([
      12, 12, 12, 9, 9, 8, 3,
    ])
  })

  it('takes no side where languages disagree about lesser-known names, and knows what is no month', () => {
    expect(monthNamed('листопада')).toBe(11)
    expect(['crane', 'day', 'год'].map(monthNamed)).toEqual([undefined, undefined, undefined])
  })
})
