import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyOf, readSample, rolesOf } from './read-sample.js'

const SHARED = new URL('../../../../shared/sources/', import.meta.url)
const read = (name: string) => readSample(readFileSync(new URL(name, SHARED)))

describe.skipIf(!existsSync(SHARED))('the real sources beside the repository', () => {
  it('reads the light paste of an agency page to the letter', async () => {
    const name = '000_2952c8892e92e612.txt'
    const draft = await read(name)
    const rows = readFileSync(new URL(name, SHARED), 'utf8').split('\n')
    expect(draft.fields).toMatchObject({
      section: 'Политика',
      published: { value: '2021-12-09T10:28', origin: 'stated' },
      headline: rows[2],
    })
    expect(draft.media).toMatchObject([{ credit: { creator: 'Сергей Бобылев', agency: 'ТАСС' } }])
    expect(draft.media[0]).not.toHaveProperty('src')
    expect(bodyOf(draft)).toEqual([7, 9, 11, 13, 15].map((index) => rows[index]))
    const roles = rolesOf(draft)
    expect(roles.size).toBe(33)
    expect(roles.get(5)).toBe('interface')
    expect([...roles].filter(([, role]) => role === 'promo').map(([line]) => line)).toEqual(
      Array.from({ length: 16 }, (_, index) => 18 + index),
    )
  })

  it('reads a whole page with its menus, tags and legal lines', async () => {
    const draft = await read('rbc-page-innertext.txt')
    expect(draft.fields).toMatchObject({
      section: 'Алкоголь',
      published: { value: '2025-07-10T10:13', origin: 'assumed' },
      modified: { value: '2025-07-24T11:13', origin: 'stated' },
    })
    expect(draft.media).toMatchObject([
      { caption: 'Штаб-квартира LVMH', credit: { creator: 'UHF', agency: 'Wikimedia Commons' }, license: 'CC 3.0' },
    ])
    expect(draft.body.map((it) => it.position?.start.line)).toEqual([48, 50, 52, 54, 56, 58, 60, 62, 64, 66])
  })

  it('reads a wire report with byline, two dates, a caption and a closing line', async () => {
    const draft = await read('reuters-ai-summit.txt')
    expect(draft.fields).toMatchObject({
      authors: [{ name: 'David Shepardson' }],
      published: { value: '2024-09-19T01:10', offset: '+09:00', origin: 'stated' },
      modified: { value: '2024-09-19' },
      dateline: { place: 'WASHINGTON', text: 'WASHINGTON, Sept 18 (Reuters)' },
    })
    expect(draft.media).toMatchObject([{ credit: { creator: 'Denis Balibouse', agency: 'REUTERS' } }])
    expect(draft.media[0]?.caption).toMatch(/^Visitors take pictures .*May 30, 2024\.$/)
    expect(bodyOf(draft)[0]).toMatch(/^The Biden administration plans /)
    expect(draft.body).toHaveLength(11)
    const roles = rolesOf(draft)
    expect([11, 28, 30, 31].map((line) => roles.get(line))).toEqual(['promo', 'promo', 'byline', 'legal'])
  })

  it.each([
    ['ria-a50.txt', '2021-09-23', 'Антон Денисов', ['paragraph', 'paragraph', 'paragraph', 'paragraph']],
    ['ria-er.txt', '2021-09-27', 'Алексей Дружинин', ['paragraph', 'paragraph', 'paragraph', 'list']],
  ])('reads an agency report whose day only its caption dates: %s', async (name, value, creator, types) => {
    const draft = await read(name)
    expect(draft.fields.published).toEqual({ value, origin: 'assumed', line: 6 })
    expect(draft.fields.dateline?.place).toBe('МОСКВА')
    expect(draft.media).toMatchObject([{ credit: { creator, agency: 'РИА Новости' } }])
    expect(draft.body.map((it) => it.type)).toEqual(types)
  })
})
