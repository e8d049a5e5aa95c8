import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment, formatMonth, formatTime, zoneName } from '../../src/markup/dates.js'
import { wordsOf } from '../../src/markup/words.js'
import type { Moment } from '../../src/record/time.js'

const minute: Moment = {
  value: '2021-12-09T10:28',
  precision: 'minute',
  offset: '+03:00',
  zone: 'Europe/Moscow',
  origin: 'stated',
  zoneOrigin: 'assumed',
}
const date: Moment = { ...minute, value: '2021-12-09', precision: 'date' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatMoment', () => {
  it.each([
    ['ru', '9 декабря 2021, 10:28 МСК'],
    ['uk', '9 грудня 2021, 10:28 UTC+3'],
    ['en', 'December 9, 2021, 10:28 MSK'],
    ['en-GB', '9 December 2021, 10:28 MSK'],
    ['de', '9. Dezember 2021, 10:28 Uhr UTC+3'],
    ['fr', '9 décembre 2021 à 10 h 28 UTC+3'],
    ['es', '9 de diciembre de 2021, 10:28 UTC+3'],
    ['pl', '9 grudnia 2021, 10:28 UTC+3'],
    ['zh', '2021年12月9日 10:28 UTC+3'],
    ['ar', '9 ديسمبر 2021، 10:28 UTC+3'],
  ])('speaks %s', (language, expected) => {
    expect(plain(formatMoment(minute, language))).toBe(expected)
  })

  it('gives a date without a time no time', () => {
    expect(plain(formatMoment(date, 'ru'))).toBe('9 декабря 2021')
  })

  it('never shifts the day, whatever the offset', () => {
    const late = { ...minute, value: '2021-12-31T23:59:59', precision: 'second', offset: '-11:00' } as const
    expect(plain(formatMoment({ ...late }, 'ru'))).toBe('31 декабря 2021, 23:59 UTC−11')
    expect(plain(formatMoment({ ...late, value: '2021-01-01T00:00:01', offset: '+14:00' }, 'ru'))).toBe(
      '1 января 2021, 00:00 UTC+14',
    )
  })

  it('falls back to English for a language or a tag it does not know', () => {
    expect(plain(formatMoment(date, 'xx'))).toBe('December 9, 2021')
    expect(plain(formatMoment(date, 'ru-aa-bb-aa'))).toBe('December 9, 2021')
  })

  it('counts the early years as they are', () => {
    expect(plain(formatDay({ ...date, value: '0099-03-01' }, 'de'))).toBe('1. März 99')
  })
})

it('writes every day as the platform does, in languages of every kind', () => {
  const languages = [
    'ru',
    'uk',
    'en',
    'en-GB',
    'de',
    'fr',
    'es',
    'pl',
    'kk',
    'lt',
    'hu',
    'vi',
    'zh',
    'ja',
    'ko',
    'ar',
    'fa',
    'bn',
    'mr',
    'my',
  ]
  for (const language of languages) {
    const formatter = new Intl.DateTimeFormat([language, 'en'], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
      ...(language === 'ar' ? { numberingSystem: 'latn' } : {}),
    })
    for (const year of ['1021', '2021', '2025', '9999']) {
      for (let month = 1; month <= 12; month++) {
        for (const day of ['01', '12', '20', '21', '25']) {
          const value = `${year}-${String(month).padStart(2, '0')}-${day}`
          const parts = formatter.formatToParts(new Date(`${value}T00:00:00Z`))
          const open = parts.filter((it, at) => at < parts.length - 1 || it.type !== 'literal' || !/^\s/.test(it.value))
          const expected = open.map((it) => it.value).join('')
          expect(plain(formatDay({ ...date, value }, language)), `${language} ${value}`).toBe(plain(expected))
        }
      }
    }
  }
})

it('names months, times and zones', () => {
  expect(formatMonth(date, 'ru')).toBe('декабрь 2021')
  expect(formatTime(minute)).toBe('10:28')
  expect(formatTime(date)).toBeUndefined()
  expect(zoneName({ ...minute, zone: 'Europe/Berlin', offset: '+01:00' }, 'de')).toBe('MEZ')
  expect(zoneName({ ...minute, offset: '-03:30' }, 'ru')).toBe('UTC−3:30')
  expect(zoneName({ ...minute, offset: '+00:00' }, 'ru')).toBe('UTC')
})

describe('wordsOf', () => {
  it('goes by the primary language and says which it is', () => {
    expect(wordsOf('de-AT').language).toBe('de')
    expect(wordsOf('RU').photo).toBe('Фото')
    expect(wordsOf('kk').language).toBe('en')
  })

  it('numbers pages and minutes', () => {
    expect(wordsOf('ru').pageOf(2, 5)).toBe('Страница 2 из 5')
    expect(wordsOf('en').readingTime(4)).toBe('4 min read')
  })
})
